import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Change, ChangeSource } from './change.ts';
import { ChangeLog } from './change-log.ts';

/** Changes in memory, as a database would keep them: every third position is missing. */
class MadeUpChanges implements ChangeSource {
  readonly positions: number[] = [];
  reads = 0;
  isBroken = false;
  alarms = 0;
  private wake = () => {};

  readonly log = new ChangeLog(
    this,
    (wake) => {
      this.alarms++;
      this.wake = wake;
      return {
        stop: async () => {
          this.alarms--;
          this.wake = () => {};
        },
      };
    },
    pino({ level: 'silent' }),
  );

  async last(): Promise<number> {
    return this.positions.at(-1) ?? 0;
  }

  async after(position: number, limit: number): Promise<Change[]> {
    this.reads++;
    await turn();
    if (this.isBroken) throw new Error('broken');
    const found = this.positions.filter((each) => each > position).slice(0, limit);
    return found.map((each) => ({ position: each, id: String(each) }) as Change);
  }

  commit(count: number, isTold = true): void {
    for (let added = 0; added < count; added++) {
      const last = this.positions.at(-1) ?? 0;
      this.positions.push(last % 3 === 1 ? last + 2 : last + 1);
    }
    if (isTold) this.tell();
  }

  tell(): void {
    this.wake();
  }
}

/** Follows the changes one by one. */
class Follower {
  readonly seen: number[] = [];
  private readonly controller = new AbortController();
  private readonly changes: AsyncGenerator<Change, void, undefined>;

  constructor(source: MadeUpChanges, after = 0) {
    this.changes = source.log.follow(after, this.controller.signal);
  }

  async take(count: number): Promise<void> {
    for (let taken = 0; taken < count; taken++) {
      const { value } = await this.changes.next();
      if (value) this.seen.push(value.position);
    }
  }

  async leave(): Promise<void> {
    this.controller.abort();
    await this.changes.return();
  }
}

describe('changes that many follow', () => {
  it('are read once for all, and by nobody when nobody follows', async () => {
    const source = new MadeUpChanges();
    const followers = Array.from({ length: 20 }, () => new Follower(source));
    const taking = followers.map((follower) => follower.take(50));
    await turn();
    source.commit(50);
    await Promise.all(taking);
    for (const { seen } of followers) expect(seen).toEqual(source.positions);
    expect(source.reads).toBe(1);
    expect(source.alarms).toBe(1);
    for (const follower of followers) await follower.leave();
    await source.log.stopped();
    expect(source.alarms).toBe(0);
  });

  it('wait for whoever is slow, which costs no memory and nothing is missed', async () => {
    const source = new MadeUpChanges();
    const slow = new Follower(source);
    const first = slow.take(1);
    await turn();
    source.commit(1);
    await first;
    // more than are kept in memory
    for (let count = 0; count < 30; count++) {
      source.commit(100);
      for (let turns = 0; turns < 5; turns++) await turn();
    }
    await slow.take(3000);
    expect(slow.seen).toEqual(source.positions);
    await slow.leave();
  });

  it('are read at the next call when they could not be read, or the call was lost', async () => {
    const source = new MadeUpChanges();
    const follower = new Follower(source);
    const taking = follower.take(4);
    await turn();
    source.isBroken = true;
    source.commit(2);
    for (let turns = 0; turns < 5; turns++) await turn();
    source.isBroken = false;
    source.commit(2, false);
    expect(follower.seen).toEqual([]);
    source.tell();
    await taking;
    expect(follower.seen).toEqual([1, 3, 4, 6]);
    await follower.leave();
  });

  it('end for whoever leaves while waiting', async () => {
    const source = new MadeUpChanges();
    const follower = new Follower(source);
    const taking = follower.take(1);
    await turn();
    await follower.leave();
    await taking;
    expect(follower.seen).toEqual([]);
  });

  it('reach everybody once and in order, whoever comes, goes and reads when', async () => {
    const step = fc.oneof(
      fc.record({ what: fc.constant('commit' as const), count: fc.integer({ min: 1, max: 700 }) }),
      fc.record({ what: fc.constant('read' as const), count: fc.integer({ min: 1, max: 300 }), who: fc.nat(3) }),
      fc.record({ what: fc.constant('leave' as const), who: fc.nat(3) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const source = new MadeUpChanges();
        const seen: number[][] = [[], [], [], []];
        const present: (Follower | undefined)[] = [];
        const leave = async (who: number) => {
          seen[who]!.push(...(present[who]?.seen ?? []));
          await present[who]?.leave();
          present[who] = undefined;
        };
        for (const { what, ...rest } of steps) {
          const { count = 0, who = 0 } = rest as { count?: number; who?: number };
          if (what === 'commit') source.commit(count);
          else if (what === 'leave') await leave(who);
          else {
            const last = present[who]?.seen.at(-1) ?? seen[who]!.at(-1) ?? 0;
            const left = source.positions.filter((position) => position > last).length;
            present[who] ??= new Follower(source, last);
            await present[who].take(Math.min(count, left));
          }
        }
        for (const who of [0, 1, 2, 3]) {
          await leave(who);
          expect(seen[who]).toEqual(source.positions.slice(0, seen[who]!.length));
        }
        await source.log.stopped();
        expect(source.alarms).toBe(0);
      }),
      { numRuns: 60, seed: 20261124 },
    );
  });
});
