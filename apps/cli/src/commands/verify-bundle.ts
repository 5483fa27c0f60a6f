import { resolve } from 'node:path';
import { ArchiveRefused, type BundleReport, verifyBundle } from '@qingxin/verifier';
import { type Command, parsedWithWord } from '../command.ts';
import { ANCHOR_OPTIONS, anchorsIn, authoritiesIn, faultLines, keysIn, stampLines } from '../sealing.ts';

const HELP = `qx verify-bundle <核验包> [--keys <文件>] [--anchors <文件>] [--tsa-ca <文件>] [--json]

脱离数据库核验一个核验包：每一步的链、每一步在封存区块中的位置、事项的末尾、区块的根和签名、证据材料。
有不符的以非零退出，先列出最早的一处。

  --keys <文件>      公布的公钥；不写明的用包内的，并提示未与公布的核对
  --anchors <文件>   另存的封存记录，与包内区块的根比对
  --tsa-ca <文件>    时间戳机构的证书（PEM），核对包内时间戳的签发者；不写明的用 QINGXIN_TSA_CA
  --json             机器可读`;

export const verifyBundleCommand: Command = {
  name: 'verify-bundle',
  summary: '脱离数据库核验一个核验包',
  help: HELP,
  async run(args, out) {
    const options = { ...ANCHOR_OPTIONS, json: { type: 'boolean' } } as const;
    const { values, word } = parsedWithWord(args, options, '请写明一个核验包');
    const outside = {
      keys: values.keys === undefined ? [] : keysIn(values.keys),
      anchors: values.anchors === undefined ? new Map<number, Buffer>() : anchorsIn(values.anchors),
      authorities: authoritiesIn(values['tsa-ca']),
    };
    try {
      const report = await verifyBundle(resolve(word), outside);
      out.print(values.json === true ? JSON.stringify(report, null, 2) : described(report));
      return report.whole ? 0 : 1;
    } catch (error) {
      if (!(error instanceof ArchiveRefused)) throw error;
      out.note(`这不是核验包：${error.message}`);
      return 1;
    }
  },
};

function described(report: BundleReport): string {
  const { streams, events, blocks, evidence, sealed, keys, anchored, stamps, faults } = report;
  const lines = [
    `${streams} 件事项、${events} 步，封存区块 ${blocks} 个；证据材料核对 ${evidence.checked} 份，只有校验值 ${evidence.byDigestOnly} 份`,
  ];
  if (sealed !== null) lines.push(`第 ${sealed.blockNo} 号封存（${sealed.at}），根 ${sealed.root}`);
  for (const { keyId, publicKey, compared } of keys) {
    lines.push(
      compared ? `密钥 ${keyId} 在所给的公钥之内` : `密钥 ${keyId} 来自包内，没有与公布的核对：公钥 ${publicKey}`,
    );
  }
  lines.push(anchored === 0 ? '没有与另存的封存记录比对' : `与另存的封存记录比对 ${anchored} 个区块`);
  lines.push(...stampLines(stamps));
  if (faults.length === 0) return [...lines, '全部一致'].join('\n');
  return [...lines, `不一致 ${faults.length} 处，从最早的起：`, ...faultLines(faults)].join('\n');
}
