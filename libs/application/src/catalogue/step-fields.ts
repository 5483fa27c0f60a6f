import Type from 'typebox';
import { cause } from './cause.ts';
import type { CommandSpec } from './command-spec.ts';
import {
  count,
  documentId,
  fen,
  freeText,
  list,
  localDay,
  localId,
  orNull,
  paperNumber,
  personal,
  personId,
  reason,
  record,
} from './fields.ts';

const name = (description: string) => Type.Optional(freeText(description, 100));
const people = (description: string) => count(description, 100_000, 0);

const wages = record(
  {
    people: people('涉及人数'),
    fen: fen('涉及金额'),
    solvedPeople: people('解决人数'),
    solvedFen: fen('解决金额'),
    openPeople: people('未解决人数'),
    openFen: fen('未解决金额'),
    openBecause: Type.Optional(freeText('未解决的原因', 1000)),
  },
  '解决和未解决的合计等于涉及的；填写不等于已支付，支付另行登记、核验',
);

/** What 附件1乙表 says beside its figures and its conclusion. */
const particulars = {
  receivedOn: Type.Optional(localDay('签收日期')),
  receivedBy: name('签收人'),
  acceptance: Type.Optional(Type.Enum(['accepted', 'returned'], { description: '受理结论：受理、退回' })),
  returnedBecause: Type.Optional(freeText('退回的理由和法律依据；退回时必填', 1000)),
  handler: name('承办人'),
  findings: Type.Optional(freeText('调查情况', 4000)),
  cause: Type.Optional(cause),
  payer: name('清偿责任主体（本单位意见，认定由人社部门作出）'),
  measures: Type.Optional(
    list(
      Type.Enum(
        [
          'urged',
          'mediated',
          'paid',
          'ordered',
          'penalised',
          'transferred',
          'aided',
          'assisted',
          'funded',
          'checked',
          'published',
          'none',
        ],
        { description: '督促、调解、支付、责令、处罚、移送、援助救助、协助、拨付、核查、公布、未采取' },
      ),
      '处理措施',
      12,
    ),
  ),
  paperNumber: Type.Optional(paperNumber('文书号')),
  proof: Type.Optional(documentId('支付凭证；写有解决金额时必填')),
  transferred: Type.Optional(
    record({
      to: Type.Enum(['police', 'court'], { description: '公安机关、人民法院' }),
      on: localDay('移送日期'),
    }),
  ),
  told: Type.Optional(
    record({
      on: localDay('告知投诉人的日期'),
      way: Type.Enum(['voice', 'message', 'post', 'in-person'], { description: '电话、短信、邮寄、当面' }),
    }),
  ),
  head: name('负责人'),
  stampedOn: Type.Optional(localDay('盖章日期')),
  handedIn: Type.Optional(
    record({ by: freeText('提供纸质反馈表的人', 100), on: localDay('收到纸质反馈表的日期') }, '代录时必填'),
  ),
};

const FORM = '附件1乙表。不写投诉人、举报人';

/** As another unit answers with it in a step. */
const feedback = record(
  {
    ...particulars,
    wages: Type.Optional(wages),
    conclusion: Type.Enum(['done', 'partial'], { description: '办结、阶段性' }),
  },
  FORM,
);

/** As a unit answers a push with it. */
export const PUSH_PARTICULARS = record(
  { ...particulars, openBecause: Type.Optional(freeText('未解决的原因；有未解决的必填', 1000)) },
  FORM,
);

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
    feedback: Type.Optional(feedback),
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

export const REVISE_STEP_FEEDBACK = {
  title: '更正环节反馈表（附件1乙表）',
  schema: record({
    stepKey: localId('环节编号'),
    version: count('反馈表所随的办理记录的版本号', 1_000_000),
    feedback,
    reason: reason('更正的理由'),
    document: orNull(documentId('纸质反馈表；代录时必填')),
  }),
  example: {
    stepKey: 'police-assistance-1',
    version: 12,
    feedback: { findings: '已找到负责人', conclusion: 'done', head: '负责人01', stampedOn: '2022-05-16' },
    reason: '补盖章',
    document: 'doc-2',
  },
} as const satisfies CommandSpec;
