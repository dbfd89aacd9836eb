import type { FastifyReply } from 'fastify';
import { UploadRefused } from './upload-refused.ts';

/** Lets so many uploads in at a time, and of these so many of one officer; others are told to come back. */
export class UploadGate {
  /** How many uploads are within, by officer; who has none is not in it. */
  private readonly within = new Map<string, number>();

  /**
   * @param most places in all
   * @param mostOfOne places that one officer may take, so that a slow line does not keep everybody else out
   */
  constructor(
    private readonly most: number,
    private readonly mostOfOne = most,
  ) {}

  /** @throws UploadRefused when as many are within already */
  async pass<Result>(reply: FastifyReply, officer: string, body: () => Promise<Result>): Promise<Result> {
    const own = this.within.get(officer) ?? 0;
    const all = [...this.within.values()].reduce((sum, count) => sum + count, 0);
    if (own >= this.mostOfOne) {
      throw comeBack(
        reply,
        `${own} files of yours are being received. Wait until one of them is there, and send it again.`,
      );
    }
    if (all >= this.most) throw comeBack(reply, 'Other files are being received. Send it again in a moment.');
    this.within.set(officer, own + 1);
    try {
      return await body();
    } finally {
      this.leave(officer);
    }
  }

  private leave(officer: string): void {
    const left = this.within.get(officer)! - 1;
    if (left > 0) this.within.set(officer, left);
    else this.within.delete(officer);
  }
}

function comeBack(reply: FastifyReply, message: string): UploadRefused {
  reply.header('retry-after', '10');
  return new UploadRefused(503, 'TOO_MANY_UPLOADS', message);
}
