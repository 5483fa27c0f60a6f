import { type ComplaintState, survivorsOf } from '@qingxin/domain';
import Type from 'typebox';
import { CONFLICT_SPECS, onPaper, signed } from './changes.ts';
import type { CommandSpec } from './command-spec.ts';
import { sentKind } from './sent-kinds.ts';
import { count, documentId, list, localId, orNull, personal, reason, record, streamName, text } from './fields.ts';

const claimantId = localId('投诉人编号');
const caseId = streamName('case', '欠薪案件');
const membership = count('第几次并入', 1000);

/** Complaints in which this one lives on, if it ends as a duplicate. */
const survivors: CommandSpec['facts'] = (_payload, state) =>
  Object.fromEntries(survivorsOf(state as ComplaintState).map((other) => [other, other]));

/** The case that is to take the complaint in. */
const joinedCase: CommandSpec['factsIfThere'] = ({ caseId: named, opens }): Readonly<Record<string, string>> =>
  opens === false && typeof named === 'string' ? { case: named } : {};

/** The case that the complaint is in. */
const ownCase: CommandSpec['standingFacts'] = (state): Readonly<Record<string, string>> => {
  const { membership } = state as ComplaintState;
  return membership === null ? {} : { case: membership.caseId };
};

export const ENDING_SPECS = {
  ...CONFLICT_SPECS,
  JoinCase: {
    title: '并入欠薪案件',
    schema: record({
      caseId: Type.Optional(caseId),
      opens: Type.Boolean({ description: '以本件新开案件；不填案件编号的，由系统编号' }),
      reason: reason(),
    }),
    example: { opens: true, reason: '初查存在欠薪' },
    fills: ['newCase'],
    factsIfThere: joinedCase,
  },
  LeaveCase: {
    title: '从案件中分出',
    schema: record({ reason: reason() }),
    example: { reason: '并非同一用人单位' },
    fills: ['caseClocks'],
  },
  RecordJoinFailure: {
    title: '登记并案未成',
    schema: record({ caseId, membership, code: localId('原因代码') }),
    example: { caseId: 'case-6f1cfa6e-93b1-5a1f-8bb0-1f2f0e6b1c11', membership: 1, code: 'case-archived' },
  },
  ReceiveOutcome: {
    title: '收到案件结果',
    schema: record({
      caseId,
      outcome: Type.Enum(['wages-cleared', 'archived', 'reopened'], { description: '工资清零、结案归档、重新办理' }),
      caseVersion: count('案件版本', 1_000_000),
      round: Type.Optional(count('案件第几次重新办理', 1000, 0)),
    }),
    example: { caseId: 'case-6f1cfa6e-93b1-5a1f-8bb0-1f2f0e6b1c11', outcome: 'wages-cleared', caseVersion: 40 },
  },
  SettleSending: {
    title: '收到牵头单位对来件的处理',
    schema: record({
      caseId,
      membership,
      kind: sentKind,
      upTo: count('处理到第几条', 1_000_000),
      count: count('处理的来件次数', 1_000_000),
    }),
    example: {
      ...{ caseId: 'case-6f1cfa6e-93b1-5a1f-8bb0-1f2f0e6b1c11', membership: 1 },
      ...{ kind: 'files', upTo: 14, count: 2 },
    },
  },
  UpholdOutcome: {
    title: '维持案件结果',
    schema: record({ reason: reason(), document: documentId('书面答复') }),
    example: { reason: '复核后金额无误', document: 'doc-1' },
  },
  RequestWithdrawal: {
    title: '登记撤回申请',
    schema: record({ claimantId: orNull(claimantId), reason: reason() }),
    example: { claimantId: null, reason: '工资已收到' },
  },
  ConfirmWithdrawal: {
    title: '核实撤回',
    schema: record({
      way: Type.Enum(['voice', 'in-person'], { description: '电话核实、当面核实' }),
      freeWill: Type.Boolean({ description: '出于自愿' }),
      paid: Type.Boolean({ description: '已收到工资' }),
      pressured: Type.Boolean({ description: '受到压力' }),
    }),
    example: { way: 'voice', freeWill: true, paid: true, pressured: false },
  },
  RenewRequest: {
    title: '恢复已撤回的诉求',
    schema: record({ claimantId: orNull(claimantId), reason: reason() }),
    example: { claimantId: 'c1', reason: '对方没有按约付款' },
  },
  RecordPressure: {
    title: '登记受到压力的情况',
    schema: record({ account: personal('pressure', '情况', 4000) }),
    example: { account: '有人要求撤回投诉。' },
  },
  RecordInformAttempt: {
    title: '登记告知',
    schema: record({
      claimantId: orNull(claimantId),
      subjectMatter: Type.Enum(
        ['contact', 'hand-on', 'acceptance', 'decline', 'supplement', 'result', 'duplicate', 'elsewhere'],
        { description: '紧急工单首次联系、转送、受理、不予受理、补正、结果、与另一件合并办理、其他诉求的去处' },
      ),
      way: Type.Enum(['phone', 'sms', 'written', 'in-person', 'post', 'online'], {
        description: '电话、短信、书面、当面、邮寄、网上',
      }),
      reached: Type.Boolean({ description: '是否告知到本人' }),
      words: personal('words', '告知内容', 4000),
    }),
    example: {
      claimantId: null,
      subjectMatter: 'acceptance',
      way: 'phone',
      reached: true,
      words: '已受理，六十个工作日内办结。',
    },
  },
  RecordInformTogether: {
    title: '一并告知多人',
    schema: record({
      subjectMatter: Type.Enum(['hand-on', 'acceptance', 'decline', 'supplement', 'result', 'duplicate', 'elsewhere'], {
        description: '转送、受理、不予受理、补正、结果、与另一件合并办理、其他诉求的去处',
      }),
      way: Type.Enum(['phone', 'sms', 'written', 'in-person', 'post', 'online'], {
        description: '电话、短信、书面、当面、邮寄、网上',
      }),
      reached: Type.Boolean({ description: '是否告知到各人' }),
      words: personal('words', '告知内容，各人相同', 4000),
      otherwise: list(claimantId, '结果不同的人', 1000),
      except: list(claimantId, '这一次没有告知的人', 1000),
    }),
    example: {
      ...{ subjectMatter: 'acceptance', way: 'sms', reached: false, words: '已受理，六十个工作日内办结。' },
      ...{ otherwise: [], except: [] },
    },
  },
  DrawCallBackSample: {
    title: '抽取回访样本',
    schema: record({}),
    example: {},
  },
  RecordCallBackAttempt: {
    title: '登记回访',
    schema: record({
      claimantId,
      reached: Type.Boolean({ description: '是否联系上' }),
      satisfied: orNull(Type.Boolean({ description: '是否满意' })),
      moneyReceived: orNull(Type.Boolean({ description: '是否收到工资' })),
      words: personal('words', '回访记录', 4000),
    }),
    example: { claimantId: 'c1', reached: true, satisfied: true, moneyReceived: true, words: '工资已到账。' },
    standingFacts: ownCase,
  },
  CorrectFact: {
    title: '更正',
    schema: record({
      field: Type.Enum(['amountFen', 'peopleSaid', 'project', 'receivedAt'], {
        description: '总额、人数、项目、收到时刻（带时区）',
      }),
      to: Type.Union([count('更正为', 1_000_000_000_000_000, 0), text('更正为', 200)]),
      reason: reason(),
      ...onPaper,
    }),
    example: { field: 'peopleSaid', to: 12, reason: '登记时少录两人', ...signed },
  },
  VoidEntry: {
    meansVersion: true,
    title: '作废一条记录',
    schema: record({
      version: count('记录的版本号', 1_000_000),
      reason: reason(),
      ...onPaper,
    }),
    example: { version: 7, reason: '误点受理', ...signed },
  },
  VoidComplaint: {
    title: '作废投诉举报件',
    schema: record({
      ground: Type.Enum(['duplicate', 'test', 'mistake'], { description: '重复、测试、误录' }),
      reason: reason(),
      ...onPaper,
    }),
    example: { ground: 'mistake', reason: '误录', ...signed },
    facts: survivors,
  },
  ProposeClosing: {
    title: '提出办结',
    schema: record({
      ground: Type.Enum(
        [
          'paid-verified',
          'no-arrears',
          'case-outcome-told',
          'withdrawn',
          'declined',
          'not-wage',
          'duplicate',
          'transferred-outside',
          'returned-to-channel',
        ],
        {
          description:
            '付清并核实、查无欠薪、案件结果已告知、撤回、不予受理、不属欠薪、重复、已移送外地、渠道已收回工单',
        },
      ),
      proof: orNull(documentId('证明材料')),
    }),
    example: { ground: 'case-outcome-told', proof: null },
    facts: survivors,
  },
  ConfirmClosing: { title: '批准办结', schema: record({}), example: {}, facts: survivors },
  RejectClosing: { title: '不批准办结', schema: record({ reason: reason() }), example: { reason: '尚未告知本人' } },
  ReopenComplaint: {
    title: '重新办理',
    schema: record({
      reason: reason(),
      because: Type.Enum(['dissatisfied', 'new-facts', 'bounced-payment', 'renewed', 'came-back'], {
        description: '不满意、新情况、退票、恢复已撤回的诉求、外单位退回',
      }),
    }),
    example: { reason: '工资退票', because: 'bounced-payment' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;
