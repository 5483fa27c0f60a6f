import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { EventStore, SealKeys, streamIdOf, TimeStampFile } from '@qingxin/event-store';
import {
  EvidenceDamaged,
  EvidenceRefused,
  exportBundle,
  NothingSealed,
  openEvidence,
  readEvidenceSettings,
  readSealFolders,
  toFile,
} from '@qingxin/platform';
import { RULE_ROWS } from '@qingxin/rulebook';
import { besideStack, doorOf, withDatabase } from '../beside-stack.ts';
import { type Command, parsedWithWord, UsageError } from '../command.ts';
import { sealed } from '../sealing.ts';

const HELP = `qx export-bundle <事项> [--to <文件>] [--evidence] [--json]

导出一件事项的核验包：全部步骤、关联的投诉和案件、规则、日历、单位设置，每一步都能脱离数据库核验（qx verify-bundle）。
先封存，再导出。个人信息在包内仍是密文。事项写内部编号，例如 case-<uuid>。

  --to <文件>    写到哪里；默认 <事项>.qingxin.zip，已有的不覆盖
  --evidence     连同证据材料原件；不写明的只带校验值
  --json         机器可读`;

export const exportBundleCommand: Command = {
  name: 'export-bundle',
  summary: '导出一件事项的核验包',
  help: HELP,
  async run(args, out) {
    const options = { to: { type: 'string' }, evidence: { type: 'boolean' }, json: { type: 'boolean' } } as const;
    const { values, word } = parsedWithWord(args, options, '请写明一件事项，例如 case-<uuid>');
    const path = resolve(values.to ?? `${word}.qingxin.zip`);
    if (existsSync(path)) throw new UsageError(`${path} 已经有了`);
    return besideStack(out, async (place) => {
      if ((await sealed(place, out)) === null) return 1;
      return withDatabase(place.databaseUrl, out, async (database) => {
        const { sql } = database;
        if ((await new EventStore(sql).load({ streamId: streamIdOf(word), afterVersion: 0 })).head === null) {
          out.note(`没有“${word}”这件事项`);
          return 1;
        }
        const { vault } = await doorOf(place, database, out);
        const files = openEvidence({ home: place.home, evidence: readEvidenceSettings() }, { sql, vault });
        const parts = {
          ...{ sql, keys: SealKeys.open(readSealFolders(place.home).keys) },
          evidence: values.evidence === true ? (file: Parameters<typeof files.read>[0]) => files.read(file) : null,
          stamps: new TimeStampFile(readSealFolders(place.home).anchors).stamps(),
          texts: new Map([['rules.json', `${JSON.stringify(RULE_ROWS, null, 1)}\n`]]),
        };
        try {
          const made = await exportBundle(parts, [word], { write: toFile(path), madeAt: new Date().toISOString() });
          out.print(values.json === true ? JSON.stringify({ path, ...made }) : described(path, made));
          return 0;
        } catch (error) {
          const said = whyNot(error);
          if (said === null) throw error;
          out.note(said);
          return 1;
        }
      });
    });
  },
};

function described(path: string, made: Awaited<ReturnType<typeof exportBundle>>): string {
  const { events, streams, evidence, blockNo } = made;
  return `${path}\n${streams} 件事项、${events} 步、证据材料 ${evidence} 份，凭第 ${blockNo} 号封存核验`;
}

function whyNot(error: unknown): string | null {
  if (error instanceof NothingSealed) return '这件事项还没有封存，请稍后再试';
  if (error instanceof EvidenceDamaged) return '有证据材料缺失或者与收入时不一致，先用 qx verify evidence 查明';
  if (error instanceof EvidenceRefused) return '有证据材料已依法删除，请不带 --evidence 导出';
  return null;
}
