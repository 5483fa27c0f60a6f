import type { KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blockOfText, keyIdOf, publicKeyOfText, type SealedBlock, textOfBlock, type Trust } from '@qingxin/verifier';
import type { PublishedKey } from './seal-keys.ts';

const ANCHORS = 'anchors.jsonl';
const PUBLIC_KEYS = 'keys.jsonl';

/**
 * The seals kept outside the database, one line a block: a file to be published or handed to another body. It is only ever
 * added to.
 */
export class AnchorFile {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  get path(): string {
    return join(this.#folder, ANCHORS);
  }

  /** The blocks in it, in order; a line that was only half written is left out. */
  blocks(): readonly SealedBlock[] {
    if (!existsSync(this.path)) return [];
    const lines = readFileSync(this.path, 'utf8').split('\n');
    return lines.map(blockOfText).filter((block) => block !== null);
  }

  /** The public keys beside it; none before the first seal. */
  publishedKeys(): readonly KeyObject[] {
    const path = join(this.#folder, PUBLIC_KEYS);
    if (!existsSync(path)) return [];
    const lines = readFileSync(path, 'utf8').split('\n');
    return lines.map(publicKeyOfText).filter((key) => key !== null);
  }

  /** What is published here, to check a log by. */
  trust(): Trust {
    return {
      keys: new Map(this.publishedKeys().map((key) => [keyIdOf(key), key])),
      anchors: new Map(this.blocks().map(({ blockNo, root }) => [blockNo, root])),
    };
  }

  add(blocks: readonly SealedBlock[]): void {
    if (blocks.length === 0) return;
    mkdirSync(this.#folder, { recursive: true });
    // A line that a crash left half written is ended first, so that it does not swallow the next one.
    const text = blocks.map((block) => `${textOfBlock(block)}\n`).join('');
    const cut = existsSync(this.path) && !/(?:^|\n)$/.test(readFileSync(this.path, 'utf8'));
    writeFileSync(this.path, `${cut ? '\n' : ''}${text}`, { flag: 'a', flush: true });
  }

  /**
   * After a restore: blocks that the restored log does not have are kept in a file beside, so that sealing can go on from its last
   * one. Whoever keeps the seals elsewhere still sees that there were more. Answers how many.
   */
  setAside(lastBlock: number, at: string): number {
    const blocks = this.blocks();
    const lost = blocks.filter(({ blockNo }) => blockNo > lastBlock);
    if (lost.length === 0) return 0;
    const text = (some: readonly SealedBlock[]): string => some.map((block) => `${textOfBlock(block)}\n`).join('');
    const beside = join(this.#folder, `anchors.lost-${at.replaceAll(/[^0-9]/g, '').slice(0, 14)}.jsonl`);
    writeFileSync(beside, text(lost), { flag: 'wx', flush: true });
    writeFileSync(this.path, text(blocks.filter(({ blockNo }) => blockNo <= lastBlock)), { flush: true });
    return lost.length;
  }

  publishKeys(keys: readonly PublishedKey[]): void {
    mkdirSync(this.#folder, { recursive: true });
    const text = keys.map((key) => `${JSON.stringify(key)}\n`).join('');
    const path = join(this.#folder, PUBLIC_KEYS);
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text, { flush: true });
  }
}
