import type { CalendarEvent } from '../calendar/stream.ts';
import type { RulebookEvent } from '../rulebook/stream.ts';
import type { RecountEvent } from './events.ts';

type Labels<T extends string> = Readonly<Record<T, string>>;

export const RULEBOOK_LABELS: Labels<RulebookEvent['type']> = {
  RuleAdopted: '采用规则',
  RuleChangeProposed: '提出规则变更',
  ParameterChangeProposed: '提出参数变更',
  RuleChanged: '规则变更生效',
  RuleChangeRejected: '规则变更退回',
};

export const CALENDAR_LABELS: Labels<CalendarEvent['type']> = {
  CalendarAdopted: '采用日历',
  HolidayNoticeProposed: '提出放假通知',
  HolidayNoticeApproved: '批准放假通知',
  HolidayNoticeRejected: '放假通知退回',
  CalendarRevised: '日历修订（放假通知）',
};

export const RECOUNT_LABELS: Labels<RecountEvent['type']> = {
  RecountRequested: '提出试算',
  RecountTried: '试算（部分事项）',
  RecountReady: '试算完成',
  RecountOrdered: '提请批次执行',
  RecountApproved: '批准批次执行',
  RecountRejected: '批次不予批准',
  RecountApplied: '批次执行（部分事项）',
  RecountFinished: '批次执行完毕',
  RecountDropped: '批次撤销',
};
