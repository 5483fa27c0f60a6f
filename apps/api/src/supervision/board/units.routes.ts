import Type from 'typebox';
import type { RouteSpec } from '../../http/route.ts';
import {
  anyMatterId,
  asOf,
  day,
  flag,
  instant,
  list,
  orNull,
  shape,
  text,
  unitId,
  unitNamed,
  whole,
} from '../../matters/schemas.ts';
import { OVERSEERS, TAG } from './board.routes.ts';

const dayAsked = (description: string) =>
  Type.String({ description, pattern: '^20\\d{2}-\\d{2}-\\d{2}$', format: 'date' });
const query = { from: dayAsked('期初，缺省为当月1日'), to: dayAsked('期末，缺省为今日'), unit: unitId, asOf };
const problems = ['assessed-days-invalid', 'as-of-in-future', 'not-permitted', 'unit-unknown'];
const figureId = Type.String({ description: '指标代码', pattern: '^[a-z][a-z-]{0,63}$' });

const head = {
  from: day('期初'),
  to: day('期末'),
  asOf: instant('截至时刻（业务时间），其后录入的不含'),
  hash: text('摘要（SHA-256）'),
};

const described = {
  id: text('指标代码'),
  title: text('指标'),
  counts: text('计入什么'),
  goodMeans: text('达到什么要求，没有要求的为空'),
  measure: text('share 比率、count 件数、days 工作日、sum 金额'),
};

const value = shape({
  id: text('指标代码'),
  total: whole('计入的数量'),
  good: whole('其中达到要求的数量'),
  rate: orNull(whole('达到要求的比率，以万分之一计；没有计入的为空')),
  median: orNull(whole('工作日的中位数')),
  p90: orNull(whole('工作日的九成位：九成不超过它')),
  fen: Type.Integer({ description: '金额（分）' }),
});

export const UNITS = {
  method: 'GET',
  path: '/api/v1/supervision/units',
  tag: TAG,
  summary: '各单位指标：一个期间的收到、受理、退回、用时、按期率、延期、重新办理、付到本人；单位负责人只见本单位',
  access: OVERSEERS,
  query,
  answers: [
    {
      status: 200,
      words: '先全区，后各单位；口径见 docs/counting.md',
      schema: shape({
        ...head,
        figures: list(shape(described), '指标'),
        whole: list(value, '全区'),
        units: list(
          shape({ unit: text('单位代码'), unitName: orNull(text('单位')), values: list(value, '指标值') }),
          '按单位',
        ),
      }),
      example: {
        ...{ from: '2022-05-01', to: '2022-05-31', asOf: '2022-06-01T01:00:00.000Z', hash: '' },
        ...{ figures: [], whole: [], units: [] },
      },
    },
  ],
  problems,
} as const satisfies RouteSpec;

export const UNIT_ENTRIES = {
  method: 'GET',
  path: '/api/v1/supervision/units/{unitFigure}/entries',
  tag: TAG,
  summary: '一项单位指标由哪些事项、哪些记录得出',
  access: OVERSEERS,
  params: { unitFigure: figureId },
  query,
  answers: [
    {
      status: 200,
      words: '逐项',
      schema: shape({
        ...head,
        ...described,
        entries: list(
          shape({
            ...{ id: anyMatterId, kind: text('事项种类'), number: orNull(text('登记号')) },
            ...{ project: orNull(text('工程项目')), employer: orNull(text('用人单位；自然人不显示姓名')) },
            unit: unitNamed,
            good: flag('达到要求'),
            days: orNull(whole('工作日')),
            people: whole('人数'),
            fen: Type.Integer({ description: '金额（分）' }),
            versions: list(whole('记录的版本号'), '所依据的记录'),
          }),
          '计入的每一项',
        ),
      }),
    },
  ],
  problems: ['not-found', ...problems],
} as const satisfies RouteSpec;
