import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { WORKBOOK } from '../http/workbook.ts';
import {
  anything,
  day,
  instant,
  limit,
  list,
  matterId,
  orNull,
  shape,
  text,
  unitId,
  unitNamed,
  whole,
} from '../matters/schemas.ts';

const common = { method: 'GET', tag: '规则', access: ['coordinator', 'auditor'] } as const;
const params = { id: Type.String({ description: '批次编号', format: 'uuid' }) };

const totals = {
  moves: whole('改期的时限'),
  follows: whole('随前一期限改期的'),
  lapses: whole('改后即超期的'),
  spared: whole('已超期，改后本可不超期的'),
  stuck: whole('截止方式不同，不改的'),
};

const signed = { by: text('人员编号'), byShownAs: orNull(text('姓名或岗位')), at: instant('时刻') };

const head = {
  id: matterId,
  version: whole('版本'),
  status: text('trying 试算中、ready 试算完成、ordered 已提请、approved 执行中、done 执行完毕、dropped 已撤销'),
  cause: text('试算的规则版本或者放假通知'),
  rule: orNull(anything('规则')),
  year: orNull(anything('通知所定的年份')),
  proposalId: orNull(text('放假通知提案')),
  requested: orNull(shape(signed)),
  ordered: orNull(shape(signed, '已提请、等第二人批准的：谁提请')),
  readyAt: orNull(instant('试算完成的时刻')),
  calendarVersion: orNull(whole('试算所依据的日历版本')),
  totals: shape(totals),
};

export const RECOUNT_LIST = {
  ...common,
  path: '/api/v1/recounts',
  summary: '时限试算和批次：按规则新版本或者拟议的放假通知，最新的在前',
  query: { limit },
  answers: [{ status: 200, words: '批次', schema: shape({ recounts: list(shape(head), '批次') }) }],
} as const satisfies RouteSpec;

export const RECOUNT = {
  ...common,
  path: '/api/v1/recounts/{id}',
  summary: '一次试算：按单位、按事项的合计，谁提请、谁批准，执行结果',
  params,
  answers: [
    {
      status: 200,
      words: '试算',
      schema: shape({
        ...head,
        byUnit: list(shape({ unit: unitNamed, ...totals }), '按单位'),
        byKind: list(shape({ kind: text('事项种类'), name: text('名称'), ...totals }), '按事项种类'),
        order: orNull(
          shape({
            ...signed,
            reason: text('理由'),
            lapsing: list(shape({ unit: unitNamed, reason: text('理由') }), '改后即超期仍然改用的单位'),
          }),
        ),
        approved: orNull(shape(signed)),
        refusedFor: orNull(text('不批准或者撤销的理由')),
        follows: orNull(text('前一批次：只试算其中有变化的事项')),
        followedBy: orNull(text('后一批次：有变化的事项在其中重新试算')),
        drifted: whole('试算之后有变化、没有改用的事项'),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const RECOUNT_CLOCKS = {
  ...common,
  path: '/api/v1/recounts/{id}/clocks',
  summary: '一次试算的各项时限：原届满日、新届满日、执行结果',
  params,
  query: {
    outcome: Type.Enum(['moves', 'follows', 'lapses', 'spared', 'stuck'], { description: '试算结果' }),
    unit: unitId,
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
            ...{ matterKind: text('事项种类'), matterId: text('事项编号'), number: orNull(text('编号')) },
            ...{ clockId: text('时限'), ruleId: text('规则'), unit: unitNamed },
            outcome: text('moves、follows、lapses、spared、stuck'),
            dueBefore: orNull(day('原届满日')),
            dueAfter: orNull(day('新届满日')),
            result: orNull(text('执行结果')),
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

export const RECOUNT_ACTIONS = {
  ...common,
  path: '/api/v1/recounts/{id}/actions',
  summary: '可办事项：当前岗位可以对批次办理什么',
  params,
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
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const RECOUNT_WORKBOOK = {
  ...common,
  path: '/api/v1/recounts/{id}/xlsx',
  summary: '同一试算的电子表格（xlsx）',
  params,
  answers: [{ status: 200, words: '电子表格', media: WORKBOOK }],
  problems: ['not-found'],
} as const satisfies RouteSpec;
