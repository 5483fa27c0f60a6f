import type { DecideContext } from '../kernel/stream.ts';

/** 人社 and 治欠办 alone say for good that nobody is owed wages (practice, "Mixed demands"). */
export function mayConfirmNotWage({ organisation }: DecideContext, unit: string | null): boolean {
  const kind = unit === null ? null : organisation.unit(unit)?.kind;
  return kind === 'hrss' || kind === 'office';
}

/** The act is 治欠办's own. */
export function isByOffice({ actor, organisation }: DecideContext): boolean {
  return actor.unit !== null && organisation.unit(actor.unit)?.kind === 'office';
}
