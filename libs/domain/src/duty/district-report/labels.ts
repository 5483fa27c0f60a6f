import type { DistrictReportEvent } from './events.ts';

export const DISTRICT_REPORT_LABELS: Readonly<Record<DistrictReportEvent['type'], string>> = {
  ReportTemplateDrafted: '起草报表模板',
  ReportTemplateChanged: '修改报表模板',
  ReportTemplateAdopted: '启用报表模板',
  ReportTemplateReturned: '报表模板退回',
  ReportTemplateRetired: '停用报表模板',
  DistrictReportDrawn: '生成报表',
  DistrictReportReviewed: '复核报表',
  DistrictReportReturned: '报表退回',
  DistrictReportDropped: '作废报表草稿',
  DistrictReportSubmitted: '报送报表',
};
