import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { WakeUpCalls } from './wake-up-calls.ts';

it('stops listening in about a second, though the database never answers', async () => {
  const sockets: Socket[] = [];
  const mute = createServer({ allowHalfOpen: true }, (socket) => void sockets.push(socket.resume()));
  await once(mute.listen(0, '127.0.0.1'), 'listening');
  const { port } = mute.address() as AddressInfo;
  const calls = new WakeUpCalls(
    `postgres://euis@127.0.0.1:${port}/none`,
    'relief',
    () => {},
    pino({ level: 'silent' }),
  );
  await once(mute, 'connection');
  const began = performance.now();
  await calls.stop();
  // 1 s for the good-bye; a connection may take 10 s to be given up
  expect(performance.now() - began).toBeLessThan(4_000);
  for (const socket of sockets) socket.destroy();
  mute.close();
});
