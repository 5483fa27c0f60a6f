import type { DecideContext } from '../kernel/stream.ts';
import { localDayOf } from '../time/local-day.ts';
import type { CaseGrade } from './events.ts';
import type { CaseState, WageLine } from './state.ts';
import type { ListedFactState } from '../ladder/facts.ts';
import type { StepState } from '../steps/state.ts';

/** The row whose parameters are the district's own thresholds (P). */
export const GRADE_RULE = 'D-GRADE';
/** Of a district that has not said: ten people make a group (ZCR Art 63), 100 000 yuan a large sum. */
const USUAL: Readonly<Record<'redPeople' | 'redWan' | 'amberPeople', number>> = {
  ...{ redPeople: 10, redWan: 10 },
  amberPeople: 5,
};
const FEN_OF_WAN = 1_000_000;
/** Ends of an alert behind which there was nothing. */
const FALSE_ALARMS: readonly (string | null)[] = ['withdrawn', 'refuted'];

/** Why a case is red or amber, as it is shown beside the grade. */
export const GRADE_REASONS: Readonly<Record<string, string>> = {
  group: '人数达到群体标准',
  'large-sum': '金额达到大额标准',
  'opinion-alert': '涉薪舆情',
  'group-event': '群体性事件',
  'several-people': '人数较多',
};

/** The grade that the facts ask for by the thresholds of the day on which it is looked at, with the reasons shown beside it. */
export function gradeOf(
  state: CaseState,
  { rules, at }: Pick<DecideContext, 'rules' | 'at'>,
): { readonly grade: CaseGrade; readonly reasons: readonly string[] } {
  const row = rules.versionOn(GRADE_RULE, localDayOf(at));
  const limit = (name: keyof typeof USUAL): number => row?.parameters?.[name] ?? USUAL[name];
  const said = Object.values(state.sources).reduce((sum, source) => sum + source.people, 0);
  const lines = Object.values(state.lines).filter(isOwed);
  const people = Math.max(lines.length, said);
  const fen = lines.reduce((sum, line) => sum + (line.verifiedFen ?? line.claimedFen), 0);
  const red = [
    ...(people >= limit('redPeople') ? ['group'] : []),
    ...(fen >= limit('redWan') * FEN_OF_WAN ? ['large-sum'] : []),
    ...(Object.values(state.steps).some(isAlert) ? ['opinion-alert'] : []),
    ...(Object.values(state.listedFacts).some(isGroupEvent) ? ['group-event'] : []),
  ];
  if (red.length > 0) return { grade: 'red', reasons: red };
  if (people < limit('amberPeople')) return { grade: 'blue', reasons: [] };
  return { grade: 'amber', reasons: ['several-people'] };
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
