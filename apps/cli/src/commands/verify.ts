import { parseArgs } from 'node:util';
import {
  AnchorFile,
  type LogVerification,
  sealedBlocks,
  SealKeys,
  TimeStampFile,
  verifyLog,
} from '@qingxin/event-store';
import { readSealFolders } from '@qingxin/platform';
import { faultsOfTimeStamps, inOrder, keyIdOf, type StampReport } from '@qingxin/verifier';
import { besideStack, type Place, withDatabase } from '../beside-stack.ts';
import { type Command, type Output, parsed } from '../command.ts';
import { ANCHOR_OPTIONS, anchorsIn, authoritiesIn, faultLines, keysIn, stampLines } from '../sealing.ts';

const HELP = `qx verify [--anchors <文件>] [--keys <文件>] [--tsa-ca <文件>] [--json]

逐步核对库内的全部日志：每件事项的链、每个封存区块的根和签名、每件事项的末尾、封存过的查看留痕，并与库外封存记录比对；
封存有时间戳的，核对时间戳。有不符的以非零退出，先列出最早的一处。

  --anchors <文件>   另存的封存记录；不写明的用本机库外封存记录
  --keys <文件>      公布的公钥；不写明的用本机的
  --tsa-ca <文件>    时间戳机构的证书（PEM）；不写明的用 QINGXIN_TSA_CA
  --json             机器可读`;

const SAY_EVERY_MS = 2_000;
const STATEMENT_TIMEOUT_MS = 600_000;

export const verify: Command = {
  name: 'verify',
  summary: '核对全部日志的链、封存和签名',
  help: HELP,
  async run(args, out) {
    const options = { ...ANCHOR_OPTIONS, json: { type: 'boolean' } } as const;
    const { anchors, keys, json, 'tsa-ca': ca } = parsed(() => parseArgs({ args: [...args], options })).values;
    return besideStack(out, (place) =>
      withDatabase(
        place.databaseUrl,
        out,
        async ({ sql }) => {
          const known =
            keys === undefined ? SealKeys.create(readSealFolders(place.home).keys).publicKeys() : keysIn(keys);
          const start = performance.now();
          const stamps = new TimeStampFile(readSealFolders(place.home).anchors).stamps();
          const { faults: wrong, ...stamped } = await faultsOfTimeStamps(
            stamps,
            await sealedBlocks(sql),
            authoritiesIn(ca),
          );
          const log = await verifyLog(
            sql,
            {
              keys: new Map(known.map((key) => [keyIdOf(key), key])),
              anchors: anchors === undefined ? ownAnchors(place) : anchorsIn(anchors),
            },
            progressTo(out),
          );
          const report = { ...log, faults: inOrder([...log.faults, ...wrong]), stamps: stamped };
          const perSecond = Math.round(report.events / ((performance.now() - start) / 1000));
          out.print(json === true ? JSON.stringify({ ...report, perSecond }, null, 2) : described(report, perSecond));
          return report.faults.length > 0 ? 1 : 0;
        },
        STATEMENT_TIMEOUT_MS,
      ),
    );
  },
};

function ownAnchors({ home }: Place): ReadonlyMap<number, Buffer> {
  return new Map(new AnchorFile(readSealFolders(home).anchors).blocks().map(({ blockNo, root }) => [blockNo, root]));
}

function progressTo(out: Output): (events: number) => void {
  let saidAt = performance.now();
  return (events) => {
    if (events % 1000 !== 0 || performance.now() - saidAt < SAY_EVERY_MS) return;
    saidAt = performance.now();
    out.note(`已核对 ${events} 步`);
  };
}

type Verified = LogVerification & { readonly stamps: Omit<StampReport, 'faults'> };

function described(report: Verified, perSecond: number): string {
  const { faults, events, streams, blocks, unsealed, anchored, reads, unsealedReads } = report;
  const looked = `已核对 ${events} 步、${streams} 件事项，每秒 ${perSecond} 步`;
  const sealedBlocks = `封存 ${blocks} 次，与库外封存记录比对 ${anchored} 次；尚未封存 ${unsealed} 步`;
  const looks = `查看留痕 ${reads} 条；尚未封存 ${unsealedReads} 条`;
  const told = [looked, sealedBlocks, looks, ...stampLines(report.stamps)];
  if (faults.length === 0) return [...told, '全部一致'].join('\n');
  return [...told, `不一致 ${faults.length} 处，从最早的起：`, ...faultLines(faults)].join('\n');
}
