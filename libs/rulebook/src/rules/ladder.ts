import type { Period, RuleRow } from '@qingxin/domain';
import { DISTRICT, IN_FORCE } from './instruments.ts';
import { months, row, workingDays } from './row.ts';

interface Written {
  readonly version?: number;
  readonly title: string;
  readonly text: string;
  readonly period: Period;
  readonly start?: string;
  readonly due: string;
  readonly owes?: string;
}

const ladderRow = (
  id: string,
  { version = 1, title, text, period, start = '2026-07-10', due, owes = 'addressee' }: Written,
): RuleRow =>
  row({
    id,
    version,
    title,
    source: DISTRICT,
    mark: 'P',
    text,
    tier: 'local',
    streamKind: null,
    timedBy: 'ladder',
    owes,
    end: { kind: 'period', ...period },
    effectiveFrom: IN_FORCE.district,
    examples: [{ start, due }],
  });

/** Periods inside a ladder: each counts from service of its rung, so that an outage never fires two together. */
export const LADDER_RULES: readonly RuleRow[] = [
  ladderRow('L-E1', {
    title: '催办单答复期限',
    text: '催办单送达后3个工作日内办结或者答复，逾期提请督办。',
    period: workingDays(3),
    due: '2026-07-15',
  }),
  ladderRow('L-E2', {
    title: '督办函答复期限',
    text: '督办函送达后5个工作日内报告办理情况，逾期提请约谈。',
    period: workingDays(5),
    due: '2026-07-17',
  }),
  ladderRow('L-E3', {
    title: '约谈承诺落实期限',
    text: '约谈后5个工作日内落实承诺事项，逾期提请通报。',
    period: workingDays(5),
    due: '2026-07-17',
  }),
  ladderRow('L-E4', {
    title: '通报整改期限',
    text: '通报后5个工作日内整改到位，逾期提请问责建议。',
    period: workingDays(5),
    due: '2026-07-17',
  }),
  ladderRow('L-E5', {
    title: '问责建议回复期限',
    text: '问责建议发出后5个工作日内由受理机关回复是否受理。',
    period: workingDays(5),
    due: '2026-07-17',
  }),
  ladderRow('L-UPWARD', {
    version: 2,
    title: '督办以上提请、回复的决定期限',
    text: '督办以上的提请没有签发、暂缓或者决定不发的，督办以上的回复没有解除或者退回的，自提请、回复之日起满1个工作日呈领导小组，由领导小组决定。',
    period: workingDays(1),
    due: '2026-07-13',
    owes: 'issuer',
  }),
  ladderRow('L-REPEAT', {
    title: '重复欠薪认定期间',
    text: '同一单位或者同一工程项目前一次欠薪后12个月内再次欠薪的，为重复欠薪，提请督办。',
    period: months(12),
    start: '2025-07-10',
    due: '2026-07-10',
  }),
];
