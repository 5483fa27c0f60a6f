import { caseMoney, lineMoney } from '../arrears-case/money.ts';
import { isConcealedLine, unnamedPeople } from '../arrears-case/people.ts';
import type { CaseState } from '../arrears-case/state.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import { PROJECT } from '../ledgers/words.ts';
import { type BriefedMatter, type BriefedSpan, isWithin, type RawEntry } from './entry.ts';

type Matter = BriefedMatter<CaseState>;

/** 新增案件: opened in the span, with all of its people and what they claim. */
export function openedCaseEntry(matter: Matter, span: BriefedSpan): readonly RawEntry[] {
  const { state } = matter;
  const fact = last(matter, 'CaseOpened');
  if (!state.opened || fact === undefined || !isWithin(fact.occurredAt, span)) return [];
  const { people, verifiedFen, claimedFen } = caseMoney(state);
  const whole = { people: people + missing(state), fen: verifiedFen === 0 ? claimedFen : verifiedFen };
  return [caseEntryOf(matter, [fact], { ...whole, lines: () => true })];
}

/** 清零: cleared in the span and cleared still; people who were paid, and what reached them. */
export function clearedCase(matter: Matter, span: BriefedSpan): readonly RawEntry[] {
  const { state } = matter;
  const fact = last(matter, 'WagesCleared');
  if (!state.cleared || fact === undefined || !isWithin(fact.occurredAt, span)) return [];
  const { solvedPeople, paidFen } = caseMoney(state);
  return [caseEntryOf(matter, [fact], { people: solvedPeople, fen: paidFen, lines: () => false })];
}

/** 未清零: the case stands whole until every line has ended; people and sum are those that are open still. */
export function unclearedCase(matter: Matter): readonly RawEntry[] {
  const { state } = matter;
  if (!state.opened || state.cleared) return [];
  const people = caseMoney(state).openPeople + missing(state);
  const isOpen = (id: string) => state.lines[id]?.end === null;
  return [caseEntryOf(matter, [last(matter, 'CaseOpened')], { people, fen: unpaidFen(state), lines: isOpen })];
}

export const missing = (state: CaseState): number => Math.max(0, unnamedPeople(state));

function last({ events }: Matter, type: string): Recorded<EventOf> | undefined {
  return events.findLast((event) => event.type === type);
}

export interface CountedCase {
  readonly people: number;
  readonly fen: number;
  /** Whose persons may be named elsewhere too. */
  readonly lines: (id: string) => boolean;
}

/** A case as it stands in a figure, with the people of these lines. */
export function caseEntryOf(
  { state }: Matter,
  facts: readonly (Recorded<EventOf> | undefined)[],
  { people, fen, lines }: CountedCase,
): RawEntry {
  const own = Object.values(state.lines).filter(({ id }) => lines(id));
  return {
    ...{ stream: state.stream, kind: 'case', number: state.number, project: state.project, unit: state.lead },
    ...{ sector: PROJECT[state.projectKind], people, fen, fenUnknown: people > 0 && isSumUnknown(state) },
    versions: facts.flatMap((fact) => (fact === undefined ? [] : [fact.version])),
    persons: own.map((line) => ({
      ...{ subject: line.subject, place: state.project ?? employerOf(state), months: null },
      fen: openOf(state, line),
      concealed: isConcealedLine(line),
    })),
  };
}

/** Nobody has claimed or verified any sum. */
function isSumUnknown(state: CaseState): boolean {
  const { claimedFen, verifiedFen } = caseMoney(state);
  return claimedFen === 0 && verifiedFen === 0;
}

/** Of open lines what has not been verified to have reached the persons; as claimed where nothing is verified. */
export function unpaidFen(state: CaseState): number {
  const open = Object.values(state.lines).filter(({ end }) => end === null);
  return open.reduce((sum, line) => sum + openOf(state, line), 0);
}

/** As the sum of the case counts it. */
function openOf(state: CaseState, line: CaseState['lines'][string]): number {
  const { verifiedFen, claimedFen, paidFen } = lineMoney(state, line);
  return Math.max(0, (verifiedFen ?? claimedFen) - paidFen);
}

function employerOf({ parties }: CaseState): string | null {
  const employer = Object.values(parties).find(({ role }) => role === 'employer');
  return typeof employer?.name === 'string' ? employer.name : null;
}
