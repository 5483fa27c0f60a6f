import { type EmergencyOwnCommand, LINKED_FACT, OTHER_FACT } from '@qingxin/domain';
import Type from 'typebox';
import { needed } from './asking.ts';
import { type CommandSpec, commandsOf } from './command-spec.ts';
import {
  count,
  documentId,
  fen,
  freeText,
  instant,
  list,
  localDay,
  localId,
  orNull,
  personal,
  reason,
  record,
  streamName,
  text,
  unitId,
} from './fields.ts';
import { MATTER_SPECS } from './matter-commands.ts';

const MOST_PEOPLE = 100_000;
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

const kinds = list(
  Type.Enum(['group', 'extreme', 'opinion', 'blockade', 'other'], {
    description: '群体性事件、极端事件、舆情、堵路堵门、其他',
  }),
  '看到的情形，可以几种',
  5,
  1,
);
const people = orNull(count('大约人数，不详为空', MOST_PEOPLE, 0));
const now = (description: string) => orNull(instant(`${description}，现在为空`));
const call = {
  seen: freeText('看到、听到什么', 2000),
  people,
  how: Type.Enum(['phone', 'site', 'online', 'matter'], { description: '电话、现场、网络、办件中' }),
  toldBy: orNull(personal('contact', '来报人及联系方式', 200)),
  toldAt: now('接报时刻'),
};
const CALL = { seen: '工人聚集在项目部门口讨薪。', people: 40, how: 'phone', toldBy: null, toldAt: null };
const matter = Type.String({
  description: '所属事项',
  pattern: `^(complaint|case|project)-${UUID}$`,
});
const MATTER = 'case-0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7';
const TRACE_BACK = 'supervision-0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7';
const OTHER = 'emergency-0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7';
const alertId = localId('通知编号');
const document = orNull(documentId('材料编号'));

type Payload = Readonly<Record<string, unknown>>;

const linked = (payload: Payload): Readonly<Record<string, string>> =>
  typeof payload['matter'] === 'string' ? { [LINKED_FACT]: payload['matter'] } : {};

const SPECS = {
  RaiseEmergency: {
    title: '紧急情况接报',
    opens: true,
    schema: record({
      kinds,
      place: freeText('地点', 300),
      ...call,
      matter: orNull(matter),
    }),
    example: { kinds: ['group'], place: '示例项目01南门', ...CALL, matter: null },
    factsIfThere: linked,
    fills: ['dutyRosters'],
  },
  AlertUnit: {
    title: '加派通知单位',
    schema: record({ unit: unitId('单位'), toSite: Type.Boolean({ description: '是否到场' }) }),
    example: { unit: 'housing', toSite: true },
    fills: ['dutyRosters'],
  },
  AcknowledgeAlert: { title: '签收警情', schema: record({ alertId }), example: { alertId: 'a1' } },
  RecordAlertCall: {
    title: '登记电话通知',
    schema: record({
      alertId,
      reached: Type.Boolean({ description: '是否接通' }),
      calledAt: now('通话时刻'),
      note: orNull(freeText('说明', 500)),
    }),
    example: { alertId: 'a1', reached: false, calledAt: null, note: null },
  },
  RecordArrival: {
    title: '登记到场',
    schema: record({
      alertId,
      arrivedAt: now('到场时刻'),
      post: text('带队人职务，不写姓名', 60),
      people: count('到场人数', 1000),
    }),
    example: { alertId: 'a1', arrivedAt: null, post: '副大队长', people: 3 },
  },
  FormCommandGroup: {
    title: '成立现场指挥部',
    schema: record({
      lead: unitId('牵头单位'),
      members: list(unitId('成员单位'), '成员单位', 40),
      commander: text('指挥长职务，不写姓名', 60),
      formedAt: now('成立时刻'),
      reporter: unitId('此后由哪个单位报告'),
    }),
    example: {
      ...{ lead: 'government', members: ['hrss', 'police', 'housing'], commander: '分管副区长' },
      ...{ formedAt: null, reporter: 'hrss' },
    },
  },
  RecordMeasure: {
    title: '登记处置措施',
    schema: record({
      measure: Type.Enum(['calming', 'living-cost', 'escort', 'traffic', 'opinion', 'medical', 'other'], {
        description: '安抚、预付生活费、带离、疏导交通、舆情处置、就医、其他',
      }),
      at: now('时刻'),
      words: freeText('做了什么', 2000),
      people: orNull(count('涉及人数', MOST_PEOPLE, 0)),
      fen: orNull(fen('预付生活费，不计为工资')),
      step: orNull(
        record(
          { stream: streamName('case', '案件'), stepKey: localId('环节编号') },
          '预付的款项在案件哪个环节办理（临时救助、应急周转金）',
        ),
      ),
      document,
    }),
    example: {
      ...{ measure: 'calming', at: null, words: '约定当日下午面谈。', people: 40, fen: null },
      ...{ step: null, document: null },
    },
  },
  FileEmergencyReport: {
    title: '报送首报、续报、终报',
    schema: record({
      form: Type.Enum(['first', 'follow-up', 'final'], { description: '首报、续报、终报' }),
      people: count('现场人数', MOST_PEOPLE, 0),
      demands: freeText('诉求', 2000),
      situation: freeText('现场情况', 4000),
      next: orNull(freeText('下一步', 2000)),
      document,
    }),
    example: {
      ...{ form: 'first', people: 40, demands: '拖欠工资三个月。', situation: '情绪平稳，未堵路。' },
      ...{ next: '约谈总包。', document: null },
    },
  },
  ReviseEmergency: {
    title: '更新情况',
    schema: record({ kinds, people, reason: reason('依据') }),
    example: { kinds: ['group', 'opinion'], people: 60, reason: '现场核实' },
    fills: ['dutyRosters'],
  },
  RequestStandDown: {
    title: '提请误报、降级',
    schema: record({
      to: Type.Enum(['false-alarm', 'ordinary'], { description: '误报、降级为一般情况' }),
      reason: reason(),
    }),
    example: { to: 'false-alarm', reason: '到场核实无人聚集' },
  },
  DecideStandDown: {
    title: '确认误报、降级',
    schema: record({ agreed: Type.Boolean({ description: '是否同意' }), reason: orNull(reason('理由；不同意的必填')) }),
    asked: { reason: needed('agreed', false) },
    example: { agreed: true, reason: null },
  },
  EndEmergency: {
    title: '处置终结',
    schema: record({
      outcome: freeText('怎样平息，人去了哪里', 2000),
      endedAt: now('终结时刻'),
      promises: list(
        record({ unit: unitId('兑现单位'), words: freeText('承诺内容', 1000), dueOn: localDay('兑现日期') }),
        '现场承诺，各有日期',
        30,
      ),
    }),
    example: {
      ...{ outcome: '工人返回宿舍。', endedAt: null },
      promises: [{ unit: 'hrss', words: '督促总包付清工资', dueOn: '2030-06-10' }],
    },
  },
  ReportEmergencyPromise: {
    title: '报告承诺兑现情况',
    schema: record({
      promiseId: localId('承诺编号'),
      kept: Type.Boolean({ description: '是否兑现' }),
      document: documentId('证明材料'),
      note: orNull(freeText('说明', 1000)),
    }),
    example: { promiseId: 'q1', kept: true, document: 'doc-1', note: null },
  },
  LinkEmergency: {
    title: '关联事项',
    schema: record({ matter }),
    example: { matter: MATTER },
    factsIfThere: linked,
    fills: ['dutyRosters'],
  },
  UnlinkEmergency: {
    title: '解除关联',
    schema: record({ linkId: localId('关联编号'), reason: reason() }),
    example: { linkId: 'l1', reason: '与该案无关' },
  },
  TakeFurtherCall: { title: '登记同一事件再次来报', schema: record(call), example: CALL },
  MergeEmergency: {
    title: '并入另一起',
    schema: record({ into: streamName('emergency', '继续处置的一起'), reason: reason() }),
    example: { into: OTHER, reason: '同一事件' },
    factsIfThere: ({ into }: Payload) => ({ [OTHER_FACT]: String(into) }),
  },
  TakeInEmergency: {
    title: '收入另一起的来报',
    schema: record({ from: streamName('emergency', '并入的一起') }),
    example: { from: OTHER },
    factsIfThere: ({ from }: Payload) => ({ [OTHER_FACT]: String(from) }),
    fills: ['dutyRosters'],
  },
  NoteTraceBack: {
    title: '记入已启动倒查',
    schema: record({ traceBack: streamName('supervision', '倒查') }),
    example: { traceBack: TRACE_BACK },
    factsIfThere: ({ traceBack }: Payload) => ({ [OTHER_FACT]: String(traceBack) }),
  },
  WaiveTraceBack: {
    title: '决定不启动倒查',
    schema: record({ reason: reason() }),
    example: { reason: '未造成影响，当日付清。' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export const EMERGENCY_SPECS = commandsOf<EmergencyOwnCommand>()(SPECS);

/** Of what every matter takes all but listed facts: they belong to the matters that an event is about. */
const { RecordListedFact: _listed, ...taken } = MATTER_SPECS;
export const EMERGENCY_MATTER_SPECS = taken;
