import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between a program and its database, so that the database can vanish while both keep running. */
export class Cable {
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;
  #port = 0;
  #target: URL | null = null;

  /** The address to use instead of `url`. */
  async lay(url: string): Promise<string> {
    this.#target = new URL(url);
    if (this.#server === null) await this.mend();
    const through = new URL(url);
    through.hostname = '127.0.0.1';
    through.port = String(this.#port);
    return through.href;
  }

  /** Ends what is connected and lets nobody in. */
  async cut(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    const closed = new Promise((settle) => server?.close(settle));
    for (const socket of this.#sockets) socket.destroy();
    if (server !== null) await closed;
  }

  /** Nothing passes any more and nobody is told: a frozen server, or a network that swallows everything. */
  freeze(): void {
    for (const socket of this.#sockets) socket.unpipe().pause();
  }

  async mend(): Promise<void> {
    const server = createServer((socket) => this.#join(socket));
    await new Promise<void>((settle) => server.listen(this.#port, '127.0.0.1', settle));
    const address = server.address();
    if (typeof address === 'object' && address !== null) this.#port = address.port;
    this.#server = server;
  }

  async close(): Promise<void> {
    await this.cut();
  }

  #join(socket: Socket): void {
    const { hostname = '', port = '' } = this.#target ?? {};
    const database = connect(Number(port), hostname);
    for (const [one, other] of [
      [socket, database],
      [database, socket],
    ] as const) {
      this.#sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.#sockets.delete(one);
        other.destroy();
      });
    }
  }
}
