import { type Period, ROLES, type RuleRow, type StreamKind } from '@qingxin/domain';
import Type, { type TProperties } from 'typebox';
import { count, list, localDay, localId, orNull, record, text } from './fields.ts';
import { labels, MATTER_LABELS, OWNER_LABELS, ROLE_LABELS, RULE_EVENT_LABELS } from './labels.ts';

/** A field that may be left out; what it must be is what its schema says. */
const maybe = Type.Optional;

const UNITS = ['workingDay', 'calendarDay', 'month', 'year', 'hour', 'minute'] as const satisfies Period['unit'][];
const KINDS = [
  'complaint',
  'case',
  'project',
  'company',
  'supervision',
  'duty',
  'emergency',
  'conduct',
] as const satisfies StreamKind[];

const name = (description: string, more: object = {}) =>
  Type.String({ description, pattern: '^[A-Za-z][A-Za-z0-9]{0,59}$', ...more });
const streamKind = Type.Enum([...KINDS], { description: '事项流', ...labels(MATTER_LABELS) });
const period = {
  amount: count('数额', 20_000, 1),
  unit: Type.Enum([...UNITS], { description: '工作日、自然日、月、年、小时、分钟' }),
};
/** A predicate may name an act of a department step: `step:<kind>`, `act:<act>:<outcome>`, `then:<act>`. */
const predicate = Type.String({ description: '条件', pattern: '^[A-Za-z][A-Za-z0-9]{0,59}(:[a-z0-9-]{1,40}){0,2}$' });
const when = maybe(list(predicate, '同时成立的条件', 8));
const match = { event: name('事件', labels(RULE_EVENT_LABELS)), when };
const matches = (description: string, more: TProperties = {}) => list(record({ ...match, ...more }), description, 20);

const end = Type.Union(
  [
    record({ kind: Type.Literal('period'), ...period }),
    record({ kind: Type.Literal('dateField'), field: name('写明日期的字段') }),
    record({ kind: Type.Literal('laterOf'), field: name('写明日期的字段'), ...period }),
    record({ kind: Type.Literal('chain'), after: localId('接续的规则'), ...period }),
  ],
  { description: '期间、文书写明的日期、两者较晚的、接续另一期限' },
);

const season = record({ ...period, from: localDay('自'), to: localDay('至'), label: text('名称', 40) });
const parameters = Type.Record(Type.String({ pattern: '^[a-z][A-Za-z]{0,39}$' }), count('参数值', 1_000_000, 0));
const choices = Type.Record(Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' }), text('选项的名称', 60));
const extension = record({
  ...period,
  grants: Type.Optional(text('由哪个单位批准', 100)),
  approver: Type.Enum([...ROLES], { description: '批准人的角色', ...labels(ROLE_LABELS) }),
  times: count('次数', 10, 1),
  article: text('依据', 200),
});
const reminder = Type.Union([
  record({ share: count('期间用去的百分数', 99, 1) }),
  record({ workingDaysBefore: count('届满前的工作日数', 60, 0) }),
]);
const example = record({
  start: Type.String({ description: '起算的日期或时刻', minLength: 10, maxLength: 40 }),
  due: Type.String({ description: '届满的日期，按小时的为时刻', minLength: 10, maxLength: 40 }),
  note: maybe(text('说明', 200)),
});

/** The parts of a row that are the district's own numbers; each may be left out, and then stays as it is. */
export const changedNumbers = {
  period: maybe(record(period, '期间')),
  seasons: maybe(list(season, '季节变化，替换现有各项', 60)),
  reminders: maybe(list(reminder, '提醒', 3)),
  values: maybe(parameters),
  choices: maybe(choices),
  text: text('改后的大意，写明新的数值', 1000),
  examples: list(example, '带日期的示例：按新规则应于何日届满', 20, 1),
};

/** A rule row in full; whether it fits among the others is judged where it is decided. */
export const ruleRow = Type.Unsafe<RuleRow>(
  record({
    id: Type.String({ description: '规则编号', pattern: '^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$', maxLength: 60 }),
    version: count('版本', 1000, 1),
    title: text('名称', 100),
    source: text('依据', 300),
    mark: Type.Enum(['V', 'S', 'L', 'U', 'P'], {
      description: '出处的可靠程度',
      ...labels({ V: 'V 已核原文', S: 'S 二手', L: 'L 他地做法', U: 'U 未核实', P: 'P 本区参数' }),
    }),
    text: text('大意', 1000),
    tier: Type.Enum(['statutory', 'local', 'target'], { description: '法定、本区自定、内部目标' }),
    streamKind: orNull(streamKind),
    alsoIn: maybe(list(streamKind, '同样计时的事项流', 6)),
    timedBy: maybe(Type.Literal('ladder', { description: '由督办层级计时' })),
    repeat: maybe(
      Type.Enum(['restart', 'earliest', 'resume'], {
        description: '再次起算时',
        ...labels({ restart: '重新计算', earliest: '以最早的为准', resume: '接着计算' }),
      }),
    ),
    starts: matches('起算', { field: maybe(name('起算日期的字段')) }),
    meets: matches('完成'),
    pauses: maybe(matches('中止')),
    resumes: maybe(matches('恢复')),
    ends: maybe(matches('终止', { as: name('终止原因') })),
    keyField: maybe(name('区分多个时钟的字段')),
    owes: name('责任主体', labels(OWNER_LABELS)),
    end,
    seasonal: maybe(list(season, '季节变化', 60)),
    extension: maybe(extension),
    parameters: maybe(parameters),
    choices: maybe(choices),
    onLapse: orNull(
      Type.Enum(['E1', 'E2'], {
        description: '超期进入督办层级的级别',
        ...labels({ E1: 'E1 催办', E2: 'E2 督办' }),
      }),
    ),
    waitedOut: maybe(Type.Literal(true, { description: '只需等待期满，期满不算超期' })),
    reminders: list(reminder, '提醒', 3),
    effectiveFrom: localDay('生效日期'),
    effectiveTo: orNull(localDay('失效日期')),
    examples: list(example, '带日期的示例', 20, 1),
  }),
);

/** 转送签收期限, from 2027 two working days: a change as the 治欠办 would propose it. */
export const exampleRow: RuleRow = {
  id: 'S1-08-SIGN',
  version: 2,
  title: '转送签收期限',
  source: '本区根治欠薪工作领导小组办公室自定',
  mark: 'P',
  text: '接收单位自转送发出后2个工作日内签收或者退回。',
  tier: 'local',
  streamKind: 'complaint',
  starts: [{ event: 'HandOffDispatched', when: ['toInsideUnit', 'notPetition'] }],
  meets: [{ event: 'HandOffSignedFor' }, { event: 'HandOffReturned' }],
  ends: [
    { event: 'ComplaintVoided', as: 'voided' },
    { event: 'ComplaintClosed', as: 'closed' },
    { event: 'WithdrawalConfirmed', when: ['allWithdrawn'], as: 'withdrawn' },
  ],
  keyField: 'handOffId',
  owes: 'target',
  end: { kind: 'period', amount: 2, unit: 'workingDay' },
  onLapse: 'E1',
  reminders: [{ workingDaysBefore: 0 }],
  effectiveFrom: '2027-01-01',
  effectiveTo: null,
  examples: [{ start: '2027-03-01', due: '2027-03-03' }],
};
