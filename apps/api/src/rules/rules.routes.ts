import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { anything, day, flag, instant, list, orNull, shape, text, whole } from '../matters/schemas.ts';

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

export const RULE = {
  method: 'GET',
  path: '/api/v1/rules/{rule}',
  tag: TAG,
  summary: '一条规则：各版本、可改的参数，每一版谁提出、谁批准、何时、依据',
  access: KEEPERS,
  params: { rule: Type.String({ description: '规则编号', pattern: '^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$', maxLength: 60 }) },
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
        history: list(
          shape({
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
          }),
          '来历，依次',
        ),
        pending: list(text('提案编号'), '等待审核的修改'),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;
