import {
  MATTER_FACT,
  OF_MATTERS,
  type StreamState,
  type SupervisionOwnCommand,
  type SupervisionState,
} from '@qingxin/domain';
import Type from 'typebox';
import { needed, neededOnly } from './asking.ts';
import { type CommandSpec, commandsOf } from './command-spec.ts';
import {
  documentId,
  freeText,
  list,
  localDay,
  localId,
  orNull,
  paperNumber,
  personId,
  reason,
  record,
  text,
  unitId,
} from './fields.ts';
import { labels } from './labels.ts';
import { MATTER_SPECS } from './matter-commands.ts';
import { TRACE_BACK_SPECS } from './trace-back-commands.ts';

/** Rungs that one letter may be about. */
const MOST_RUNGS = 200;
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

const matter = Type.String({
  description: '事项',
  pattern: `^((complaint|case|project|company)-${UUID}|duty-[a-z][a-z-]{0,119})$`,
});
const ladderKey = localId('督办层级编号');
const rungId = localId('阶梯级次编号');
const rung = record({ stream: matter, ladderKey, rungId });
const rungs = list(rung, '所涉各件的措施', MOST_RUNGS, 1);
/** Of whatever has a ladder. */
const laddered = Type.String({
  description: '事项',
  pattern: `^((complaint|case|project|company|supervision|emergency)-${UUID}|duty-[a-z][a-z-]{0,119})$`,
});
const anyRungs = list(record({ stream: laddered, ladderKey, rungId }), '所涉各件的措施', MOST_RUNGS, 1);
const someRungs = orNull(list(rung, '其中几件；空为全部', MOST_RUNGS, 1));
const unit = unitId('责任单位');
const dueOn = localDay('完成日期');
const written = {
  demand: freeText('正文和要求', 4000),
  invitation: orNull(
    record(
      {
        on: localDay('约谈日期'),
        place: text('地点', 200),
        called: Type.Enum(['head', 'deputy', 'owner'], { description: '主要负责人、分管负责人、建设单位负责人' }),
      },
      '约谈通知，只有约谈填写',
    ),
  ),
  addressees: list(unitId('单位'), '通报还发给哪些单位', 100),
  rungs,
};
const LADDERED = {
  stream: 'complaint-0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7',
  ladderKey: 'ladder-hrss',
  rungId: 'E2#1',
};
const WRITTEN = {
  demand: '所列各件五个工作日内办结并报告。',
  invitation: null,
  addressees: [],
  rungs: [LADDERED],
};

type Payload = Readonly<Record<string, unknown>>;

function matters(streams: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(streams.map((stream) => [`${MATTER_FACT}${stream}`, stream]));
}

function chosenMatters(payload: Payload): Readonly<Record<string, string>> {
  return matters((payload['rungs'] as readonly { readonly stream: string }[]).map(({ stream }) => stream));
}

const SPECS = {
  DraftAct: {
    title: '拟制督办函（一函多件）、约谈、通报',
    opens: true,
    schema: record({
      kind: Type.Enum(['letter', 'interview', 'circular'], { description: '督办函、约谈、通报' }),
      unit,
      ...written,
    }),
    example: { kind: 'letter', unit: 'hrss', ...WRITTEN },
    factsIfThere: chosenMatters,
  },
  ReviseAct: { title: '修改拟稿', schema: record(written), example: WRITTEN, factsIfThere: chosenMatters },
  DropAct: { title: '不再发出', schema: record({ reason: reason() }), example: { reason: '改为逐件督办' } },
  IssueAct: {
    title: '发出督办函、约谈、通报',
    schema: record({}),
    example: {},
    number: ({ actor }) => (actor.unit === null ? null : { register: 'rung', unit: actor.unit }),
    standingFacts: (state: StreamState) => {
      const { status, rungs: chosen } = state as SupervisionState;
      return status === 'drafted' ? matters(chosen.map(({ stream }) => stream)) : {};
    },
  },
  AnswerAct: {
    title: '一并报告办理结果',
    schema: record({ rungs: someRungs, text: freeText('正文', 4000), document: orNull(documentId('附件编号')) }),
    example: { rungs: null, text: '所列各件均已受理。', document: null },
  },
  RejectActAnswer: {
    title: '退回办理结果报告',
    schema: record({ rungs: someRungs, reason: reason() }),
    example: { rungs: null, reason: '未附受理决定' },
  },
  LiftAct: {
    title: '解除所涉各件的措施',
    schema: record({ rungs: someRungs, reason: reason() }),
    example: { rungs: null, reason: '已按要求办结' },
  },
  LiftTogether: {
    title: '集中解除',
    opens: true,
    opensApart: true,
    schema: record({ unit, rungs, reason: reason() }),
    example: { unit: 'hrss', rungs: [LADDERED], reason: '工资已经清零' },
    factsIfThere: chosenMatters,
  },
  DecideTogether: {
    title: '集中决定（发出、暂缓、不发）',
    opens: true,
    opensApart: true,
    schema: record({
      decision: Type.Enum(['issue', 'postpone', 'decline'], {
        description: '决定：发出（督办，逐件取文号）、暂缓、不发',
        ...labels({ issue: '发出', postpone: '暂缓', decline: '不发' }),
      }),
      rungs: anyRungs,
      words: freeText('发出的要求，暂缓、不发的理由', 2000),
      until: orNull(localDay('暂缓至；只有暂缓填写')),
      approver: orNull(personId('批准人；只有暂缓填写')),
    }),
    asked: { until: neededOnly('decision', 'postpone'), approver: neededOnly('decision', 'postpone') },
    example: { decision: 'decline', rungs: [LADDERED], words: '工资已经付清', until: null, approver: null },
    factsIfThere: chosenMatters,
  },
  StopDeciding: { title: '停止集中决定', schema: record({}), example: {} },
  HoldInterview: {
    title: '登记约谈结果',
    schema: record({
      came: Type.Boolean({ description: '是否到场' }),
      minutes: documentId('约谈记录'),
      note: orNull(freeText('说明', 2000)),
      promises: list(record({ demand: freeText('承诺事项', 1000), dueOn }), '承诺事项，各有日期', 30),
    }),
    example: {
      came: true,
      minutes: 'doc-2',
      note: null,
      promises: [{ demand: '全部工资付到本人', dueOn: '2022-06-10' }],
    },
  },
  RecordDirective: {
    title: '登记领导批示、会议议定事项、不针对个案的检察建议',
    opens: true,
    opensApart: true,
    schema: record({
      kind: Type.Enum(['direction', 'meeting', 'advice'], {
        description: '领导批示、会议议定事项、检察建议（不针对个案）',
      }),
      // What follows from an item is named after it.
      number: text('批示、会议纪要或者检察建议书的编号', 80),
      givenBy: text('批示人职务、会议名称或者人民检察院，不写姓名', 100),
      givenOn: localDay('批示、会议或者检察建议书的日期'),
      words: freeText('批示、议定、建议的内容', 4000),
      document: paperNumber('扫描件编号'),
      items: list(
        record({ unit, demand: freeText('要求', 1000), dueOn, matter: orNull(matter) }),
        '交办事项：责任单位、要求、日期，指明事项的在该事项中跟踪',
        50,
        1,
      ),
    }),
    example: {
      ...{ kind: 'direction', number: '批示〔2022〕3号', givenBy: '区政府分管领导', givenOn: '2022-05-18' },
      ...{ words: '请住建局限期办结。', document: 'doc-3' },
      items: [{ unit: 'housing', demand: '督促总包付清工资', dueOn: '2022-05-31', matter: null }],
    },
    factsIfThere: (payload: Payload) =>
      matters(
        (payload['items'] as readonly { readonly matter: string | null }[]).flatMap(({ matter: named }) =>
          named === null ? [] : [named],
        ),
      ),
  },
  ReportFollowUp: {
    title: '报告承诺、交办事项办理情况',
    schema: record({
      itemId: localId('事项编号'),
      report: freeText('办理情况', 2000),
      document: documentId('证明材料'),
    }),
    example: { itemId: 'p1', report: '工资已经付清。', document: 'doc-4' },
  },
  JudgeFollowUp: {
    title: '审核承诺、交办事项',
    schema: record({
      itemId: localId('事项编号'),
      verdict: Type.Enum(['done', 'not-done'], { description: '已办结、未办结' }),
      reason: orNull(reason('理由；未办结的必填')),
    }),
    asked: { reason: needed('verdict', 'not-done') },
    example: { itemId: 'p1', verdict: 'done', reason: null },
  },
  AcknowledgeCircular: { title: '签收通报', schema: record({}), example: {} },
  RecordOrderResult: {
    title: '登记各件办理结果',
    schema: record({
      orderId: localId('批次编号'),
      refused: list(
        record({ stream: laddered, ladderKey, rungId: orNull(rungId), code: localId('原因代码') }),
        '未被接受的',
        MOST_RUNGS,
      ),
    }),
    example: { orderId: 'o1', refused: [] },
  },
  ...TRACE_BACK_SPECS,
} as const satisfies Readonly<Record<string, CommandSpec>>;

export const SUPERVISION_SPECS = commandsOf<SupervisionOwnCommand>()(SPECS);

/** Of what every matter takes all but listed facts and evidence: they belong to the matters themselves. */
export const SUPERVISION_MATTER_SPECS = Object.fromEntries(
  Object.entries(MATTER_SPECS).filter(([command]) => !OF_MATTERS.includes(command)),
);
