import { TRACE_FACT } from '@qingxin/domain';
import Type from 'typebox';
import type { CommandSpec, NumberQuestion } from './command-spec.ts';
import {
  documentId,
  freeText,
  list,
  localDay,
  localId,
  orNull,
  paperNumber,
  personal,
  personId as account,
  reason,
  record,
  serviceWay,
  streamName,
  text,
  unitId,
} from './fields.ts';
import type { RegisterKind } from './registers.ts';

/** Entries that one person is named for, or one finding rests on. */
const MOST_ENTRIES = 200;
const MOST_MATTERS = 30;
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const EMERGENCY = 'emergency-0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7';
const CASE = 'case-0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7';
const ENTRY = `${CASE}/held/4`;

const read = Type.String({
  description: '应急处置、案件、投诉举报件、工程项目',
  pattern: `^(emergency|case|complaint|project)-${UUID}$`,
});
const matter = Type.String({ description: '案件、投诉举报件', pattern: `^(case|complaint)-${UUID}$` });
const entryIds = list(localId('事项编号'), '所依据的倒查事项', MOST_ENTRIES);
const personId = localId('列名人员');
const adviceId = localId('问责建议');
const stage = Type.Enum(['approval', 'funding', 'permit', 'tender', 'payment', 'regimes', 'handling'], {
  description: '立项审批、资金来源、施工许可、招投标、工程款拨付、制度监管、处置',
});
const duty = Type.Enum(['supervision', 'handling'], { description: '监管责任、处置责任' });
const unit = unitId('责任单位');
const document = documentId('材料编号');
const paper = orNull(
  record(
    { document: documentId('扫描件'), on: localDay('送达、收到日期'), how: serviceWay },
    '书面送达、代录，没有登录账号的填写',
  ),
);
const draftWords = freeText('倒查稿：对其履职情况的记述', 4000);
const NAMED = { entries: [ENTRY], words: '首问登记后两个工作日未作去向决定。' };

type Payload = Readonly<Record<string, unknown>>;

function asFacts(streams: readonly unknown[]): Readonly<Record<string, string>> {
  const named = streams.filter((stream) => typeof stream === 'string');
  return Object.fromEntries(named.map((stream) => [`${TRACE_FACT}${stream}`, stream]));
}

const numbered =
  (register: RegisterKind): NonNullable<CommandSpec['number']> =>
  ({ actor }: NumberQuestion) =>
    actor.unit === null ? null : { register, unit: actor.unit };

/** 倒查. */
const adviceAnswer = (paper: ReturnType<typeof documentId>) =>
  record({
    adviceId,
    outcome: Type.Enum(['accepted', 'declined', 'dealt-with'], { description: '受理、不予受理、处理结果' }),
    document: paper,
    words: orNull(freeText('内容', 2000)),
  });
const ADVICE_ANSWER = { adviceId: 'a1', outcome: 'accepted', document: 'doc-11', words: null };

export const TRACE_BACK_SPECS = {
  OpenTraceBack: {
    title: '启动倒查',
    opens: true,
    opensApart: true,
    schema: record({
      emergency: orNull(streamName('emergency', '应急处置')),
      case: orNull(streamName('case', '红色案件')),
      direction: orNull(
        record(
          {
            number: text('批示编号', 80),
            givenBy: text('批示人职务，不写姓名', 100),
            givenOn: localDay('批示日期'),
            document: paperNumber('批示扫描件编号'),
          },
          '按批示启动的填写',
        ),
      ),
      project: orNull(streamName('project', '工程项目')),
      matters: list(matter, '另外所涉的案件、投诉举报件', MOST_MATTERS),
      reason: reason('启动理由'),
    }),
    example: { emergency: EMERGENCY, case: null, direction: null, project: null, matters: [], reason: '群体性事件' },
    factsIfThere: ({ emergency, case: about, project, matters }: Payload) =>
      asFacts([emergency, about, project, ...(matters as readonly string[])]),
  },
  DrawEntries: {
    title: '从日志提取倒查事项',
    schema: record({ streams: list(read, '从哪些事项提取', MOST_MATTERS, 1) }),
    example: { streams: [CASE] },
    factsIfThere: ({ streams }: Payload) => asFacts(streams as readonly string[]),
  },
  AddEntry: {
    title: '补充倒查事项',
    schema: record({
      ...{ stage, duty, unit, day: orNull(localDay('日期')) },
      ...{ words: freeText('内容', 2000), document },
    }),
    example: {
      ...{ stage: 'permit', duty: 'supervision', unit: 'housing', day: '2022-05-18' },
      ...{ words: '先开工后领取施工许可证。', document: 'doc-4' },
    },
  },
  NamePerson: {
    title: '列名人员',
    schema: record({
      ...{ unit: unitId('所在单位'), post: text('职务', 60) },
      account: orNull(account('本系统账号')),
      name: orNull(personal('name', '没有账号的填写姓名', 50)),
      ...{ entries: entryIds, words: draftWords },
    }),
    example: { unit: 'housing', post: '经办人', account: 'person:housing.01', name: null, ...NAMED },
  },
  ReviseNaming: {
    title: '修改倒查稿',
    schema: record({ personId, entries: entryIds, words: draftWords }),
    example: { personId: 'p1', ...NAMED },
  },
  TakeBackNaming: {
    title: '撤回列名',
    schema: record({ personId, reason: reason() }),
    example: { personId: 'p1', reason: '与其无关' },
  },
  SendDraft: {
    title: '送达倒查稿',
    schema: record({ personId, paper }),
    example: { personId: 'p1', paper: null },
  },
  FileStatement: {
    title: '提交说明',
    schema: record({
      personId,
      text: freeText('说明', 4000),
      documents: list(documentId('材料编号'), '材料', 30),
      waitedFor: list(unitId('单位'), '当时在等待哪些单位审批、答复', 30),
      paper,
    }),
    example: { personId: 'p1', text: '当时正在等待市局批复。', documents: [], waitedFor: ['hrss'], paper: null },
  },
  RecordFinding: {
    title: '拟认定责任',
    schema: record({
      ...{ unit, personId: orNull(personId), stage, duty },
      verdict: Type.Enum(['neglect', 'weak', 'none'], { description: '失职失责、履职不力、无责任' }),
      ...{ entries: entryIds, papers: list(documentId('材料编号'), '所依据的材料', 30) },
      reason: reason('认定理由，说明对其说明的采纳情况'),
      consequence: Type.Enum(['none', 'E2', 'E3', 'E4', 'E5'], {
        description: '无、提醒督办、约谈、通报、问责建议',
      }),
      matter: orNull(
        Type.String({
          description: '在哪一件中提请督办、约谈、通报；空为本件',
          pattern: `^(complaint|case|project|company)-${UUID}$`,
        }),
      ),
    }),
    example: {
      ...{ unit: 'housing', personId: 'p1', stage: 'handling', duty: 'handling', verdict: 'weak', entries: [ENTRY] },
      ...{ papers: [], reason: '说明所称等待与首问登记无关。', consequence: 'E2', matter: CASE },
    },
  },
  AdoptTraceBack: { title: '审定倒查认定', schema: record({}), example: {}, number: numbered('trace-back') },
  AdviseAccountability: {
    title: '出具问责建议',
    schema: record({
      to: unitId('纪委监委或者组织部门'),
      findings: list(localId('认定编号'), '所依据的认定', MOST_ENTRIES, 1),
      demand: freeText('建议', 4000),
    }),
    example: { to: 'discipline', findings: ['f1'], demand: '建议依规依纪处理。' },
    number: numbered('accountability'),
  },
  RecordAdviceSent: {
    title: '登记问责建议送达',
    schema: record({ adviceId, way: serviceWay, document: documentId('送达回证') }),
    example: { adviceId: 'a1', way: 'handed', document: 'doc-10' },
  },
  RecordAdviceAnswer: { title: '登记问责建议回复', schema: adviceAnswer(documentId('复函')), example: ADVICE_ANSWER },
  AnswerAdvice: { title: '回复问责建议', schema: adviceAnswer(paperNumber('复函编号')), example: ADVICE_ANSWER },
  ConcludeTraceBack: { title: '倒查办结', schema: record({}), example: {} },
  ReopenTraceBack: {
    title: '重新倒查',
    schema: record({ reason: reason('新的事实'), document }),
    example: { reason: '有新的证据', document: 'doc-12' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;
