import type { CommandOf, Decided, EventOf } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext, StreamState } from '../kernel/stream.ts';
import type { Contractor, Unit } from './view.ts';

/** Under this name the door reads the record of the company that is admitted. */
export const ADMITTED_COMPANY = 'company';

/** A company that was admitted, and whether its access has ended. */
export interface Admitted extends Contractor {
  readonly ended: boolean;
}

export type ContractorEvent =
  | EventOf<'ContractorAdmitted', { readonly contractor: Contractor }>
  | EventOf<'ContractorAccessEnded', { readonly id: string; readonly reason: string }>;

export type ContractorCommand =
  | CommandOf<'AdmitContractor', { readonly contractor: Contractor }>
  | CommandOf<'EndContractorAccess', { readonly id: string; readonly reason: string }>;

interface Book extends StreamState {
  readonly units: Readonly<Record<string, Unit>>;
  readonly contractors: Readonly<Record<string, Admitted>>;
}

/** One that is there: whoever was admitted and may still come in. */
export function contractorOf(admitted: Admitted | undefined): Contractor | null {
  if (admitted === undefined || admitted.ended) return null;
  const { ended: _, ...contractor } = admitted;
  return contractor;
}

/** A company comes in once at a time; after an end it is admitted under another id, so that old posts stay without rights. */
export function admit(
  { units, contractors }: Book,
  { contractor }: { readonly contractor: Contractor },
  { facts }: DecideContext,
): readonly Decided<ContractorEvent>[] {
  const { id, company, name } = contractor;
  if (units[id] !== undefined || contractors[id] !== undefined) refuse('contractor-known');
  if (Object.values(contractors).some((one) => one.company === company && !one.ended)) refuse('company-admitted');
  if (name.trim() === '') refuse('unit-name-missing');
  const fact = facts[ADMITTED_COMPANY];
  const known = fact?.stream === company ? (fact.fact as { readonly registered?: boolean }) : null;
  if (known?.registered !== true) refuse('company-unknown');
  return [{ event: { type: 'ContractorAdmitted', data: { contractor } } }];
}

export function endAccess(
  { contractors }: Book,
  ending: { readonly id: string; readonly reason: string },
): readonly Decided<ContractorEvent>[] {
  const known = contractors[ending.id] ?? refuse('contractor-unknown');
  if (known.ended) refuse('contractor-access-ended');
  return [{ event: { type: 'ContractorAccessEnded', data: ending } }];
}

/** The role is a company's alone, and a company has no other. */
export function checkPostOf(contractor: Admitted | undefined, roles: readonly string[]): void {
  if (contractor === undefined) {
    if (roles.includes('contractor')) refuse('role-of-contractor');
    return;
  }
  if (contractor.ended) refuse('contractor-access-ended');
  if (roles.length !== 1 || roles[0] !== 'contractor') refuse('post-of-contractor');
}
