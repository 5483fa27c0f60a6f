import type { RuleRow } from '@qingxin/domain';
import { IN_FORCE, LISTING_RULES } from './instruments.ts';
import { calculatorRow, workingDays, years } from './row.ts';

const listing = { mark: 'V', owes: 'filingUnit', effectiveFrom: IN_FORCE.listing } as const;

/** Stage 6: listing of defaulters. Known to the calculator only. */
export const SANCTION_RULES: readonly RuleRow[] = [
  calculatorRow({
    ...listing,
    id: 'S6-03-OBJECT',
    title: '列入前陈述申辩期限',
    source: `${LISTING_RULES}第六条`,
    text: '当事人自收到告知之日起5个工作日内提出异议。',
    owes: 'payer',
    period: workingDays(5),
    example: { start: '2026-06-01', due: '2026-06-08' },
  }),
  calculatorRow({
    ...listing,
    id: 'S6-03-VERIFY',
    title: '列入异议核实期限',
    source: `${LISTING_RULES}第六条`,
    text: '自收到异议之日起5个工作日内核实。',
    period: workingDays(5),
    example: { start: '2026-06-08', due: '2026-06-15' },
  }),
  calculatorRow({
    ...listing,
    id: 'S6-04',
    version: 2,
    title: '作出列入决定期限',
    source: `${LISTING_RULES}第八条`,
    text: '自责令限期支付文书指定期限届满之日起20个工作日内作出，复杂的经负责人批准可延期20个工作日；从支付期限届满日起算，不从送达日起算。',
    period: workingDays(20),
    extension: { ...workingDays(20), approver: 'unit-head', times: 1, article: `${LISTING_RULES}第八条` },
    example: { start: '2026-08-28', due: '2026-09-24' },
  }),
  calculatorRow({
    ...listing,
    id: 'S6-05-TERM',
    title: '列入期限',
    source: `${LISTING_RULES}第十一条至第十四条`,
    text: '列入联合惩戒对象名单的期限为3年。',
    period: years(3),
    example: { start: '2022-03-15', due: '2025-03-17', note: '末日周六' },
  }),
  calculatorRow({
    ...listing,
    id: 'S6-05-ANSWER',
    title: '提前移出申请核实期限',
    source: `${LISTING_RULES}第十一条至第十四条`,
    text: '自收到提前移出申请之日起15个工作日内核实并决定。',
    period: workingDays(15),
    example: { start: '2026-07-10', due: '2026-07-31' },
  }),
  calculatorRow({
    ...listing,
    id: 'S6-06',
    title: '移出名单期限',
    source: `${LISTING_RULES}第十七条`,
    text: '期满、提前移出或者撤销的，10个工作日内移出并停止公布。',
    period: workingDays(10),
    example: { start: '2026-02-13', due: '2026-03-05' },
  }),
];
