import { SAMPLED_KINDS, SAMPLED_STATES } from '@qingxin/read-models';
import Type from 'typebox';
import type { RouteSpec } from '../../http/route.ts';
import { AUDITORS, localDay } from '../audit-askers.ts';
import { anyMatterId, day, flag, instant, list, orNull, shape, text, unitId, whole } from '../../matters/schemas.ts';

const TAG = '审计';
const MOST = 100;

const sample = shape({
  ...{ position: text('留痕中的序号'), at: instant('抽取的时刻，按本机时钟') },
  ...{ actor: text('抽取人编号'), actorShownAs: orNull(text('抽取人')), unitName: orNull(text('抽取人的单位')) },
  kind: text('complaint 投诉举报、case 案件'),
  ...{ ofUnit: orNull(text('单位代码')), ofUnitName: orNull(text('承办、牵头的单位')) },
  ...{ from: orNull(day('收到、立案的日期自')), to: orNull(day('至（含当日）')) },
  state: text('any 全部、open 未结、ended 已结'),
  ...{ seed: text('随机种子'), seedGiven: flag('种子由抽取人指定，不是系统产生') },
  ...{ count: whole('要抽取的件数'), population: whole('抽取范围内的件数') },
  populationHash: text('抽取范围的校验值：全部事项名称按字节顺序每行一个，SHA-256'),
  items: list(
    shape({
      ...{ kind: text('事项种类'), id: anyMatterId, number: orNull(text('编号')) },
      ...{ name: orNull(text('项目')), employer: orNull(text('用人单位')), unitName: orNull(text('承办、牵头的单位')) },
    }),
    '抽中的事项，按抽取的次序',
  ),
});

const EXAMPLE = { kind: 'case', count: 5, state: 'ended' };

export const DRAW_SAMPLE = {
  method: 'POST',
  path: '/api/v1/audit/samples',
  tag: TAG,
  summary:
    '随机抽查：从一定范围的投诉举报或者案件中抽取若干件。按“种子、换行、事项名称”的 SHA-256 由小到大取，任何人可以用同一种子重新抽取；每次抽取都留痕',
  access: AUDITORS,
  body: {
    schema: Type.Object(
      {
        kind: Type.Enum([...SAMPLED_KINDS], { description: '投诉举报、案件' }),
        count: Type.Integer({ description: '抽取的件数', minimum: 1, maximum: MOST }),
        unit: Type.Optional(unitId),
        from: Type.Optional(localDay('收到（投诉举报）、立案（案件）的日期，自')),
        to: Type.Optional(localDay('至（含当日）')),
        state: Type.Optional(Type.Enum([...SAMPLED_STATES], { description: '全部、未结、已结；缺省为全部' })),
        seed: Type.Optional(
          Type.String({ description: '种子；缺省由系统随机产生', pattern: '^[A-Za-z0-9-]{1,64}$', maxLength: 64 }),
        ),
      },
      { additionalProperties: false },
    ),
    example: EXAMPLE,
  },
  answers: [{ status: 200, words: '抽中的事项', schema: sample }],
  problems: ['date-invalid'],
} as const satisfies RouteSpec;

export const SAMPLES = {
  method: 'GET',
  path: '/api/v1/audit/samples',
  tag: TAG,
  summary: '抽查记录：谁在何时从哪个范围、凭哪个种子抽取了哪些，最近的 50 次，最新的在前',
  access: AUDITORS,
  answers: [
    {
      status: 200,
      words: '抽查记录',
      schema: shape({ items: list(sample, '抽查记录') }),
      example: { items: [] },
    },
  ],
} as const satisfies RouteSpec;
