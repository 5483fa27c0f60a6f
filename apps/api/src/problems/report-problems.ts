import { conflict, missing, type ProblemTexts, unfit } from './problem-text.ts';

export const REPORT_PROBLEMS: ProblemTexts = {
  'report-by-template': conflict(
    '由报表模板生成',
    '这项工作的数字由系统按启用的模板统计，不能手工填报；请生成报表，经复核、审定后报送。',
  ),
  'report-without-columns': unfit('没有栏目', '报表至少要有一栏，请从指标目录中选定栏目。'),
  'report-column-unknown': unfit('没有这项指标', '指标目录中没有“{column}”，请从目录中选定栏目。'),
  'report-column-twice': unfit('栏目重复', '“{column}”选了两次，请留一栏。'),
  'report-too-wide': unfit('栏目过多', '纵向的A4纸最多放{most}栏，请改为横向或者减少栏目。'),
  'report-filter-twice': unfit('筛选条件重复', '同一工程类别或者单位选了两次，请各留一个。'),
  'report-template-unknown': missing('没有这个报表模板', '这类报表中没有所填的模板，请在模板列表中选定。'),
  'report-template-name-taken': conflict(
    '模板名称已被使用',
    '已有名为“{name}”的模板在用，请修改那个模板，或者另取名称。',
  ),
  'report-template-pending': conflict('已有待启用的版本', '这个模板有一个版本正等待另一人启用或者退回，请先处理完。'),
  'report-template-not-pending': conflict(
    '没有待启用的版本',
    '这个模板没有等待启用的版本，可能已经启用、退回或者停用。',
  ),
  'report-template-not-in-force': conflict('模板尚未启用', '请由治欠办另一人启用这个模板，然后生成报表。'),
  'report-template-retired': conflict('模板已经停用', '停用的模板不能再修改、启用或者生成报表；需要的请另行起草。'),
  'report-template-in-use': conflict('还有未报送的报表', '这个模板还有草稿或者待报送的报表，请先报送或者作废。'),
  'report-period-invalid': unfit(
    '期次有误',
    '期次与这类报表不符：月报填年月，季报填年和季度，日报填日期，其他填起止两日，起不晚于止、不超过四百日。',
  ),
  'report-before-cut-off': conflict('尚未截止', '这一期的截止时刻是{until}，请在其后生成；此前可以预览。'),
  'report-correction-needs-reason': unfit(
    '缺少更正的理由',
    '这一期已经报送，原报表不再变动；请写明理由，另行生成更正报表。',
  ),
  'district-report-unknown': missing('没有这份报表', '这类报表中没有所填的报表，请在列表中选定。'),
  'district-report-not-open': conflict('不是草稿', '这份报表已经报送或者作废，不能再复核、退回或者作废。'),
  'district-report-not-reviewed': conflict('尚未复核', '这份报表须先由治欠办另一人复核，再由负责人审定报送。'),
  'district-report-own': conflict(
    '应由他人办理',
    '生成报表的人不能复核、退回或者报送，复核的人不能报送，请由另一人办理。',
  ),
};
