import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to a server that can be cut, as networks are. */
export class BreakableLine {
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly listener: Server,
    readonly url: string,
  ) {}

  /** Leads to the server of an address. */
  static async to(url: string): Promise<BreakableLine> {
    const { hostname, port } = new URL(url);
    const listener = createServer((near) => {
      const far = connect(Number(port), hostname);
      for (const socket of [near, far]) {
        line.sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => line.sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    });
    await once(listener.listen(0, '127.0.0.1'), 'listening');
    const line = new BreakableLine(listener, `http://127.0.0.1:${(listener.address() as AddressInfo).port}`);
    return line;
  }

  /** Cuts every connection; new ones are let through. */
  break(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Takes the line away. */
  async close(): Promise<void> {
    this.break();
    this.listener.close();
    await once(this.listener, 'close');
  }
}
