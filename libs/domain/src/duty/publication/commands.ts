import type { CommandOf, FreeText } from '../../kernel/event.ts';
import type { LocalDay } from '../../kernel/time-types.ts';
import type { PublishedChange } from './events.ts';
import type { AddedLine, ChoiceReason, PublicationPlace } from './lines.ts';

interface LineChange {
  readonly period: string;
  readonly lineId: string;
  readonly because: PublishedChange;
  readonly on: LocalDay;
  readonly words: FreeText;
  readonly document: string;
}

/** What may be done about the quarterly publication of major violations (季度公布). */
export type PublicationCommand =
  /** Reads what the log says now; as often as somebody wants until it is published. */
  | CommandOf<'DrawPublication', { readonly period: string }>
  | CommandOf<
      'ChoosePublicationLine',
      {
        readonly period: string;
        readonly lineId: string;
        readonly because: ChoiceReason;
        readonly note: FreeText | null;
      }
    >
  | CommandOf<'AddPublicationLine', AddedLine & { readonly period: string }>
  | CommandOf<'SubmitPublication', { readonly period: string; readonly zero: boolean }>
  | CommandOf<
      'DecidePublication',
      {
        readonly period: string;
        readonly decision: 'approved' | 'returned';
        readonly reason: FreeText | null;
        /** Null where none is asked for. */
        readonly number: string | null;
      }
    >
  /** The workflow of a case or company: what a published line rests on no longer stands, or stands again. */
  | CommandOf<'CheckPublishedGrounds', { readonly matter: string }>
  /** It is out: the report on the period at once. */
  | CommandOf<
      'FilePublication',
      {
        readonly period: string;
        readonly places: readonly PublicationPlace[];
        readonly text: FreeText;
        readonly document: string | null;
      }
    >
  | CommandOf<
      'AddPublicationPlace',
      { readonly period: string; readonly place: PublicationPlace; readonly document: string }
    >
  | CommandOf<'CorrectPublishedLine', LineChange>
  | CommandOf<'WithdrawPublishedLine', LineChange>;
