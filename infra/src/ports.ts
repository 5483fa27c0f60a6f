import { randomInt } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

const loopback = '127.0.0.1';

/**
 * Below the range from which Linux (32768), macOS and Windows (49152) take the port of an outgoing connection: a port from
 * there is soon taken by any program that connects somewhere, between this choice and the server's start or while it is kept.
 */
const CHOICE = { from: 20_000, below: 32_768 };
const CHOICES = 100;

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, loopback, () => server.close(() => resolve(true)));
  });
}

export async function freePort(): Promise<number> {
  for (let tries = 0; tries < CHOICES; tries += 1) {
    const port = randomInt(CHOICE.from, CHOICE.below);
    if (await isFree(port)) return port;
  }
  throw new Error('no free port on the loopback interface');
}

async function readKept(file: string): Promise<Readonly<Record<string, number>>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}

/**
 * Ports of the servers that belong to one data folder. A port stays the same from start to start, kept in
 * `ports.json`, unless somebody else has taken it meanwhile.
 */
export async function keepPorts<Name extends string>(
  home: string,
  names: readonly Name[],
): Promise<Readonly<Record<Name, number>>> {
  const file = join(home, 'ports.json');
  const kept = await readKept(file);
  const entries: (readonly [Name, number])[] = [];
  for (const name of names) {
    const before = kept[name];
    entries.push([name, before !== undefined && (await isFree(before)) ? before : await freePort()]);
  }
  const ports = Object.fromEntries(entries) as Record<Name, number>;
  await mkdir(home, { recursive: true });
  await writeFile(file, `${JSON.stringify({ ...kept, ...ports }, null, 2)}\n`);
  return ports;
}
