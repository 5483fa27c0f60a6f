import Type, { type TProperties } from 'typebox';
import type { CommandSpec } from './command-spec.ts';
import { documentId, localId, personId, reason, record, unitId } from './fields.ts';

const changeId = localId('变更编号');

/** The first of two persons signed on paper; the sender is the second. */
export const onPaper = { requestedBy: personId('纸面提出人'), document: documentId('提出人签字的扫描件') };
export const signed = { requestedBy: 'person:officer01', document: 'doc-9' };

/** One kind of change that the first of two persons may ask for by his own login. */
export function asked<const Act extends string, P extends TProperties>(act: Act, description: string, data: P) {
  return record({ act: Type.Literal(act, { description }), data: record(data) });
}

/** How the second person answers, in every kind of matter. */
export const CHANGE_SPECS = {
  ConfirmChange: { title: '确认变更', schema: record({ changeId }), example: { changeId: 'c1' } },
  DeclineChange: {
    title: '不同意变更',
    schema: record({ changeId, reason: reason() }),
    example: { changeId: 'c1', reason: '与凭证不符' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

const conflict = record({ unit: unitId('应当回避的单位'), reason: reason('回避的事由'), document: documentId('依据') });
const conflictExample = { unit: 'housing', reason: '该局所属单位是建设单位', document: 'doc-9' };

/** 回避, in complaints and cases alike. */
export const CONFLICT_SPECS = {
  DeclareConflict: { title: '登记单位回避', schema: conflict, example: conflictExample },
  WithdrawConflict: { title: '撤销单位回避', schema: conflict, example: conflictExample },
} as const satisfies Readonly<Record<string, CommandSpec>>;
