import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';

/** The district's 人社局, which owes what no other unit does. Refuses `unit-unknown` where the district has none. */
export function hrssOf({ organisation }: Pick<DecideContext, 'organisation'>): string {
  return organisation.ofKind('hrss')?.id ?? refuse('unit-unknown', { details: { unit: 'hrss' } });
}
