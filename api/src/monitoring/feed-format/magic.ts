/** What kinds of files begin with, and what people call them. */
const KINDS: readonly { readonly start: string; readonly name: string; readonly remedy?: string }[] = [
  {
    start: 'D0CF11E0A1B11AE1',
    name: 'an old Excel or Word file (.xls, .doc)',
    remedy: 'Open it and save it as CSV UTF-8',
  },
  { start: '25504446', name: 'a PDF', remedy: 'Ask the sender for the table itself, as CSV' },
  { start: '7B5C727466', name: 'a rich text file (RTF)', remedy: 'Ask the sender for the table itself, as CSV' },
  { start: '89504E470D0A1A0A', name: 'a PNG image' },
  { start: 'FFD8FF', name: 'a JPEG image' },
  { start: '474946383', name: 'a GIF image' },
  { start: '1F8B', name: 'a gzip archive', remedy: 'Unpack it and send the file inside' },
  { start: '425A68', name: 'a bzip2 archive', remedy: 'Unpack it and send the file inside' },
  { start: 'FD377A585A00', name: 'an xz archive', remedy: 'Unpack it and send the file inside' },
  { start: '377ABCAF271C', name: 'a 7z archive', remedy: 'Unpack it and send the file inside' },
  { start: '526172211A07', name: 'a RAR archive', remedy: 'Unpack it and send the file inside' },
  { start: '53514C69746520666F726D6174203300', name: 'an SQLite database', remedy: 'Export the table as CSV' },
  { start: '50415231', name: 'a Parquet file', remedy: 'Export the table as CSV' },
  { start: '4D5A', name: 'a Windows program' },
  { start: '7F454C46', name: 'a program' },
  { start: 'FFFE0000', name: 'a text in UTF-32', remedy: 'Save it as CSV UTF-8' },
  { start: '0000FEFF', name: 'a text in UTF-32', remedy: 'Save it as CSV UTF-8' },
];

/** Names the kind of a file that is no text, with the remedy; null where it may be text. */
export function recogniseBinary(head: Buffer): string | null {
  const start = head.subarray(0, 16).toString('hex').toUpperCase();
  if (start.startsWith('504B03') || start.startsWith('504B05')) return recogniseZip(head);
  const kind = KINDS.find((each) => start.startsWith(each.start));
  // MZ and PAR1 are letters as well; a program and a table of numbers have NUL
  if (kind && (!/^(?:4D5A|50415231|425A68)/.test(kind.start) || head.includes(0))) {
    return `The file is ${kind.name}. ${kind.remedy ?? 'Send the table as CSV UTF-8'}.`;
  }
  return recogniseNul(head);
}

function recogniseZip(head: Buffer): string {
  const text = head.toString('latin1');
  if (text.includes('xl/') || text.includes('[Content_Types].xml')) {
    return 'The file is an Excel workbook (.xlsx) or another Office file. Open it and save it as CSV UTF-8.';
  }
  if (text.includes('opendocument.spreadsheet')) {
    return 'The file is an OpenDocument spreadsheet (.ods). Open it and save it as CSV UTF-8.';
  }
  return 'The file is a ZIP archive. Unpack it and send the file inside.';
}

/** Text of ours has no NUL; two bytes a character without a BOM have one in each letter. */
function recogniseNul(head: Buffer): string | null {
  const nul = head.indexOf(0);
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (nul === -1 || isUtf16) return null;
  const sample = head.subarray(0, 200);
  const nuls = sample.filter((byte) => byte === 0).length;
  if (nuls * 2 >= sample.length - 1 && sample.filter((byte) => byte >= 32 && byte < 127).length >= sample.length / 3) {
    return 'The file is a text in UTF-16 without the mark (BOM) that tells so. Save it as CSV UTF-8.';
  }
  return `The file is no text: byte ${nul + 1} is NUL. Send the table as CSV UTF-8.`;
}
