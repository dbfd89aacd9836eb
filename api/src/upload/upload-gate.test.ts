import type { FastifyReply } from 'fastify';
import { expect, it } from 'vitest';
import { UploadGate } from './upload-gate.ts';

const reply = { header: () => undefined } as unknown as FastifyReply;

/** An upload that stays within until it is told to end. */
function upload(gate: UploadGate, officer: string) {
  let end = () => {};
  const done = gate.pass(reply, officer, () => new Promise<void>((resolve) => (end = resolve)));
  return { end: () => (end(), done), done };
}

it('an officer whose places are taken waits, and others still come in', async () => {
  const gate = new UploadGate(3, 2);
  const [first, second] = [upload(gate, 'euis'), upload(gate, 'euis')];
  await expect(upload(gate, 'euis').done).rejects.toThrow('2 files of yours are being received');
  const other = upload(gate, 'dadang');
  await expect(upload(gate, 'cecep').done).rejects.toThrow('Other files are being received');

  await first.end();
  const third = upload(gate, 'euis');
  await Promise.all([second.end(), third.end(), other.end()]);
});

it('an upload that fails gives its place back', async () => {
  const gate = new UploadGate(1);
  await expect(gate.pass(reply, 'euis', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await gate.pass(reply, 'euis', async () => 'kept')).toBe('kept');
});
