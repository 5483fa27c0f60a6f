import type { DecideContext } from '../kernel/stream.ts';
import { BESIDE_THE_DISTRICT } from '../organisation/view.ts';
import type { Rung } from './events.ts';

interface Office {
  readonly unit: string;
  readonly role: 'coordinator' | 'leading-group';
}

/**
 * Who decides on a rung against `addressee`: the 治欠办 on 督办, the leading group on 约谈 and above, and on every rung
 * against a unit that is not subordinate to the district or against 人社局, in whose house the 治欠办 sits. Nobody decides
 * on a measure against itself.
 */
export function deciderOf(
  rung: Rung,
  addressee: string,
  { organisation }: Pick<DecideContext, 'organisation'>,
): Office | null {
  const office = organisation.ofKind('office');
  const kind = organisation.unit(addressee)?.kind;
  const apart = kind === undefined || (kind !== 'hrss' && !BESIDE_THE_DISTRICT.has(kind));
  if (rung <= 'E2' && apart && office !== null && office.id !== addressee) {
    return { unit: office.id, role: 'coordinator' };
  }
  const leaders = organisation.ofKind('leading-group');
  return leaders === null || leaders.id === addressee ? null : { unit: leaders.id, role: 'leading-group' };
}

/** The leading group stands above the 治欠办 and may decide in its place. */
export function decides(
  { rung }: { readonly rung: Rung },
  { unit: addressee }: { readonly unit: string },
  who: { readonly unit: string | null; readonly roles: readonly string[] },
  context: Pick<DecideContext, 'organisation'>,
): boolean {
  if (who.unit === null || who.unit === addressee) return false;
  const leads = who.roles.includes('leading-group') && who.unit === context.organisation.ofKind('leading-group')?.id;
  const office = deciderOf(rung, addressee, context);
  return leads || (office !== null && office.unit === who.unit && who.roles.includes(office.role));
}
