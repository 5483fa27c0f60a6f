import type { CommandOf, EventOf, FreeText } from '../kernel/event.ts';
import type { Instant } from '../kernel/time-types.ts';

/** Who stands in a shift, by account. */
export interface Crew {
  /** 带班领导. */
  readonly leader: string;
  /** 值班员, in the order in which they are called. */
  readonly officers: readonly string[];
  /** Called when nobody of the shift answers. */
  readonly backups: readonly string[];
}

/** [from, to): whoever comes on at an instant has it from then. */
export interface ShiftFacts extends Crew {
  readonly from: Instant;
  readonly to: Instant;
}

export interface Shift extends ShiftFacts {
  readonly shiftId: string;
}

export type RosterEvent =
  | EventOf<'RosterFiled', { readonly unit: string; readonly shifts: readonly Shift[] }>
  /** 换班. */
  | EventOf<'ShiftChanged', Crew & { readonly shiftId: string; readonly reason: FreeText; readonly before: Crew }>
  | EventOf<'ShiftCancelled', { readonly shiftId: string; readonly reason: FreeText }>;

export type RosterCommand =
  | CommandOf<'FileRoster', { readonly shifts: readonly ShiftFacts[] }>
  | CommandOf<'ChangeShift', Crew & { readonly shiftId: string; readonly reason: FreeText }>
  | CommandOf<'CancelShift', { readonly shiftId: string; readonly reason: FreeText }>;
