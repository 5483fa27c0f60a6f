import type { CaseGrade } from './events.ts';
import type { CaseState, WageLine } from './state.ts';
import type { ListedFactState } from '../ladder/facts.ts';
import type { StepState } from '../steps/state.ts';

/** The district's own thresholds (P): ten people make a group (ZCR Art 63), 100 000 yuan a large sum. */
const RED_PEOPLE = 10;
const RED_FEN = 10_000_000;
const AMBER_PEOPLE = 5;
/** Ends of an alert behind which there was nothing. */
const FALSE_ALARMS: readonly (string | null)[] = ['withdrawn', 'refuted'];

/** Why a case is red or amber, as it is shown beside the grade. */
export const GRADE_REASONS: Readonly<Record<string, string>> = {
  group: '涉及十人以上',
  'large-sum': '金额十万元以上',
  'opinion-alert': '涉薪舆情',
  'group-event': '群体性事件',
  'several-people': '涉及五人以上',
};

/** The grade that the facts ask for, with the reasons shown beside it. */
export function gradeOf(state: CaseState): { readonly grade: CaseGrade; readonly reasons: readonly string[] } {
  const said = Object.values(state.sources).reduce((sum, source) => sum + source.people, 0);
  const lines = Object.values(state.lines).filter(isOwed);
  const people = Math.max(lines.length, said);
  const fen = lines.reduce((sum, line) => sum + (line.verifiedFen ?? line.claimedFen), 0);
  const red = [
    ...(people >= RED_PEOPLE ? ['group'] : []),
    ...(fen >= RED_FEN ? ['large-sum'] : []),
    ...(Object.values(state.steps).some(isAlert) ? ['opinion-alert'] : []),
    ...(Object.values(state.listedFacts).some(isGroupEvent) ? ['group-event'] : []),
  ];
  if (red.length > 0) return { grade: 'red', reasons: red };
  return people >= AMBER_PEOPLE ? { grade: 'amber', reasons: ['several-people'] } : { grade: 'blue', reasons: [] };
}

/** People who left, were owed nothing or asked for something else weigh nothing; paid ones still do. */
function isOwed({ end }: WageLine): boolean {
  return end !== 'withdrawn' && end !== 'nothing-owed' && end !== 'not-wages';
}

function isGroupEvent({ fact, voided }: ListedFactState): boolean {
  return fact === 'group-event' && !voided;
}

/** What was said in public weighs from the alert on, calmed or not, unless nothing was behind it. */
function isAlert({ kind, outcome }: StepState): boolean {
  return kind === 'opinion-alert' && !FALSE_ALARMS.includes(outcome);
}
