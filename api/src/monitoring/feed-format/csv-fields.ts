/** The fields of a record; or that a quotation mark opens a field that the text does not close; or what is wrong. */
export type CsvFields = readonly string[] | 'OPEN' | 'STRAY_QUOTE';

/**
 * Cuts a record into its fields, after RFC 4180: a field that begins with a quotation mark runs to the next single one
 * and may hold separators and line ends; two stand for one. A mark inside an unquoted field is a character like others.
 */
export function splitFields(text: string, delimiter: string): CsvFields {
  return text.includes('"') ? splitQuoted(text, delimiter) : splitPlain(text, delimiter);
}

function splitPlain(text: string, delimiter: string): string[] {
  const fields: string[] = [];
  let start = 0;
  for (let end = text.indexOf(delimiter); end !== -1; end = text.indexOf(delimiter, start)) {
    fields.push(text.slice(start, end));
    start = end + 1;
  }
  fields.push(text.slice(start));
  return fields;
}

function splitQuoted(text: string, delimiter: string): CsvFields {
  const fields: string[] = [];
  let place = 0;
  for (;;) {
    const start = skipBlanks(text, place, delimiter);
    if (text[start] === '"') {
      const end = endOfQuoted(text, start);
      if (end === -1) return 'OPEN';
      const next = skipBlanks(text, end + 1, delimiter);
      if (next < text.length && text[next] !== delimiter) return 'STRAY_QUOTE';
      fields.push(text.slice(start + 1, end).replaceAll('""', '"'));
      if (next >= text.length) return fields;
      place = next + 1;
    } else {
      const next = text.indexOf(delimiter, place);
      if (next === -1) {
        fields.push(text.slice(place));
        return fields;
      }
      fields.push(text.slice(place, next));
      place = next + 1;
    }
  }
}

/** Place of the mark that closes the field, -1 where none does. */
function endOfQuoted(text: string, start: number): number {
  let mark = text.indexOf('"', start + 1);
  while (mark !== -1 && text[mark + 1] === '"') mark = text.indexOf('"', mark + 2);
  return mark;
}

function skipBlanks(text: string, place: number, delimiter: string): number {
  let next = place;
  while (text[next] !== delimiter && (text[next] === ' ' || text[next] === '\t')) next++;
  return next;
}
