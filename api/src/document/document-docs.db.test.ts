import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OFFICER_TOKEN, photo, World } from '../testing/index.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/documents.md'), 'utf8');
/** The first example of a language on the page. */
const example = (language: string) => new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(page)![1]!;

let world: World;
/** Where a reader stands who follows the page. */
let folder: string;
beforeAll(async () => {
  world = await World.start();
  folder = mkdtempSync(join(tmpdir(), 'simoncer-docs-'));
  mkdirSync(join(folder, '.data'));
  writeFileSync(join(folder, '.data/officer.token'), `${OFFICER_TOKEN}\n`);
  writeFileSync(join(folder, 'longsor.jpg'), photo('longsor'));
});
afterAll(async () => {
  await world.stop();
  rmSync(folder, { recursive: true });
});

/** Runs commands of the page as they stand there, but for the address of the server. */
async function run(script: string): Promise<string> {
  const here = script.replaceAll('http://127.0.0.1:4000', world.server.url);
  return (await promisify(execFile)('sh', ['-e', '-c', here], { cwd: folder })).stdout;
}

it('the commands of the page send a photo, answer what it says, and bring the photo back', async () => {
  const [send, told, fetchIt] = /^(.*?)\n# (\{.*?\})\n(curl.*)$/s.exec(example('sh').trim())!.slice(1) as [
    string,
    string,
    string,
  ];
  const answer = JSON.parse(await run(send));
  // the page leaves out what differs each time
  const shape = JSON.parse(told.replaceAll(/:…/g, ':"…"'));
  expect(Object.keys(answer)).toEqual(Object.keys(shape));
  expect(Object.keys(answer.document).sort()).toEqual(Object.keys(shape.document).sort());
  expect(answer).toMatchObject({
    isNew: true,
    document: { fileName: shape.document.fileName, mediaType: shape.document.mediaType },
  });
  const { id } = answer.document;
  await run(`TOKEN=$(cat .data/officer.token)\n${fetchIt.replace('01a2…', id)}`);
  expect(readFileSync(join(folder, 'copy.jpg'))).toEqual(readFileSync(join(folder, 'longsor.jpg')));

  const { data } = await world.askAsOfficer(example('graphql'));
  expect(data.documents.nodes).toMatchObject([{ id, uploadedBy: 'euis', url: `/documents/${id}` }]);
});

it('every code that an upload is refused with is on the page', async () => {
  const here = import.meta.dirname;
  const sources = ['incoming', 'document-route', 'attach', '../upload/upload-refused', '../upload/parameters']
    .concat(['../upload/upload-body', '../upload/upload-gate', '../upload/upload-routes'])
    .map((name) => readFileSync(join(here, `${name}.ts`), 'utf8'));
  const codes = sources.flatMap((source) => [...source.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map(([, code]) => code!));
  expect(codes).toContain('DOCUMENT_TYPE_NOT_ACCEPTED');
  expect(codes.filter((code) => code !== 'ECONNRESET' && !page.includes(code))).toEqual([]);
});
