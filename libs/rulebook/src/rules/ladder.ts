import type { RuleRow } from '@qingxin/domain';
import { DISTRICT, IN_FORCE } from './instruments.ts';
import { row, workingDays } from './row.ts';

const ladderRow = (id: string, title: string, text: string, days: number, due: string, owes = 'addressee'): RuleRow =>
  row({
    id,
    title,
    source: DISTRICT,
    mark: 'P',
    text,
    tier: 'local',
    streamKind: null,
    timedBy: 'ladder',
    owes,
    end: { kind: 'period', ...workingDays(days) },
    effectiveFrom: IN_FORCE.district,
    examples: [{ start: '2026-07-10', due }],
  });

/** Periods inside a ladder: each counts from service of its rung, so that an outage never fires two together. */
export const LADDER_RULES: readonly RuleRow[] = [
  ladderRow('L-E1', '催办单答复期限', '催办单送达后3个工作日内办结或者答复，逾期提请督办。', 3, '2026-07-15'),
  ladderRow('L-E2', '督办函答复期限', '督办函送达后5个工作日内报告办理情况，逾期提请约谈。', 5, '2026-07-17'),
  ladderRow('L-E3', '约谈承诺落实期限', '约谈后5个工作日内落实承诺事项，逾期提请通报。', 5, '2026-07-17'),
  ladderRow('L-E4', '通报整改期限', '通报后5个工作日内整改到位，逾期提请问责建议。', 5, '2026-07-17'),
  ladderRow('L-E5', '问责建议回复期限', '问责建议发出后5个工作日内由受理机关回复是否受理。', 5, '2026-07-17'),
  ladderRow('L-UPWARD', '升级提请决定期限', '督办以上提请1个工作日未决定的，向上一级显示。', 1, '2026-07-13', 'issuer'),
];
