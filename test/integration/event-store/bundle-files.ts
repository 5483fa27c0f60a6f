import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { canonicalJson } from '@qingxin/event-store';
import { blockOfText, eventHash, NO_PREDECESSOR, rootOfBlock, sealText, textOfBlock } from '@qingxin/verifier';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';

/** The files of a bundle, to be changed. */
export class Files {
  readonly #files = new Map<string, string>();

  names(): readonly string[] {
    return [...this.#files.keys()];
  }

  text(name: string): string {
    const text = this.#files.get(name);
    if (text === undefined) throw new Error(`no ${name}`);
    return text;
  }

  set(name: string, text: string): void {
    this.#files.set(name, text);
  }

  delete(name: string): void {
    this.#files.delete(name);
  }

  /** Changes a file line by line; answers its new lines. */
  lines(name: string, change: (lines: readonly string[]) => readonly string[]): readonly string[] {
    const lines = this.text(name)
      .split('\n')
      .filter((line) => line !== '');
    const changed = change(lines);
    if (changed.join('\n') === lines.join('\n')) throw new Error('nothing was changed');
    this.set(name, changed.map((line) => `${line}\n`).join(''));
    return changed;
  }
}

export async function filesOf(path: string): Promise<Files> {
  const zip = await openPromise(path, { autoClose: false });
  const files = new Files();
  for await (const entry of zip.eachEntry()) {
    files.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
  }
  zip.close();
  return files;
}

export async function pack(files: Files, path: string): Promise<void> {
  const zip = new ZipFile();
  for (const name of files.names()) zip.addBuffer(Buffer.from(files.text(name), 'utf8'), name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

/** Events with one of an attacker's put in third, and hash and version of all that follow made to fit. */
export function inserted(lines: readonly string[]): readonly string[] {
  const all = lines.map((line) => JSON.parse(line) as Record<string, unknown> & { hash: string; version: number });
  const second = all[1];
  if (second === undefined) throw new Error('no event');
  const more = { ...second, eventId: randomUUID(), position: 3, data: canonicalJson({ note: '撤回' }) };
  let previous = NO_PREDECESSOR;
  return [...all.slice(0, 2), more, ...all.slice(2)].map((event, index) => {
    const hashed = { ...event, version: index + 1 };
    previous = eventHash(previous, hashed as never);
    return JSON.stringify({ ...hashed, hash: previous.toString('hex') });
  });
}

/** A block of another events root, with a root that fits and a seal by another key. */
export function reRooted(line: string): string {
  const block = blockOfText(line);
  if (block === null) throw new Error('no block');
  const changed = { ...block, eventsRoot: Buffer.alloc(32, 1) };
  const { privateKey } = generateKeyPairSync('ed25519');
  const root = rootOfBlock(changed);
  return textOfBlock({ ...changed, root, signature: sign(null, sealText({ ...changed, root }), privateKey) });
}
