import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings, restore as restoreFrom, type Restored } from '@qingxin/infra';
import { readSealFolders } from '@qingxin/platform';
import { saidWhenRefused } from '../backups.ts';
import { type Command, parsed, UsageError } from '../command.ts';

const HELP = `qx restore --from <备份> --keys <文件夹> --anchors <文件夹> [--json]

用备份建立一个新的数据目录（QINGXIN_HOME，须是空的）。备份之后删除过的个人信息，按删除登记在恢复时再次删除，然后才可以启动。
设了 DATABASE_URL 的，恢复到该数据库，须是空的。Temporal 的状态不在备份里，启动后用 qx rehydrate 从日志重建流程。

  --from <备份>        qx backup 存的文件夹
  --keys <文件夹>      qx backup --keys-to 存的密钥
  --anchors <文件夹>   另存的封存记录和删除登记，须是最新的
  --json               机器可读`;

export const restore: Command = {
  name: 'restore',
  summary: '从备份恢复到新的数据目录',
  help: HELP,
  async run(args, out) {
    const text = { type: 'string' } as const;
    const options = { from: text, keys: text, anchors: text, json: { type: 'boolean' } } as const;
    const { from, keys, anchors, json } = parsed(() => parseArgs({ args: [...args], options })).values;
    if (from === undefined || keys === undefined || anchors === undefined) {
      throw new UsageError('请用 --from、--keys、--anchors 写明备份、密钥、封存记录和删除登记各在哪里');
    }
    const { home, databaseUrl } = readSettings();
    return saidWhenRefused(out, async () => {
      const restored = await restoreFrom({
        ...{ from: resolve(from), keys: resolve(keys), anchors: resolve(anchors), home },
        ...{ anchorsOfHome: readSealFolders(home).anchors, now: () => new Date().toISOString() },
        ...(databaseUrl === undefined ? {} : { databaseUrl }),
      });
      out.print(json === true ? JSON.stringify(restored) : described(home, restored));
      return 0;
    });
  },
};

function described(home: string, { manifest, erasedAgain, sealsLost }: Restored): string {
  return [
    home,
    `恢复到 ${manifest.madeAt} 的备份，日志至总第 ${manifest.lastPosition} 步；再次删除个人信息密钥 ${erasedAgain} 个`,
    ...(sealsLost === 0
      ? []
      : [
          `备份之后还封存过 ${sealsLost} 次：那以后的记录不在备份里，需要补录；这几次封存记录另存在 anchors.lost-*.jsonl`,
        ]),
    '启动后依次：npm run qx -- rehydrate（从日志重建流程），npm run qx -- verify（核对日志），npm run qx -- verify evidence（核对证据材料）',
  ].join('\n');
}
