import { legalDay } from '../clocks/legal-time.ts';
import { add, drop } from '../kernel/lists.ts';
import type { Fen } from '../kernel/event.ts';
import type { DecideContext } from '../kernel/stream.ts';
import { numberOn } from '../rules/usual-numbers.ts';
import type { Claimant } from './events.ts';
import { activeClaimants, electedOf, type ComplaintState, type InformAttempt } from './state.ts';

type How = 'reached' | 'three-attempts';

/** Attempts on so many different days, plus SMS or post, count as informed (practice, "Informing and call-back"). */
export function daysOfAttempts(context: DecideContext): number {
  return numberOn(context.rules, 'D-REACH', 'attemptDays', legalDay(context));
}

const MESSAGES: readonly string[] = ['sms', 'post', 'written'];

/** Ways in which several people are told at once. */
const TO_ALL: readonly string[] = ['in-person', 'sms', 'post', 'written', 'online'];

/** The person is to be told of something new: what was said of the same matter before counts no more. */
export function owed(state: ComplaintState, subjectMatter: string): Partial<ComplaintState> {
  return { ...forgotten(state, [subjectMatter]), toInform: add(state.toInform, subjectMatter) };
}

/** Nothing was told of these matters, and nothing is to be told for the time being. */
export function forgotten(state: ComplaintState, subjects: readonly string[]): Partial<ComplaintState> {
  const kept = (subjectMatter: string) => !subjects.includes(subjectMatter);
  return {
    informed: state.informed.filter(kept),
    toInform: state.toInform.filter(kept),
    informs: state.informs.filter((attempt) => kept(attempt.subjectMatter)),
  };
}

export function told(state: ComplaintState, subjectMatter: string): Partial<ComplaintState> {
  return { informed: add(state.informed, subjectMatter), toInform: drop(state.toInform, subjectMatter) };
}

export function isToAll(state: ComplaintState, way: string): boolean {
  return activeClaimants(state).length < 2 || TO_ALL.includes(way);
}

/**
 * Whether everybody knows: all persons, all of them in one meeting, or of a group its representatives by signed
 * paper together with a notice to the others. Provisional ones are told for themselves alone. Who was tried on
 * `attemptDays` days counts as told.
 */
export function howTold(state: ComplaintState, subjectMatter: string, attemptDays: number): How | null {
  const tries = state.informs.filter((attempt) => attempt.subjectMatter === subjectMatter);
  const people = activeClaimants(state);
  if (people.length < 2) return howReached(tries, attemptDays);
  const notices = tries.filter(({ claimantId }) => claimantId === null);
  if (notices.some(({ way, reached }) => reached && way === 'in-person')) return 'reached';
  const representatives = electedOf(state);
  const some = representatives.length > 0 && notices.some(({ way }) => way !== 'in-person');
  const sent = notices.map((notice) => ({ ...notice, reached: false }));
  const hows = (some ? representatives : people).map(({ claimantId: id }) =>
    howReached([...tries.filter(({ claimantId }) => claimantId === id), ...sent], attemptDays),
  );
  if (hows.includes(null)) return null;
  return hows.includes('three-attempts') ? 'three-attempts' : 'reached';
}

function howReached(tries: readonly InformAttempt[], attemptDays: number): How | null {
  if (tries.some(({ reached }) => reached)) return 'reached';
  const left = tries.filter(({ way }) => MESSAGES.includes(way));
  const days = new Set(tries.filter((attempt) => !left.includes(attempt)).map(({ day }) => day));
  return days.size >= attemptDays && left.length > 0 ? 'three-attempts' : null;
}

/** Why a person is not told together with the others: he knows already, wants secrecy, or cannot be reached in this way. */
export type LeftOutTogether = 'already-informed' | 'concealed' | 'no-phone';

const BY_TELEPHONE: readonly string[] = ['phone', 'sms'];

/** Everybody whose request it is, with why he is told alone; null: with the others. `way` null: a telephone is not asked for. */
export function leftOutTogether(
  state: ComplaintState,
  subjectMatter: string,
  way: string | null,
): readonly { readonly claimantId: string; readonly left: LeftOutTogether | null }[] {
  const tries = state.informs.filter((attempt) => attempt.subjectMatter === subjectMatter && attempt.reached);
  const leftOut = ({ claimantId, concealment, phone }: Claimant): LeftOutTogether | null => {
    if (tries.some((attempt) => attempt.claimantId === claimantId)) return 'already-informed';
    if (concealment === 'concealed') return 'concealed';
    const none = phone === undefined || phone === null || phone === 'unknown';
    return way !== null && BY_TELEPHONE.includes(way) && none ? 'no-phone' : null;
  };
  return activeClaimants(state).map((person) => ({ claimantId: person.claimantId, left: leftOut(person) }));
}

/** Whether anybody in it asked for secrecy, of whoever is there or has left; whoever reports others always does. */
export function asksSecrecy({ kind, claimants }: Pick<ComplaintState, 'kind' | 'claimants'>): boolean {
  return kind === 'report' || Object.values(claimants).some(({ concealment }) => concealment === 'concealed');
}

/** What is asked for, as lists and ledgers may say it; null: not known, or a concealed person could be told by it. */
export function listedAmount(state: ComplaintState): Fen | null {
  return state.amountFen === 'unknown' || asksSecrecy(state) ? null : state.amountFen;
}
