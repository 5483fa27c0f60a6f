import { conflict, forbidden, missing, type ProblemTexts, unfit } from './problem-text.ts';

const RECORD: ProblemTexts = {
  'project-unknown': missing('没有这个项目', '没有所填的项目登记，请先登记在建工程项目。'),
  'project-registered': conflict('已经登记', '该项目已经登记，请直接变更登记内容。'),
  'project-code-known': conflict('已有项目代码', '该项目已登记项目代码；代码不同的是另一项目。'),
  'project-fact-in-future': unfit('日期有误', '所填日期{day}还没有到，请填写实际发生的日期。'),
  'contract-day-known': conflict(
    '签订日期已登记',
    '施工合同的签订日期已经登记；补充协议请保持原签订日期，只改其他内容；日期录错的请更正。',
  ),
  'contract-after-completion': unfit('签订日期有误', '合同签订日期不能晚于完工日期。'),
  'unit-is-owner': forbidden('本单位是建设单位', '建设单位不监管、不核查自己的项目，由治欠办指定其他单位办理。'),
  'supervision-by-owner': conflict('该单位是建设单位', '建设单位不监管自己的项目，请指定其他单位。'),
  'unit-of-owner-only': unfit('单位代码填写不当', '只有建设单位可以是本区单位，其他参建单位不填单位代码。'),
  'contract-missing': conflict('没有施工合同', '请先登记施工合同。'),
  'construction-started': conflict('已经开工', '该项目已登记开工。'),
  'project-completed': conflict('已经完工', '该项目已登记完工。'),
  'completed-before-start': unfit('完工日期有误', '完工日期不能早于开工日期。'),
  'project-not-completed': conflict('尚未完工', '请先登记完工，再办理公示、注销和返还。'),
  'duty-person-of-another-unit': unfit('不是该单位人员', '责任人须在所填单位任职。'),
  'duty-letter-older': unfit('签订日期有误', '新的责任书不能早于正在执行的责任书。'),
  'project-not-of-government': conflict(
    '不是政府投资项目',
    '可研报告审批、年度计划和执行进度只登记政府投资项目，请先核对投资类型。',
  ),
  'year-plan-missing': conflict('没有当年的计划', '请先登记当年的投资计划和预算安排，再登记执行进度。'),
  'progress-before-end': unfit('登记日期有误', '登记日期不能早于进度的截至日。'),
  'progress-told-already': conflict('已有以后的进度', '当年的进度已登记至{until}，请填写当日或者以后的截至日。'),
  'funds-not-arranged': conflict('资金没有落实', '没有满足施工所需要的资金安排，不得批准可研报告；请先登记资金审查。'),
  'feasibility-approved': conflict('已经批准', '该项目的可研报告已经批准。'),
  'settled-before-end': unfit('结算日期有误', '结算日期不能早于所结算的期间。'),
  'settled-already': conflict('已经结算', '该项目已结算至{until}，请填写之后的期间。'),
};

const INTERVIEWS: ProblemTexts = {
  'breach-of-government-projects': unfit('不是政府投资项目', '这一类情形只对政府投资项目认定，请先核对投资类型。'),
  'no-owner-breach': conflict(
    '没有应约谈的情形',
    '没有尚未约谈的未批先建、擅自扩大规模、增加概算或者未拨付工程款的情形。',
  ),
  'owner-breach-unknown': unfit('约谈事由不对', '所填记录不属于应约谈建设单位负责人的情形，或者已经约谈。'),
  'interview-before-breach': unfit('日期有误', '所填日期不能早于{from}。'),
  'owner-promise-not-due': conflict('承诺期限未到', '承诺的日期是{until}，期满后才能认定没有兑现。'),
  'no-owner-promise': conflict('没有待核对的承诺', '建设单位没有尚待核对的承诺。'),
  'owner-promise-unknown': missing('没有这项承诺', '该项目没有所填的承诺。'),
  'owner-promise-judged': conflict('已经核对', '该承诺已经核对。'),
  'no-interview': conflict('没有待转送的约谈', '没有尚未转送结果的约谈。'),
  'interview-unknown': missing('没有这次约谈', '该项目没有所填的约谈。'),
  'interview-passed-on': conflict('已经转送', '该次约谈的结果已经转送。'),
};

const REGIMES: ProblemTexts = {
  'special-account-open': conflict('已经开立', '该项目的工资专用账户已经开立并签订三方协议。'),
  'special-account-missing': conflict('没有专用账户', '该项目没有在用的工资专用账户，请先登记开立。'),
  'special-account-reported': conflict('已经备案', '该项目的专用账户已经备案。'),
  'reported-before-opening': unfit('备案日期有误', '备案日期不能早于开立日期。'),
  'notice-before-completion': unfit('公示日期有误', '公示日期不能早于完工日期。'),
  'completion-notice-posted': conflict('已经公示', '该项目已登记完工公示。'),
  'completion-notice-missing': conflict('没有公示', '请先登记完工公示。'),
  'completion-notice-running': conflict('公示未满', '公示期至{until}，期满后再办理。'),
  'wages-open': conflict(
    '工资没有发清',
    '还有月份的工资没有发清，不能注销专用账户或者返还保证金；发清并登记后再办理。',
  ),
  'project-has-open-case': conflict('有在办欠薪案件', '该项目还有工资未清零的欠薪案件，清零后再办理。'),
  'deposit-missing': conflict('没有保证金', '该项目没有已存储的工资保证金。'),
  'deposit-rate-out-of-bounds': unfit(
    '存储比例有误',
    '存储比例（万分之几）应不低于{least}、不高于{most}；降低或者提高的请选择相应的理由。',
  ),
  'deposit-not-small': conflict('不符合免存条件', '合同额不详或者不低于规定的小额标准，不能按小额免存。'),
  'expiry-of-letter-only': unfit('到期日期有误', '保函须填写到期日期，现金不填。'),
  'letter-expired': unfit('保函已到期', '保函到期日期须晚于提供的日期。'),
  'no-own-proof': conflict('还没有提交材料', '本单位还没有为这个项目提交材料，请先上传。'),
  'no-wage-month': conflict('没有登记月份', '请先登记当月人工费用。'),
  'wage-month-unknown': missing('没有这个月份', '没有登记所填月份的人工费用，请先登记。'),
  'wage-month-known': conflict('已经登记', '所填月份的人工费用已经登记，有误的请更正。'),
  'no-wage-sheet': conflict('没有工资支付表', '还没有逐人的工资支付表，请先导入。'),
  'wage-sheet-unknown': missing('没有这份工资支付表', '当月没有所填的工资支付表，请核对编号。'),
  'wage-clerk-missing': conflict('没有劳资专管员', '项目还没有登记劳资专管员，请先登记。'),
  'sheet-by-lines': conflict(
    '已逐人登记',
    '所填月份的工资支付表已经逐人登记，人数和金额由各行得出，更正的请重新导入。',
  ),
  'wages-by-lines': conflict(
    '须逐人登记',
    '所填月份的工资支付表已经逐人登记，发放的工资也须逐人写明，或者导入代发凭证。',
  ),
  'sheet-line-unknown': missing('没有这个人', '当月的工资支付表上没有所填的行，请核对编号。'),
  'sheet-line-twice': unfit('同一人重复', '一次发放中同一人只写一行，多笔的请分次登记。'),
  'transfers-differ-from-sum': unfit('合计不符', '各人金额的合计与发放金额不符，请核对。'),
  'sheet-replaced': conflict('已被替换', '这份工资支付表已被同一单位后交的替换，请在新的一份上办理。'),
  'reviewed-before-handed-over': unfit('审核日期有误', '审核日期不能早于工资支付表交总包的日期。'),
  'keeper-has-sheet': conflict('已交工资支付表', '该单位当月已交工资支付表，不能登记为无用工。'),
  'wage-month-in-future': unfit('月份有误', '所填月份还没有到，请填写已经开始的月份。'),
};

const ALERTS: ProblemTexts = {
  'breach-unknown': missing('没有这项记录', '没有所填的制度未落实记录。'),
  'breach-not-open': conflict('不是待责令的记录', '该项记录已经责令整改、办完或者撤销。'),
  'breach-not-ordered': conflict('尚未责令', '请先责令限期整改，再复核。'),
  'no-open-breach': conflict('没有待整改的记录', '该项目没有待责令整改的制度未落实记录。'),
  'no-ordered-breach': conflict('没有待复核的整改', '该项目没有已责令、待复核的整改。'),
  'measure-of-unrectified-only': unfit('后续措施有误', '未整改的须选择后续措施，已整改的不选。'),
  'rectification-date-not-passed': conflict('整改期限未到', '整改期限至{until}，期满后才能认定未整改。'),
};

export const PROJECT_PROBLEMS: ProblemTexts = { ...RECORD, ...INTERVIEWS, ...REGIMES, ...ALERTS };
