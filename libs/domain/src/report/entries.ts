import { caseMoney, lineMoney } from '../arrears-case/money.ts';
import type { ProjectKind } from '../arrears-case/events.ts';
import { GRADE_RULE } from '../arrears-case/grade.ts';
import type { CaseState } from '../arrears-case/state.ts';
import { overdueOf } from '../briefing/attention.ts';
import { caseEntryOf, type CountedCase, missing, unclearedCase } from '../briefing/cases.ts';
import { complaintEntryOf, isArrears, isCounted, unclearedComplaint } from '../briefing/complaints.ts';
import type { RawEntry } from '../briefing/entry.ts';
import { claimantCount, type ComplaintState, isEnded } from '../complaint/state.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import { groupedBy } from '../kernel/lists.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import { actsOf } from '../ledgers/facts.ts';
import { factMoment } from '../ledgers/effective.ts';
import type { MatterState } from '../matter/state.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { ReportSetId } from './figures.ts';

/** One matter as its facts had it at the end of the period; `before`: at the end of the one before. */
export interface ReportedMatter<S> {
  readonly state: S;
  readonly events: readonly Recorded<EventOf>[];
  readonly before: S | null;
}

/** From cut-off to cut-off, and from how many people on it is a group in this district. */
export interface ReportSpan {
  readonly since: Instant;
  readonly until: Instant;
  readonly groupPeople: number;
}

/** One matter in one set. `times`: how often the act was done; `whole`: the matter itself, for filters. */
export interface ReportEntry extends RawEntry {
  readonly set: ReportSetId;
  readonly works: ProjectKind | null;
  readonly times: number;
  readonly whole: { readonly people: number; readonly fen: number };
}

/** 群体: from so many people on, as the district had it on a day; ten where it has not said. */
export function groupPeopleOn(rules: Pick<Rulebook, 'versionOn'>, day: LocalDay): number {
  return rules.versionOn(GRADE_RULE, day)?.parameters?.['redPeople'] ?? USUAL_GROUP;
}

const USUAL_GROUP = 10;

type Fact = Recorded<EventOf>;
type Sets = Partial<Record<ReportSetId, readonly RawEntry[]>>;

const TRANSFER = 'crime-transfer';

export function complaintEntries(matter: ReportedMatter<ComplaintState>, span: ReportSpan): readonly ReportEntry[] {
  const { state } = matter;
  if (!state.registered || state.voided) return [];
  const registered = last(matter, 'ComplaintRegistered');
  const of = (type: string, holds: boolean): readonly RawEntry[] => {
    const fact = last(matter, type);
    return holds && isWithin(fact, matter, span) ? [complaintEntryOf(matter, [fact])] : [];
  };
  const counted = isCounted(state);
  const alone = counted && state.membership === null && isArrears(state);
  const inHand = !isEnded(state) || isWithin(last(matter, 'ComplaintClosed'), matter, span);
  const whole = complaintEntryOf(matter, []);
  const sets: Sets = {
    received: of('ComplaintRegistered', counted),
    accepted: of('ComplaintAccepted', counted && state.accepted !== null),
    filed: of('ComplaintFiled', counted && state.filed !== null && state.membership === null),
    closed: of('ComplaintClosed', counted && state.closed !== null),
    uncleared: unclearedComplaint(matter),
    involved: alone && inHand ? [complaintEntryOf(matter, [registered])] : [],
    overdue: late(state, whole),
    group: of('ComplaintRegistered', alone && claimantCount(state) >= span.groupPeople),
  };
  return finished(sets, rungs(matter, span, whole), { works: null, whole });
}

export function caseEntries(matter: ReportedMatter<CaseState>, span: ReportSpan): readonly ReportEntry[] {
  const { state } = matter;
  if (!state.opened) return [];
  const all = wholeOf(state);
  const opened = last(matter, 'CaseOpened');
  const of = (fact: Fact | undefined, holds: boolean, counted: CountedCase = all): readonly RawEntry[] =>
    holds && isWithin(fact, matter, span) ? [caseEntryOf(matter, [fact], counted)] : [];
  const cleared = last(matter, 'WagesCleared');
  const { solvedPeople, paidFen } = caseMoney(state);
  const paid = { people: solvedPeople, fen: paidFen, lines: () => false };
  const inHand = !state.cleared || isWithin(cleared, matter, span);
  const whole = caseEntryOf(matter, [], all);
  const sets: Sets = {
    filed: of(last(matter, 'CaseFiled'), state.filedOn !== null),
    opened: of(opened, true),
    cleared: of(cleared, state.cleared, paid),
    uncleared: unclearedCase(matter),
    involved: inHand ? [caseEntryOf(matter, [opened], all)] : [],
    overdue: late(state, whole),
    recovered: recovered(matter, span),
    group: of(opened, all.people >= span.groupPeople),
    transferred: transferred(matter, span, all),
  };
  return finished(sets, rungs(matter, span, whole), { works: state.projectKind, whole });
}

/** With all of its people; the verified sum, the claimed one where nothing is verified. */
function wholeOf(state: CaseState): CountedCase {
  const { people, verifiedFen, claimedFen } = caseMoney(state);
  return { people: people + missing(state), fen: verifiedFen === 0 ? claimedFen : verifiedFen, lines: () => true };
}

/** What reached the persons between the two cut-offs; what bounced since the first takes away. */
function recovered(matter: ReportedMatter<CaseState>, span: ReportSpan): readonly RawEntry[] {
  const { state, before } = matter;
  const fen = caseMoney(state).paidFen - (before === null ? 0 : caseMoney(before).paidFen);
  const then = (id: string): number => {
    const line = before?.lines[id];
    return before === null || line === undefined ? 0 : lineMoney(before, line).paidFen;
  };
  const gained = Object.values(state.lines).filter((line) => lineMoney(state, line).paidFen > then(line.id));
  if (fen === 0 && gained.length === 0) return [];
  const facts = matter.events.filter((fact) => fact.type.startsWith('Payment') && isWithin(fact, matter, span));
  const ids = new Set(gained.map(({ id }) => id));
  const entry = caseEntryOf(matter, facts, { people: gained.length, fen, lines: (id) => ids.has(id) });
  // Whoever was paid in two cases was paid both sums.
  return [{ ...entry, fenUnknown: false, persons: entry.persons.map((person) => ({ ...person, fen: 0 })) }];
}

function transferred(matter: ReportedMatter<CaseState>, span: ReportSpan, all: CountedCase): readonly RawEntry[] {
  const facts = Object.values(matter.state.steps)
    .filter(({ kind }) => kind === TRANSFER)
    .flatMap(({ key }) => actsOf(matter.events, key))
    .filter((fact) => fact.data.act === 'transfer' && isWithin(fact, matter, span));
  return facts.length === 0 ? [] : [caseEntryOf(matter, facts, all)];
}

/** One entry for each unit that owes something late. */
function late(state: Parameters<typeof overdueOf>[0], whole: RawEntry): readonly RawEntry[] {
  return overdueOf(state).map(({ unit, versions }) => ({ ...act(whole), unit, versions }));
}

/** An act about a matter counts nobody. */
function act(whole: RawEntry): RawEntry {
  return { ...whole, people: 0, fen: 0, fenUnknown: false, persons: [] };
}

/** Rungs that were issued between the cut-offs, by the unit they are addressed to. */
function rungs(
  matter: ReportedMatter<MatterState>,
  span: ReportSpan,
  whole: RawEntry,
): readonly { readonly set: ReportSetId; readonly entry: RawEntry; readonly times: number }[] {
  const { state, events } = matter;
  const issued = events.filter((fact) => {
    if (fact.type !== 'RungIssued' || !isWithin(fact, matter, span)) return false;
    const { ladderKey, rungId } = fact.data as Issued;
    return state.ladders[ladderKey]?.rungs.find(({ id }) => id === rungId)?.status !== 'voided';
  });
  const groups = groupedBy(issued, ({ data }) => `${(data as Issued).rung}/${(data as Issued).unit}`);
  return [...groups.values()].map((facts) => {
    const { rung = '', unit = null } = (facts[0]?.data ?? {}) as Partial<Issued>;
    const versions = facts.map(({ version }) => version);
    return {
      set: `rung-${rung.toLowerCase()}` as ReportSetId,
      entry: { ...act(whole), unit, versions },
      times: facts.length,
    };
  });
}

interface Issued {
  readonly ladderKey: string;
  readonly rungId: string;
  readonly rung: string;
  readonly unit: string;
}

function finished(
  sets: Sets,
  acts: ReturnType<typeof rungs>,
  { works, whole }: { readonly works: ProjectKind | null; readonly whole: RawEntry },
): readonly ReportEntry[] {
  const about = { works, whole: { people: whole.people, fen: whole.fen } };
  const entries = Object.entries(sets) as readonly (readonly [ReportSetId, readonly RawEntry[]])[];
  return [
    ...entries.flatMap(([set, all]) => all.map((entry) => ({ ...entry, ...about, set, times: 1 }))),
    ...acts.map(({ set, entry, times }) => ({ ...entry, ...about, set, times })),
  ];
}

function last({ events }: { readonly events: readonly Fact[] }, type: string): Fact | undefined {
  return events.findLast((event) => event.type === type);
}

function isWithin(
  fact: Fact | undefined,
  { events }: { readonly events: readonly Fact[] },
  { since, until }: Pick<ReportSpan, 'since' | 'until'>,
): fact is Fact {
  if (fact === undefined) return false;
  const moment = factMoment(fact, events);
  return since <= moment && moment < until;
}
