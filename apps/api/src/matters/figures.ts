import { asksSecrecy, type ComplaintState, type StreamState } from '@qingxin/domain';
import type { TimelineEntry } from '@qingxin/read-models';

/**
 * What of a complaint is kept from whoever does not handle it, because it would tie a concealed person to his wage line
 * (practice, "Concealment").
 */
export interface Withheld {
  /** Persons of whom not even a masked name or number is told. */
  readonly subjects: ReadonlySet<string>;
}

/** Null where nothing is kept from this reader. `mayReveal`: see `AccessPolicy`. */
export function withheldFrom(today: StreamState, mayReveal: (field: string) => boolean): Withheld | null {
  if (!isComplaint(today) || !asksSecrecy(today) || mayReveal('figures')) return null;
  const concealed = Object.values(today.claimants).filter(
    ({ concealment }) => today.kind === 'report' || concealment === 'concealed',
  );
  return { subjects: new Set(concealed.map(({ subject }) => subject)) };
}

function isComplaint(state: StreamState): state is ComplaintState {
  return 'claimants' in state;
}

/** The complaint as if nobody had been asked what he is owed, for when and how he worked. */
export function withoutFigures<S extends StreamState>(state: S): S {
  if (!isComplaint(state)) return state;
  const claimants = Object.entries(state.claimants).map(
    ([id, { amountFen: _, months: __, particulars: ___, ...one }]) => [id, one],
  );
  return {
    ...state,
    amountFen: 'unknown',
    demands: [],
    claimants: Object.fromEntries(claimants) as typeof state.claimants,
  };
}

/** Keys of what a person or an officer said of sums, times and work, wherever they stand in an event. */
const TELLING: ReadonlySet<string> = new Set(['months', 'particulars', 'demands', 'foreman']);

/** An entry of its history in the same way. */
export function entryWithoutFigures(entry: TimelineEntry): TimelineEntry {
  return { ...entry, data: told(entry.data) as TimelineEntry['data'] };
}

function told(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(told);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !TELLING.has(key) && !key.endsWith('Fen'));
  return Object.fromEntries(kept.map(([key, item]) => [key, told(item)]));
}

/** In place of a name or number that is not even told masked. */
export const KEPT_SECRET = '保密';

/** An answer that was masked, with nothing left of the persons; what the reader has revealed with a reason stays open to him. */
export function withoutPersons(answer: unknown, { subjects }: Withheld): unknown {
  if (Array.isArray(answer)) return answer.map((item) => withoutPersons(item, { subjects }));
  if (typeof answer !== 'object' || answer === null || answer instanceof Date) return answer;
  const { subject, masked, text } = answer as Readonly<Record<string, unknown>>;
  if (typeof masked === 'string' && subjects.has(String(subject)) && typeof text !== 'string')
    return { ...answer, masked: KEPT_SECRET };
  return Object.fromEntries(Object.entries(answer).map(([key, item]) => [key, withoutPersons(item, { subjects })]));
}
