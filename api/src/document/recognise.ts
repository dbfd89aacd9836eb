import { fileTypeFromBuffer } from 'file-type';
import { goesOnAsJpeg } from './jpeg.ts';
import { isMediaType, MEDIA_TYPES, type MediaType } from './media-type.ts';
import { goesOnAsWebp } from './webp.ts';

/** So many bytes from the beginning tell what a file is. */
export const TELLING_BYTES = 64 * 1024;

/** What bytes are: a type that documents may have, or in words what they seem to be instead. */
export type Recognised = { readonly mediaType: MediaType } | { readonly mediaType?: undefined; readonly seems: string };

/**
 * Tells by the first bytes of a file what it is, whatever its name says.
 *
 * @param isWhole whether no more bytes follow
 */
export async function recognise(head: Uint8Array, isWhole: boolean): Promise<Recognised> {
  const found = await typeOf(head);
  if (found === undefined) return { seems: describeText(head) };
  const goesOn = CONTINUATIONS[found];
  if (goesOn && !goesOn.test(head, isWhole)) return { seems: `a ${goesOn.name} in its first bytes only` };
  if (isMediaType(found)) return { mediaType: found };
  return { seems: found };
}

/** What is told by a few bytes that any file may begin with: what must follow them. */
const CONTINUATIONS: Readonly<
  Record<string, { readonly name: string; readonly test: (head: Uint8Array, isWhole: boolean) => boolean }>
> = {
  'image/jpeg': { name: 'JPEG', test: goesOnAsJpeg },
  'image/webp': { name: 'WEBP', test: goesOnAsWebp },
  // its version: a digit, as in %PDF-1.7
  'application/pdf': {
    name: 'PDF',
    test: (head) => /^%PDF-\d/.test(Buffer.from(head.subarray(0, 6)).toString('latin1')),
  },
};

/** The types that documents may have, for people: `JPG, PNG, …`. */
export const ACCEPTED = Object.values(MEDIA_TYPES)
  .map((ending) => ending.toUpperCase())
  .join(', ');

async function typeOf(head: Uint8Array): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(head))?.mime;
  } catch {
    // what a parser stumbles over is of no known type
    return undefined;
  }
}

const BEGINNINGS: readonly [RegExp, string][] = [
  [/^#!/, 'a script'],
  [/^\s*<(!doctype html|html|script|body|head)\b/i, 'a web page (HTML)'],
  [/^\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<svg\b/is, 'an SVG drawing'],
  [/^\s*[{[]/, 'data as text'],
];

/** Words for what has no mark of its own at the beginning. */
function describeText(head: Uint8Array): string {
  const text = Buffer.from(head.subarray(0, 1024))
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  const known = BEGINNINGS.find(([beginning]) => beginning.test(text));
  if (known) return known[1];
  return /\p{Cc}/u.test(text.replaceAll(/[\t\n\f\r]/g, '')) ? 'a file of unknown type' : 'plain text';
}
