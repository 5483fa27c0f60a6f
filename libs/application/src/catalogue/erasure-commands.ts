import type { ErasureCommand } from '@qingxin/domain';
import Type from 'typebox';
import { type CommandSpec, commandsOf } from './command-spec.ts';
import { evidenceFileId } from './evidence-commands.ts';
import { count, freeText, list, localId, orNull, reason, record, uuid } from './fields.ts';

const proposalId = uuid('提请的编号');
const holdId = uuid('暂缓的编号');
const matter = Type.String({
  description: '投诉举报件、案件',
  pattern: '^(complaint|case)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
});
const MOST_MATTERS = 100;

const EXAMPLE = '0b5f6e0e-2f0f-4a53-9d0c-52f9a1c1d0e7';
const CASE = `case-${EXAMPLE}`;

const SPECS = {
  ProposePersonErasure: {
    title: '提请删除个人信息',
    opens: true,
    fills: ['spoken'],
    schema: record({
      proposalId,
      matter,
      subject: uuid('要删除的人'),
      ground: Type.Enum(['retention-over', 'request-upheld', 'wrong-person'], {
        description: '事由：retention-over 保存期限已满、request-upheld 本人申请成立、wrong-person 误录他人',
      }),
      reason: reason(),
      texts: list(
        record({ subject: uuid('涉及本人的一段文字'), copy: freeText('遮盖后的文字', 5000) }),
        '写到本人的文字，逐段写明遮盖后的内容；原文随批准删除',
        200,
      ),
    }),
    example: {
      ...{ proposalId: EXAMPLE, matter: CASE, subject: EXAMPLE },
      ...{ ground: 'request-upheld', reason: '本人书面申请，核对属实', texts: [] },
    },
  },
  ProposeDisposal: {
    title: '提请到期销毁',
    opens: true,
    fills: ['disposed'],
    schema: record({ proposalId, matters: list(matter, '保存期限已满的件、案', MOST_MATTERS, 1), reason: reason() }),
    example: { proposalId: EXAMPLE, matters: [CASE], reason: '保存期限已满，已经鉴定' },
  },
  ApproveErasure: { title: '批准删除、销毁', schema: record({ proposalId }), example: { proposalId: EXAMPLE } },
  RefuseErasure: {
    title: '不予批准删除、销毁',
    schema: record({ proposalId, reason: reason() }),
    example: { proposalId: EXAMPLE, reason: '材料尚需核对' },
  },
  WithdrawErasure: {
    title: '撤回删除、销毁提请',
    schema: record({ proposalId, reason: reason() }),
    example: { proposalId: EXAMPLE, reason: '另行核实' },
  },
  HoldDisposal: {
    title: '暂缓销毁',
    opens: true,
    fills: ['disposed'],
    schema: record({ holdId, matter, reason: reason() }),
    example: { holdId: EXAMPLE, matter: CASE, reason: '正在审计' },
  },
  LiftDisposalHold: {
    title: '解除暂缓销毁',
    schema: record({ holdId, reason: reason() }),
    example: { holdId: EXAMPLE, reason: '审计结束' },
  },
  RecordErasure: {
    title: '记录删除、销毁结果',
    schema: record({
      proposalId,
      results: list(
        record({
          matter,
          code: orNull(localId('未执行的原因')),
          keys: count('删除的密钥', 1_000_000, 0),
          files: list(record({ fileId: evidenceFileId('材料'), stream: localId('事项') }), '随之删除的材料', 10_000),
        }),
        '各件',
        MOST_MATTERS,
      ),
      last: Type.Boolean({ description: '全部已处理' }),
    }),
    example: { proposalId: EXAMPLE, results: [], last: true },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export const ERASURE_SPECS = commandsOf<ErasureCommand>()(SPECS);
