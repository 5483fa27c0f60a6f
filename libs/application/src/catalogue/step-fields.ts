import Type from 'typebox';
import type { CommandSpec } from './command-spec.ts';
import {
  documentId,
  fen,
  freeText,
  list,
  localDay,
  localId,
  orNull,
  personal,
  personId,
  reason,
  record,
} from './fields.ts';

/** One act of a step, whatever stream it runs in. */
export const ACT_ON_STEP = {
  title: '办理部门环节',
  schema: record({
    stepKey: localId('环节编号'),
    act: localId('动作'),
    outcome: localId('结果'),
    dueOn: Type.Optional(localDay('下一步的期限')),
    amountFen: Type.Optional(fen('金额，分')),
    reason: Type.Optional(reason()),
    officers: Type.Optional(list(personId('承办人员'), '指定的承办人员', 20)),
    document: orNull(documentId('材料')),
    signedBy: orNull(freeText('签字人', 100)),
    note: orNull(personal('note', '备注', 2000)),
  }),
  example: {
    stepKey: 'police-assistance-1',
    act: 'request',
    outcome: 'sent',
    document: 'doc-1',
    signedBy: null,
    note: null,
  },
} as const satisfies CommandSpec;
