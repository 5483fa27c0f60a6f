import { refuse } from '../../kernel/refusal.ts';
import type { SupervisionDraft } from '../draft.ts';
import type { TraceBackCommand } from './commands.ts';
import type { NamedPerson, TraceBack } from './state.ts';

/** The payload of one of its commands. */
export type TracePayload<T extends TraceBackCommand['type']> = Extract<TraceBackCommand, { readonly type: T }>['data'];

export function traceBackOf({ state }: SupervisionDraft): TraceBack {
  return state.traceBack ?? refuse('no-trace-back');
}

/** Refuses `person-not-named`, of one who was taken back too. */
export function personOf(draft: SupervisionDraft, personId: string): NamedPerson {
  const person = traceBackOf(draft).persons[personId];
  return person === undefined || person.takenBack ? refuse('person-not-named') : person;
}

/** What is cited has to be there and to be said still. */
export function checkEntries(draft: SupervisionDraft, entryIds: readonly string[]): void {
  const { entries } = traceBackOf(draft);
  for (const entryId of entryIds) {
    const entry = entries[entryId];
    if (entry === undefined) refuse('trace-entry-unknown', { details: { entry: entryId } });
    else if (entry.gone) refuse('trace-entry-gone', { details: { entry: entryId } });
  }
}

export function checkUnit({ context }: SupervisionDraft, unit: string): void {
  if (context.organisation.unit(unit)?.active !== true) refuse('unit-unknown', { details: { unit } });
}
