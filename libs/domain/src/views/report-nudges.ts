import type { DistrictReportEvent } from '../duty/district-report/events.ts';
import { DISTRICT_REPORT_LABELS } from '../duty/district-report/labels.ts';

/** Nothing of a report by a template falls due by itself. */
export const REPORTS = Object.fromEntries(
  Object.keys(DISTRICT_REPORT_LABELS).map((type) => [type, []]),
) as unknown as Readonly<Record<DistrictReportEvent['type'], readonly []>>;
