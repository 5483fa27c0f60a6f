import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { EvidenceRegister, SubjectVault } from '@qingxin/event-store';
import { EvidenceFiles, type IncomingFile } from './evidence-files.ts';
import { LocalStore } from './local-store.ts';
import { commandScanner, type Scanner } from './scan.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingxin-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const MEGABYTE = 2 ** 20;

/** Register and keys as far as they are asked; what they do in the database is shown where there is one. */
function filesOver(
  store: LocalStore,
  said: string[],
  sent = { inside: 0, outside: 0 },
  scan: Scanner | null = null,
): EvidenceFiles {
  const key = randomBytes(32);
  const note = (word: string) => () => Promise.resolve(void said.push(word));
  const register = {
    bytesOf: ({ outside }: { outside: boolean }) => Promise.resolve(outside ? sent.outside : sent.inside),
    ...{ begin: note('begin'), announce: note('announce') },
    ...{ received: note('received'), gone: note('gone'), foundDamage: note('looked') },
  };
  const vault = {
    newFileKey: () => Promise.resolve(key),
    fileKey: () => Promise.resolve(key),
    destroy: note('destroy'),
  };
  return new EvidenceFiles({
    ...{ store, incoming: join(folder, 'incoming'), scan },
    register: register as unknown as EvidenceRegister,
    vault: vault as unknown as SubjectVault,
  });
}

function incoming(bytes: AsyncIterable<Uint8Array>, most = 100 * MEGABYTE): IncomingFile {
  return {
    ...{ fileId: 'file-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11', stream: 'case-1', by: 'person:officer01' },
    ...{ extension: 'pdf', most: { file: most, matter: most }, bytes },
    inspect: () => Promise.resolve('application/pdf'),
  };
}

async function* zeros(megabytes: number, seen: { most: number } = { most: 0 }): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < megabytes; n += 1) {
    yield await Promise.resolve(new Uint8Array(MEGABYTE));
    seen.most = n + 1;
  }
}

const stored = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /[0-9a-f]{64}$/.test(path));

test('the key goes first when a file comes to nothing, and no part of it stays', async () => {
  const said: string[] = [];
  const files = filesOver(new LocalStore(join(folder, 'objects')), said);
  await expect(files.receive(incoming(zeros(3), 2 * MEGABYTE))).rejects.toThrow('evidence-too-large');
  expect(said).toEqual(['begin', 'destroy', 'gone']);
  expect([stored(), readdirSync(join(folder, 'incoming'))]).toEqual([[], []]);
});

test('a file that is too large is not read to its end', async () => {
  const seen = { most: 0 };
  const files = filesOver(new LocalStore(join(folder, 'objects')), []);
  await expect(files.receive(incoming(zeros(50, seen), 2 * MEGABYTE))).rejects.toThrow('evidence-too-large');
  expect(seen.most).toBeLessThan(4);
});

test('the register knows the name of an object before the store has it', async () => {
  const said: string[] = [];
  const store = new LocalStore(join(folder, 'objects'));
  const failing = Object.assign(store, { put: () => Promise.reject(new Error('no space')) });
  await expect(filesOver(failing, said).receive(incoming(zeros(1)))).rejects.toThrow('evidence-store-unavailable');
  expect(said).toEqual(['begin', 'announce', 'destroy', 'gone']);
});

test('a store that fails says nothing about the file', async () => {
  const said: string[] = [];
  const store = new LocalStore(join(folder, 'objects'));
  const files = filesOver(store, said);
  const { object, sha256, size } = await files.receive(incoming(zeros(1)));
  const file = { fileId: incoming(zeros(0)).fileId, stored: { object, sha256, size } };
  expect(await files.damageOf(file)).toBeNull();
  for (const other of [{ sha256: '0'.repeat(64) }, { size: size + 1 }]) {
    expect(await files.damageOf({ ...file, stored: { ...file.stored, ...other } })).toBe('altered');
  }
  said.length = 0;
  Object.assign(store, { get: () => Promise.reject(new Error('no answer')) });
  await expect(files.damageOf(file)).rejects.toThrow('evidence-store-unavailable');
  expect(said).toEqual([]);
});

test('what workers and companies send has a room of its own, which takes none from officers', async () => {
  const files = filesOver(new LocalStore(join(folder, 'objects')), [], { inside: 0, outside: 3 * MEGABYTE });
  const most = { file: 10 * MEGABYTE, matter: 4 * MEGABYTE };
  const send = (megabytes: number, outside: boolean) => files.receive({ ...incoming(zeros(megabytes)), most, outside });
  await expect(send(2, true)).rejects.toThrow('evidence-share-full');
  await expect(send(4, false)).resolves.toMatchObject({ size: 4 * MEGABYTE });
  await expect(send(5, false)).rejects.toThrow('evidence-matter-full');
});

describe('a scanner', () => {
  /** A program that ends so once it has read the word, and with 0 otherwise. */
  function program(code: number): string {
    const path = join(folder, `scanner-${code}.mjs`);
    const reads = 'let all = ""; for await (const part of process.stdin) all += part;';
    writeFileSync(path, `${reads} process.exit(all.includes("harmful") ? ${code} : 0);`);
    return `${process.execPath} ${path}`;
  }
  const take = (words: string, scan: Scanner | null, said: string[] = []) => {
    const files = filesOver(new LocalStore(join(folder, 'objects')), said, undefined, scan);
    return files.receive(incoming(Readable.from([Buffer.from(words)])));
  };

  test('sees the clear bytes; what it finds harmful is refused and no part of it stays', async () => {
    expect(await take('plain', commandScanner(program(1)))).toMatchObject({ scan: 'clean' });
    const said: string[] = [];
    await expect(take('harmful', commandScanner(program(1)), said)).rejects.toThrow('evidence-infected');
    expect(said).toEqual(['begin', 'destroy', 'gone']);
    expect([stored().length, readdirSync(join(folder, 'incoming'))]).toEqual([1, []]);
  });

  test('that cannot look takes nothing', async () => {
    await expect(take('harmful', commandScanner(program(2)))).rejects.toThrow('evidence-scan-unavailable');
    await expect(take('plain', commandScanner(join(folder, 'nowhere')))).rejects.toThrow('evidence-scan-unavailable');
    expect(stored()).toEqual([]);
  });

  test('that nobody has named is said', async () => {
    expect(await take('plain', null)).toMatchObject({ scan: 'not-scanned' });
  });
});
