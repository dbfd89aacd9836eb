import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../../graphql/read/testing/random.ts';
import { ExitDesk } from '../exit-desk.ts';
import type { World } from '../world.ts';
import type { Writer } from './writer.ts';

/** Between two acts: an office opens a review now and then. */
const PAUSE_MS = 100;

/** Of the moment at which the clock of a World stands: another quarter is not reviewed any more. */
const PRESENT_QUARTER = '2026Q4';

const MERGE = /* GraphQL */ `
  mutation Merge($input: MergeIncidentsInput!) {
    mergeIncidents(input: $input) {
      userErrors {
        code
      }
    }
  }
`;

/** Opens the review of the quarter, closes it when it is done, and merges reports of disasters. */
export class OfficeWriter implements Writer {
  private readonly desk: ExitDesk;
  private next = 0;

  constructor(
    private readonly world: World,
    private readonly random: Random,
  ) {
    this.desk = new ExitDesk(world);
  }

  async write(): Promise<void> {
    await delay(PAUSE_MS);
    const acts = [() => this.open(), () => this.merge(), () => this.close()];
    // In turn, so that there is something of each in a short soak.
    await acts[this.next++ % acts.length]!();
  }

  private async open(): Promise<void> {
    await this.desk.openReview(PRESENT_QUARTER);
  }

  private async close(): Promise<void> {
    const [review] = await this.world.rows<{ id: string; version: number }>(
      `select id, version from review where state = 'OPEN' order by quarter_on limit 1`,
    );
    if (review) await this.desk.closeReview(review.id, 'euis', review.version);
  }

  private async merge(): Promise<void> {
    const reports = await this.world.rows<{ id: string; version: number }>(
      `select id, version from incident where merged_into_id is null order by reported_at desc limit 20`,
    );
    if (reports.length < 2) return;
    const [leading, merged] = [this.random.pick(reports), this.random.pick(reports)];
    const { errors } = await this.world.askAs('dadang', MERGE, {
      input: {
        leadingId: leading.id,
        mergedId: merged.id,
        expectedVersion: merged.version,
        reason: 'Kejadian yang sama.',
        evenFarApart: true,
      },
    });
    if (errors) throw new Error(errors.map(({ message }: { message: string }) => message).join('\n'));
  }
}
