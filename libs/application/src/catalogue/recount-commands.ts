import { type ClockTrial, RECOUNT_FACTS, type RecountCommand } from '@qingxin/domain';
import Type from 'typebox';
import { type CommandSpec, commandsOf } from './command-spec.ts';
import { count, list, localId, orNull, reason, record, streamName, text, unitId, uuid } from './fields.ts';

/** The software sends it, and its own state is the check of it. */
const trials = list(Type.Unsafe<ClockTrial>(Type.Object({})), '各项时限', 5000);
const stream = Type.String({ description: '事项', minLength: 3, maxLength: 200 });
const book = (): Readonly<Record<string, string>> => ({ [RECOUNT_FACTS.rulebook]: 'rulebook' });

const SPECS = {
  RequestRecount: {
    title: '提出试算',
    opens: true,
    schema: record({
      rule: Type.Optional(text('规则编号', 60)),
      version: Type.Optional(count('版本，缺省为最新', 1000)),
      proposalId: Type.Optional(uuid('规则或者放假通知的提案；写明时不写规则')),
    }),
    factsIfThere: () => ({ ...book(), [RECOUNT_FACTS.calendar]: 'calendar' }),
    example: { rule: 'S1-08-FIRST' },
  },
  FollowRecount: {
    title: '对有变化的事项重新试算',
    opens: true,
    schema: record({ before: streamName('recount', '前一批次') }),
    factsIfThere: ({ before }) => ({ [RECOUNT_FACTS.before]: String(before) }),
    example: { before: 'recount-0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7' },
  },
  RecordRecountTrial: {
    title: '记录试算结果',
    schema: record({
      streams: list(
        record({ stream, version: count('事项版本', 1_000_000), number: orNull(text('编号', 200)), trials }),
        '事项',
        1000,
      ),
      last: Type.Boolean({ description: '全部事项已试算' }),
      calendarVersion: count('日历版本', 100_000, 0),
    }),
    example: { streams: [], last: true, calendarVersion: 1 },
  },
  OrderRecount: {
    title: '提请执行批次',
    schema: record({
      reason: reason(),
      lapsing: list(
        record({ unit: unitId('单位'), reason: reason('新届满日已过仍然改用的理由') }),
        '改用后即超期的，逐单位写明；未写明的不改用',
        200,
      ),
    }),
    standingFacts: book,
    example: { reason: '新版规则自今日起生效', lapsing: [] },
  },
  ApproveRecount: { title: '批准执行批次', schema: record({}), standingFacts: book, example: {} },
  RejectRecount: { title: '不批准执行批次', schema: record({ reason: reason() }), example: { reason: '影响面过大' } },
  DropRecount: { title: '撤销批次', schema: record({ reason: reason() }), example: { reason: '不再需要' } },
  RecordRecountResult: {
    title: '记录批次执行结果',
    schema: record({
      results: list(record({ stream, code: orNull(localId('未改用的原因')) }), '事项', 1000),
      last: Type.Boolean({ description: '全部事项已处理' }),
    }),
    example: { results: [], last: true },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export const RECOUNT_SPECS = commandsOf<RecountCommand>()(SPECS);
