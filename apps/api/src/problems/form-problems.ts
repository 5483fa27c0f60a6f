import { conflict, type ProblemTexts, unfit } from './problem-text.ts';

/** 附件1 as a file that was filled in and sent back. */
export const FORM_PROBLEMS: ProblemTexts = {
  'form-missing': unfit('不是反馈表', '文件不是信息推送及反馈表：请下载本件的表格，填写乙表后再上传。'),
  'form-of-another': unfit('推送编号不符', '表上的推送编号与本件不符，本件应为{number}：请核对后再上传。'),
  'form-answer-not-due': conflict(
    '现在不用反馈',
    '这一环节现在不由对方答复，也还没有反馈表可以更正：请查看应办的动作。',
  ),
};
