import type { DecideContext } from '../kernel/stream.ts';

/** Who does work of a unit: of 治欠办 and leading group those that act for them, of any other unit `otherwise`. */
export function taskRole(
  unit: string,
  { organisation }: Pick<DecideContext, 'organisation'>,
  otherwise: string,
): string {
  const kind = organisation.unit(unit)?.kind;
  if (kind === 'office') return 'coordinator';
  return kind === 'leading-group' ? 'leading-group' : otherwise;
}
