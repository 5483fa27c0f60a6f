import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { READERS } from '../matters/matter.routes.ts';
import { anything, day, instant, list, orNull, shape, text, unitId, whole } from '../matters/schemas.ts';

const TAG = '应急值班';

const person = shape({ person: text('人员编号'), shownAs: orNull(text('姓名')) });
const gaps = list(shape({ from: instant('自'), to: instant('至') }), '无人值班的时段');
const shift = shape({
  shiftId: text('班次编号'),
  from: instant('接班'),
  to: instant('交班'),
  leader: person,
  officers: list(person, '值班员，依呼叫先后'),
  backups: list(person, '备班'),
});
const missing = list(
  shape({
    label: text('须值班的期间'),
    from: day('自'),
    to: day('至'),
    dueOn: day('报送期限'),
    gaps,
  }),
  '已过报送期限、仍有时段无人值班的期间；单位只见本单位的',
);
const unit = { unit: text('单位代码'), unitName: orNull(text('单位')) };

export const ROSTER_LIST = {
  method: 'GET',
  path: '/api/v1/rosters',
  tag: TAG,
  summary: '各单位此刻谁在值班，值班表缺报的单位',
  access: READERS,
  answers: [
    {
      status: 200,
      words: '各单位',
      schema: shape({
        at: instant('业务时间'),
        units: list(shape({ ...unit, onDuty: orNull(shift), missing }), '单位'),
      }),
      example: {
        at: '2022-05-18T01:00:00.000Z',
        units: [{ unit: 'hrss', unitName: '区人社局', onDuty: null, missing: [] }],
      },
    },
  ],
} as const satisfies RouteSpec;

export const ROSTER = {
  method: 'GET',
  path: '/api/v1/rosters/{unit}',
  tag: TAG,
  summary: '一个单位的值班表：一段日子的班次和缺口，报送和换班的全部记录（换班原因本单位、治欠办、领导小组和审计可见）',
  access: READERS,
  params: { unit: unitId },
  query: {
    from: Type.String({ description: '自（日期），缺省为今天', format: 'date' }),
    days: Type.Integer({ description: '天数，缺省 31', minimum: 1, maximum: 100 }),
  },
  answers: [
    {
      status: 200,
      words: '值班表',
      schema: shape({
        ...unit,
        at: instant('业务时间'),
        version: whole('版本'),
        shifts: list(shift, '班次'),
        gaps,
        periods: list(
          shape({ label: text('期间'), from: day('自'), to: day('至'), dueOn: day('报送期限') }),
          '须值班的期间',
        ),
        history: list(
          shape({
            version: whole('版本'),
            at: instant('记录时刻'),
            label: text('名称'),
            by: orNull(text('经办人')),
            shifts: list(text('班次编号'), '所涉班次'),
            before: orNull(anything('换班前')),
            after: orNull(anything('换班后')),
            reason: orNull(anything('原因')),
          }),
          '报送、换班、撤销，依次',
        ),
      }),
      example: {
        ...{ unit: 'hrss', unitName: '区人社局', at: '2022-05-18T01:00:00.000Z', version: 0 },
        ...{ shifts: [], gaps: [], periods: [], history: [] },
      },
    },
  ],
  problems: ['not-found', 'date-invalid'],
} as const satisfies RouteSpec;
