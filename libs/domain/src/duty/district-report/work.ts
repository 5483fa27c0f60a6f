import type { DecideContext } from '../../kernel/stream.ts';
import type { Duty, TaskKind } from '../../tasks/duties.ts';
import { pendingVersion, type DistrictReports } from './state.ts';

export const DISTRICT_REPORT_TASK_KINDS: Readonly<Record<string, TaskKind>> = {
  'adopt-report-template': {
    label: '审核启用报表模板',
    doneBy: ['ReportTemplateAdopted', 'ReportTemplateReturned', 'ReportTemplateRetired'],
    rules: [],
    byHand: false,
  },
  'review-district-report': {
    label: '复核报表',
    doneBy: ['DistrictReportReviewed', 'DistrictReportReturned', 'DistrictReportDropped'],
    rules: [],
    byHand: false,
  },
  'redraw-district-report': {
    label: '修改退回的报表',
    doneBy: ['DistrictReportDrawn', 'DistrictReportDropped'],
    rules: [],
    byHand: false,
  },
  'submit-district-report': {
    label: '审定报送报表',
    doneBy: ['DistrictReportSubmitted', 'DistrictReportReturned', 'DistrictReportDropped'],
    rules: [],
    byHand: false,
  },
};

/** A second person of the 治欠办 adopts and reviews; its head hands in, that of the leading group where it has none. */
export function districtReportDuties(
  { templates, districtReports }: DistrictReports,
  { organisation }: Pick<DecideContext, 'organisation'>,
): readonly Duty[] {
  const office = organisation.ofKind('office')?.id;
  if (office === undefined) return [];
  const pending = Object.values(templates).flatMap((template) => {
    const version = pendingVersion(template);
    if (version === null) return [];
    const key = `${template.templateId}/${version.version}`;
    return [{ kind: 'adopt-report-template', unit: office, key, role: 'coordinator' }];
  });
  const waiting = Object.values(districtReports).flatMap(({ reportId: key, status, returned }) => {
    if (status === 'open') {
      const kind = returned === null ? 'review-district-report' : 'redraw-district-report';
      return [{ kind, unit: office, key, role: 'coordinator' }];
    }
    return status === 'reviewed' ? [{ kind: 'submit-district-report', key, ...headOf(organisation, office) }] : [];
  });
  return [...pending, ...waiting];
}

function headOf(
  organisation: DecideContext['organisation'],
  office: string,
): { readonly unit: string; readonly role: string } {
  const leading = organisation.ofKind('leading-group')?.id;
  const hasHead = organisation.posts.some(
    ({ unit, roles, holders }) => unit === office && roles.includes('unit-head') && holders.length > 0,
  );
  return hasHead || leading === undefined
    ? { unit: office, role: 'unit-head' }
    : { unit: leading, role: 'leading-group' };
}
