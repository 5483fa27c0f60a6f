import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import {
  anything,
  day,
  flag,
  instant,
  limit,
  list,
  orNull,
  shape,
  text,
  unitNamed,
  whole,
} from '../matters/schemas.ts';
import { STANDINGS } from './rule-use.ts';

const TAG = '规则';
/** Whoever keeps the rules or looks into how they are kept. */
export const KEEPERS = ['coordinator', 'auditor', 'administrator'] as const;

const changes = list(
  shape({
    part: text('改动的部分：period、seasons、reminders、choices 或者参数名'),
    label: text('名称'),
    before: anything('改前'),
    after: anything('改后'),
  }),
  '与上一版相比改动的数值',
);

const proposal = {
  by: text('提出人编号'),
  byShownAs: orNull(text('提出人')),
  at: instant('提出的时刻'),
  reason: text('理由'),
  document: orNull(text('依据的文件')),
};

export const PROPOSALS = {
  method: 'GET',
  path: '/api/v1/rulebook/proposals',
  tag: TAG,
  summary: '等待第二人审核的规则和参数修改：谁提出、为何、依据、改动何处',
  access: KEEPERS,
  answers: [
    {
      status: 200,
      words: '规则修改',
      schema: shape({
        version: whole('规则库版本'),
        proposals: list(
          shape({ proposalId: text('编号'), ...proposal, row: anything('修改后的规则'), changes }),
          '规则修改',
        ),
      }),
    },
  ],
} as const satisfies RouteSpec;

const rule = Type.String({ description: '规则编号', pattern: '^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$', maxLength: 60 });
const version = (description: string) => Type.Integer({ description, minimum: 1, maximum: 10_000 });

/** How a version came in, or did not. */
const came = {
  version: whole('版本'),
  kind: text('adopted 随版本采用、approved 批准、rejected 不批准'),
  effectiveFrom: orNull(day('生效')),
  changes,
  at: instant('采用或者决定的时刻'),
  release: Type.Optional(text('发布版本')),
  proposalId: Type.Optional(text('提案编号')),
  proposed: Type.Optional(shape(proposal)),
  decidedBy: Type.Optional(text('决定人编号')),
  decidedByShownAs: Type.Optional(orNull(text('决定人'))),
  rejectedFor: Type.Optional(orNull(text('不批准的理由'))),
};

export const RULE = {
  method: 'GET',
  path: '/api/v1/rules/{rule}',
  tag: TAG,
  summary: '一条规则：各版本、可改的参数，每一版谁提出、谁批准、何时、依据',
  access: KEEPERS,
  params: { rule },
  answers: [
    {
      status: 200,
      words: '规则',
      schema: shape({
        version: whole('规则库版本'),
        id: text('编号'),
        title: text('名称'),
        tier: text('法定、地方、内部目标'),
        changeable: flag('可由治欠办提出修改；法定的随版本更新'),
        parameters: list(
          shape({
            name: text('参数'),
            value: whole('现值'),
            label: text('名称'),
            unit: text('单位'),
            least: whole('最小'),
            most: whole('最大'),
          }),
          '现行版本的参数',
        ),
        versions: list(anything('规则'), '各版本，依次'),
        history: list(shape(came), '来历，依次'),
        pending: list(text('提案编号'), '等待审核的修改'),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

/** Whoever sees the matters that a version counts. */
const READERS_OF_USE = ['coordinator', 'auditor'] as const;

const side = shape({
  version: whole('版本'),
  title: text('名称'),
  tier: text('法定、地方、内部目标'),
  source: text('依据'),
  quote: orNull(text('原文；为空即没有取得，或者期限不出自法律')),
  mark: text('V 已核原文、S 二手、L 他地做法、U 未核实、P 本区参数'),
  text: text('大意'),
  effectiveFrom: day('生效'),
  effectiveTo: orNull(day('失效：下一版生效的前一日')),
  period: orNull(anything('期间；以文书写明的日期为准的为空')),
  row: anything('规则'),
  came: orNull(shape(came)),
  clocks: shape({
    open: whole('在办'),
    late: whole('超期未办成'),
    ended: whole('已结束'),
    matters: whole('涉及的事项'),
  }),
});

export const COMPARED = {
  method: 'GET',
  path: '/api/v1/rules/{rule}/versions/{one}/compared-with/{other}',
  tag: TAG,
  summary: '一条规则的两版对照：生效、期间、依据、原文、谁提出、谁批准、理由，各有多少时限适用，不同之处',
  access: READERS_OF_USE,
  params: { rule, one: version('一版'), other: version('另一版') },
  answers: [
    {
      status: 200,
      words: '对照',
      schema: shape({
        version: whole('规则库版本'),
        id: text('编号'),
        title: text('名称'),
        one: side,
        other: side,
        differs: list(
          shape({
            part: text('部分'),
            label: text('名称'),
            before: anything('前者'),
            after: anything('后者'),
          }),
          '不同之处',
        ),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const USED_BY = {
  method: 'GET',
  path: '/api/v1/rules/{rule}/versions/{version}/clocks',
  tag: TAG,
  summary: '适用一条规则某一版的时限：所属事项、责任单位、起算、届满；在办的、超期的、已结束的',
  access: READERS_OF_USE,
  params: { rule, version: version('版本') },
  query: {
    standing: Type.Enum([...STANDINGS], { description: 'open 在办、late 超期未办成、ended 已结束；缺省为全部' }),
    limit,
    after: Type.String({ description: '上一页的 nextAfter', minLength: 1, maxLength: 400 }),
  },
  answers: [
    {
      status: 200,
      words: '一页',
      schema: shape({
        items: list(
          shape({
            ...{ matterKind: text('事项种类'), matterKindName: text('事项种类名称'), matterId: text('事项编号') },
            ...{ number: orNull(text('编号')), clockId: text('时限'), unit: unitNamed, status: text('状态') },
            ...{ start: text('起算'), due: orNull(day('届满日')) },
          }),
          '时限',
        ),
        total: whole('总数'),
        nextAfter: orNull(text('下一页的 after')),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;
