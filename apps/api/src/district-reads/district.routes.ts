import Type from 'typebox';
import { OFFICIALS, type RouteSpec } from '../http/route.ts';
import { anything, day, flag, instant, list, orNull, shape, text, whole } from '../matters/schemas.ts';
import { absence } from './absence.ts';
import { KEEPERS } from '../rules/rules.routes.ts';

const ORGANISATION = '机构人员';

export const UNITS = {
  method: 'GET',
  path: '/api/v1/units',
  tag: ORGANISATION,
  summary: '单位：代码、名称、类别，转送、配合、推送时选用',
  access: OFFICIALS,
  answers: [
    {
      status: 200,
      words: '单位',
      schema: shape({
        version: whole('机构版本'),
        units: list(
          shape({
            id: text('单位代码'),
            name: text('名称'),
            kind: text('类别'),
            outside: flag('外单位，不使用本系统'),
            phone: orNull(text('公开电话')),
            active: flag('在用'),
          }),
          '单位',
        ),
      }),
    },
  ],
} as const satisfies RouteSpec;

export const POSTS = {
  method: 'GET',
  path: '/api/v1/posts',
  tag: ORGANISATION,
  summary: '岗位和在任人员：指派、第二人、签发时选用',
  access: OFFICIALS,
  query: { unit: Type.String({ description: '单位代码', pattern: '^[a-z0-9][a-z0-9-]{0,63}$' }) },
  answers: [
    {
      status: 200,
      words: '岗位',
      schema: shape({
        version: whole('机构版本'),
        posts: list(
          shape({
            id: text('岗位代码'),
            title: text('名称'),
            unit: text('单位代码'),
            unitName: orNull(text('单位')),
            roles: list(text('角色'), '角色'),
            holders: list(
              shape({
                person: text('人员编号'),
                shownAs: orNull(text('显示名')),
                deputy: flag('代理'),
                until: orNull(day('任职、代理至；没有期限的为空')),
                away: orNull(absence),
              }),
              '在任人员',
            ),
          }),
          '岗位',
        ),
      }),
    },
  ],
} as const satisfies RouteSpec;

export const PROCESS_MAP = {
  method: 'GET',
  path: '/api/v1/process-map',
  tag: '流程图',
  summary: '联动处置流程图（附件2）：全部环节和环节之间的走向，与各事项的流程位置对照',
  access: OFFICIALS,
  answers: [
    {
      status: 200,
      words: '流程图',
      schema: shape({
        nodes: list(shape({ node: text('环节'), label: text('环节名称') }), '环节'),
        edges: list(shape({ from: text('从'), to: text('到'), label: text('条件') }), '走向'),
      }),
      example: {
        nodes: [{ node: 'acceptance', label: '受理审查' }],
        edges: [{ from: 'first-contact', to: 'acceptance', label: '属本部门' }],
      },
    },
  ],
} as const satisfies RouteSpec;

export const NOTICES = {
  method: 'GET',
  path: '/api/v1/holiday-notices',
  tag: '日历',
  summary: '各年放假安排：依据的通知，放假和调休上班的日期',
  access: OFFICIALS,
  answers: [
    {
      status: 200,
      words: '各年放假安排',
      schema: shape({
        version: whole('日历版本'),
        years: list(
          shape({
            year: whole('年份'),
            status: text('published 已公布、provisional 暂定'),
            notice: orNull(text('通知文号')),
            statutory: list(text('日期'), '法定节假日'),
            daysOff: list(text('日期'), '其他放假日'),
            makeupDays: list(text('日期'), '调休上班日'),
          }),
          '年份',
        ),
        proposals: list(
          shape({
            ...{ proposalId: text('编号'), by: text('提出人编号'), byShownAs: orNull(text('提出人')) },
            ...{ at: instant('提出的时刻'), publishedOn: day('公布日期') },
            year: anything('通知所定的年份'),
            revises: Type.Optional(text('所修改的通知的文号')),
          }),
          '等待第二人审核的通知',
        ),
      }),
    },
  ],
} as const satisfies RouteSpec;

export const REGISTERS = {
  method: 'GET',
  path: '/api/v1/registers',
  tag: '文号',
  summary: '文号登记簿：单位、类别、年份和最后一个号',
  access: KEEPERS,
  answers: [
    {
      status: 200,
      words: '登记簿',
      schema: shape({
        registers: list(
          shape({ id: text('登记簿'), name: orNull(text('名称，即各号的开头')), last: whole('最后一个号') }),
          '登记簿',
        ),
      }),
      example: { registers: [{ id: 'hrss-complaint-2022', name: '区人社局投登〔2022〕', last: 12 }] },
    },
  ],
} as const satisfies RouteSpec;

export const REGISTER = {
  method: 'GET',
  path: '/api/v1/registers/{id}',
  tag: '文号',
  summary: '一本登记簿：每个文号，作废的注明',
  access: KEEPERS,
  params: { id: Type.String({ description: '登记簿：单位-类别-年份', pattern: '^[a-z0-9][a-z0-9-]{0,119}$' }) },
  answers: [
    {
      status: 200,
      words: '登记簿',
      schema: shape({
        id: text('登记簿'),
        name: orNull(text('名称，即各号的开头')),
        last: whole('最后一个号'),
        numbers: list(shape({ ordinal: whole('序号'), number: text('文号'), voided: flag('已作废') }), '文号'),
      }),
      example: {
        id: 'hrss-complaint-2022',
        name: '区人社局投登〔2022〕',
        last: 1,
        numbers: [{ ordinal: 1, number: '区人社局投登〔2022〕1号', voided: false }],
      },
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

/** What may be sent to a stream of which the district has one. */
export function actionsRoute(kind: 'organisation' | 'rulebook' | 'calendar', tag: string) {
  return {
    method: 'GET',
    path: `/api/v1/${kind}/actions`,
    tag,
    summary: '可办事项：当前岗位可以办理什么',
    access: KEEPERS,
    answers: [
      {
        status: 200,
        words: '可办事项',
        schema: shape({
          version: whole('版本'),
          actions: list(
            shape({
              ...{ command: text('命令'), title: text('名称'), refusal: orNull(text('不能办理的原因代码')) },
              refusalText: Type.Optional(text('不能办理的原因')),
            }),
            '命令',
          ),
        }),
        example: { version: 9, actions: [{ command: 'AddUnit', title: '增加单位', refusal: null }] },
      },
    ],
    problems: ['not-found'],
  } as const satisfies RouteSpec;
}

export const ORGANISATION_ACTIONS = actionsRoute('organisation', ORGANISATION);
export const RULEBOOK_ACTIONS = actionsRoute('rulebook', '规则');
export const CALENDAR_ACTIONS = actionsRoute('calendar', '日历');
