import type { Instant, LocalDay } from '../kernel/time-types.ts';
import { type ClockState, isOwed } from '../clocks/state.ts';
import { EMPTY_MATTER, type MatterState } from '../matter/state.ts';
import type { ConductChannel, ConductFact, ConductSaid } from './events.ts';

type Data<T extends ConductFact['type']> = Extract<ConductFact, { readonly type: T }>['data'];

/** 待转交, 已转交待接收, 已接收, 已办结. */
export type ConductStatus = 'taken' | 'passed' | 'received' | 'ended';

export interface ConductPass extends Data<'ConductPassedOn'> {
  readonly passedOn: LocalDay;
  /** Who passed it on. */
  readonly from: string;
}

export interface ConductState extends MatterState {
  /** Null: nobody has registered it. */
  readonly status: ConductStatus | null;
  readonly channel: ConductChannel | null;
  readonly receivedOn: LocalDay | null;
  readonly registeredAt: Instant | null;
  readonly facts: ConductSaid | null;
  readonly receiptCode: string | null;
  /** Who took it, by unit and account; over the net nobody of a unit did. */
  readonly takenBy: { readonly unit: string; readonly person: string } | null;
  /** Whose it is now: until a body has received it, whoever is to pass it on. */
  readonly holder: string | null;
  readonly hiddenFrom: readonly string[];
  readonly passes: readonly ConductPass[];
  /** The body that deals with it, and since when. */
  readonly body: Omit<Data<'ConductReceived'>, 'passId'> | null;
  readonly told: readonly (Data<'ConductReporterTold'> & { readonly on: LocalDay })[];
  readonly ended: (Data<'ConductEnded'> & { readonly on: LocalDay }) | null;
}

export function emptyConduct(stream: string): ConductState {
  return {
    ...EMPTY_MATTER,
    ...{
      stream,
      status: null,
      channel: null,
      receivedOn: null,
      registeredAt: null,
      facts: null,
      receiptCode: null,
      takenBy: null,
    },
    ...{ holder: null, hiddenFrom: [], passes: [], body: null, told: [], ended: null },
  };
}

/** The passing on that nobody has received yet; null: there is none. */
export function pendingPass({ status, passes }: Pick<ConductState, 'status' | 'passes'>): ConductPass | null {
  return status === 'passed' ? (passes.at(-1) ?? null) : null;
}

/** 匿名: nobody is there to be told. */
export function isAnonymous({ facts }: Pick<ConductState, 'facts'>): boolean {
  return facts?.reporter === null;
}

/** The earliest date by which something is owed, passed or not; null where nothing is. */
export function conductDue({ clocks }: Pick<ConductState, 'clocks'>): Pick<ClockState, 'due' | 'dueAt'> | null {
  const owed = Object.values(clocks).filter((clock) => isOwed(clock));
  return owed.sort((one, other) => (one.dueAt ?? '').localeCompare(other.dueAt ?? ''))[0] ?? null;
}
