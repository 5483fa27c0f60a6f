import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { READERS } from '../matters/matter.routes.ts';
import { anything, day, derivation, flag, instant, list, orNull, shape, text, whole } from '../matters/schemas.ts';

const TAG = '期限计算';

const localDay = Type.String({ description: '日期 YYYY-MM-DD', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const dayOrInstant = (description: string) => Type.String({ description, minLength: 10, maxLength: 40 });

/** What is no number is a refusal of counting, told as one; so is a unit nobody counts in. */
const amount = (description: string) => Type.Unknown({ description, examples: [5] });

export const PREVIEW = {
  method: 'POST',
  path: '/api/v1/deadlines/preview',
  tag: TAG,
  summary: '期限试算：何日届满，为什么',
  access: 'public',
  allowance: 'public',
  body: {
    schema: Type.Object(
      {
        ruleId: Type.Optional(Type.String({ description: '规则编号；给出时可不填单位和数额', maxLength: 60 })),
        unit: Type.Optional(
          Type.Unknown({
            description: '单位：workingDay 工作日、calendarDay 日历日、month 月、year 年、hour 小时',
            examples: ['workingDay', 'calendarDay', 'month', 'year', 'hour'],
          }),
        ),
        amount: Type.Optional(amount('数额：不小于 1 的整数；小时可为大于 0 的数')),
        start: dayOrInstant('起算：日期，或带时区的时刻'),
        pauses: Type.Optional(
          Type.Array(
            Type.Object(
              { from: localDay, to: Type.Union([localDay, Type.Null()], { description: '恢复日，为空即仍在中止' }) },
              { additionalProperties: false },
            ),
            { description: '中止', maxItems: 100 },
          ),
        ),
        extensions: Type.Optional(
          Type.Array(
            Type.Object(
              { amount: amount('延期数：不小于 1 的整数'), decidedOn: localDay },
              { additionalProperties: false },
            ),
            { description: '延期', maxItems: 100 },
          ),
        ),
        asOf: Type.Optional(
          dayOrInstant('按何时所知的情况：其后的中止、恢复、延期不计入；缺省为现在，且所给的全部计入'),
        ),
      },
      { additionalProperties: false },
    ),
    example: { unit: 'workingDay', amount: 5, start: '2022-04-29' },
  },
  answers: [
    {
      status: 200,
      words: '届满日和推算过程',
      schema: shape({
        startDay: day('起算日'),
        unrolled: orNull(day('顺延前的届满日，中止时为空')),
        due: orNull(day('届满日，中止时为空')),
        dueAt: orNull(instant('超期的时刻')),
        provisional: flag('放假安排未公布，暂定'),
        paused: flag('中止中'),
        remainingWorkingDays: orNull(whole('剩余工作日，不含今天')),
        overdue: flag('已超期'),
        dueBeforeExtension: Type.Optional(day('延期前的届满日')),
        derivation,
      }),
      example: {
        startDay: '2022-04-29',
        unrolled: '2022-05-09',
        due: '2022-05-09',
        dueAt: '2022-05-09T16:00:00.000Z',
        provisional: false,
        paused: false,
        remainingWorkingDays: 0,
        overdue: false,
        derivation: [],
      },
    },
  ],
  problems: [
    'amount-invalid',
    'unit-missing',
    'date-invalid',
    'start-needs-time',
    'pause-not-allowed',
    'pause-before-start',
    'pause-overlap',
    'pause-late',
    'already-paused',
    'resume-before-pause',
    'extension-not-allowed',
    'extension-before-start',
    'extension-late',
    'rule-unknown',
    'rule-not-in-force',
    'rule-without-period',
  ],
} as const satisfies RouteSpec;

export const CALENDAR_DAY = {
  method: 'GET',
  path: '/api/v1/calendar/{date}',
  tag: TAG,
  summary: '某日是否工作日，依据哪个放假通知',
  access: 'public',
  allowance: 'public',
  params: { date: localDay },
  answers: [
    {
      status: 200,
      words: '该日',
      schema: shape({
        working: flag('工作日'),
        provisional: flag('放假安排未公布，暂定'),
        kind: text('statutory 法定节假日、swap 调休放假、makeup 调休上班、weekend 周末、workday 平日'),
        notice: orNull(text('放假通知文号')),
      }),
      example: { working: false, provisional: false, kind: 'statutory', notice: '国办发明电〔2021〕11号' },
    },
  ],
  problems: ['date-invalid'],
} as const satisfies RouteSpec;

export const COUNTED = {
  method: 'GET',
  path: '/api/v1/calendar-recount',
  tag: TAG,
  summary: '放假通知录入后，时限重新推算到哪一步',
  access: READERS,
  answers: [
    {
      status: 200,
      words: '进度',
      schema: shape({
        calendarVersion: whole('日历版本'),
        left: whole('仍按旧日历的在办时限'),
        done: flag('已全部核对，包括已超期的'),
      }),
      example: { calendarVersion: 2, left: 0, done: true },
    },
  ],
} as const satisfies RouteSpec;

export const PAY_DAY = {
  method: 'GET',
  path: '/api/v1/calendar/{date}/pay-day',
  tag: TAG,
  summary: '发薪日：遇休息日提前到最近的工作日',
  access: 'public',
  allowance: 'public',
  params: { date: localDay },
  answers: [
    {
      status: 200,
      words: '发薪日',
      schema: shape({ payOn: day('应发之日'), provisional: flag('暂定') }),
      example: { payOn: '2022-04-29', provisional: false },
    },
  ],
  problems: ['date-invalid'],
} as const satisfies RouteSpec;

export const RULES = {
  method: 'GET',
  path: '/api/v1/rules',
  tag: TAG,
  summary: '期限规则：依据、期间、起算、示例；可按日期查看当日生效的版本',
  access: 'public',
  allowance: 'public',
  query: {
    on: localDay,
    kind: Type.String({ description: '事项种类', maxLength: 40 }),
    contains: Type.String({ description: '编号、名称、依据、原文或大意包含', minLength: 1, maxLength: 60 }),
  },
  answers: [
    {
      status: 200,
      words: '规则',
      schema: shape({
        version: whole('规则库版本'),
        rules: list(
          shape({
            id: text('编号'),
            version: whole('版本'),
            title: text('名称'),
            source: text('依据'),
            quote: orNull(text('原文；为空即没有取得，或者期限不出自法律')),
            mark: text('V 已核原文、S 二手、L 他地做法、U 未核实、P 本区参数'),
            text: text('大意'),
            tier: text('法定、地方、内部目标'),
            streamKind: orNull(text('事项种类；为空即只供试算')),
            alsoIn: Type.Optional(list(text('事项种类'), '也适用的事项种类')),
            timedBy: Type.Optional(text('ladder：由督办层级计时')),
            starts: list(anything('起算点'), '何时起算'),
            repeat: Type.Optional(text('再次起算时：restart 重新计、earliest 只向前移、resume 接着计')),
            meets: list(anything('事件'), '办成的事件'),
            pauses: Type.Optional(list(anything('事件'), '中止的事件')),
            resumes: Type.Optional(list(anything('事件'), '恢复的事件')),
            ends: Type.Optional(list(anything('事件'), '不再计时的事件')),
            keyField: Type.Optional(text('区分各次计时的字段')),
            owes: text('由谁负责'),
            end: anything('期间或截止日期'),
            seasonal: Type.Optional(list(anything('季节'), '按季节不同的期间')),
            parameters: Type.Optional(anything('办理时采用的参数')),
            choices: Type.Optional(anything('办理时可选的答案：代码和名称')),
            extension: Type.Optional(anything('可否延期：期间、批准人、次数、依据')),
            onLapse: orNull(text('超期进入的督办级次')),
            waitedOut: Type.Optional(flag('只需等待期满，期满不算超期')),
            reminders: list(anything('提醒'), '何时提醒'),
            effectiveFrom: day('生效'),
            effectiveTo: orNull(day('失效')),
            examples: list(anything('示例'), '带日期的示例'),
          }),
          '规则',
        ),
        events: list(shape({ event: text('事件'), label: text('名称') }), '规则所用事件的名称'),
      }),
    },
  ],
  problems: ['date-invalid'],
} as const satisfies RouteSpec;
