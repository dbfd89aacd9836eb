/** How many streams there may be, and for how long. */
export interface PlaceLimits {
  /** Streams that one process holds open. */
  readonly mostStreams: number;
  /** Streams of one officer; one more ends the oldest. */
  readonly mostOfOfficer: number;
  /** So long a stream lasts at most, so that those of clients that are gone without a word free their places. */
  readonly longestLifeMs: number;
}

/** Streams end after a random time between this share of the longest and the whole: not all at once. */
const SHORTEST_LIFE = 0.8;

/** An open stream. */
export interface Place {
  /** Given when the stream has to end. Clients are not told that nothing follows, and so connect again. */
  readonly signal: AbortSignal;
  /** Makes room for others, when the client is gone; may be called again. */
  leave(): void;
}

/** The streams that are open, and when they have to end. */
export class StreamPlaces {
  /** The oldest first. */
  private readonly taken = new Set<{ readonly officer: string | undefined; readonly end: () => void }>();

  constructor(private readonly limits: PlaceLimits) {}

  /** How many are open. */
  get count(): number {
    return this.taken.size;
  }

  /** A place for a stream, or undefined when all are taken. */
  take(officer: string | undefined): Place | undefined {
    const { mostStreams, mostOfOfficer, longestLifeMs } = this.limits;
    const ofOfficer = officer === undefined ? [] : [...this.taken].filter((each) => each.officer === officer);
    for (const { end } of ofOfficer.slice(0, Math.max(0, ofOfficer.length - mostOfOfficer + 1))) end();
    if (this.taken.size >= mostStreams) return undefined;
    const controller = new AbortController();
    const end = () => {
      clearTimeout(timer);
      this.taken.delete(place);
      controller.abort();
    };
    const life = longestLifeMs * (SHORTEST_LIFE + (1 - SHORTEST_LIFE) * Math.random());
    const timer = setTimeout(end, life).unref();
    const place = { officer, end };
    this.taken.add(place);
    return { signal: controller.signal, leave: end };
  }

  /** Ends every stream. */
  endAll(): void {
    for (const { end } of this.taken) end();
  }
}
