import type { RuleRow } from '@qingxin/domain';
import { DISTRICT, IN_FORCE } from './instruments.ts';
import { calculatorRow, row, workingDays } from './row.ts';

const district = { source: DISTRICT, mark: 'P', effectiveFrom: IN_FORCE.district } as const;

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
];
