import type { CountedReport } from '../duty/district-report/events.ts';
import type { Instant } from '../kernel/time-types.ts';
import { reportPeriod } from '../report/period.ts';
import type { ReportTemplate } from '../report/template.ts';
import { COORDINATOR, LEADER, on, SECOND_COORDINATOR } from './district.ts';
import { did, duty, type DutyStep, type DutyStory, MONTHLY_DUTIES } from './duty.ts';

export const TEMPLATE: ReportTemplate = {
  ...{ name: '市月报', addressee: 'city', cutOffHour: 24, rows: 'unit' },
  columns: ['received.matters', 'uncleared.matters', 'uncleared.people', 'uncleared.fen'],
  filters: { sectors: [], units: [], minFen: 0, minPeople: 0 },
  layout: { title: '月报表', notes: null, orientation: 'portrait', signature: '审核人：' },
};

/** As the door counts a month: one unit with one matter of `people` people. */
export function counted(period: string, asOf: Instant, people = 3, cutOffHour = 24): CountedReport {
  return {
    ...reportPeriod('month', period, cutOffHour),
    rows: [{ key: 'hrss', label: '区人社局', cells: [1, 1, people, 600_000] }],
    totals: [1, 1, people, 600_000],
    additive: [true, true, false, false],
    headline: { received: 1, closed: 0, uncleared: 1, people, sum: 600_000 },
    ...{ asOf, position: 40, hash: `${period}-${people}` },
  };
}

/** Nobody has started the duty: reports are drawn without. */
export const reporting = (): DutyStory => duty('month-report', MONTHLY_DUTIES, on('2026-05-20 09:00'));

export const drafted = (template = TEMPLATE): DutyStep => did('DraftReportTemplate', { template });
export const adopted = (templateId = 't1'): DutyStep =>
  did('AdoptReportTemplate', { templateId }, { by: SECOND_COORDINATOR });

interface Drawn {
  readonly people?: number;
  readonly reason?: string | null;
  readonly cutOffHour?: number;
}

export const drew = (at: Instant, { people = 3, reason = null, cutOffHour }: Drawn = {}): DutyStep => {
  const asked = { templateId: 't1', period: '2026-05', reason, counted: counted('2026-05', at, people, cutOffHour) };
  return did('DrawDistrictReport', asked, { by: COORDINATOR, at });
};
export const reviewed = (reportId = 'r1'): DutyStep =>
  did('ReviewDistrictReport', { reportId, note: null }, { by: SECOND_COORDINATOR });
export const submitted = (reportId = 'r1'): DutyStep =>
  did('SubmitDistrictReport', { reportId, text: '本月情况平稳。', document: null }, { by: LEADER });
