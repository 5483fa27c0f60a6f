import type { RuleRow } from '@qingxin/domain';
import { ARBITRATION_LAW, ARBITRATION_RULES, IN_FORCE, SMALL_FIRMS_REGULATION } from './instruments.ts';
import { calculatorRow, calendarDays, workingDays } from './row.ts';

const tribunal = { mark: 'V', owes: 'tribunal', effectiveFrom: IN_FORCE.arbitrationRules } as const;
const smallFirms = { mark: 'V', owes: 'industryUnit', effectiveFrom: IN_FORCE.smallFirms } as const;

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
  calculatorRow({
    ...smallFirms,
    id: 'S8-12-FORWARD',
    title: '中小企业款项投诉转交期限',
    source: `${SMALL_FIRMS_REGULATION}第二十五条`,
    text: '自正式受理之日起10个工作日内转交办理。',
    period: workingDays(10),
    example: { start: '2026-02-13', due: '2026-03-05' },
  }),
  calculatorRow({
    ...smallFirms,
    id: 'S8-12-RESULT',
    title: '中小企业款项投诉处理期限',
    source: `${SMALL_FIRMS_REGULATION}第二十五条`,
    text: '自收到投诉材料之日起30日内形成处理结果，情况复杂的最长不超过90日。',
    period: calendarDays(30),
    extension: { ...calendarDays(60), approver: 'unit-head', times: 1, article: `${SMALL_FIRMS_REGULATION}第二十五条` },
    example: { start: '2026-06-05', due: '2026-07-06' },
  }),
];
