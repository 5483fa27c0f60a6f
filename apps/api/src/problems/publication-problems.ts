import { conflict, type ProblemTexts, unfit } from './problem-text.ts';

export const PUBLICATION_PROBLEMS: ProblemTexts = {
  'report-by-publication': conflict(
    '随公布一并报送',
    '这项工作以公布为报送，请提取草稿、经审批后登记公布；没有的办理零报告。',
  ),
  'publication-not-drawn': conflict('尚未提取', '这一期还没有从日志提取草稿，请先提取。'),
  'publication-line-unknown': conflict('没有这一项', '草稿或者公布中没有所填的事项，或者日志中已不再有，请重新查看。'),
  'publication-line-left-out': conflict(
    '不能列入',
    '文书已撤回、变更、撤销，未追究刑事责任，或者没有写明用人单位的，不得公布；确应公布的请凭处理决定补充一项。',
  ),
  'publication-choice-needs-note': unfit('缺少说明', '以其他理由不列入的，请写明说明。'),
  'publication-decision-in-future': unfit('日期有误', '处理决定的日期不能晚于今天。'),
  'publication-submitted': conflict('已经提请审批', '这一期已经提请审批；需要修改的，修改后重新提请。'),
  'publication-not-submitted': conflict('没有待审批的', '这一期没有提请审批，或者已经审批。'),
  'publication-without-lines': unfit('没有列入的事项', '没有列入任何事项的，请选择零报告，明示本季度没有。'),
  'publication-zero-with-lines': unfit('零报告带有事项', '草稿中有列入的事项，不能零报告；不应公布的请逐项写明理由。'),
  'publication-approver-drafted': conflict(
    '应由他人审批',
    '参与提取、取舍、补充或者提请的人员不能审批，请由另一名负责人办理。',
  ),
  'publication-return-needs-reason': unfit('缺少理由', '退回修改的，请写明理由。'),
  'publication-lines-overtaken': conflict(
    '公布事项有变化',
    '提取以后有{count}项发生变化：{lines}。请重新提取，逐项取舍后再提请审批。',
  ),
  'publication-not-approved': conflict('尚未批准', '这一期尚未经负责人批准，不能登记公布。'),
  'publication-filed-already': conflict('已经公布', '这一期已经公布并报送；需要变动的，请更正或者撤下。'),
  'publication-website-missing': unfit(
    '没有门户网站',
    '公布应当包括门户网站，请登记网站和公布日期；报刊、电视可以随后登记。',
  ),
  'publication-zero-with-places': unfit('零报告没有公布', '零报告没有公布的内容，请勿填写网站、媒体。'),
  'publication-before-approval': unfit('公布日期有误', '公布日期不能早于批准日期。'),
  'publication-not-filed': conflict('没有公布的内容', '这一期没有公布，或者公布的内容已经全部撤下。'),
  'publication-change-before': unfit('日期有误', '更正、撤下的日期不能早于公布日期。'),
  'published-line-withdrawn': conflict('已经撤下', '这一项已经撤下，不能再更正或者撤下。'),
};
