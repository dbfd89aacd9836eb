import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keptFiles, LARGEST_TEST_DOCUMENT, photo, sendDocument, World } from '../testing/index.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** What the world keeps of documents: rows and files. */
const kept = async () => [await world.rows('select * from document order by id'), keptFiles(world)];

let before: unknown;
beforeEach(async () => {
  before = await kept();
});
/** What was refused or broke off has left nothing. */
const nothingIsLeft = () => expect.poll(kept).toEqual(before);

/** Begins a request whose body the test sends itself. */
function begin(headers: Record<string, string | number>): ClientRequest {
  const begun = request(`${world.server.url}/documents`, {
    method: 'POST',
    headers: { ...world.headersOf('euis'), ...headers },
  });
  begun.on('error', () => undefined);
  return begun;
}

async function answerTo(begun: ClientRequest): Promise<{ status: number; code: string }> {
  const [answer] = (await once(begun, 'response')) as [IncomingMessage];
  const { code } = JSON.parse(Buffer.concat(await answer.toArray()).toString());
  return { status: answer.statusCode!, code };
}

describe('a document', () => {
  it.each([
    ['jpg', 'image/jpeg'],
    ['png', 'image/png'],
    ['webp', 'image/webp'],
    ['heic', 'image/heic'],
    ['heif', 'image/heif'],
    ['pdf', 'application/pdf'],
  ] as const)('that is a %s by its content is received and given out as it came', async (format, mediaType) => {
    const bytes = photo(format, format);
    const { status, body } = await sendDocument(world, bytes, '?name=lampiran');
    expect(status).toBe(201);
    expect(body).toMatchObject({ isNew: true, document: { mediaType, fileName: 'lampiran', byteCount: 200 } });

    const { contentHash, id, url } = body.document;
    const given = await fetch(`${world.server.url}${url}`, { headers: world.headersOf('dadang') });
    expect(new Uint8Array(await given.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(given.headers)).toMatchObject({
      'content-type': mediaType,
      'content-length': '200',
      'content-disposition': `attachment; filename=lampiran.${format}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const { data } = await world.askAsOfficer(
      `{ document(id: "${id}") { contentHash byteCount mediaType uploadedAt uploadedBy keptUntil attachedAt kind url } }`,
    );
    expect(data.document).toEqual({
      contentHash,
      byteCount: 200,
      mediaType,
      uploadedAt: '2026-11-24T05:00:00.000Z',
      uploadedBy: 'euis',
      // 24 hours by policy
      keptUntil: '2026-11-25T05:00:00.000Z',
      attachedAt: null,
      kind: null,
      url,
    });
    expect(keptFiles(world)).toContain(`${contentHash.slice(0, 2)}/${contentHash.slice(2)}`);
  });

  it('gets a name by its type where it has none', async () => {
    expect((await sendDocument(world, photo('no name', 'pdf'), '')).body.document.fileName).toBe('document.pdf');
  });

  it('sent again by its officer while it waits is the same, and has as long again', async () => {
    const first = await sendDocument(world, photo('again'));
    world.setToday('2026-11-25');
    const second = await sendDocument(world, photo('again'), '?name=foto-lagi.jpg');
    world.setToday('2026-11-24');
    expect(second.status).toBe(200);
    expect(second.body.isNew).toBe(false);
    expect(second.body.document).toEqual({ ...first.body.document, keptUntil: '2026-11-26T05:00:00.000Z' });
  });

  it('of the same content by another officer is another, and its bytes are kept once', async () => {
    const first = await sendDocument(world, photo('shared'));
    const files = keptFiles(world);
    const second = await sendDocument(world, photo('shared'), '', 'dadang');
    expect(second.status).toBe(201);
    expect(second.body.document.id).not.toBe(first.body.document.id);
    expect(keptFiles(world)).toEqual(files);
  });

  it('is kept once, however often it is sent at the same moment', async () => {
    const files = keptFiles(world).length;
    const officers = ['euis', 'dadang', 'cecep', 'imas'] as const;
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, turn) => sendDocument(world, photo('burst'), '?name=a.jpg', officers[turn % 4])),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(4);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(46);
    expect(new Set(answers.map(({ body }) => body.document.id)).size).toBe(4);
    expect(keptFiles(world)).toHaveLength(files + 1);
  });

  it.each([
    ['longsor 🏚️👨‍👩‍👧.jpg', 'longsor 🏚️👨‍👩‍👧.jpg'],
    ['صورة الانهيار.jpg', 'صورة الانهيار.jpg'],
    ['../../../etc/passwd', 'passwd'],
    ['..\\..\\Windows\\foto.jpg', 'foto.jpg'],
    ['/', 'document.jpg'],
    ['a"; filename="b.exe', 'a"; filename="b.exe'],
  ])('named %s is kept as %s, a text and no path', async (name, fileName) => {
    const { status, body } = await sendDocument(world, photo(name), `?name=${encodeURIComponent(name)}`);
    expect([status, body.document?.fileName]).toEqual([201, fileName]);
    const given = await fetch(`${world.server.url}${body.document.url}`, { headers: world.headersOf('euis') });
    const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(given.headers.get('content-disposition')!) ?? [];
    if (encoded) expect(decodeURIComponent(encoded)).toBe(fileName.endsWith('.jpg') ? fileName : `${fileName}.jpg`);
    expect(keptFiles(world).every((file) => /^[0-9a-f]{2}\/[0-9a-f]{62}$/.test(file))).toBe(true);
  });
});

it('a photo that is an archive and a web page as well is given out as a photo, in which nothing runs', async () => {
  const bytes = Buffer.concat([
    photo('<script>alert(1)</script>'),
    Buffer.from('504b0304140000000000', 'hex'),
    Buffer.from('<!DOCTYPE html><script>alert(1)</script>'),
  ]);
  const { status, body } = await sendDocument(world, new Uint8Array(bytes), '?name=foto.html');
  expect([status, body.document.mediaType]).toEqual([201, 'image/jpeg']);
  const given = await fetch(`${world.server.url}${body.document.url}`, { headers: world.headersOf('euis') });
  expect(Object.fromEntries(given.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    // saved, it is opened as a photo too
    'content-disposition': 'attachment; filename=foto.html.jpg',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
});

describe('what is no document is refused, and nothing of it is kept:', () => {
  const elf = Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(200)]);
  const windows = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
  const jpegInName = Buffer.concat([Buffer.from('ffd8ff', 'hex'), windows]);
  const zip = Buffer.concat([Buffer.from('504b0304140000000000', 'hex'), Buffer.alloc(200)]);

  it.each([
    ['a program of Linux', elf, 'application/x-elf'],
    ['a program of Windows', windows, 'application/x-msdownload'],
    ['an archive', zip, 'application/zip'],
    ['a program behind the first bytes of a photo', jpegInName, 'a JPEG in its first bytes only'],
    ['a script behind the name of a WEBP', 'RIFF####WEBPrm -rf / # and more', 'a WEBP in its first bytes only'],
    ['a web page behind the name of a PDF', '%PDF<script>alert(1)</script>', 'a PDF in its first bytes only'],
    ['a web page', '<!DOCTYPE html><script>alert(1)</script>', 'a web page (HTML)'],
    ['a drawing that can run', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'an SVG drawing'],
    ['a drawing with a prologue', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'application/xml'],
    ['a script', '#!/bin/sh\nrm -rf /\n', 'a script'],
    ['a text', 'foto longsor', 'plain text'],
    ['a moving picture', 'GIF89a<script>alert(1)</script>', 'image/gif'],
    ['a video', Buffer.from('000000186674797069736f6d0000020069736f6d69736f32', 'hex'), 'video/mp4'],
    ['noise', Buffer.from('0001020304050607', 'hex'), 'a file of unknown type'],
  ])('%s named foto.jpg', async (_what, bytes, seems) => {
    const { status, body } = await sendDocument(world, typeof bytes === 'string' ? bytes : new Uint8Array(bytes));
    expect([status, body.code]).toEqual([415, 'DOCUMENT_TYPE_NOT_ACCEPTED']);
    expect(body.error).toBe(
      `By its content this is ${seems}, whatever its name says. Send a photo or a scan: JPG, PNG, WEBP, HEIC, HEIF, PDF.`,
    );
    await nothingIsLeft();
  });

  it('a long program, as soon as its beginning is there', async () => {
    const begun = begin({ 'content-length': LARGEST_TEST_DOCUMENT });
    begun.write(Buffer.concat([elf, Buffer.alloc(64 * 1024)]));
    expect(await answerTo(begun)).toEqual({ status: 415, code: 'DOCUMENT_TYPE_NOT_ACCEPTED' });
    begun.destroy();
    await nothingIsLeft();
  });

  it('nothing at all', async () => {
    const { status, body } = await sendDocument(world, '');
    expect([status, body.code]).toEqual([400, 'FILE_EMPTY']);
    await nothingIsLeft();
  });

  it.each([
    ['?name=foto%00.jpg', 400, 'NAME_NOT_TEXT'],
    ['?name=foto%0D%0AX-Header:1.jpg', 400, 'NAME_NOT_TEXT'],
    [`?name=${'x'.repeat(201)}`, 400, 'NAME_TOO_LONG'],
    ['?name=a.jpg&name=b.jpg', 400, 'PARAMETER_TWICE'],
  ])('a name as in %s', async (query, status, code) => {
    const answer = await sendDocument(world, photo(query), query);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    await nothingIsLeft();
  });

  it('500 MB, of which next to nothing is read', async () => {
    const begun = begin({ 'content-length': 500 * 1024 ** 2 });
    const answer = answerTo(begun);
    const piece = Buffer.from(photo('', 'jpg', 64 * 1024));
    let sent = 0;
    const goOn = () => {
      while (!begun.destroyed && begun.write(piece)) sent += piece.length;
    };
    begun.on('drain', goOn);
    goOn();
    expect(await answer).toEqual({ status: 413, code: 'FILE_TOO_LARGE' });
    // what fits into the buffers between the two
    expect(sent).toBeLessThan(16 * 1024 ** 2);
    begun.destroy();
    await nothingIsLeft();
  });

  it('more than is possible, where the size is not said', async () => {
    const begun = begin({ 'transfer-encoding': 'chunked' });
    const answer = answerTo(begun);
    begun.write(Buffer.from(photo('', 'jpg', LARGEST_TEST_DOCUMENT)));
    begun.write('x');
    expect(await answer).toEqual({ status: 413, code: 'FILE_TOO_LARGE' });
    begun.destroy();
    await nothingIsLeft();
  });

  it('what breaks off in the middle', async () => {
    const begun = begin({ 'content-length': 100_000 });
    begun.write(Buffer.from(photo('broken', 'jpg', 70_000)));
    await expect.poll(() => keptFiles(world).some((file) => file.startsWith('incoming/'))).toBe(true);
    begun.destroy();
    await nothingIsLeft();
  });
});

describe('who is no officer', () => {
  it('sends none', async () => {
    const response = await fetch(`${world.server.url}/documents?name=a.jpg`, { method: 'POST', body: photo('public') });
    expect([response.status, await response.json()]).toMatchObject([401, { code: 'UNAUTHENTICATED' }]);
    await nothingIsLeft();
  });

  it('reads none', async () => {
    const { body } = await sendDocument(world, photo('secret'));
    for (const headers of [{}, { authorization: 'Bearer wrong' }]) {
      const response = await fetch(`${world.server.url}${body.document.url}`, { headers });
      expect([response.status, await response.json()]).toMatchObject([401, { code: 'UNAUTHENTICATED' }]);
    }
  });
});

it.each(['01900000-0000-7000-8000-000000000000', 'x', '..%2F..%2Fetc%2Fpasswd'])(
  'there is no document %s',
  async (id) => {
    const response = await fetch(`${world.server.url}/documents/${id}`, { headers: world.headersOf('euis') });
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'DOCUMENT_UNKNOWN' }]);
  },
);
