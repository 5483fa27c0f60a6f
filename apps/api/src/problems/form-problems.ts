import { conflict, forbidden, missing, type ProblemTexts, unavailable, unfit } from './problem-text.ts';

/** 附件1 as a file that was filled in and sent back. */
export const FORM_PROBLEMS: ProblemTexts = {
  'form-missing': unfit('不是反馈表', '文件不是信息推送及反馈表：请下载本件的表格，填写乙表后再上传。'),
  'form-of-another': unfit('推送编号不符', '表上的推送编号与本件不符，本件应为{number}：请核对后再上传。'),
  'form-answer-not-due': conflict(
    '现在不用反馈',
    '这一环节现在不由对方答复，也还没有反馈表可以更正：请查看应办的动作。',
  ),
};

/** 卷宗. */
export const DOSSIER_PROBLEMS: ProblemTexts = {
  'dossier-sub-not-readable': forbidden(
    '副卷不对本单位开放',
    '副卷限承办单位、治欠办、领导小组和审计查阅；正卷可以打印。',
  ),
  'dossier-needs-parts': conflict('须分册打印', '材料较多，须分{parts}册：请从第1册起，逐册打印。'),
  'dossier-part-unknown': missing('没有这一册', '本卷共{parts}册：请改填册数。'),
  'dossier-busy': unavailable('正在打印其他卷宗', '同时打印的卷宗较多，请稍后再试。'),
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
