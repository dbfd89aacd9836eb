import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
  const command = /```sh\n(curl.*?)```/s.exec(PAGE)![1]!.replace('http://127.0.0.1:4000', world.server.url);
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
