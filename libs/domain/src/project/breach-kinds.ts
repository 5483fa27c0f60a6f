import type { Regime } from '../ladder/facts.ts';
import type { BreachKind } from './breach-events.ts';

interface KindFacts {
  readonly label: string;
  readonly regime: Regime | null;
  readonly article: string;
}

const of = (article: string): string => `《保障农民工工资支付条例》${article}`;
const building = (article: string): string => `《建筑法》${article}`;

/** What each breach is called, the regime it belongs to, and the article that asks for what is missing. */
export const BREACH_KINDS: Readonly<Record<BreachKind, KindFacts>> = {
  'no-real-name': { label: '未实名登记或者未录入实名制系统', regime: 'real-name', article: of('第二十八条') },
  'no-wage-clerk': { label: '未配备劳资专管员', regime: 'real-name', article: of('第二十八条') },
  'no-monitor-entry': { label: '未录入工资支付监控平台', regime: 'real-name', article: of('第三十八条') },
  'no-labour-ledger': { label: '未建立劳动用工管理台账', regime: 'real-name', article: of('第二十八条') },
  'no-special-account': { label: '未开立工资专用账户', regime: 'special-account', article: of('第二十六条') },
  'account-not-reported': { label: '专用账户未备案', regime: 'special-account', article: of('第二十六条') },
  'labour-cost-late': { label: '人工费用未按期足额拨付', regime: 'special-account', article: of('第二十九条') },
  'wages-late': { label: '未按月足额支付工资', regime: 'agency-payment', article: of('第三十一条') },
  'paid-outside-account': { label: '未通过专用账户代发', regime: 'agency-payment', article: of('第三十一条') },
  'card-withheld': { label: '扣押社会保障卡、银行卡', regime: 'agency-payment', article: of('第三十一条') },
  'no-deposit': { label: '未足额存储工资保证金', regime: 'wage-deposit', article: of('第三十二条') },
  'deposit-letter-expired': { label: '保证金保函到期未续', regime: 'wage-deposit', article: of('第三十二条') },
  'board-incomplete': { label: '维权信息告示牌不全', regime: 'rights-notice', article: of('第三十四条') },
  'no-payment-guarantee': { label: '未提供工程款支付担保', regime: null, article: of('第二十四条') },
  'guarantee-expired': { label: '工程款支付担保到期未续', regime: null, article: of('第二十四条') },
  'cycle-too-long': { label: '约定的人工费用拨付周期超过一个月', regime: null, article: of('第二十四条') },
  'funds-missing': { label: '没有满足施工所需要的资金安排而开工', regime: null, article: of('第二十三条') },
  'unapproved-project': { label: '政府投资项目未经批准立项建设', regime: null, article: of('第六十条') },
  'scale-enlarged': { label: '政府投资项目擅自扩大建设规模', regime: null, article: of('第六十条') },
  'estimate-raised': { label: '政府投资项目擅自增加投资概算', regime: null, article: of('第六十条') },
  'price-unpaid': { label: '政府投资项目未及时拨付工程款', regime: null, article: of('第六十条') },
  // Found by a check of the supervising unit, whether or not wages are owed and a case is open.
  'illegal-award': { label: '违法发包', regime: null, article: building('第六十五条') },
  'resold-contract': { label: '转包', regime: null, article: building('第六十七条') },
  'illegal-subcontract': { label: '违法分包', regime: null, article: building('第六十七条') },
  'attached-licence': { label: '挂靠、出借资质', regime: null, article: building('第六十六条') },
};

/** What a date that passes unmet says is missing. */
export const BREACH_OF_RULE: Readonly<Record<string, BreachKind>> = {
  'P0-02': 'no-payment-guarantee',
  'P0-02-EXPIRY': 'guarantee-expired',
  'P0-03': 'labour-cost-late',
  'P0-03-AGREED': 'labour-cost-late',
  'P0-04-OPEN': 'no-special-account',
  'P0-04-REPORT': 'account-not-reported',
  'P0-05': 'no-deposit',
  'P0-05-EXPIRY': 'deposit-letter-expired',
  'P0-06-CLERK': 'no-wage-clerk',
  'P0-06-ENTRY': 'no-real-name',
  'P0-07': 'wages-late',
  'P0-08': 'board-incomplete',
  'P0-10': 'no-monitor-entry',
  'P0-12': 'wages-late',
};

/** 724 Art 60: for these the head of the 建设单位 of a government project is interviewed. */
export const OWNER_BREACHES: ReadonlySet<BreachKind> = new Set([
  'unapproved-project',
  'scale-enlarged',
  'estimate-raised',
  'price-unpaid',
]);
