import { parseArgs } from 'node:util';
import { evidenceInLog } from '@qingxin/application';
import { openEvidence, readEvidenceSettings } from '@qingxin/platform';
import { besideStack, doorOf, withDatabase } from '../beside-stack.ts';
import { type Command, type Output, parsed } from '../command.ts';

const HELP = `qx verify evidence [--json]

逐份核对日志所列的证据材料：存储中有没有，内容与收入时的校验值是否一致。依法删除的不计。
只有编号，没有名称。有缺失或者不一致的以非零退出，从备份恢复后再核对一次。

  --json   机器可读`;

const SAY_EVERY_MS = 2_000;

interface Report {
  readonly checked: number;
  readonly missing: readonly string[];
  readonly altered: readonly string[];
}

export const verifyEvidence: Command = {
  name: 'verify evidence',
  summary: '核对证据材料文件是否齐全、与收入时一致',
  help: HELP,
  async run(args, out) {
    const { json } = parsed(() => parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })).values;
    return besideStack(out, (place) =>
      withDatabase(place.databaseUrl, out, async (database) => {
        const { vault } = await doorOf(place, database, out);
        const settings = { home: place.home, evidence: readEvidenceSettings() };
        const files = openEvidence(settings, { sql: database.sql, vault });
        const report = await verified(evidenceInLog(database.sql), (file) => files.damageOf(file), out);
        out.print(json === true ? JSON.stringify(report, null, 2) : described(report));
        return report.missing.length + report.altered.length > 0 ? 1 : 0;
      }),
    );
  },
};

async function verified<F extends { readonly fileId: string }>(
  files: AsyncIterable<F>,
  damageOf: (file: F) => Promise<'missing' | 'altered' | null>,
  out: Output,
): Promise<Report> {
  const found: Record<'missing' | 'altered', string[]> = { missing: [], altered: [] };
  let checked = 0;
  let saidAt = performance.now();
  for await (const file of files) {
    const damage = await damageOf(file);
    if (damage !== null) found[damage].push(file.fileId);
    checked += 1;
    if (performance.now() - saidAt < SAY_EVERY_MS) continue;
    saidAt = performance.now();
    out.note(`已核对 ${checked} 份`);
  }
  return { checked, ...found };
}

function described({ checked, missing, altered }: Report): string {
  const listed = (title: string, files: readonly string[]): readonly string[] =>
    files.length === 0 ? [] : [`${title} ${files.length} 份：`, ...files.map((file) => `  ${file}`)];
  const good = missing.length + altered.length === 0 ? ['全部一致'] : [];
  return [`已核对 ${checked} 份`, ...good, ...listed('缺失', missing), ...listed('与收入时不一致', altered)].join('\n');
}
