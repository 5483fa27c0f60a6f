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

/** Official letters. */
export const LETTER_PROBLEMS: ProblemTexts = {
  'letter-not-due': conflict(
    '还没有这份文书',
    '还没有作出这份文书所载的决定，或者拟稿已不再发出：请先办理，再出具文书。',
  ),
  'letter-fact-missing': conflict('文书缺少内容', '文书须写明的内容还没有登记：{missing}。请先登记，再出具文书。'),
  'letter-template-missing': conflict('没有当时的文书模板', '{day}还没有这种文书的模板，请查阅当时的纸质文书。'),
};
