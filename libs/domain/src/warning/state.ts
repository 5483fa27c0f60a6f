import { factDay } from '../clocks/legal-time.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { ProjectWarningEvent, SignalKind, WarningEvent, WarningResult, WarningTerm } from './events.ts';

type AnyWarningEvent = WarningEvent | ProjectWarningEvent;

export interface Signal {
  readonly id: string;
  readonly kind: SignalKind;
  readonly observedOn: LocalDay;
  readonly unit: string | null;
  readonly month: string | null;
  readonly withdrawn: boolean;
}

export interface Warning {
  readonly id: string;
  readonly unit: string;
  readonly person: string | null;
  readonly score: number;
  readonly terms: readonly WarningTerm[];
  readonly status: 'raised' | 'signed-for' | 'concluded';
  readonly raisedOn: LocalDay;
  readonly signedForBy: string | null;
  readonly result: WarningResult | null;
  readonly concludedOn: LocalDay | null;
  readonly caseId: string | null;
}

/** Of whatever may be warned of: a project, a company. */
export interface WarnedState {
  readonly signals: Readonly<Record<string, Signal>>;
  readonly warnings: Readonly<Record<string, Warning>>;
}

export const NO_WARNINGS: WarnedState = { signals: {}, warnings: {} };

export function isWarningOpen({ status }: Warning): boolean {
  return status !== 'concluded';
}

export function openWarnings({ warnings }: Pick<WarnedState, 'warnings'>): number {
  return Object.values(warnings).filter(isWarningOpen).length;
}

export function falseAlarms({ warnings }: Pick<WarnedState, 'warnings'>): number {
  return Object.values(warnings).filter(({ result }) => result === 'false-alarm').length;
}

/** The case in which its wages are owed. */
export function withCase(
  warnings: WarnedState['warnings'],
  warningId: string | null,
  caseId: string,
): WarnedState['warnings'] {
  const warning = warningId === null ? undefined : warnings[warningId];
  return warning === undefined ? warnings : { ...warnings, [warning.id]: { ...warning, caseId } };
}

const WARNING_TYPES = new Set<string>([
  'SignalRecorded',
  'SignalWithdrawn',
  'WarningRaised',
  'WarningSignedFor',
  'WarningReassigned',
  'WarningConcluded',
] satisfies AnyWarningEvent['type'][]);

export function isWarningEvent(event: Recorded<EventOf>): event is Recorded<AnyWarningEvent> {
  return WARNING_TYPES.has(event.type);
}

export function evolveWarnings({ signals, warnings }: WarnedState, event: Recorded<AnyWarningEvent>): WarnedState {
  if (event.type === 'SignalRecorded') {
    const { signalId: id, kind, observedOn, unit, month } = event.data;
    return { warnings, signals: { ...signals, [id]: { id, kind, observedOn, unit, month, withdrawn: false } } };
  }
  if (event.type === 'SignalWithdrawn') {
    const signal = signals[event.data.signalId] ?? refuse('signal-unknown');
    return { warnings, signals: { ...signals, [signal.id]: { ...signal, withdrawn: true } } };
  }
  return { signals, warnings: { ...warnings, [event.data.warningId]: warningAfter(warnings, event) } };
}

function warningAfter(
  warnings: WarnedState['warnings'],
  event: Exclude<Recorded<AnyWarningEvent>, { readonly type: 'SignalRecorded' | 'SignalWithdrawn' }>,
): Warning {
  if (event.type === 'WarningRaised') {
    const { warningId: id, unit, person, score, terms } = event.data;
    const raised = { id, unit, person, score, terms, status: 'raised', raisedOn: factDay(event) } as const;
    return { ...raised, signedForBy: null, result: null, concludedOn: null, caseId: null };
  }
  const warning = warnings[event.data.warningId] ?? refuse('warning-unknown');
  if (event.type === 'WarningSignedFor') return { ...warning, status: 'signed-for', signedForBy: event.data.person };
  if (event.type === 'WarningReassigned') return { ...warning, unit: event.data.unit, person: null };
  const { result, caseId } = event.data;
  return { ...warning, status: 'concluded', result, caseId, concludedOn: factDay(event) };
}
