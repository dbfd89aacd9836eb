import { OFFICER_TOKEN } from './world.ts';

/** One server-sent event, as it came. */
export interface ReadEvent {
  readonly id: string | undefined;
  readonly event: string;
  // The shape is the test's query; typing it there would say it twice.
  // eslint-disable-next-line typescript/no-explicit-any
  readonly data: any;
}

/** Reads a stream of server-sent events, as a client without a library would. */
export class EventReader {
  /** Comments that came, each a heartbeat. */
  heartbeats = 0;
  private readonly found: ReadEvent[] = [];
  private text = '';

  private constructor(
    readonly response: Response,
    private readonly reader: ReadableStreamDefaultReader<string>,
    private readonly controller: AbortController,
  ) {}

  /** Subscribes, and waits until the subscription stands. */
  static async open(
    server: string,
    query: string,
    variables: object = {},
    headers: Record<string, string> = { authorization: `Bearer ${OFFICER_TOKEN}` },
  ): Promise<EventReader> {
    const controller = new AbortController();
    const response = await fetch(`${server}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      body: JSON.stringify({ query, variables }),
      signal: controller.signal,
    });
    const reader = new EventReader(
      response,
      response.body!.pipeThrough(new TextDecoderStream()).getReader(),
      controller,
    );
    await reader.read();
    return reader;
  }

  /** The next event, or undefined when the stream has ended. */
  async next(): Promise<ReadEvent | undefined> {
    while (this.found.length === 0) if (!(await this.read())) return undefined;
    return this.found.shift();
  }

  /** The next events. */
  async take(count: number): Promise<ReadEvent[]> {
    const events: ReadEvent[] = [];
    while (events.length < count) {
      const event = await this.next();
      if (!event) break;
      events.push(event);
    }
    return events;
  }

  /** Every event until the stream ends. */
  rest(): Promise<ReadEvent[]> {
    return this.take(Infinity);
  }

  /** Goes away without a word. */
  close(): void {
    this.controller.abort();
  }

  private async read(): Promise<boolean> {
    const { done, value = '' } = await this.reader.read();
    this.text += value;
    const parts = this.text.split('\n\n');
    this.text = parts.pop()!;
    for (const part of parts) this.keep(part);
    return !done;
  }

  private keep(part: string): void {
    const fields = part.split('\n').map((line) => /^([a-z]*): ?(.*)$/s.exec(line)?.slice(1) ?? [line, '']);
    const { id, event, data } = Object.fromEntries(fields) as Record<string, string>;
    if (event === undefined) this.heartbeats++;
    else this.found.push({ id, event, data: data ? (JSON.parse(data) as unknown) : null });
  }
}
