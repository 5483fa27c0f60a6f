import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { matterRoutes, READERS } from '../matters/matter.routes.ts';
import {
  anything,
  asOf,
  cursor,
  day,
  emptyPage,
  flag,
  head,
  instant,
  ladders,
  limit,
  list,
  matterId,
  maskedField,
  openTask,
  orNull,
  shape,
  text,
  unitNamed,
  whole,
} from '../matters/schemas.ts';

const TAG = '应急值班';
const BASE = '/api/v1/emergencies';
const KINDS = ['group', 'extreme', 'opinion', 'blockade', 'other'] as const;
const STATUS = ['open', 'ended', 'false-alarm', 'ordinary', 'merged'] as const;

const facts = {
  status: text('open 处置中、ended 已终结、false-alarm 误报、ordinary 已降级、merged 已并入另一起'),
  kinds: list(text('group 群体性、extreme 极端、opinion 舆情、blockade 堵路堵门、other 其他'), '情形'),
  people: orNull(whole('人数，最近一次所知')),
  raisedAt: instant('接报登记时刻'),
  toldAt: instant('接报时刻'),
  lead: unitNamed,
};

export const EMERGENCY_LIST = {
  method: 'GET',
  path: BASE,
  tag: TAG,
  summary: '应急处置，新的在前；单位只见通知到本单位、由本单位登记或者处置的',
  access: READERS,
  query: {
    status: Type.Enum([...STATUS], { description: '状态' }),
    kind: Type.Enum([...KINDS], { description: '情形' }),
    matter: Type.String({
      description: '关联的事项：complaint-、case-、project-加编号',
      pattern: '^(complaint|case|project)-[0-9a-f-]{36}$',
    }),
    cursor,
    limit,
  },
  answers: [
    emptyPage(
      shape({
        id: matterId,
        ...facts,
        alerts: whole('通知单位数'),
        unanswered: whole('其中未签收'),
        arrived: whole('已到场单位数'),
        reports: whole('报告次数'),
        endedAt: orNull(instant('终结时刻')),
        matters: list(text('事项'), '关联的事项'),
        mergedInto: orNull(text('并入的一起')),
      }),
      '应急处置',
    ),
  ],
  problems: ['cursor-invalid'],
} as const satisfies RouteSpec;

const person = shape({ person: text('人员编号'), shownAs: orNull(text('姓名')) });
const call = {
  seen: anything('看到、听到什么'),
  people: orNull(whole('大约人数')),
  how: text('phone 电话、site 现场、online 网络、matter 办件中'),
  toldBy: orNull(maskedField),
};

const alert = shape({
  alertId: text('通知编号'),
  unit: unitNamed,
  as: text(
    'hrss 人社、police 公安、office 治欠办、supervisor 行业主管、handler 承办、petition 信访、publicity 宣传、asked 加派',
  ),
  by: text('roster 值班表、head 单位负责人'),
  shiftId: orNull(text('班次编号')),
  person: orNull(person),
  queue: list(person, '依呼叫先后'),
  alertedAt: instant('通知时刻'),
  acknowledgedAt: orNull(instant('签收时刻')),
  toSite: flag('须到场'),
  calledToSite: flag('一小时到场时限已起算'),
  calls: list(
    shape({
      person: orNull(person),
      reached: flag('接通'),
      calledAt: instant('通话时刻'),
      note: orNull(anything('说明')),
    }),
    '电话通知',
  ),
  arrival: orNull(shape({ arrivedAt: instant('到场时刻'), post: text('带队人职务'), people: whole('人数') })),
});

const measure = shape({
  measureId: text('编号'),
  measure: text(
    'calming 安抚、living-cost 预付生活费、escort 带离、traffic 疏导交通、opinion 舆情处置、medical 就医、other 其他',
  ),
  unit: unitNamed,
  at: instant('时刻'),
  words: anything('做了什么'),
  people: orNull(whole('涉及人数')),
  fen: orNull(whole('预付生活费（分），不计为工资')),
  step: orNull(shape({ stream: text('案件'), stepKey: text('环节') })),
  document: orNull(text('材料')),
});

const report = shape({
  reportId: text('编号'),
  form: text('first 首报、follow-up 续报、final 终报'),
  unit: unitNamed,
  at: instant('报告时刻'),
  people: whole('现场人数'),
  demands: anything('诉求'),
  situation: anything('现场情况'),
  next: orNull(anything('下一步')),
  document: orNull(text('材料')),
});

export const EMERGENCY = {
  method: 'GET',
  path: `${BASE}/{id}`,
  tag: TAG,
  summary: '一起应急处置：接报、通知和电话、到场、指挥部、措施、首报续报终报、承诺、关联的事项和并入的来报',
  access: READERS,
  params: { id: matterId },
  query: { asOf },
  answers: [
    {
      status: 200,
      words: '应急处置',
      schema: shape({
        ...head,
        ...facts,
        place: anything('地点'),
        call: shape({ ...call, toldAt: instant('接报时刻') }),
        raisedBy: unitNamed,
        alerts: list(alert, '通知的单位'),
        group: orNull(
          shape({
            lead: unitNamed,
            members: list(unitNamed, '成员单位'),
            commander: text('指挥长职务'),
            formedAt: instant('成立时刻'),
          }),
        ),
        measures: list(measure, '处置措施'),
        reports: list(report, '报告'),
        nextReport: orNull(text('待报：first 首报、follow-up 续报、final 终报')),
        standDown: orNull(
          shape({ to: text('false-alarm 误报、ordinary 降级'), reason: anything('理由'), requestedBy: person }),
        ),
        outcome: orNull(shape({ outcome: anything('怎样平息，人去了哪里'), endedAt: instant('终结时刻') })),
        promises: list(
          shape({
            promiseId: text('编号'),
            unit: unitNamed,
            words: anything('承诺'),
            dueOn: day('兑现日期'),
            kept: orNull(flag('是否兑现，未报告为空')),
            document: orNull(text('证明材料')),
          }),
          '现场承诺',
        ),
        matters: list(
          shape({
            linkId: text('关联编号'),
            matterKind: text('种类'),
            matterId: orNull(text('编号，不在本人可见范围的为空')),
            number: orNull(text('案号，不在本人可见范围的为空')),
            handler: unitNamed,
          }),
          '关联的事项',
        ),
        furtherCalls: list(
          shape({
            callId: text('编号'),
            from: orNull(text('并入的一起')),
            toldAt: instant('接报时刻'),
            call: orNull(shape(call)),
          }),
          '同一事件再次来报',
        ),
        mergedInto: orNull(text('并入的一起')),
        tasks: list(openTask, '未办结的待办'),
        ladders,
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const EMERGENCY_MATTER = matterRoutes({ base: BASE, tag: TAG });
