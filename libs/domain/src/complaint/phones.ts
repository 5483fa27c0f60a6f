import type { EventOf, Recorded, Sealed } from '../kernel/event.ts';
import type { Claimant } from './events.ts';
import type { SendingFact } from './sending-events.ts';

/** A telephone that was named and does not count yet. */
export interface NewPhone {
  readonly phone: Sealed;
  /** Version of the naming: a code that was sent for an earlier one proves nothing. */
  readonly named: number;
}

export interface PhoneState {
  readonly newPhones: Readonly<Record<string, NewPhone>>;
}

export const NO_NEW_PHONE: PhoneState = { newPhones: {} };

type State = PhoneState & { readonly claimants: Readonly<Record<string, Claimant>> };

/** Null: the fact is about something else. */
export function evolvePhones(state: State, event: Recorded<EventOf>): Partial<State> | null {
  const fact = event as Recorded<SendingFact>;
  if (fact.type === 'PhoneNamed') {
    const { claimantId, phone } = fact.data;
    return { newPhones: { ...state.newPhones, [claimantId]: { phone, named: fact.version } } };
  }
  if (fact.type !== 'PhoneProved') return null;
  const { claimantId } = fact.data;
  const { [claimantId]: proved, ...newPhones } = state.newPhones;
  const claimant = state.claimants[claimantId];
  if (proved === undefined || claimant === undefined) return {};
  return { newPhones, claimants: { ...state.claimants, [claimantId]: { ...claimant, phone: proved.phone } } };
}
