/** JSON that is written already, to be sent as it is. */
export class RawJson {
  constructor(readonly text: string) {}

  /** Where a value is asked, and not the text. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** A GraphQL result as text: what PostgreSQL or the compiled query wrote goes out without being read again. */
export function stringifyResult(result: object): string {
  const { data, ...rest } = result as { data?: unknown };
  if (!(data instanceof RawJson)) return JSON.stringify(result);
  const others = JSON.stringify(rest);
  return others === '{}' ? `{"data":${data.text}}` : `${others.slice(0, -1)},"data":${data.text}}`;
}
