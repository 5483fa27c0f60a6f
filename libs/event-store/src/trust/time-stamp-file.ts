import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SealedBlock, textOfTimeStamp, type TimeStamp, timeStampOfText } from '@qingxin/verifier';

const STAMPS = 'timestamps.jsonl';

/** Seals that still wait for their stamp, oldest first: where there is no stamp yet the newest alone, which stands on all before it. */
export function unstamped(blocks: readonly SealedBlock[], stamps: readonly TimeStamp[]): readonly SealedBlock[] {
  const last = Math.max(0, ...stamps.map(({ blockNo }) => blockNo));
  return last === 0 ? blocks.slice(-1) : blocks.filter(({ blockNo }) => blockNo > last);
}

/** Time stamps of seals, one line each, beside the anchors and published with them. It is only ever added to. */
export class TimeStampFile {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  get path(): string {
    return join(this.#folder, STAMPS);
  }

  /** In the order in which they came; a line that was only half written is left out. */
  stamps(): readonly TimeStamp[] {
    if (!existsSync(this.path)) return [];
    const lines = readFileSync(this.path, 'utf8').split('\n');
    return lines.map(timeStampOfText).filter((stamp) => stamp !== null);
  }

  /** As `AnchorFile.setAside`: stamps of blocks that a restored log does not have are kept in a file beside. */
  setAside(lastBlock: number, at: string): void {
    const stamps = this.stamps();
    const lost = stamps.filter(({ blockNo }) => blockNo > lastBlock);
    if (lost.length === 0) return;
    const text = (some: readonly TimeStamp[]): string => some.map((stamp) => `${textOfTimeStamp(stamp)}\n`).join('');
    const beside = join(this.#folder, `timestamps.lost-${at.replaceAll(/[^0-9]/g, '').slice(0, 14)}.jsonl`);
    writeFileSync(beside, text(lost), { flag: 'wx', flush: true });
    writeFileSync(this.path, text(stamps.filter(({ blockNo }) => blockNo <= lastBlock)), { flush: true });
  }

  add(stamp: TimeStamp): void {
    mkdirSync(this.#folder, { recursive: true });
    const cut = existsSync(this.path) && !/(?:^|\n)$/.test(readFileSync(this.path, 'utf8'));
    writeFileSync(this.path, `${cut ? '\n' : ''}${textOfTimeStamp(stamp)}\n`, { flag: 'a', flush: true });
  }
}
