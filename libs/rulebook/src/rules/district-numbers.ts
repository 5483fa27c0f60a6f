import type { RuleRow } from '@qingxin/domain';
import { DISTRICT, IN_FORCE } from './instruments.ts';
import { calculatorRow, row, workingDays } from './row.ts';

const district = { source: DISTRICT, mark: 'P', effectiveFrom: IN_FORCE.district } as const;

type DistrictNumber = Pick<RuleRow, 'id' | 'title' | 'text'> & {
  readonly parameters: NonNullable<RuleRow['parameters']>;
  /** A day on which it held, and what happened then. */
  readonly held: { readonly on: string; readonly what: string };
};

const number = ({ held: { on, what: note }, ...written }: DistrictNumber): RuleRow =>
  row({
    ...district,
    ...written,
    ...{ tier: 'local', streamKind: null, owes: 'memberUnits' },
    end: { kind: 'dateField', field: 'on' },
    examples: [{ start: on, due: on, note }],
  });

/** Numbers that acts read and no stream times (practice, "The district's own numbers"). */
export const DISTRICT_NUMBERS: readonly RuleRow[] = [
  calculatorRow({
    ...district,
    id: 'D-ENTRY',
    title: '补录须写明理由的期限',
    text: '办理事项应自发生之日起1个工作日内录入，超过的须写明补录原因，列入审计清单。',
    tier: 'target',
    owes: 'memberUnits',
    period: workingDays(1),
    example: { start: '2026-06-05', due: '2026-06-08', note: '周五发生，下周一录入' },
  }),
  row({
    ...district,
    id: 'D-GRADE',
    title: '案件分级标准',
    text: '涉及10人以上或者金额10万元以上的列为红色，5人以上的列为黄色；涉薪舆情和群体性事件另列红色。',
    tier: 'local',
    streamKind: null,
    owes: 'memberUnits',
    end: { kind: 'dateField', field: 'gradedOn' },
    parameters: { redPeople: 10, redWan: 10, amberPeople: 5 },
    examples: [{ start: '2026-06-01', due: '2026-06-01', note: '达到标准当日调整' }],
  }),
  row({
    ...district,
    id: 'D-RETENTION',
    title: '案卷保管期限的选项',
    text: '案卷入档时从永久、30年、10年中选定保管期限。没有查到监察案卷的保管年限规定，各项为本区自定。',
    tier: 'local',
    streamKind: null,
    owes: 'memberUnits',
    end: { kind: 'dateField', field: 'on' },
    choices: { permanent: '永久', 'thirty-years': '30年', 'ten-years': '10年' },
    examples: [{ start: '2026-06-05', due: '2026-06-05', note: '结案归档后入档，保管30年' }],
  }),
  number({
    id: 'D-DISPOSAL',
    title: '材料最少保存的年限',
    text: '案卷按入档时选定的期限保存，结案归档后最少3年；以仲裁裁决结案的最少10年，以其他方式结束仲裁的最少5年（《劳动人事争议仲裁办案规则》第二十四条的年限，供比照）；未并入案件的投诉举报件自办结起10年。最后一日届满后方可销毁。',
    parameters: { leastKeptYears: 3, awardKeptYears: 10, arbitrationKeptYears: 5, complaintKeptYears: 10 },
    held: { on: '2026-06-05', what: '当日结案归档、以10年入档的，2036年6月5日届满，次日起可以提请销毁' },
  }),
  number({
    id: 'D-REACH',
    title: '未联系上的认定标准',
    text: '告知处理结果、回访，在3个不同日期尝试仍未联系上的，告知并已留言、寄送的视为告知，回访记为未联系上。',
    parameters: { attemptDays: 3 },
    held: { on: '2026-06-05', what: '6月3日、4日、5日各拨打一次未接，并已发短信' },
  }),
  number({
    id: 'D-REMINDERS',
    title: '时限提醒的时刻和次数',
    text: '按日计算的时限于当日9时提醒，一项时限最多提醒3次，延期后合并计算；按起算日的规定执行，此后修改不影响已经起算的时限。',
    parameters: { reminderHour: 9, mostReminders: 3 },
    held: { on: '2026-06-01', what: '当日起算的时限，9时提醒' },
  }),
  number({
    id: 'D-PERIODS',
    title: '常设工作一期的最少天数',
    text: '常设工作一周、一月的剩余天数不足4日的，与下一期合并报送；冬季专项行动结束前不足4日的，并入前一期。',
    parameters: { shortestDays: 4 },
    held: { on: '2026-06-29', what: '6月29日起的工作，当月只剩2日，与7月合并' },
  }),
  number({
    id: 'D-PUBLIC',
    title: '当事人网上办理的短信验证',
    text: '凭回执码网上办理的，以登记的手机号接收6位验证码核对身份：验证码10分钟内有效，可以试5次，一件1小时内最多发5次；核对后30分钟内可以办理。',
    parameters: { codeMinutes: 10, codeTries: 5, codesAnHour: 5, openMinutes: 30 },
    held: { on: '2026-06-05', what: '9时发出的验证码，9时11分填写，不再有效' },
  }),
  number({
    id: 'D-GROUP-ENTRY',
    title: '多人投诉扫码加入',
    text: '多人投诉开放扫码加入的，从开放当日起最多30日，到期二维码失效；待核对的扫码自填满200人的，先核对再加入。',
    parameters: { mostDays: 30, mostWaiting: 200 },
    held: { on: '2026-06-05', what: '6月5日开放、截止日填7月6日，超过30日，不能开放' },
  }),
  number({
    id: 'D-RECEIPT-FILES',
    title: '当事人网上提交材料的份数',
    text: '凭回执码网上提交材料的，每名当事人最多30份，一件最多300份；仍需补充的，到承办单位提交。',
    parameters: { mostFiles: 30, mostOfGroup: 300 },
    held: { on: '2026-06-05', what: '一名当事人提交第31份，不再接收' },
  }),
  number({
    id: 'D-REVEAL',
    title: '个人信息查看后保持显示的时间',
    text: '写明理由查看个人信息的，对本人保持显示30分钟；再看须另写理由。已经查看的按查看当日的规定。',
    parameters: { revealMinutes: 30 },
    held: { on: '2026-06-05', what: '9时查看，9时31分不再显示' },
  }),
  number({
    id: 'D-GROUPS',
    title: '临期、严重超期的划分',
    text: '待办事项距到期1个工作日以内的列为临期，超期超过3个工作日的列为严重超期。',
    parameters: { nearWithin: 1, severeAfter: 3 },
    held: { on: '2026-06-05', what: '周五，下周一到期的列为临期' },
  }),
  number({
    id: 'D-ROSTERS',
    title: '值班表查看的天数',
    text: '应报送的值班表提前60日列出；值班表通常显示31日；上线清单查看今后7日的值班表有无缺口。',
    parameters: { rostersAhead: 60, rosterDays: 31, rosterWithoutGap: 7 },
    held: { on: '2026-08-05', what: '国庆节的值班表列为应报送' },
  }),
  number({
    id: 'D-LOOK-BACK',
    title: '回看的通常天数',
    text: '没有另选日期的，单位工作台列出30日内办结的工作，专报与7日以前比较。',
    parameters: { deskDays: 30, briefingDays: 7 },
    held: { on: '2026-06-30', what: '列出6月1日以后办结的工作' },
  }),
  number({
    id: 'D-PLAN-LAG',
    title: '政府投资项目计划执行滞后的标准',
    text: '当年完成投资比按日数应完成的计划少20%以上的，列为进度滞后；财政拨付比完成投资少20%以上的，列为拨付滞后，并作为欠薪预警信号。',
    parameters: { lagPercent: 20 },
    held: { on: '2026-06-30', what: '半年完成计划的四成以上，不列为滞后' },
  }),
  number({
    id: 'D-TELLING',
    title: '公布人数、金额的最少人数',
    text: '季度公布中，涉及不足3人的不写明人数和金额，以免从中看出个人。',
    parameters: { fewestTold: 3 },
    held: { on: '2026-06-30', what: '只涉及2人，公布时不写人数和金额' },
  }),
  number({
    id: 'D-LOOKS',
    title: '查看留痕的提示标准',
    text: '一人一日内查看保密人员身份达到3人、查看与本单位无关的事项达到5件、在工作日8时至19时以外查看达到3次的，在查看留痕中提示，由审计人员核查。提示不等于违规。',
    parameters: { concealedADay: 3, foreignADay: 5, outOfHoursADay: 3, workFromHour: 8, workToHour: 19 },
    held: { on: '2026-06-06', what: '周六查看3次，列入提示' },
  }),
];
