import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, type Client } from 'graphql-sse';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { BreakableLine } from '../testing/breakable-line.ts';
import { EventReader } from '../testing/event-reader.ts';
import { OFFICER_TOKEN, World } from '../testing/index.ts';
import { ReliefDesk } from '../testing/relief-desk.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/live.md'), 'utf8');
const FAMILIES = [{ headName: 'Ujang', personCount: 4, damage: 'SEVERE' }];

let world: World;
let desk: ReliefDesk;
beforeAll(async () => {
  world = await World.start();
  desk = new ReliefDesk(world);
  await desk.receive('GUDANG_DINSOS', { RICE: 1000, BLANKET: 1000, FAMILY_KIT: 1000 });
});
afterAll(() => world.stop());

it('the command of the page shows a report at the moment it is made', async () => {
  const command = /```sh\n.*?(curl.*?)```/s.exec(PAGE)![1]!.replace('http://127.0.0.1:4000', world.server.url);
  const curl = spawn('sh', ['-c', `exec ${command}`], { env: { ...process.env, TOKEN: OFFICER_TOKEN } });
  let shown = '';
  let reported: Awaited<ReturnType<ReliefDesk['reported']>> | undefined;
  for await (const chunk of curl.stdout) {
    shown += String(chunk);
    // the comment says that the subscription stands
    reported ??= await desk.reported({ families: FAMILIES });
    if (shown.includes('data:')) break;
  }
  curl.kill();
  const { order, journalEntry } = reported!;
  const data = {
    data: {
      reliefOrderChanges: {
        id: journalEntry.id,
        kind: 'INCIDENT_REPORTED',
        order: { id: order.id, state: 'REPORTED' },
      },
    },
  };
  expect(shown).toBe(`:\n\nid: ${journalEntry.id}\nevent: next\ndata: ${JSON.stringify(data)}\n\n`);
});

it('the client of graphql-sse goes on as the page shows after a break, with each change once', async () => {
  const line = await BreakableLine.to(world.server.url);
  const code = /```js\n(.*?)```/s
    .exec(PAGE)![1]!
    .replace('http://127.0.0.1:4000', line.url)
    .replace('1000 + 2000', '500');
  const shown: string[] = [];
  let ordersRead = 0;
  const given = {
    createClient,
    token: OFFICER_TOKEN,
    readOrders: () => ordersRead++,
    show: (result: { data: { reliefOrderChanges: { id: string } } }) => shown.push(result.data.reliefOrderChanges.id),
  };
  // eslint-disable-next-line typescript/no-implied-eval
  const run = new Function(...Object.keys(given), `${code}; return client;`) as (...values: unknown[]) => Client;
  const client = run(...Object.values(given));
  const reported: string[] = [];
  const report = async () =>
    reported.push((await desk.reported({ families: FAMILIES, rt: reported.length + 1, rw: 3 })).journalEntry.id);
  await vi.waitFor(() => expect(ordersRead).toBe(1), 5_000);
  // nothing was seen yet, so that the orders are read again
  line.break();
  await vi.waitFor(() => expect(ordersRead).toBe(2), 5_000);
  for (let round = 1; round <= 2; round++) {
    await report();
    await vi.waitFor(() => expect(shown).toEqual(reported), 5_000);
    line.break();
    await report();
    await vi.waitFor(() => expect(shown).toEqual(reported), 5_000);
  }
  expect(shown).toHaveLength(4);
  expect(ordersRead).toBe(2);
  client.dispose();
  await line.close();
}, 30_000);

it('whoever has changed something may follow from that entry on', async () => {
  const first = await desk.reported({ families: FAMILIES });
  const second = await desk.reported({ families: FAMILIES, rt: 9, rw: 9 });
  const reader = await EventReader.open(
    world.server.url,
    'subscription ($after: ID) { reliefOrderChanges(after: $after) { order { id } } }',
    { after: first.journalEntry.id },
  );
  expect((await reader.next())?.data.data.reliefOrderChanges.order.id).toBe(second.order.id);
  reader.close();
});

it('a report for which nobody needs anything changes no order', async () => {
  const before = await desk.reported({ families: FAMILIES, rt: 5, rw: 6 });
  await desk.reported({ families: [] });
  const rows = await world.rows('select id from relief_change order by position desc limit 1');
  expect(rows).toEqual([{ id: before.journalEntry.id }]);
});
