import type { DecideContext } from '../../kernel/stream.ts';
import type { TraceEntry } from './events.ts';
import type { TraceBack } from './state.ts';
import { ENTRY_CODES } from './stages.ts';

type Here = Pick<DecideContext, 'organisation' | 'actor'>;

/** Units that handled what it is about for a day or more, or of which a figure asks for an explanation. */
export function concernedIn(entries: readonly Pick<TraceEntry, 'unit' | 'point' | 'figure'>[]): ReadonlySet<string> {
  const concerned = entries.filter(({ point, figure }) =>
    point === 'held' ? figure === null || figure > 0 : ENTRY_CODES[point].says === 'short',
  );
  return new Set(concerned.map(({ unit }) => unit));
}

/**
 * Who leads a trace-back: the 治欠办, and the leading group where the 治欠办 or 人社局, in whose house it sits, is concerned
 * (practice, "Trace-backs").
 */
export function leaderFor(concerned: ReadonlySet<string>, { organisation }: Pick<Here, 'organisation'>): string | null {
  const office = organisation.ofKind('office')?.id ?? null;
  const hrss = organisation.ofKind('hrss')?.id ?? null;
  const apart = [office, hrss].every((unit) => unit === null || !concerned.has(unit));
  return apart && office !== null ? office : (organisation.ofKind('leading-group')?.id ?? null);
}

/** The unit that leads it, and the leading group, which stands above. */
export function keeps({ leads }: Pick<TraceBack, 'leads'>, { actor, organisation }: Here): boolean {
  return actor.unit === leads || isLeadingGroup({ actor, organisation });
}

export function isLeadingGroup({ actor, organisation }: Here): boolean {
  return (
    actor.roles.includes('leading-group') &&
    actor.unit !== null &&
    organisation.unit(actor.unit)?.kind === 'leading-group'
  );
}
