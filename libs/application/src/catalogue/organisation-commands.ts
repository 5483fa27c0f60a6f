import {
  type CalendarCommand,
  type CalendarYear,
  type OrganisationCommand,
  ROLES,
  type RuleRow,
  type RulebookCommand,
  UNIT_KINDS,
} from '@qingxin/domain';
import Type from 'typebox';
import { type CommandSpec, commandsOf } from './command-spec.ts';
import { count, list, localDay, localId, orNull, personId, record, text, unitId, uuid } from './fields.ts';

const release = text('发布版本', 60);

const unit = record({
  id: unitId('单位代码'),
  name: text('单位名称', 100),
  kind: Type.Enum([...UNIT_KINDS], { description: '单位类别' }),
  outside: Type.Boolean({ description: '区外单位，不登录本系统' }),
  phone: orNull(text('公开电话', 40)),
  active: Type.Boolean({ description: '在用' }),
});

const postId = localId('岗位代码');

const post = record({
  id: postId,
  unit: unitId('单位'),
  title: text('岗位名称', 100),
  roles: list(Type.Enum([...ROLES], { description: '角色' }), '角色', 5, 1),
});

const exampleUnit = { id: 'hrss', name: '区人社局', kind: 'hrss', outside: false, phone: null, active: true };

const ORGANISATION = {
  AddUnit: { title: '增加单位', opens: true, schema: record({ unit }), example: { unit: exampleUnit } },
  ChangeUnit: {
    title: '变更单位',
    schema: record({ unit, reason: text('理由', 1000) }),
    example: { unit: exampleUnit, reason: '机构更名' },
  },
  AddPost: {
    title: '增加岗位',
    schema: record({ post }),
    example: { post: { id: 'hrss-officer', unit: 'hrss', title: '劳动保障监察员', roles: ['officer'] } },
  },
  AppointPerson: {
    title: '任职',
    schema: record({
      person: personId('人员'),
      post: postId,
      from: localDay('到任日期'),
      until: orNull(localDay('离任日期')),
      deputy: Type.Boolean({ description: '代理' }),
    }),
    example: { person: 'person:hrss01', post: 'hrss-officer', from: '2022-04-01', until: null, deputy: false },
  },
  EndAppointment: {
    title: '离任',
    schema: record({ person: personId('人员'), post: postId, until: localDay('离任日期'), reason: text('理由', 1000) }),
    example: { person: 'person:hrss01', post: 'hrss-officer', until: '2022-12-31', reason: '调离' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

/** Rule rows and calendar years are checked in full by the rulebook's own loader. */
const ruleRow = Type.Unsafe<RuleRow>(Type.Object({ id: localId('规则编号'), version: count('版本', 1000) }));
const proposalId = uuid('规则变更');

const RULEBOOK = {
  AdoptRules: {
    title: '采用随版本发布的规则',
    opens: true,
    schema: record({ release, rows: list(ruleRow, '规则', 2000, 1) }),
    example: { release: '0.1.0', rows: [{ id: 'S2-01', version: 1 }] },
  },
  ProposeRuleChange: {
    title: '提出规则变更',
    schema: record({ proposalId, row: ruleRow, reason: text('理由', 1000) }),
    example: {
      proposalId: '6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11',
      row: { id: 'S2-01', version: 2 },
      reason: '新规定施行',
    },
  },
  ApproveRuleChange: {
    title: '批准规则变更',
    schema: record({ proposalId }),
    example: { proposalId: '6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11' },
  },
  RejectRuleChange: {
    title: '不批准规则变更',
    schema: record({ proposalId, reason: text('理由', 1000) }),
    example: { proposalId: '6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11', reason: '依据尚未公布' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

const days = (description: string) => list(localDay('日期'), description, 100);

const calendarYear = Type.Unsafe<CalendarYear>(
  record({
    year: count('年份', 2155, 1992),
    status: Type.Enum(['published', 'provisional'], { description: '已公布、暂按法定节日' }),
    notice: orNull(text('通知文号', 100)),
    statutory: days('法定节假日'),
    daysOff: days('放假的日子'),
    makeupDays: days('上班的周末'),
  }),
);

const exampleYear = {
  year: 2027,
  status: 'published',
  notice: null,
  statutory: ['2027-01-01'],
  daysOff: [],
  makeupDays: [],
};

const CALENDAR = {
  AdoptCalendar: {
    title: '采用随版本发布的日历',
    opens: true,
    schema: record({ release, years: list(calendarYear, '年份', 100, 1) }),
    example: { release: '0.1.0', years: [exampleYear] },
  },
  ImportHolidayNotice: {
    title: '录入放假通知',
    schema: record({ year: calendarYear, publishedOn: localDay('公布日期') }),
    example: { year: exampleYear, publishedOn: '2026-11-10' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export const ORGANISATION_SPECS = commandsOf<OrganisationCommand>()(ORGANISATION);
export const RULEBOOK_SPECS = commandsOf<RulebookCommand>()(RULEBOOK);
export const CALENDAR_SPECS = commandsOf<CalendarCommand>()(CALENDAR);
