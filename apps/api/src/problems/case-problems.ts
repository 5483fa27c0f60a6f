import { conflict, forbidden, missing, unfit, type ProblemTexts } from './problem-text.ts';

const HANDLING: ProblemTexts = {
  'case-unknown': missing('没有这个案件', '该欠薪案件尚未建立。'),
  'case-archived': conflict('案件已归档', '该案件已结案归档；如有新情况，请先重新办理。'),
  'case-already-filed': conflict('已经立案', '该案件已经立案。'),
  'case-not-filed': conflict('尚未立案', '该案件尚未立案，请先立案。'),
  'lead-not-assigned': conflict('尚未分办', '治欠办尚未确定牵头单位和立案单位。'),
  'filing-unit-not-hrss': unfit('立案单位须为人社部门', '劳动保障监察立案由人社部门办理，请改选立案单位。'),
  'clearing-date-already-set': conflict('清零时限已确定', '清零时限已定为 {clearBy}，变更须经批准。'),
  'already-investigated': conflict('调查已终结', '该案件的调查已经终结。'),
  'party-known': conflict('责任主体已登记', '该责任主体已经登记。'),
  'party-unknown': missing('没有这个责任主体', '本案没有这个责任主体，请先登记。'),
  'party-link-known': conflict('关系已登记', '这两个责任主体之间的关系已经登记。'),
  'party-link-circle': unfit('关系自相循环', '上下家关系不能首尾相接。'),
  'payer-known': conflict('清偿主体已认定', '该清偿主体已经认定。'),
  'payer-unknown': missing('没有这个清偿主体', '本案没有认定过这个清偿主体。'),
  'payer-not-determined': conflict('尚未认定清偿主体', '须先认定清偿责任，再责令支付。'),
};

const MONEY: ProblemTexts = {
  'line-known': conflict('工资分户已登记', '该工资分户已经登记。'),
  'line-unknown': missing('没有这个工资分户', '本案没有这个工资分户。'),
  'line-twice': unfit('工资分户重复', '同一工资分户出现了两次。'),
  'line-ended': conflict('该分户已了结', '该工资分户已经了结，不能再变更。'),
  'line-not-ended': conflict('该分户尚未了结', '该工资分户还在办理，无须重新办理。'),
  'line-not-verified': conflict('尚未核定', '该工资分户的数额尚未核定。'),
  'line-not-in-payment': unfit('不在这笔支付内', '所填工资分户不在这笔支付内。'),
  'line-overpaid': unfit('支付超过应付', '该工资分户最多还可支付 {most} 分。'),
  'wage-line-open': conflict('仍有未了结的分户', '全部工资分户了结后才能清零。'),
  'disputed-above-claim': unfit('争议额过大', '争议数额不能超过主张或核定的数额。'),
  'verified-below-recorded': unfit('核定低于已付', '核定数额不能低于已登记支付的数额。'),
  'verified-zero-needs-end': unfit('核定为零须注明了结方式', '查无欠薪的，请按查无此欠了结该分户。'),
  'no-payment': conflict('没有支付记录', '本案还没有登记过支付。'),
  'paid-in-future': unfit('支付日期晚于今天', '支付日期不能晚于办理当日。'),
  'payment-unknown': missing('没有这笔支付', '本案没有这笔支付。'),
  'payment-voided': conflict('支付记录已作废', '该支付记录已经作废。'),
  'payment-bounced': conflict('款项已退回', '该分户的款项已退回，不能再核实。'),
  'payment-already-there': conflict('款项已到该处', '款项已在该处，请填写下一去向。'),
  'payment-already-verified': conflict('已核实到本人', '该支付已核实到本人，不能重复核实或作废。'),
  'payment-not-at-person': conflict('款项未到本人', '款项尚未发到本人，只有到本人的才能核实。'),
  'payment-sum-differs': unfit('合计不符', '各分户数额之和与支付总额不符。'),
  'payment-without-lines': unfit('未列工资分户', '请列明本次核实的工资分户。'),
};

const ORDERS: ProblemTexts = {
  'order-unknown': missing('没有这份责令', '本案没有这份责令支付文书。'),
  'order-already-served': conflict('已经送达', '该责令支付文书已经送达。'),
  'order-not-served': conflict('尚未送达', '该责令支付文书尚未送达。'),
  'order-already-settled': conflict('责令已有结果', '该责令支付已有结果。'),
  'order-still-open': conflict('仍有未了结的责令', '责令支付全部有结果后才能归档。'),
  'order-without-lines': unfit('未列工资分户', '请列明责令支付的工资分户。'),
  'order-above-verified': unfit('责令超过核定', '责令支付数额不能超过核定的 {verified} 分。'),
  'no-order-open': conflict('没有办理中的责令', '本案没有办理中的责令支付。'),
  'served-after-pay-by': conflict('送达晚于支付期限', '送达日期晚于文书写明的支付期限 {payBy}，请另行责令。'),
  'pay-by-not-passed': conflict('支付期限未到', '支付期限 {payBy} 届满后才能认定未履行。'),
  'compensation-out-of-range': unfit('赔偿金超出范围', '加付赔偿金应为应付金额的百分之五十以上、百分之一百以下。'),
  'compensation-before-lapse': conflict('尚不能加付赔偿金', '责令的支付期限 {payBy} 届满仍未支付的，才能加付赔偿金。'),
};

const STEPS: ProblemTexts = {
  'step-unknown': missing('没有这个部门环节', '本案没有这个部门办理环节。'),
  'step-already-running': conflict('该环节正在办理', '同类部门环节正在办理，不能重复启动。'),
  'step-ended': conflict('该环节已结束', '该部门环节已经结束。'),
  'step-still-running': conflict('仍有部门环节未结束', '部门环节全部结束后才能归档。'),
  'step-act-not-due': conflict('还没轮到这一步', '该环节现在应办的是另一步：{due}。'),
  'step-act-of-another-unit': forbidden('应由其他单位办理', '这一步由其他单位办理。'),
  'step-outcome-unknown': unfit('没有这种结果', '这一步没有所填的办理结果。'),
  'step-target-missing': unfit('未指明协助单位', '请指明请求协助的单位。'),
  'step-target-wrong': unfit('协助单位不对', '所填单位不办理这类协助。'),
  'no-step-running': conflict('没有办理中的部门环节', '本案没有办理中的部门环节。'),
  'document-missing': unfit('缺少文书', '这一步须附文书。'),
  'signer-missing': unfit('缺少签发人', '代录纸质办理的，须填写签发人。'),
  'push-unknown': missing('没有这次推送', '本案没有这次推送。'),
  'no-feedback-due': conflict('没有待反馈的推送', '本案没有等待反馈的推送。'),
  'feedback-already-given': conflict('已经反馈', '该推送已经反馈。'),
  'feedback-still-missing': conflict('仍有单位未反馈', '被推送单位全部反馈后才能归档。'),
};

const ENDING: ProblemTexts = {
  'clearing-already-proposed': conflict('已提出清零', '已有清零申请，等待确认。'),
  'clearing-not-proposed': conflict('未提出清零', '没有待确认的清零申请。'),
  'wages-already-cleared': conflict('工资已清零', '本案工资已清零；如有新情况，请先重新办理。'),
  'wages-not-cleared': conflict('工资尚未清零', '工资清零后才能结案归档。'),
};

export const CASE_PROBLEMS: ProblemTexts = { ...HANDLING, ...MONEY, ...ORDERS, ...STEPS, ...ENDING };
