import type { Claimant } from '../complaint/events.ts';
import { activeClaimants, claimantCount, type ComplaintState, holderOf, isEnded } from '../complaint/state.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import { type BriefedMatter, type BriefedPerson, type BriefedSpan, isWithin, type RawEntry } from './entry.ts';

type Matter = BriefedMatter<ComplaintState>;

/** 新增投诉举报: registered in the span; not what was voided or is the same as another. */
export function receivedComplaint(matter: Matter, span: BriefedSpan): readonly RawEntry[] {
  const fact = last(matter, 'ComplaintRegistered');
  return fact !== undefined && isWithin(fact.occurredAt, span) && isCounted(matter.state)
    ? [complaintEntryOf(matter, [fact])]
    : [];
}

/** 办结: closed in the span and closed still. */
export function closedComplaint(matter: Matter, span: BriefedSpan): readonly RawEntry[] {
  const fact = last(matter, 'ComplaintClosed');
  const { state } = matter;
  return fact !== undefined && isWithin(fact.occurredAt, span) && state.closed !== null && isCounted(state)
    ? [complaintEntryOf(matter, [fact])]
    : [];
}

/** Arrears that no case has taken up, as long as the complaint is in hand. */
export function unclearedComplaint(matter: Matter): readonly RawEntry[] {
  const { state } = matter;
  if (!isCounted(state) || isEnded(state) || state.membership !== null || !isArrears(state)) return [];
  return [complaintEntryOf(matter, [last(matter, 'ComplaintRegistered')])];
}

/** Nobody has found that no wages are owed. */
export function isArrears({ check, notWage }: ComplaintState): boolean {
  return check !== 'no-arrears' && check !== 'not-wage' && notWage !== 'confirmed';
}

/** A duplicate goes on in the other; what was entered by mistake never was. */
export function isCounted({ registered, voided, duplicates, closed }: ComplaintState): boolean {
  return registered && !voided && closed !== 'duplicate' && !Object.values(duplicates).includes('same');
}

function last({ events }: Matter, type: string): Recorded<EventOf> | undefined {
  return events.findLast((event) => event.type === type);
}

export function complaintEntryOf({ state }: Matter, facts: readonly (Recorded<EventOf> | undefined)[]): RawEntry {
  const persons = activeClaimants(state).map((claimant) => personOf(state, claimant));
  const { amountFen } = state;
  const said = persons.reduce((sum, { fen }) => sum + fen, 0);
  return {
    ...{ stream: state.stream, kind: 'complaint', number: state.number, project: state.project },
    ...{ unit: holderOf(state), sector: null, people: claimantCount(state) },
    fen: amountFen === 'unknown' ? said : amountFen,
    fenUnknown: amountFen === 'unknown' && said === 0,
    versions: facts.flatMap((fact) => (fact === undefined ? [] : [fact.version])),
    persons,
  };
}

function personOf(state: ComplaintState, { subject, months, amountFen, concealment }: Claimant): BriefedPerson {
  return {
    subject,
    place: placeOf(state),
    months: months === undefined || months === 'unknown' ? null : months,
    fen: amountFen === undefined || amountFen === 'unknown' ? 0 : amountFen,
    concealed: concealment === 'concealed',
  };
}

/** The works, else the firm; an employer who is a person is named nowhere. */
function placeOf({ project, employer }: ComplaintState): string | null {
  const name = employer?.kind === 'person' ? undefined : employer?.name;
  return project ?? (typeof name === 'string' && name !== 'unknown' ? name : null);
}
