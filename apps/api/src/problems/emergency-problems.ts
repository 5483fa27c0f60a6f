import { conflict, forbidden, missing, type ProblemTexts, unfit } from './problem-text.ts';

/** 值班表. */
export const ROSTER_PROBLEMS: ProblemTexts = {
  'shift-overlaps': conflict('班次重叠', '自{from}的班次与已有班次或者另一班次重叠，请首尾相接；要换人的请用换班。'),
  'shift-past': unfit('班次已过', '自{from}的班次已经交班，不能再报送、换班或者撤销。'),
  'shift-order': unfit('班次时刻有误', '自{from}的班次，交班须晚于接班，请核对。'),
  'shift-unknown': missing('没有这个班次', '没有这个班次，或者班次已经撤销、已经交班，请核对编号。'),
  'on-duty-not-in-unit': unfit('不是本单位人员', '所列人员中有人没有在本单位任职，请另行安排值班人员。'),
};

/** 应急处置. */
export const EMERGENCY_PROBLEMS: ProblemTexts = {
  'emergency-exists': conflict('已经登记', '这起紧急情况已经登记，再次来报请登记在这一起之下。'),
  'emergency-unknown': missing('没有这起应急处置', '没有这起应急处置，请核对编号。'),
  'emergency-over': conflict(
    '处置已经结束',
    '这起应急处置已经终结、误报、降级或者并入另一起；又有情况的，请重新接报。',
  ),
  'emergency-merged': conflict('已并入另一起', '这起已经并入另一起，请在另一起中办理。'),
  'no-alert-to-sign-for': conflict('没有待签收的通知', '没有发给本单位、尚未签收的通知。'),
  'alert-to-another-unit': forbidden('不是通知本单位的', '这份通知发给其他单位，由该单位签收。'),
  'alert-unknown': missing('没有这份通知', '没有这份通知，请核对编号。'),
  'arrival-of-another-unit': forbidden(
    '由到场单位登记',
    '到场由到场单位登记；电话报来的，由报告单位或者治欠办代为登记。',
  ),
  'arrival-known': conflict('已登记到场', '该单位到场已经登记。'),
  'moment-in-future': unfit('时刻晚于现在', '所填时刻晚于现在，请核对；就是现在的可以不填。'),
  'reporter-without-login': unfit('报告单位不能登录', '报告单位须是使用本系统的单位，请另选成员单位。'),
  'money-of-living-cost-only': unfit('措施填写不当', '金额和案件环节只在预付生活费时填写；预付的生活费不计为工资。'),
  'report-form-wrong': unfit('报告种类不对', '现在应报{form}：先首报，处置中续报，终结后终报。'),
  'no-report-any-more': conflict('不再报告', '这起已经误报、降级或者并入另一起，不再报告。'),
  'reported-by-another-unit': forbidden('由报告单位报送', '首报、续报、终报由报告单位报送，治欠办可以代为报送。'),
  'final-report-filed': conflict('终报已经报送', '终报已经报送。'),
  'kind-only-by-standing-down': unfit(
    '不能减少情形',
    '已经登记的情形不能直接去掉；核实不是的，请提请误报或者降级，由另一人确认。',
  ),
  'stand-down-requested': conflict('已经提请', '误报、降级已经提请，等待另一人确认。'),
  'no-stand-down-requested': conflict('没有提请', '没有等待确认的误报、降级。'),
  'stand-down-by-same-person': forbidden('须由另一人确认', '误报、降级须由提请人以外的人确认。'),
  'stand-down-unknown': conflict('没有提请', '没有等待确认的误报、降级，请刷新后再看。'),
  'stand-down-refused-without-reason': unfit('缺少理由', '不同意误报、降级的，须写明理由。'),
  'emergency-not-reported': conflict(
    '尚未首报',
    '终结之前须先首报：不得迟报、谎报、瞒报（《突发事件应对法》第六十一条）。',
  ),
  'ended-before-told': unfit('终结时刻有误', '终结不能早于接报，请核对。'),
  'promise-day-passed': unfit('兑现日期有误', '承诺的兑现日期不能早于处置终结之日。'),
  'no-promise-open': conflict('没有待报告的承诺', '这起没有尚未报告的现场承诺。'),
  'emergency-promise-unknown': missing('没有这项承诺', '没有这项现场承诺，请核对编号。'),
  'promise-of-another-unit': forbidden('由承诺单位报告', '这项承诺由其他单位兑现和报告。'),
  'promise-reported': conflict('已经报告', '这项承诺的兑现情况已经报告。'),
  'matter-to-link-unknown': missing(
    '没有这个事项',
    '所关联的投诉举报件、案件或者项目不存在，或者本单位无权查看，请核对编号。',
  ),
  'matter-linked': conflict('已经关联', '这个事项已经关联。'),
  'link-unknown': missing('没有这项关联', '没有这项关联，或者已经解除。'),
  'no-matter-linked': conflict('没有关联事项', '这起没有关联任何事项。'),
  'merge-target-not-open': unfit('不能并入', '所指的一起不存在、本单位无权查看或者已经结束，不能并入。'),
  'merge-into-itself': unfit('不能并入自身', '请选择另一起应急处置。'),
  'not-merged-into-this': conflict('没有并入这一起', '所指的一起没有并入这一起。'),
};
