import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backUp, type BackupManifest } from '@qingxin/infra';
import { readEvidenceSettings } from '@qingxin/platform';
import { saidWhenRefused } from '../backups.ts';
import { besideStack } from '../beside-stack.ts';
import { type Command, parsed, UsageError } from '../command.ts';

const HELP = `qx backup --to <文件夹> [--keys-to <文件夹>] [--json]

在运行中备份：数据库（同一时刻的全部表）和证据材料文件。个人信息和证据材料在备份里仍是密文。
密钥不在其中，用 --keys-to 存到另一处，由另一人保管；封存记录和删除登记（QINGXIN_ANCHORS）本来就应另存，以最新的为准。

  --to <文件夹>        新的文件夹
  --keys-to <文件夹>   把密钥存到这里，不能在备份的文件夹之内
  --json               机器可读`;

export const backup: Command = {
  name: 'backup',
  summary: '备份数据库和证据材料，密钥另存',
  help: HELP,
  async run(args, out) {
    const options = { to: { type: 'string' }, 'keys-to': { type: 'string' }, json: { type: 'boolean' } } as const;
    const { to, 'keys-to': keysTo, json } = parsed(() => parseArgs({ args: [...args], options })).values;
    if (to === undefined) throw new UsageError('请用 --to 写明存到哪里');
    return besideStack(out, ({ home, ownerUrl }) =>
      saidWhenRefused(out, async () => {
        const manifest = await backUp({
          ...{ home, ownerUrl, to: resolve(to), bucket: readEvidenceSettings().s3 !== null },
          ...(keysTo === undefined ? {} : { keysTo: resolve(keysTo) }),
          now: () => new Date().toISOString(),
        });
        out.print(json === true ? JSON.stringify(manifest) : described(resolve(to), manifest));
        if (keysTo === undefined) out.note('密钥不在备份里：数据目录的 keys、seal-keys 须另行保存，没有它们备份打不开');
        return 0;
      }),
    );
  },
};

function described(to: string, { tables, lastPosition, evidence }: BackupManifest): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const files = evidence === null ? '证据材料在存储桶，按存储桶的办法备份' : `证据材料 ${evidence.files} 份`;
  return `${to}\n数据库 ${tables.length} 张表、${rows} 行，日志至总第 ${lastPosition} 步；${files}`;
}
