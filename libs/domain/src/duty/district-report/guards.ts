import { type Guard, guardsOn } from '../../kernel/guards.ts';
import { dutyKindOf } from '../kinds.ts';
import type { DutyState } from '../state.ts';
import type { DistrictReportCommand } from './commands.ts';
import { type DistrictReportStatus, pendingVersion, versionInForce } from './state.ts';

const { first, when } = guardsOn<DutyState>();

const here = when(({ stream }) => dutyKindOf(stream)?.every !== undefined, 'duty-of-another-form');
const pending = first(
  here,
  when(
    ({ templates }) => Object.values(templates).some((one) => pendingVersion(one) !== null),
    'report-template-not-pending',
  ),
);
const standing = first(
  here,
  when(({ templates }) => Object.values(templates).some(({ retired }) => retired === null), 'report-template-unknown'),
);
const reported = (statuses: readonly DistrictReportStatus[], code: string): Guard<DutyState> =>
  first(
    here,
    when(({ districtReports }) => Object.values(districtReports).some(({ status }) => statuses.includes(status)), code),
  );

/** The same guards for what is sent and what is offered. */
export const DISTRICT_REPORT_GUARDS: Readonly<Record<DistrictReportCommand['type'], Guard<DutyState>>> = {
  DraftReportTemplate: here,
  ChangeReportTemplate: standing,
  AdoptReportTemplate: pending,
  ReturnReportTemplate: pending,
  RetireReportTemplate: standing,
  DrawDistrictReport: first(
    here,
    when(
      ({ templates }) => Object.values(templates).some((one) => versionInForce(one) !== null),
      'report-template-not-in-force',
    ),
  ),
  ReviewDistrictReport: reported(['open'], 'district-report-not-open'),
  ReturnDistrictReport: reported(['open', 'reviewed'], 'district-report-not-open'),
  DropDistrictReport: reported(['open', 'reviewed'], 'district-report-not-open'),
  SubmitDistrictReport: reported(['reviewed'], 'district-report-not-reviewed'),
};
