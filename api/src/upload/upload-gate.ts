import type { FastifyReply } from 'fastify';
import { UploadRefused } from './upload-refused.ts';

/** Lets so many uploads in at a time; others are told to come back. */
export class UploadGate {
  private within = 0;

  constructor(private readonly most: number) {}

  /** @throws UploadRefused when as many are within already */
  async pass<Result>(reply: FastifyReply, body: () => Promise<Result>): Promise<Result> {
    if (this.within >= this.most) {
      reply.header('retry-after', '10');
      throw new UploadRefused(503, 'TOO_MANY_UPLOADS', 'Other files are being received. Send it again in a moment.');
    }
    this.within++;
    try {
      return await body();
    } finally {
      this.within--;
    }
  }
}
