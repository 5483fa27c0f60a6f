import type { RuleRow } from '@qingxin/domain';
import { ACCOUNT_RULES, DEPOSIT_RULES, IN_FORCE, SMALL_FIRMS_REGULATION, WAGE_REGULATION } from './instruments.ts';
import { calculatorRow, calendarDays, workingDays } from './row.ts';

const account = { source: ACCOUNT_RULES, mark: 'S', owes: 'contractor', effectiveFrom: IN_FORCE.accounts } as const;
const deposit = { source: DEPOSIT_RULES, mark: 'S', owes: 'contractor', effectiveFrom: IN_FORCE.deposit } as const;

/** Stages 0 and 5: accounts, deposit, prices owed to small firms. Known to the calculator only. */
export const SAFEGUARD_RULES: readonly RuleRow[] = [
  calculatorRow({
    ...account,
    id: 'P0-04-OPEN',
    title: '开立工资专用账户期限',
    text: '施工总承包单位自施工合同签订之日起30日内开立专用账户并签订三方协议。',
    period: calendarDays(30),
    example: { start: '2026-03-06', due: '2026-04-07', note: '末日4月5日清明节' },
  }),
  calculatorRow({
    ...account,
    id: 'P0-04-REPORT',
    title: '专用账户备案期限',
    text: '专用账户开立后30日内报项目所在地监管部门备案。',
    period: calendarDays(30),
    example: { start: '2026-06-01', due: '2026-07-01' },
  }),
  calculatorRow({
    ...deposit,
    id: 'P0-05',
    title: '存储工资保证金期限',
    text: '施工总承包单位20个工作日内存储工资保证金，可用保函替代。',
    period: workingDays(20),
    example: { start: '2026-06-01', due: '2026-06-30' },
  }),
  calculatorRow({
    id: 'P0-13',
    title: '向中小企业支付款项期限',
    source: `${SMALL_FIRMS_REGULATION}第九条`,
    mark: 'V',
    text: '机关、事业单位自交付之日起30日内支付；合同另有约定的从其约定，最长60日。',
    owes: 'payer',
    period: calendarDays(30),
    effectiveFrom: IN_FORCE.smallFirms,
    example: { start: '2026-09-01', due: '2026-10-08' },
  }),
  calculatorRow({
    ...deposit,
    id: 'S5-03',
    title: '返还保证金公示期限',
    text: '工程完工且未拖欠工资的，公示30日后可申请返还保证金。',
    period: calendarDays(30),
    example: { start: '2026-06-01', due: '2026-07-01' },
  }),
  calculatorRow({
    id: 'S5-04',
    title: '注销专用账户公示期限',
    source: `${WAGE_REGULATION}第二十七条`,
    mark: 'V',
    text: '工程完工且未拖欠工资的，公示30日后可以申请注销专用账户。',
    owes: 'contractor',
    period: calendarDays(30),
    effectiveFrom: IN_FORCE.wages,
    example: { start: '2026-09-02', due: '2026-10-08' },
  }),
];
