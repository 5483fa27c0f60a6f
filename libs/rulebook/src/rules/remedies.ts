import type { RuleRow } from '@qingxin/domain';
import { ARBITRATION_LAW, ARBITRATION_RULES, IN_FORCE } from './instruments.ts';
import { calculatorRow, calendarDays, workingDays } from './row.ts';

const tribunal = { mark: 'V', owes: 'tribunal', effectiveFrom: IN_FORCE.arbitrationRules } as const;

/** Stage 8: defence and annulment in arbitration, prices owed to small firms. Known to the calculator only. */
export const REMEDY_RULES: readonly RuleRow[] = [
  calculatorRow({
    ...tribunal,
    id: 'S8-04-DEFEND',
    title: '仲裁答辩期限',
    source: `${ARBITRATION_LAW}第三十条；${ARBITRATION_RULES}第八十条`,
    text: '被申请人收到副本后10日内提交答辩书；十日为工作日。',
    owes: 'payer',
    period: workingDays(10),
    example: { start: '2026-06-15', due: '2026-06-30' },
  }),
  calculatorRow({
    id: 'S8-06-ANNUL',
    title: '用人单位申请撤销终局裁决期限',
    source: `${ARBITRATION_LAW}第四十九条`,
    mark: 'V',
    text: '自收到裁决书之日起30日内申请撤销。',
    owes: 'payer',
    period: calendarDays(30),
    effectiveFrom: IN_FORCE.arbitration,
    example: { start: '2026-07-23', due: '2026-08-24' },
  }),
];
