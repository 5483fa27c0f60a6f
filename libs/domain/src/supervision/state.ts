import type { ActorRef, FreeText } from '../kernel/event.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import type { Rung } from '../ladder/events.ts';
import type { IssuedLetter, RungOfMatter } from '../ladder/letters.ts';
import { EMPTY_MATTER, type MatterState } from '../matter/state.ts';
import type { EdgeId, NodeId } from '../process-map.ts';
import type { TraceBack } from './trace-back/state.ts';
import type { ActKind, ActOrder, DirectiveFacts, FollowUp, Invitation, LeftOut, TogetherDecision } from './events.ts';

/** 拟制, 已发出, 不再发出, 已登记 (批示, 议定事项, 集中解除, 集中决定 and 倒查 are not issued). */
export type ActStatus = 'drafted' | 'issued' | 'dropped' | 'recorded';

/** What the act has brought about on one rung; how the rung stands is said by its own matter. */
export interface ActRung extends RungOfMatter {
  readonly taken: 'chosen' | 'ordered' | 'done' | 'refused';
  readonly answered: boolean;
  readonly lifted: boolean;
  /** Code with which its matter refused the last thing it was sent. */
  readonly code: string | null;
}

export interface ActOrderState extends ActOrder {
  /** In whose name it is sent: whoever ordered it. */
  readonly by: ActorRef;
  readonly done: boolean;
}

export interface FollowUpState extends FollowUp {
  readonly of: 'interview' | 'directive';
  readonly status: 'open' | 'reported' | 'done' | 'not-done';
  readonly report: FreeText | null;
  readonly document: string | null;
  /** The date passed, or it was judged not done: said to the ladders once. */
  readonly broken: boolean;
}

export interface Interview {
  readonly came: boolean;
  readonly heldOn: LocalDay;
  readonly minutes: string;
  readonly note: FreeText | null;
}

/** What was decided on many rungs at once; the words are the act's `demand`. */
export interface Deciding {
  readonly decision: TogetherDecision;
  readonly until: LocalDay | null;
  readonly approver: string | null;
  /** Nothing more is sent. */
  readonly stopped: boolean;
}

export interface SupervisionState extends MatterState {
  readonly kind: ActKind | null;
  readonly status: ActStatus | null;
  readonly rung: Rung | null;
  /** Whose ladders it is about; null for 批示 and 议定事项, whose items name their units. */
  readonly unit: string | null;
  readonly addressees: readonly string[];
  /** The unit that drafted, then the one that issued, or that keeps the 批示. */
  readonly issuer: string | null;
  readonly openedAt: Instant | null;
  readonly demand: FreeText | null;
  readonly invitation: Invitation | null;
  readonly rungs: readonly ActRung[];
  readonly leftOut: readonly LeftOut[];
  readonly letter: IssuedLetter | null;
  readonly deciding: Deciding | null;
  readonly orders: Readonly<Record<string, ActOrderState>>;
  readonly interview: Interview | null;
  readonly directive: DirectiveFacts | null;
  readonly followUps: Readonly<Record<string, FollowUpState>>;
  readonly acknowledged: Readonly<Record<string, LocalDay>>;
  readonly traceBack: TraceBack | null;
  /** Where a trace-back stands on the chart; empty for any other act. */
  readonly active: readonly NodeId[];
  readonly walked: readonly EdgeId[];
}

const EMPTY: Omit<SupervisionState, 'stream'> = {
  ...EMPTY_MATTER,
  kind: null,
  status: null,
  rung: null,
  unit: null,
  addressees: [],
  issuer: null,
  openedAt: null,
  demand: null,
  invitation: null,
  rungs: [],
  leftOut: [],
  letter: null,
  deciding: null,
  orders: {},
  interview: null,
  directive: null,
  followUps: {},
  acknowledged: {},
  traceBack: null,
  active: [],
  walked: [],
};

export function emptySupervision(stream: string): SupervisionState {
  return { ...EMPTY, stream };
}

export function pendingOrders({ orders }: Pick<SupervisionState, 'orders'>): readonly ActOrderState[] {
  return Object.values(orders).filter(({ done }) => !done);
}

/** Rungs that the act has issued and not yet lifted. */
export function standingRungs({ rungs }: Pick<SupervisionState, 'rungs'>): readonly ActRung[] {
  return rungs.filter(({ taken, lifted }) => taken === 'done' && !lifted);
}

/** Every promise was kept: nothing speaks for going on with the measure. */
export function allKept({ interview, followUps }: Pick<SupervisionState, 'interview' | 'followUps'>): boolean {
  const all = Object.values(followUps);
  return interview?.came === true && all.length > 0 && all.every(({ status }) => status === 'done');
}
