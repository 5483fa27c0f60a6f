import { EVIDENCE_KINDS, type MatterState, OBTAINED_BY, type StreamState } from '@qingxin/domain';
import Type from 'typebox';
import type { CommandSpec } from './command-spec.ts';
import { freeText, list, localDay, orNull, orUnknown, reason, record, uuid } from './fields.ts';

const EXAMPLE = 'file-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11';

/** A file that was sent to the store. */
export const evidenceFileId = (description: string) =>
  Type.String({
    description,
    pattern: '^file-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  });

/** The unit that decides on a withdrawal is said by whoever asked for it. */
const decidingUnit: CommandSpec['aim'] = (state: StreamState, payload) =>
  (state as MatterState).evidence[String(payload['fileId'])]?.withdrawal?.unit ?? null;

const kindsInWords = EVIDENCE_KINDS.map(({ kind, label }) => `${kind} ${label}`).join('、');

export const EVIDENCE_SPECS = {
  AttachEvidence: {
    title: '收入证据材料',
    fills: ['evidenceFile'],
    schema: record({
      fileId: evidenceFileId('已上传的文件'),
      kind: Type.String({ description: `材料种类：${kindsInWords}`, pattern: '^[a-z][a-z-]{0,39}$' }),
      title: freeText('名称', 200),
      source: freeText('来源：由谁提供或者从何处取得', 500),
      obtainedBy: Type.Enum([...OBTAINED_BY], {
        description:
          '取得方式：submitted 当事人提交、collected 现场采集、requisitioned 依法调取、provided 有关单位提供、generated 系统生成',
      }),
      obtainedOn: orUnknown(localDay('取得日期')),
      replaces: orNull(evidenceFileId('是哪一份材料的新版本；原版本仍保留')),
      redacted: Type.Boolean({ description: '是遮盖副本' }),
      persons: list(uuid('个人信息主体'), '材料涉及的人', 200),
    }),
    example: {
      fileId: EXAMPLE,
      kind: 'wage-sheet',
      title: '4月工资表',
      source: '总包单位提供',
      obtainedBy: 'requisitioned',
      obtainedOn: '2022-05-10',
      replaces: null,
      redacted: false,
      persons: [],
    },
  },
  RequestEvidenceWithdrawal: {
    title: '提请证据材料作废',
    schema: record({ fileId: evidenceFileId('材料'), reason: reason() }),
    example: { fileId: EXAMPLE, reason: '误传他案材料' },
  },
  DecideEvidenceWithdrawal: {
    title: '确认证据材料是否作废',
    schema: record({
      fileId: evidenceFileId('材料'),
      decision: Type.Enum(['withdrawn', 'kept'], { description: 'withdrawn 作废、kept 保留' }),
      reason: reason(),
    }),
    example: { fileId: EXAMPLE, decision: 'withdrawn', reason: '核对属误传' },
    aim: decidingUnit,
  },
  EraseEvidence: {
    title: '依法删除证据材料原件',
    schema: record({ fileId: evidenceFileId('材料'), reason: reason() }),
    example: { fileId: EXAMPLE, reason: '依个人申请删除，遮盖副本已收入' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;
