import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

const loopback = '127.0.0.1';

function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, loopback, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined));
    });
  });
}

export async function isFree(port: number): Promise<boolean> {
  return (await listenOnce(port)) !== undefined;
}

export async function freePort(): Promise<number> {
  const port = await listenOnce(0);
  if (port === undefined) throw new Error('no free port on the loopback interface');
  return port;
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
