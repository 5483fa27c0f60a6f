import { type CalendarCommand, type CalendarYear, type RulebookCommand, TRIAL_FACT } from '@qingxin/domain';
import Type from 'typebox';
import { type CommandSpec, commandsOf } from './command-spec.ts';
import { count, list, localDay, orNull, paperNumber, reason, record, streamName, text, uuid } from './fields.ts';
import { changedNumbers, exampleRow, ruleRow } from './rule-row.ts';

const release = text('发布版本', 60);
const proposalId = uuid('规则变更');
const exampleProposal = '6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11';

const RULEBOOK = {
  AdoptRules: {
    title: '采用随版本发布的规则',
    opens: true,
    schema: record({ release, rows: list(ruleRow, '规则', 2000, 1) }),
    example: { release: '0.1.0', rows: [exampleRow] },
  },
  ProposeRuleChange: {
    title: '提出规则变更',
    schema: record({ proposalId, row: ruleRow, reason: text('理由', 1000) }),
    example: { proposalId: exampleProposal, row: exampleRow, reason: '边远乡镇一日内难以签收' },
  },
  ProposeParameterChange: {
    title: '提出参数变更',
    schema: record({
      proposalId,
      rule: text('规则编号', 60),
      from: localDay('生效日期'),
      ...changedNumbers,
      reason: reason(),
      document: orNull(paperNumber('依据的文件编号')),
    }),
    example: {
      proposalId: exampleProposal,
      rule: 'S1-11',
      from: '2027-01-01',
      values: { callAllUpTo: 20 },
      text: '告知结果后5个工作日内由承办人以外的人员回访；20人以内全部回访，超过的回访代表人和抽取的三成人员。',
      examples: [{ start: '2027-03-01', due: '2027-03-08' }],
      reason: '抽样人数过少',
      document: 'doc-1',
    },
  },
  ApproveRuleChange: {
    title: '批准规则变更',
    schema: record({ proposalId }),
    example: { proposalId: exampleProposal },
  },
  RejectRuleChange: {
    title: '不批准规则变更',
    schema: record({ proposalId, reason: text('理由', 1000) }),
    example: { proposalId: exampleProposal, reason: '依据尚未公布' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

const noticeId = uuid('放假通知提案');
const days = (description: string) => list(localDay('日期'), description, 100);

const calendarYear = Type.Unsafe<CalendarYear>(
  record({
    year: count('年份', 2155, 1992),
    status: Type.Enum(['published', 'provisional'], { description: '已公布、暂按法定节日' }),
    notice: orNull(text('通知文号', 100)),
    statutory: days('法定节假日'),
    daysOff: days('放假的日子'),
    makeupDays: days('上班的周末'),
  }),
);

const CALENDAR = {
  AdoptCalendar: {
    title: '采用随版本发布的日历',
    opens: true,
    schema: record({ release, years: list(calendarYear, '年份', 100, 1) }),
    example: {
      release: '0.1.0',
      years: [
        { year: 2061, status: 'provisional', notice: null, statutory: ['2061-01-01'], daysOff: [], makeupDays: [] },
      ],
    },
  },
  ProposeHolidayNotice: {
    title: '提出放假通知',
    schema: record({
      proposalId: noticeId,
      year: count('年份', 2099, 2004),
      notice: text('通知文号', 100),
      publishedOn: localDay('公布日期'),
      daysOff: days('通知写明的全部休息日，周末可写可不写'),
      makeupDays: days('上班的周末'),
      revises: Type.Optional(text('所修改的通知的文号；该年已有通知时必填', 100)),
    }),
    example: {
      proposalId: exampleProposal,
      year: 2026,
      notice: '国办发明电〔2026〕1号',
      publishedOn: '2026-01-20',
      daysOff: [
        ...['2026-01-01', '2026-01-02', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
        ...['2026-02-23', '2026-02-24', '2026-04-06', '2026-05-01', '2026-05-04', '2026-05-05', '2026-06-19'],
        ...['2026-09-25', '2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
      ],
      makeupDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-03-01', '2026-05-09', '2026-09-20', '2026-10-10'],
      revises: '国办发明电〔2025〕7号',
    },
  },
  ApproveHolidayNotice: {
    title: '批准放假通知',
    schema: record({ proposalId: noticeId, trial: streamName('recount', '这项通知的试算') }),
    factsIfThere: ({ trial }) => ({ [TRIAL_FACT]: String(trial) }),
    example: { proposalId: exampleProposal, trial: 'recount-0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7' },
  },
  RejectHolidayNotice: {
    title: '不批准放假通知',
    schema: record({ proposalId: noticeId, reason: reason() }),
    example: { proposalId: exampleProposal, reason: '与公布的通知不符' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export const RULEBOOK_SPECS = commandsOf<RulebookCommand>()(RULEBOOK);
export const CALENDAR_SPECS = commandsOf<CalendarCommand>()(CALENDAR);
