import type { CommandOf, EventOf } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { StreamState, StreamType } from '../kernel/stream.ts';

/** One number of a register, taken at approval; 作废 keeps its number (architecture, "Streams"). */
export type RegisterEvent =
  | EventOf<'NumberTaken', { readonly ordinal: number; readonly number: string; readonly document: string }>
  | EventOf<'NumberVoided', { readonly ordinal: number; readonly reason: string }>;

export type RegisterCommand =
  | CommandOf<'TakeNumber', { readonly document: string; readonly prefix: string; readonly year: number }>
  | CommandOf<'VoidNumber', { readonly ordinal: number; readonly reason: string }>;

export interface RegisterState extends StreamState {
  readonly last: number;
  readonly numbers: Readonly<Record<string, { readonly ordinal: number; readonly number: string }>>;
  readonly voided: readonly number[];
}

/**
 * Numbers without gaps: each taking follows the last one; the same document gets its number again unless that is void.
 * The register's name is `register-<unit>-<kind>-<year>`.
 */
export const registerStream: StreamType<RegisterState, RegisterCommand, RegisterEvent> = {
  kind: 'register',
  reducerVersion: 1,
  initial: () => ({ version: 0, last: 0, numbers: {}, voided: [] }),
  evolve(state, event) {
    const { version } = event;
    if (event.type === 'NumberVoided') return { ...state, version, voided: [...state.voided, event.data.ordinal] };
    const { ordinal, number, document } = event.data;
    return { ...state, version, last: ordinal, numbers: { ...state.numbers, [document]: { ordinal, number } } };
  },
  decide(state, command) {
    if (command.type === 'VoidNumber') {
      const { ordinal } = command.data;
      if (ordinal < 1 || ordinal > state.last) refuse('number-unknown');
      if (state.voided.includes(ordinal)) refuse('number-already-voided');
      return [{ event: { type: 'NumberVoided', data: command.data } }];
    }
    const { document, prefix, year } = command.data;
    const taken = state.numbers[document];
    if (taken !== undefined && !state.voided.includes(taken.ordinal)) return [];
    const ordinal = state.last + 1;
    const number = `${prefix}〔${year}〕${ordinal}号`;
    return [{ event: { type: 'NumberTaken', data: { ordinal, number, document } } }];
  },
  allowed: () => [
    { command: 'TakeNumber', refusal: null },
    { command: 'VoidNumber', refusal: null },
  ],
};
