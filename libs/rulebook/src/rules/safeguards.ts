import type { RuleRow } from '@qingxin/domain';
import { IN_FORCE, SMALL_FIRMS_REGULATION } from './instruments.ts';
import { calculatorRow, calendarDays } from './row.ts';

/** Prices owed to small firms. Known to the calculator only. */
export const SAFEGUARD_RULES: readonly RuleRow[] = [
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
];
