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
  readonly issuedBy: string | null;
  /** The unit that issued and alone may lift; null for the software's own 催办. */
  readonly issuedByUnit: string | null;
  readonly number: string | null;
  readonly answerBy: LocalDay | null;
  readonly statements: number;
}

/** The climb from 催办 to 问责 for one unit in one matter (design §4, Ladder). */
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
      return off(ladder, event, 'declined');
    case 'RungStatementFiled':
      return rung(ladder, event, { statements: (rungOf(ladder, event.data.rungId)?.statements ?? 0) + 1 });
    case 'RungAnswered':
      return off(ladder, event, 'answered');
    case 'RungAnswerRejected':
      return { ...rung(ladder, event, { status: 'issued' }), next: event.data.next, setBy: version };
    case 'RungLifted':
      return off(ladder, event, 'lifted');
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
function off(
  ladder: LadderState,
  event: { readonly version: number; readonly data: { readonly rungId: string } },
  status: 'declined' | 'answered' | 'lifted',
): LadderState {
  const changed = rung(ladder, event, { status });
  return activeRung(ladder)?.id === event.data.rungId ? { ...changed, next: null, setBy: event.version } : changed;
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
    issuedBy: null,
    issuedByUnit: null,
    number: null,
    answerBy: null,
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
  if (ground.kind === 'lapse') {
    const clock = clocks[ground.subject];
    return clock?.status !== 'lapsed' || clock.endedAs !== null;
  }
  return ladder.rungs.some(
    (candidate) =>
      candidate.rung >= ground.rung &&
      candidate.proposedAt >= ground.at &&
      ['lifted', 'declined', 'voided'].includes(candidate.status),
  );
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
