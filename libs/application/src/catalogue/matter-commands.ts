import { LETTER_FACT, type MatterCommand, type MatterState, type StreamState } from '@qingxin/domain';
import Type from 'typebox';
import { neededOnly } from './asking.ts';
import { type CommandSpec, commandsOf } from './command-spec.ts';
import { EVIDENCE_SPECS } from './evidence-commands.ts';
import {
  count,
  documentId,
  instant,
  list,
  localDay,
  localId,
  orNull,
  paperNumber,
  personId,
  reason,
  record,
  streamName,
  text,
  unitId,
  freeText,
} from './fields.ts';

const ladderKey = localId('督办层级编号');
const rungId = localId('阶梯级次编号');
const clockId = localId('时限编号');
const taskId = localId('待办编号');
const rung = Type.Enum(['E1', 'E2', 'E3', 'E4', 'E5'], { description: 'E1 催办、E2 督办、E3 约谈、E4 通报、E5 问责' });
const rungPaper = record({
  ladderKey,
  rungId,
  text: freeText('正文', 4000),
  document: orNull(documentId('附件编号')),
});

type Payload = Readonly<Record<string, unknown>>;
const matter = (state: StreamState): MatterState => state as MatterState;

const clockUnit: CommandSpec['aim'] = (state, payload: Payload) =>
  matter(state).clocks[String(payload['clockId'])]?.unit ?? null;
/** Whoever decides on an extension: the unit that owes the act, or the one that asked for it. */
const grantingUnit: CommandSpec['aim'] = (state, payload: Payload) =>
  matter(state).clocks[String(payload['clockId'])]?.grantor ?? clockUnit(state, payload);
const taskUnit: CommandSpec['aim'] = (state, payload: Payload) =>
  matter(state).tasks[String(payload['taskId'])]?.unit ?? null;
const ladderUnit: CommandSpec['aim'] = (state, payload: Payload) =>
  matter(state).ladders[String(payload['ladderKey'])]?.unit ?? null;

const SPECS = {
  LapseClocks: { title: '结算已到期的时限', schema: record({}), example: {} },
  IssueReminder: {
    title: '发出时限提醒',
    schema: record({ clockId, nominalAt: instant('应提醒的时刻') }),
    example: { clockId: 'S2-01#1', nominalAt: '2022-05-10T01:00:00.000Z' },
  },
  ProposeRung: {
    title: '提出下一级督办措施',
    schema: record({ ladderKey, rung }),
    example: { ladderKey: 'ladder-hrss', rung: 'E2' },
  },
  ShowRungUpward: {
    title: '逾期未决的措施呈报上级',
    schema: record({ ladderKey, rungId }),
    example: { ladderKey: 'ladder-hrss', rungId: 'E2#1' },
  },
  IssueRung: {
    title: '发出督办及以上措施',
    schema: record({
      ladderKey,
      rungId,
      demand: freeText('要求', 2000),
      act: Type.Optional(streamName('supervision', '已发出的一函多件；文号和送达日期以其为准')),
    }),
    example: { ladderKey: 'ladder-hrss', rungId: 'E2#1', demand: '五个工作日内作出受理决定并书面报告。' },
    number: ({ payload, actor }) =>
      payload['act'] !== undefined || actor.unit === null ? null : { register: 'rung', unit: actor.unit },
    factsIfThere: ({ act }): Readonly<Record<string, string>> =>
      typeof act === 'string' ? { [LETTER_FACT]: act } : {},
    aim: ladderUnit,
  },
  PostponeRung: {
    title: '暂缓发出',
    schema: record({ ladderKey, rungId, until: localDay('暂缓至'), reason: reason(), approver: personId('批准人') }),
    example: {
      ladderKey: 'ladder-hrss',
      rungId: 'E2#1',
      until: '2022-05-20',
      reason: '等待法院回函',
      approver: 'person:leader01',
    },
    aim: ladderUnit,
  },
  DeclineRung: {
    title: '不发',
    schema: record({ ladderKey, rungId, reason: reason() }),
    example: { ladderKey: 'ladder-hrss', rungId: 'E2#1', reason: '工资已于提出当日付清' },
    aim: ladderUnit,
  },
  FileRungStatement: {
    title: '提交情况说明',
    schema: rungPaper,
    example: { ladderKey: 'ladder-hrss', rungId: 'E2#1', text: '正在核对工资表。', document: null },
    aim: ladderUnit,
  },
  AnswerRung: {
    title: '报告办理结果',
    schema: rungPaper,
    example: { ladderKey: 'ladder-hrss', rungId: 'E2#1', text: '已作出受理决定。', document: null },
    aim: ladderUnit,
  },
  RejectRungAnswer: {
    title: '退回办理结果报告',
    schema: record({ ladderKey, rungId, reason: reason() }),
    example: { ladderKey: 'ladder-hrss', rungId: 'E2#1', reason: '未附受理决定' },
    aim: ladderUnit,
  },
  LiftRung: {
    title: '解除措施',
    schema: record({ ladderKey, rungId, reason: reason() }),
    example: { ladderKey: 'ladder-hrss', rungId: 'E2#1', reason: '已按要求办结' },
    aim: ladderUnit,
  },
  RecordDirection: {
    title: '登记领导批示',
    schema: record({ unit: unitId('责任单位'), number: paperNumber('批示编号'), rung }),
    example: { unit: 'hrss', number: '批示〔2022〕3号', rung: 'E2' },
  },
  RecordListedFact: {
    title: '登记督办事由（重复欠薪、群体性事件、制度违反）',
    schema: record({
      unit: unitId('责任单位'),
      fact: Type.Enum(['repeat-arrears', 'group-event', 'regime-breach'], {
        description: '重复欠薪、群体性事件、制度违反',
      }),
      occurredOn: localDay('事由的发生日期'),
      earlierOn: orNull(localDay('前一次欠薪的日期；只有重复欠薪填写')),
      regime: orNull(
        Type.Enum(['real-name', 'special-account', 'agency-payment', 'wage-deposit', 'rights-notice'], {
          description: '实名制、专用账户、总包代发、工资保证金、维权公示；只有制度违反填写',
        }),
      ),
      article: text('法律依据', 300),
      source: freeText('来源', 500),
      document: documentId('证明材料'),
    }),
    asked: { earlierOn: neededOnly('fact', 'repeat-arrears'), regime: neededOnly('fact', 'regime-breach') },
    example: {
      unit: 'housing',
      fact: 'regime-breach',
      occurredOn: '2022-05-16',
      earlierOn: null,
      regime: 'wage-deposit',
      article: '《保障农民工工资支付条例》第五十五条',
      source: '住建、人社联合检查记录',
      document: 'doc-1',
    },
  },
  RequestExtension: {
    title: '申请延期时限',
    schema: record({ clockId, amount: count('延期数', 365), reason: reason() }),
    example: { clockId: 'S3-01#1', amount: 30, reason: '案情复杂，需调取银行流水' },
    aim: clockUnit,
  },
  RefuseExtension: {
    title: '不予延期',
    schema: record({ clockId, reason: reason() }),
    example: { clockId: 'S3-01#1', reason: '事实已经清楚' },
    aim: grantingUnit,
  },
  ExtendClock: {
    title: '批准延期时限',
    schema: record({
      clockId,
      amount: count('延期数', 365),
      reason: reason(),
      requestedBy: personId('申请人'),
      approvedBy: personId('批准人'),
      document: orNull(documentId('审批表扫描件')),
    }),
    example: {
      clockId: 'S3-01#1',
      amount: 30,
      reason: '案情复杂',
      requestedBy: 'person:officer01',
      approvedBy: 'person:head01',
      document: null,
    },
    aim: grantingUnit,
  },
  RecomputeClocks: {
    title: '按新日历重新计算',
    schema: record({ reason: reason() }),
    example: { reason: '国务院办公厅公布放假通知' },
  },
  MoveClocksToRule: {
    title: '按批次改用新版规则',
    schema: record({
      batch: streamName('recount', '批次'),
      rule: text('规则编号', 60),
      version: count('版本', 1000),
      clocks: list(
        record({
          clockId,
          due: orNull(localDay('届满日')),
          dueAt: orNull(instant('超期的时刻')),
          mayLapse: Type.Boolean({ description: '新届满日已过仍然改用' }),
        }),
        '时限',
        2000,
      ),
      spared: list(clockId, '本可不超期的', 2000),
    }),
    example: {
      ...{ batch: 'recount-0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7', rule: 'S1-08-SIGN', version: 2 },
      clocks: [{ clockId: 'S1-08-SIGN/h1#1', due: '2027-03-03', dueAt: '2027-03-03T16:00:00.000Z', mayLapse: false }],
      spared: [],
    },
  },
  ReviewLapse: {
    title: '复核超期',
    schema: record({
      clockId,
      decision: Type.Enum(['stands', 'taken-back'], { description: '超期仍然成立、撤销' }),
      reason: reason(),
    }),
    example: { clockId: 'S2-01#1', decision: 'taken-back', reason: '按新公布的调休安排未超期' },
  },
  ConfirmHistoricalLapse: {
    title: '认定接管前的超期',
    schema: record({
      clockId,
      verdict: Type.Enum(['counts', 'does-not-count'], { description: '计入超期、不计入' }),
      reason: reason(),
    }),
    example: { clockId: 'S2-01#1', verdict: 'does-not-count', reason: '原台账已经问责' },
  },
  SucceedUnit: {
    title: '机构合并，由承接单位继续办理',
    schema: record({ mergerId: localId('合并编号') }),
    example: { mergerId: 'merger-1' },
  },
  ClaimTask: {
    title: '领取待办',
    schema: record({ taskId }),
    example: { taskId: 'first-contact#1' },
    aim: taskUnit,
  },
  ReleaseTask: {
    title: '放回待办',
    schema: record({ taskId, reason: orNull(reason()) }),
    example: { taskId: 'first-contact#1', reason: null },
    aim: taskUnit,
  },
  AssignTask: {
    title: '指派待办',
    schema: record({ taskId, person: personId('被指派人'), reason: orNull(reason()) }),
    example: { taskId: 'first-contact#1', person: 'person:officer01', reason: null },
    aim: taskUnit,
  },
  NoteTask: {
    title: '备注待办',
    schema: record({ taskId, note: freeText('备注', 500) }),
    example: { taskId: 'first-contact#1', note: '已约定周三到项目部核对' },
    aim: taskUnit,
  },
  CompleteTask: {
    title: '完成待办',
    schema: record({ taskId, note: freeText('办理说明', 2000) }),
    example: { taskId: 'recheck-lapse#1', note: '已核对新日历' },
    aim: taskUnit,
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

/** Commands that every matter takes: time, the ladder, extensions, work and evidence. */
export const MATTER_SPECS = commandsOf<MatterCommand>()({ ...SPECS, ...EVIDENCE_SPECS });
