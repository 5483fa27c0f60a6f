import { conflict, forbidden, missing, type ProblemTexts, unfit } from './problem-text.ts';

export const COMPANY_PROBLEMS: ProblemTexts = {
  'company-unknown': missing('没有这个用人单位', '没有所填的用人单位登记，请先登记。'),
  'company-registered': conflict('已经登记', '该用人单位已经登记，请直接变更登记内容。'),
  'credit-code-known': conflict('已有信用代码', '该用人单位已登记统一社会信用代码；代码不同的是另一单位。'),
  'company-linked-to-itself': unfit('同一登记', '不能与自身确认为同一单位，请填写另一份登记。'),
  'company-already-linked': conflict('已经确认', '两份登记已确认为同一用人单位。'),
  'company-not-linked': conflict('没有这项确认', '两份登记没有确认为同一用人单位。'),
  'contact-of-another-unit': unfit('不是该单位人员', '联系责任人须在所填单位任职。'),
  'arrears-found-no-risk': unfit('状况与欠薪不符', '发现欠薪的，状况请选“风险”，系统随即发出预警。'),
  'promised-before-visit': unfit('承诺日期有误', '企业承诺的支付日期不能早于走访日期。'),
  'visited-in-future': unfit('走访日期有误', '走访日期不能晚于今天。'),
  'order-of-another-company': conflict(
    '不是该单位的文书',
    '所填文书责令支付的是另一单位，请核对名称和统一社会信用代码。',
  ),
  'order-not-disobeyed': conflict(
    '不具备列入条件',
    '须有已送达、指定期限已经届满、仍未付清的责令支付文书，才能提出列入。',
  ),
  'order-already-listed': conflict('已据此提出列入', '该责令支付文书已经作为列入的依据，不能重复提出。'),
  'company-has-open-case': conflict(
    '仍有在办欠薪案件',
    '该单位还有工资未清零的欠薪案件，不能提前移出名单；清零后再办理。',
  ),
  'credit-code-missing': conflict('没有信用代码', '该用人单位没有登记统一社会信用代码。'),
  'credit-code-relied-upon': conflict('代码正在使用', '列入名单的程序或者名单依据该代码，结束后才能收回。'),
  'company-known-by-name-only': unfit('只有名称相同', '文书或者登记没有信用代码可核对，请写明为何是同一单位。'),
  'company-known-by-code': unfit('不用说明', '信用代码一致，不用另外说明为何是同一单位。'),
  'company-not-listed': conflict('不在名单内', '该用人单位现在不在失信联合惩戒名单内。'),
  'withholding-asked': conflict('已经提出', '该部门的这一项限制措施已经提出或者采取。'),
  'withholding-unknown': missing('没有这项措施', '没有所填的限制措施。'),
  'withholding-of-another-unit': forbidden('应由其他部门办理', '这项限制措施由被提请的部门办理。'),
  'withholding-not-due': conflict('现在不能办理', '这项限制措施不在这一步。'),
  'no-withholding-due': conflict('没有待办的措施', '没有等待采取或者解除的限制措施。'),
  'withholding-day-wrong': unfit('日期有误', '所填日期不能早于{from}，也不能晚于办理日期。'),
  'number-missing': unfit('缺少文号', '列入决定须取得文号。'),
};
