import { conflict, missing, unfit, type ProblemTexts } from './problem-text.ts';

/** 附件1乙表 with which an office answers in a step. */
export const FEEDBACK_PROBLEMS: ProblemTexts = {
  'step-feedback-missing': unfit('缺少反馈表', '承办单位答复时须填写反馈表（附件1乙表）。'),
  'step-feedback-not-asked': unfit('不用填反馈表', '这一步不是承办单位的答复，不填反馈表。'),
  'feedback-date-ahead': unfit('日期有误', '反馈表中的日期不能晚于办理日期。'),
  'feedback-date-too-early': unfit('日期有误', '签收、盖章的日期不能早于 {from}。'),
  'feedback-sums-differ': unfit('合计不符', '解决和未解决的人数、金额之和须等于涉及的人数、金额。'),
  'feedback-open-reason-missing': unfit('未写原因', '有未解决人数或者金额的，须写明原因。'),
  'feedback-proof-missing': unfit('缺少支付凭证', '写有解决金额的，须附支付凭证。'),
  'feedback-return-reason-missing': unfit('未写退回理由', '受理结论为退回的，须写明理由和法律依据。'),
  'feedback-head-missing': unfit('缺少负责人签字', '盖章的反馈表须写明签字的负责人。'),
  'feedback-supplier-missing': unfit('未写提供人', '代录纸质反馈表的，须写明由谁、何时提供。'),
  'feedback-stamp-missing': conflict('须重新盖章', '已盖章的反馈表更正后须由负责人签字并重新盖章。'),
  'feedback-unknown': missing('没有这份反馈表', '所指的办理记录没有随附反馈表。'),
  'no-step-feedback': conflict('没有反馈表', '本案的部门环节还没有反馈表。'),
};
