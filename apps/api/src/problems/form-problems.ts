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

/** Papers on their way through 承办–审核–审批, and their seal. */
export const PAPER_PROBLEMS: ProblemTexts = {
  'papers-locked': conflict('案卷已归档', '案件已经归档，文书不再起草、审批或者用印；有新的情况请先重新启动办理。'),
  'papers-undecided': conflict('还有文书没有批完', '还有起草、审核中的文书：请先批准，或者撤下，再归档。'),
  'paper-unknown': missing('没有这件文书', '该事项没有这件文书，请核对编号。'),
  'paper-kind-unknown': unfit('没有这种文书', '该事项没有这种须审批的文书，请重新选择种类。'),
  'paper-subject-unknown': unfit('没有文书所写的对象', '请写明本件中的责任主体、责令文书或者时限；写整件事项的不填。'),
  'paper-of-filing-unit': forbidden('由立案单位起草', '这种文书由立案单位起草，请联系立案单位。'),
  'paper-not-due': conflict('还不能起草', '还没有作出这件文书所载的决定或者申请：请先办理，再起草。'),
  'paper-under-way': conflict('已有在办的文书', '同一文书已经起草、还没有批准：请在原稿上办理，或者先撤下。'),
  'paper-field-unknown': unfit('没有这一栏', '所写的内容里有这种文书没有的栏目，或者同一栏写了两次，请核对。'),
  'paper-field-missing': unfit('文书缺少内容', '请写明：{missing}。'),
  'paper-void': conflict('文书已作废', '这件文书已经作废，请另行起草。'),
  'paper-of-another-unit': forbidden('不是本单位的文书', '文书由起草的单位审核、审批、用印。'),
  'paper-past-revision': conflict(
    '不能再修改',
    '文书已审核或者已批准：请审核人、审批人退回以后修改，或者作废以后另行起草。',
  ),
  'paper-not-to-review': conflict('现在不用审核', '文书不需要审核，或者已经审核、退回、批准。'),
  'paper-not-reviewed': conflict('还没有审核', '文书还没有审核：请先审核；纸面审批的，请写明审核人。'),
  'paper-not-to-approve': conflict('现在不能审批', '文书已经批准，或者已退回修改：修改并审核以后再审批。'),
  'approver-is-reviewer': forbidden('审核人不得自己批准', '审核人和批准人不能是同一人，请由另一位负责人审批。'),
  'paper-approver-not-entitled': forbidden('无权审核或者批准', '请由文书起草单位的审核人员审核、负责人批准。'),
  'paper-not-approved': conflict('文书还没有批准', '文书批准以后再用印、收入扫描件或者引用文号。'),
  'paper-not-stamped': conflict('这种文书不用印', '审批表留卷备查，不加盖印章：批准以后可以直接收入签字的扫描件。'),
  'paper-not-sealed': conflict('还没有用印', '请先申请用印并登记用印，再收入盖章扫描件。'),
  'seal-requested': conflict('已经申请用印', '这件文书已经申请用印，或者已经用印。'),
  'seal-not-requested': conflict('没有申请用印', '这件文书没有待登记的用印申请。'),
  'sealed-by-requester': forbidden('申请人不得自己登记用印', '用印由申请人以外的人登记。'),
  'scan-unknown': unfit('没有这个扫描件', '请先将盖章扫描件作为本件的材料收入，作废的不能用。'),
  'paper-without-scan': missing(
    '没有盖章扫描件',
    '这件文书还没有收入盖章扫描件，或者扫描件已作废：请下载正文，或者先收入扫描件。',
  ),
  'scan-attached': conflict('扫描件已收入', '这个扫描件已经作为该文书的盖章件。'),
  'acted-before-last-step': unfit('发生日期早于前一步', '不能早于起草或者前一步办理的时间，请核对发生日期。'),
  'paper-of-another-order': unfit('审批表不符', '请引用对同一责任主体的责令支付审批表。'),
  'paper-used': conflict('审批表已使用', '这张审批表的文号已用于另一件责令文书，请另行报批。'),
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
