import type { EventOf, Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import type { ClockBook } from '../clocks/state.ts';
import type { LadderEvent, NextRung, Rung } from './events.ts';

export interface GroundState {
  readonly id: string;
  readonly kind: 'lapse' | 'fact' | 'direction';
  /** Clock id for a lapse, code of the fact or direction otherwise. */
  readonly subject: string;
  readonly rung: Rung;
  readonly at: Instant;
  readonly struck: boolean;
}

export interface RungState {
  readonly id: string;
  readonly rung: Rung;
  readonly status: 'proposed' | 'issued' | 'postponed' | 'declined' | 'answered' | 'lifted' | 'voided';
  readonly nominalAt: Instant;
  readonly proposedAt: Instant;
  readonly upwardAt: Instant | null;
  readonly shownUpward: boolean;
  /** Grounds it was proposed on; those from `groundsBefore` on joined it later. */
  readonly grounds: readonly string[];
  readonly groundsBefore: number;
  /** How many grounds the ladder had when somebody lifted or declined it; null until then. */
  readonly groundsDecided: number | null;
  readonly issuedBy: string | null;
  /** The unit that issued and alone may lift; null for the software's own 催办. */
  readonly issuedByUnit: string | null;
  readonly number: string | null;
  readonly answerBy: LocalDay | null;
  readonly answered: boolean;
  readonly statements: number;
}

/** The climb from 催办 to 问责 for one unit in one matter (architecture, "Ladder"). */
export interface LadderState {
  readonly key: string;
  readonly unit: string;
  readonly grounds: readonly GroundState[];
  readonly rungs: readonly RungState[];
  readonly next: NextRung | null;
  /** Version of the event that set `next`. */
  readonly setBy: number;
}

export const ABOVE: Readonly<Record<Rung, Rung | null>> = { E1: 'E2', E2: 'E3', E3: 'E4', E4: 'E5', E5: null };

export type LadderBook = Readonly<Record<string, LadderState>>;

const LADDER_TYPES = new Set<string>([
  'GroundAdded',
  'GroundStruck',
  'RungProposed',
  'RungIssued',
  'RungPostponed',
  'RungDeclined',
  'RungStatementFiled',
  'RungAnswered',
  'RungAnswerRejected',
  'RungLifted',
  'RungVoided',
  'RungShownUpward',
  'LadderRested',
] satisfies LadderEvent['type'][]);

export function isLadderEvent(event: Recorded<EventOf>): event is Recorded<LadderEvent> {
  return LADDER_TYPES.has(event.type);
}

export function ladderKeyOf(unit: string): string {
  return `ladder-${unit}`;
}

export function evolveLadders(book: LadderBook, event: Recorded<LadderEvent>): LadderBook {
  const key = event.data.ladderKey;
  const ladder = book[key] ?? opened(event);
  return { ...book, [key]: evolveLadder(ladder, event) };
}

function opened(event: Recorded<LadderEvent>): LadderState {
  if (event.type !== 'GroundAdded') return refuse('ladder-unknown');
  return { key: event.data.ladderKey, unit: event.data.unit, grounds: [], rungs: [], next: null, setBy: event.version };
}

function evolveLadder(ladder: LadderState, event: Recorded<LadderEvent>): LadderState {
  const { version } = event;
  switch (event.type) {
    case 'GroundAdded': {
      const { groundId, kind, subject, rung, at, next } = event.data;
      const grounds = [...ladder.grounds, { id: groundId, kind, subject, rung, at, struck: false }];
      return next === null ? { ...ladder, grounds } : { ...ladder, grounds, next, setBy: version };
    }
    case 'GroundStruck':
      return {
        ...ladder,
        grounds: ladder.grounds.map((ground) =>
          ground.id === event.data.groundId ? { ...ground, struck: true } : ground,
        ),
        next: event.data.next,
        setBy: version,
      };
    case 'RungProposed':
      return { ...ladder, rungs: [...ladder.rungs, proposed(event, ladder)], next: null, setBy: version };
    case 'RungIssued': {
      const { issuedBy, number, answerBy, next } = event.data;
      const issuedByUnit = event.by.unit ?? null;
      const issued = rung(ladder, event, { status: 'issued', issuedBy, issuedByUnit, number, answerBy });
      return { ...issued, next, setBy: version };
    }
    case 'RungPostponed':
      return { ...rung(ladder, event, { status: 'postponed' }), next: event.data.next, setBy: version };
    case 'RungDeclined':
      return decided(ladder, event, 'declined');
    case 'RungStatementFiled':
      return rung(ladder, event, { statements: (rungOf(ladder, event.data.rungId)?.statements ?? 0) + 1 });
    case 'RungAnswered':
      return answered(ladder, event);
    case 'RungAnswerRejected':
      return { ...rung(ladder, event, { status: 'issued', answered: false }), next: event.data.next, setBy: version };
    case 'RungLifted':
      return decided(ladder, event, 'lifted');
    case 'RungVoided':
      return { ...rung(ladder, event, { status: 'voided' }), next: event.data.next, setBy: version };
    case 'LadderRested':
      return { ...ladder, next: null, setBy: version };
    case 'RungShownUpward':
      return rung(ladder, event, { shownUpward: true });
    default:
      return event satisfies never;
  }
}

/** The ladder's date belongs to its highest rung: what becomes of a lower one leaves it alone. */
function decided(
  ladder: LadderState,
  event: Extract<Recorded<LadderEvent>, { type: 'RungDeclined' | 'RungLifted' }>,
  status: 'declined' | 'lifted',
): LadderState {
  const changed = rung(ladder, event, { status, groundsDecided: ladder.grounds.length });
  const { next, rungId } = event.data;
  if (next !== undefined) return { ...changed, next, setBy: event.version };
  return activeRung(ladder)?.id === rungId ? { ...changed, next: null, setBy: event.version } : changed;
}

/** An answer stops the climb until it is judged; 催办 asks for the work, not for words. */
function answered(ladder: LadderState, event: Extract<Recorded<LadderEvent>, { type: 'RungAnswered' }>): LadderState {
  const { rungId, upwardAt = null } = event.data;
  if (rungOf(ladder, rungId)?.rung === 'E1') return rung(ladder, event, { answered: true });
  const changed = rung(ladder, event, { status: 'answered', answered: true, upwardAt, shownUpward: false });
  return activeRung(ladder)?.id === rungId ? { ...changed, next: null, setBy: event.version } : changed;
}

function proposed(event: Extract<Recorded<LadderEvent>, { type: 'RungProposed' }>, ladder: LadderState): RungState {
  const { rungId, rung: level, grounds, nominalAt, upwardAt } = event.data;
  return {
    id: rungId,
    rung: level,
    status: 'proposed',
    nominalAt,
    proposedAt: event.occurredAt,
    upwardAt,
    shownUpward: false,
    grounds,
    groundsBefore: ladder.grounds.length,
    groundsDecided: null,
    issuedBy: null,
    issuedByUnit: null,
    number: null,
    answerBy: null,
    answered: false,
    statements: 0,
  };
}

export function rungOf(ladder: LadderState, rungId: string): RungState | null {
  return ladder.rungs.find((candidate) => candidate.id === rungId) ?? null;
}

/** The highest rung somebody has to act on now; a ladder never proposes below an active one. */
export function activeRung(ladder: LadderState): RungState | null {
  return ladder.rungs.findLast(isActive) ?? null;
}

/** Proposed, issued or answered but not yet lifted. */
export function isActive(candidate: RungState): boolean {
  return ['proposed', 'issued', 'answered'].includes(candidate.status);
}

/** Nothing is owed for the ground any more; a fact or direction is settled by the decision on a rung of its height. */
export function isSettled(ladder: LadderState, ground: GroundState, clocks: ClockBook): boolean {
  if (ground.kind !== 'lapse') {
    return ladder.rungs.some((one) => one.rung >= ground.rung && isDecided(one) && restsOn(ladder, one, ground));
  }
  const clock = clocks[ground.subject];
  return clock?.status !== 'lapsed' || clock.endedAs !== null;
}

/** Waits for a person: the proposal for its decision, the answer for its judgement. */
export function isUndecided({ status }: RungState): boolean {
  return status === 'proposed' || status === 'answered';
}

export function isDecided({ status }: RungState): boolean {
  return status === 'lifted' || status === 'declined';
}

/** The rung was proposed on the ground, or the ground joined it before it was decided. */
export function restsOn(ladder: LadderState, one: RungState, ground: GroundState): boolean {
  if (one.grounds.includes(ground.id)) return true;
  const place = ladder.grounds.findIndex(({ id }) => id === ground.id);
  return place >= one.groundsBefore && (one.groundsDecided === null || place < one.groundsDecided);
}

function rung(
  ladder: LadderState,
  event: { readonly data: { readonly rungId: string } },
  change: Partial<RungState>,
): LadderState {
  const { rungId } = event.data;
  return {
    ...ladder,
    rungs: ladder.rungs.map((candidate) => (candidate.id === rungId ? { ...candidate, ...change } : candidate)),
  };
}
