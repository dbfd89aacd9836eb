import { connect } from 'node:net';

const HEADER_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

/**
 * A request, ready to be sent again and again.
 *
 * @typedef {object} Request
 * @property {string} url
 * @property {Record<string, string>} headers
 * @property {string | (() => string)} body what is sent each time, or makes it
 *
 * @typedef {object} Load
 * @property {number} rps requests answered in a second
 * @property {number} p50Ms median time of an answer
 * @property {number} p95Ms time that one answer in twenty exceeds
 * @property {number} p99Ms time that one answer in a hundred exceeds
 */

/**
 * Sends a request over several connections for some seconds, each connection its next one as soon as it has the answer.
 * A client that does no more than this leaves the processors to those that are measured.
 *
 * @param {Request} request
 * @param {{ connections: number, seconds: number }} options
 * @returns {Promise<Load>}
 * @throws Error when an answer is not of status 200 or differs in length from the first
 */
export async function load(request, { connections, seconds }) {
  const start = performance.now();
  const deadline = start + seconds * 1000;
  const clients = Array.from({ length: connections }, () => sendUntil(deadline, request));
  const answers = (await Promise.all(clients)).flat();
  const elapsed = performance.now() - start;
  if (new Set(answers.map(({ size }) => size)).size > 1) {
    throw new Error(`${request.url} gave answers of different lengths to the same request.`);
  }
  const times = answers.map(({ time }) => time).sort((a, b) => a - b);
  return {
    rps: (times.length * 1000) / elapsed,
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    p99Ms: quantile(times, 0.99),
  };
}

/**
 * @param {readonly number[]} sorted
 * @param {number} share
 */
function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/**
 * @param {number} deadline
 * @param {Request} request
 * @returns {Promise<{ time: number, size: number }[]>}
 */
function sendUntil(deadline, { url, headers, body }) {
  const { hostname, port, pathname } = new URL(url);
  /** @param {string} text */
  const messageOf = (text) => {
    const lines = Object.entries({
      host: `${hostname}:${port}`,
      ...headers,
      'content-length': Buffer.byteLength(text),
    });
    return Buffer.from(
      `POST ${pathname} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${text}`,
    );
  };
  const message = typeof body === 'string' ? messageOf(body) : undefined;
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    socket.setNoDelay();
    /** @type {{ time: number, size: number }[]} */
    const answers = [];
    const reader = new AnswerReader();
    let sentAt = 0;
    const send = () => {
      const next = message ?? messageOf(/** @type {() => string} */ (body)());
      sentAt = performance.now();
      socket.write(next);
    };
    socket.on('connect', send);
    socket.on('data', (chunk) => {
      const size = reader.read(chunk);
      if (size === undefined) return;
      const now = performance.now();
      if (reader.status !== 200) {
        socket.destroy();
        reject(new Error(`${url} answered with status ${reader.status}.`));
        return;
      }
      answers.push({ time: now - sentAt, size });
      if (now < deadline) send();
      else socket.end(() => resolve(answers));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error(`${url} closed the connection.`)));
  });
}

/** Finds the end of one HTTP answer after another. */
class AnswerReader {
  status = 0;
  /** Bytes of the header, or undefined while it is not complete. @type {Buffer | undefined} */
  #head;
  #received = 0;
  /** Bytes of the body, or undefined when it comes in chunks. @type {number | undefined} */
  #expected;
  #inBody = false;
  /** The last bytes of the body. */
  #tail = Buffer.alloc(0);

  /**
   * @param {Buffer} chunk
   * @returns {number | undefined} size of the body once it is complete
   */
  read(chunk) {
    if (!this.#inBody) {
      this.#head = this.#head ? Buffer.concat([this.#head, chunk]) : chunk;
      const end = this.#head.indexOf(HEADER_END);
      if (end < 0) return undefined;
      const header = this.#head.toString('latin1', 0, end);
      this.status = Number(header.slice(9, 12));
      const length = /^content-length: *(\d+)/im.exec(header)?.[1];
      this.#expected = length === undefined ? undefined : Number(length);
      chunk = this.#head.subarray(end + HEADER_END.length);
      this.#inBody = true;
    }
    this.#received += chunk.length;
    if (this.#expected === undefined) {
      // A raw line break never occurs inside JSON, so these bytes are the end and nothing else.
      this.#tail = Buffer.concat([this.#tail, chunk]).subarray(-LAST_CHUNK.length);
    }
    const isComplete = this.#expected === undefined ? this.#tail.equals(LAST_CHUNK) : this.#received >= this.#expected;
    if (!isComplete) return undefined;
    // Chunks may be cut differently each time: only a stated length can be compared.
    const size = this.#expected ?? 0;
    this.#head = undefined;
    this.#inBody = false;
    this.#received = 0;
    this.#tail = Buffer.alloc(0);
    return size;
  }
}
