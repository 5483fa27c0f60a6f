import { readFileSync } from 'node:fs';
import type { KeyObject } from 'node:crypto';
import { AnchorFile, Sealer, SealKeys, SealRefused } from '@qingxin/event-store';
import { readSealFolders } from '@qingxin/platform';
import { blockOfText, type Fault, publicKeyOfText, type SealedBlock } from '@qingxin/verifier';
import { type Place, withDatabase } from './beside-stack.ts';
import { type Output, UsageError } from './command.ts';

export const ANCHOR_OPTIONS = { anchors: { type: 'string' }, keys: { type: 'string' } } as const;

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

const FAULTS: Readonly<Record<Fault['kind'], string>> = {
  unreadable: '内容不合格式',
  'unknown-algorithm': '校验算法不认识',
  'event-changed': '这一步的内容或者校验值被改动过',
  'event-missing': '缺少这一步',
  'event-out-of-order': '次序不对',
  'stream-swapped': '这是另一件事项的记录',
  'event-not-sealed': '与封存时的记录不一致（事后插入或者改写）',
  'stream-cut-short': '末尾被删去：封存时有这一步',
  'stream-missing': '缺少这件事项',
  'head-not-sealed': '事项的末尾与封存时不一致',
  'block-changed': '封存区块被改动过',
  'block-missing': '缺少封存区块',
  'root-replaced': '封存区块的根被替换：签名不符，或者与库外封存记录不一致',
  'key-unknown': '签名的密钥不在所给的公钥之内',
  'signature-wrong': '清单的签名不符',
  'file-changed': '文件与清单所列不一致',
  'file-missing': '缺少文件',
  'file-added': '文件不在清单之内',
  'evidence-changed': '证据材料与收入时不一致',
  'evidence-unknown': '没有哪一步列有这份证据材料',
  'read-changed': '这一条查看留痕与封存时不一致',
  'read-missing': '封存过的这一条查看留痕没有了',
  'read-added': '这一条查看留痕是封存以后插入的',
  'reads-not-sealed': '所存的查看留痕摘要与封存的根不一致',
};

/** A fault in words: where, and what. */
export function faultText(fault: Fault): string {
  const { position, after, blockNo, streamId, version, read, file } = fault;
  const place = position !== null ? `总第 ${position} 步` : after !== null ? `总第 ${after} 步之后` : null;
  const where = [
    blockNo === null ? null : `第 ${blockNo} 号封存`,
    place,
    streamId === null ? null : `事项 ${streamId}${version === null ? '' : ` 第 ${version} 步`}`,
    read === null ? null : `查看留痕第 ${read} 条`,
    file,
  ].filter((part) => part !== null);
  return `${where.join('，')}：${FAULTS[fault.kind]}`;
}

const MOST_TOLD = 20;

export function faultLines(faults: readonly Fault[]): readonly string[] {
  const more = faults.length - MOST_TOLD;
  return [
    ...faults.slice(0, MOST_TOLD).map((fault) => `  ${faultText(fault)}`),
    ...(more > 0 ? [`  还有 ${more} 处`] : []),
  ];
}
