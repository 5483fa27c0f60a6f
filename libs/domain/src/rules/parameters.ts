/** What a named number of a rule row means, to whoever changes it, and between which values it makes sense. */
export interface ParameterMeaning {
  readonly label: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
}

const meaning = (label: string, unit: string, least: number, most: number): ParameterMeaning => ({
  ...{ label, unit },
  ...{ least, most },
});
const score = (signal: string): ParameterMeaning => meaning(`${signal}的分值`, '分', 0, 1000);
const yesOrNo = (label: string): ParameterMeaning => meaning(label, '1是0否', 0, 1);

/** By the name under which rows and acts know them; the same name means the same in every row. */
export const PARAMETER_MEANINGS: Readonly<Record<string, ParameterMeaning>> = {
  callAllUpTo: meaning('不超过多少人时全部回访', '人', 0, 1000),
  sampleShare: meaning('超过时抽取回访的比例', '%', 1, 100),
  mostWorkingDays: meaning('补正期限的上限', '个工作日', 1, 60),
  required: yesOrNo('答复必须选定一项结论'),
  askedDaysBefore: meaning('在值班期间首日前多少日提请报送', '日', 1, 60),
  months: meaning('每期的月数', '个月', 1, 12),
  weekly: yesOrNo('按周报送'),
  weeklyInSeason: yesOrNo('冬季专项行动期间按周报送'),
  daily: yesOrNo('逐日报送'),
  redPeople: meaning('列为红色的人数', '人', 2, 1000),
  redWan: meaning('列为红色的金额', '万元', 1, 100_000),
  amberPeople: meaning('列为黄色的人数', '人', 2, 1000),
  days: meaning('计入多少日内的信号', '日', 1, 366),
  threshold: meaning('发出预警的分数', '分', 1, 1000),
  allocationGap: score('人工费拨付不足'),
  unpaidMonth: score('按月足额支付未落实'),
  bankNotice: score('银行通报'),
  missingEntry: score('实名制未录入'),
  utilities: score('水电气费异常'),
  tax: score('税务异常'),
  market: score('市场监管异常'),
  opinion: score('涉薪舆情'),
  petition: score('信访'),
  town: score('乡镇街道反映'),
  least: meaning('保证金比例下限', '万分之', 0, 10_000),
  leastWithSeveral: meaning('同时承建多个项目的比例下限', '万分之', 0, 10_000),
  most: meaning('保证金比例上限', '万分之', 0, 10_000),
  exemptBelowWan: meaning('低于多少合同额可以免存', '万元', 0, 100_000),
  yuanOfOne: meaning('一人拖欠的数额', '元', 1, 1_000_000),
  people: meaning('拖欠的人数', '人', 1, 1000),
  yuanOfAll: meaning('合计拖欠的数额', '元', 1, 1_000_000),
  attemptDays: meaning('未联系上须在多少个不同日期尝试', '日', 1, 10),
  reminderHour: meaning('提醒发出的时刻（北京时间）', '时', 6, 21),
  mostReminders: meaning('一项时限最多提醒的次数', '次', 1, 6),
  shortestDays: meaning('一期最少的天数，不足的并入下一期', '日', 1, 6),
  codeMinutes: meaning('网上办理的验证码有效多少分钟', '分钟', 2, 30),
  codeTries: meaning('一个验证码可以试多少次', '次', 1, 10),
  codesAnHour: meaning('一件1小时内最多发多少次验证码', '次', 1, 20),
  openMinutes: meaning('验证以后可以办理多少分钟', '分钟', 5, 120),
  mostDays: meaning('扫码加入从开放当日起最多开放多少日', '日', 1, 90),
  mostWaiting: meaning('待核对的扫码自填最多多少人', '人', 10, 1000),
  mostFiles: meaning('一名当事人网上最多提交多少份材料', '份', 5, 100),
  mostOfGroup: meaning('一件网上最多提交多少份材料', '份', 50, 1000),
  revealMinutes: meaning('个人信息查看后保持显示多少分钟', '分钟', 5, 120),
  nearWithin: meaning('距到期多少个工作日以内列为临期', '个工作日', 0, 10),
  severeAfter: meaning('超期超过多少个工作日列为严重超期', '个工作日', 1, 30),
  rostersAhead: meaning('提前多少日列出应报送的值班表', '日', 7, 120),
  rosterDays: meaning('值班表通常显示多少日', '日', 7, 62),
  rosterWithoutGap: meaning('上线清单查看今后多少日的值班表', '日', 1, 31),
  deskDays: meaning('单位工作台通常列出多少日内办结的工作', '日', 7, 366),
  briefingDays: meaning('专报通常与多少日以前比较', '日', 1, 92),
  leastKeptYears: meaning('结案归档后材料最少保存多少年', '年', 3, 50),
  awardKeptYears: meaning('以仲裁裁决结案的材料最少保存多少年', '年', 10, 50),
  arbitrationKeptYears: meaning('以其他方式结束仲裁的材料最少保存多少年', '年', 5, 50),
  complaintKeptYears: meaning('未并入案件的投诉举报件保存多少年', '年', 3, 50),
  fewestTold: meaning('公布人数、金额的最少人数', '人', 3, 20),
  lagPercent: meaning('比应有的进度或者拨付落后百分之几以上列为滞后', '%', 0, 90),
  concealedADay: meaning('一日内查看多少名保密人员的身份以上提示', '人', 1, 50),
  foreignADay: meaning('一日内查看多少件与本单位无关的事项以上提示', '件', 1, 200),
  outOfHoursADay: meaning('一日内在工作时间以外查看多少次以上提示', '次', 1, 200),
  workFromHour: meaning('查看留痕的工作时间自几时起', '时', 0, 12),
  workToHour: meaning('查看留痕的工作时间至几时止', '时', 13, 24),
  mostRepresentatives: meaning('推选代表的上限', '人', 1, 5),
  leastPercent: meaning('加付赔偿金的下限', '%', 0, 100),
  mostPercent: meaning('加付赔偿金的上限', '%', 0, 100),
  leastOfficers: meaning('承办人员的下限', '人', 1, 10),
};

const UNNAMED: ParameterMeaning = meaning('参数', '', 0, 1_000_000);

/** What the number means; one that this release does not know is let through within the widest bounds. */
export function meaningOf(name: string): ParameterMeaning {
  return PARAMETER_MEANINGS[name] ?? { ...UNNAMED, label: name };
}
