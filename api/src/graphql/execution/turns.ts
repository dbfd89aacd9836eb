/** Lets some work at a time; the others wait for their turn, first come first served. */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private taken = 0;

  constructor(private readonly most: number) {}

  /** Does a piece of work when there is room for it. */
  async take<Result>(work: () => Promise<Result> | Result): Promise<Result> {
    if (this.taken < this.most) this.taken++;
    else await new Promise<void>((turn) => this.waiting.push(turn));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // whoever is next takes over the place, so that nobody slips in between
      if (next) next();
      else this.taken--;
    }
  }
}
