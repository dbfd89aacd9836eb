/** The reader of JSON-stat by those who made the format, as the tests use it. */
declare module 'jsonstat-toolkit' {
  interface Dataset {
    readonly class: string;
    readonly label: string;
    readonly length: number;
    readonly n: number;
    readonly value: readonly (number | null)[];
    readonly status: Readonly<Record<string, string>> | null;
    readonly role: { readonly time: string[] };
    readonly extension: Readonly<Record<string, unknown>>;
    Data(place: Readonly<Record<string, string>>): { readonly value: number | null; readonly status: string | null };
  }
  export default function JSONstat(response: unknown): Dataset;
}
