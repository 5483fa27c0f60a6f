import { conflict, missing, type ProblemTexts, unfit } from './problem-text.ts';

/** 预警 of projects and companies. */
export const WARNING_PROBLEMS: ProblemTexts = {
  'signal-in-future': unfit('发现日期有误', '发现日期不能晚于今天。'),
  'no-warning-true': conflict('没有属实的预警', '这里没有核查属实的预警，不能登记关联案件。'),
  'signal-unknown': missing('没有这个信号', '没有所填的预警信号。'),
  'warning-unknown': missing('没有这项预警', '没有所填的预警。'),
  'warning-signed-for': conflict('已经签收', '该预警已经签收或者办完。'),
  'warning-not-signed-for': conflict('尚未签收', '请先签收预警，再登记核查结论。'),
  'no-warning-raised': conflict('没有待签收的预警', '这里没有待签收的预警。'),
  'no-warning-signed-for': conflict('没有待核查的预警', '这里没有已签收、待核查的预警。'),
  'warning-of-duty-person': conflict(
    '由责任人办理',
    '该预警由责任人（项目为责任书上的责任人，用人单位为企业联系责任人）签收、核查，责任人不办的由单位负责人办理。',
  ),
  'warning-without-arrears': conflict('没有认定欠薪', '只有结论为真实欠薪的预警才登记案件。'),
  'visited-before-warning': unfit('到现场日期有误', '到现场日期不能早于预警发出的日期。'),
};
