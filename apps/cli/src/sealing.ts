import { readFileSync } from 'node:fs';
import type { KeyObject } from 'node:crypto';
import { AnchorFile, Sealer, SealKeys, SealRefused } from '@qingxin/event-store';
import { certificatesIn, faultText, readSealFolders, readStampAuthorities } from '@qingxin/platform';
import { blockOfText, type Fault, publicKeyOfText, type SealedBlock, type StampReport } from '@qingxin/verifier';
import { type Place, withDatabase } from './beside-stack.ts';
import { type Output, UsageError } from './command.ts';

/** Certificates of whoever stamps; without the option those that the environment names. @throws UsageError for a file without any */
export function authoritiesIn(path: string | undefined): readonly Buffer[] {
  const file = path ?? readStampAuthorities();
  try {
    return file === null ? [] : certificatesIn(file);
  } catch {
    throw new UsageError(`${file} 里没有证书`);
  }
}

/** One line on the time stamps; none where there are none. */
export function stampLines({ stamped, last, compared }: Omit<StampReport, 'faults'>): readonly string[] {
  if (last === null) return [];
  const by = compared ? '签发者在所给的机构证书之内' : `签发者自称“${last.authority}”，没有与机构证书核对`;
  return [`时间戳 ${stamped} 个，最近一个证明第 ${last.blockNo} 号封存不晚于 ${last.at}；${by}`];
}

export const ANCHOR_OPTIONS = {
  anchors: { type: 'string' },
  keys: { type: 'string' },
  'tsa-ca': { type: 'string' },
} as const;

/** Seals what was added since the last time. Null when it is refused; the reason has been said. */
export async function sealed(place: Place, out: Output): Promise<{ readonly block: SealedBlock | null } | null> {
  return withDatabase(place.sealerUrl, out, async (database) => {
    const anchors = new AnchorFile(readSealFolders(place.home).anchors);
    const sealer = new Sealer({ database, anchors, keys: SealKeys.create(readSealFolders(place.home).keys) });
    try {
      return { block: await sealer.seal() };
    } catch (error) {
      if (!(error instanceof SealRefused)) throw error;
      out.note(REFUSALS[error.code](error.blockNo, anchors.path));
      return null;
    }
  });
}

const REFUSALS: Readonly<Record<SealRefused['code'], (blockNo: number, path: string) => string>> = {
  'log-behind-anchors': (no, path) =>
    `库外封存记录有第 ${no} 号封存，日志没有：日志是从较早的备份恢复的，或者末尾被删除。查明以前不再封存（${path}）`,
  'log-differs-from-anchors': (no, path) =>
    `日志的第 ${no} 号封存与库外封存记录不一致：日志或者记录被改动过。查明以前不再封存（${path}）`,
};

/** Roots by block number from a file of seals. @throws UsageError for a file that cannot be read or has none */
export function anchorsIn(path: string): ReadonlyMap<number, Buffer> {
  const blocks = linesOf(path)
    .map(blockOfText)
    .filter((block) => block !== null);
  if (blocks.length === 0) throw new UsageError(`${path} 里没有封存记录`);
  return new Map(blocks.map(({ blockNo, root }) => [blockNo, root]));
}

/** Public keys from a file as it is published. @throws UsageError for a file that cannot be read or has none */
export function keysIn(path: string): readonly KeyObject[] {
  const keys = linesOf(path)
    .map(publicKeyOfText)
    .filter((key) => key !== null);
  if (keys.length === 0) throw new UsageError(`${path} 里没有公钥`);
  return keys;
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch {
    throw new UsageError(`读不到 ${path}`);
  }
}

const MOST_TOLD = 20;

export function faultLines(faults: readonly Fault[]): readonly string[] {
  const more = faults.length - MOST_TOLD;
  return [
    ...faults.slice(0, MOST_TOLD).map((fault) => `  ${faultText(fault)}`),
    ...(more > 0 ? [`  还有 ${more} 处`] : []),
  ];
}
