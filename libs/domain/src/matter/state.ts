import type { ClockEvent } from '../clocks/events.ts';
import type { ClockBook } from '../clocks/state.ts';
import type { DecideContext, StreamState } from '../kernel/stream.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { EvidenceEvent } from '../evidence/events.ts';
import type { EvidenceBook } from '../evidence/state.ts';
import type { LadderEvent } from '../ladder/events.ts';
import type { ListedFactBook, ListedFactEvent } from '../ladder/facts.ts';
import type { LadderBook } from '../ladder/state.ts';
import type { TaskEvent } from '../tasks/events.ts';
import type { TaskBook } from '../tasks/state.ts';
import type { ChangeBook, ChangeEvent } from './changes.ts';
import type { SuccessionEvent } from './succession-events.ts';
import type { PaperFacts, TakenOver, TakenOverEvent } from './take-over-events.ts';

/** What complaint, case, project and company streams have in common: time, work, the ladder, changes that take two persons and evidence. */
export interface MatterState extends StreamState {
  readonly stream: string;
  readonly clocks: ClockBook;
  readonly tasks: TaskBook;
  readonly ladders: LadderBook;
  readonly listedFacts: ListedFactBook;
  readonly changes: ChangeBook;
  readonly evidence: EvidenceBook;
  /** Units that were merged into others while they had a part in it: who came in the place of whom. */
  readonly successions: Readonly<Record<string, string>>;
  /** 存量: open when it was taken over from paper; null for what began here. */
  readonly takenOver: (TakenOver & { readonly at: Instant; readonly paper: PaperFacts | null }) | null;
}

export type MatterEvent =
  | ClockEvent
  | TaskEvent
  | LadderEvent
  | ListedFactEvent
  | ChangeEvent
  | EvidenceEvent
  | TakenOverEvent
  | SuccessionEvent;

/** The part of a draft that the common acts need; every stream's own draft fits it. */
export interface MatterDraft {
  readonly state: MatterState;
  readonly context: DecideContext;
  emit(event: MatterEvent, actor?: string): void;
}

export const EMPTY_MATTER = {
  version: 0,
  clocks: {},
  tasks: {},
  ladders: {},
  listedFacts: {},
  changes: {},
  evidence: {},
  successions: {},
  takenOver: null,
} as const satisfies Omit<MatterState, 'stream'>;
