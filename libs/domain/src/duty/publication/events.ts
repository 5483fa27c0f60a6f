import type { EventOf, Fen, FreeText } from '../../kernel/event.ts';
import type { LocalDay } from '../../kernel/time-types.ts';
import type {
  AddedLine,
  ChoiceReason,
  LeftOut,
  PublicationGround,
  PublicationLine,
  PublicationPlace,
  R29Item,
} from './lines.ts';

/** A line as it went out, frozen with what it was drawn from. */
export interface PublishedLine {
  readonly lineId: string;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly company: string | null;
  readonly name: string;
  readonly creditCode: string | null;
  readonly address: string | null;
  readonly people: number | null;
  readonly wagesFen: Fen | null;
  /** Items of R29 Art 5. */
  readonly items: readonly R29Item[];
  readonly grounds: readonly PublicationGround[];
  /** Of a line entered by hand. */
  readonly added: AddedLine | null;
  readonly sources: readonly { readonly stream: string; readonly version: number }[];
}

/** Why what was published is changed, or comes down (R29: a decision changed or annulled, an objection that was right). */
export type PublishedChange = 'decision-changed' | 'decision-annulled' | 'objection-upheld' | 'content-wrong';

interface LineChange {
  readonly period: string;
  readonly lineId: string;
  readonly because: PublishedChange;
  readonly on: LocalDay;
  readonly words: FreeText;
  readonly document: string;
  /** Period and line, as the period of the correction has them; absent in events of the time before it ran. */
  readonly key?: string;
}

interface FallenLine {
  /** `<period>/<line>`. */
  readonly key: string;
  readonly period: string;
  readonly lineId: string;
  readonly stream: string;
  readonly version: number;
}

export type PublicationEvent =
  /** `lines`: what the log says that the draft did not say, or says otherwise; `gone`: what it says no longer. */
  | EventOf<
      'PublicationDrawn',
      { readonly period: string; readonly lines: readonly PublicationLine[]; readonly gone: readonly string[] }
    >
  | EventOf<
      'PublicationLineChosen',
      {
        readonly period: string;
        readonly lineId: string;
        readonly because: ChoiceReason;
        readonly note: FreeText | null;
      }
    >
  | EventOf<
      'PublicationLineAdded',
      AddedLine & {
        readonly period: string;
        readonly lineId: string;
        readonly companyVersion: number;
        readonly name: string;
        readonly creditCode: string | null;
        readonly address: string | null;
      }
    >
  | EventOf<
      'PublicationSubmitted',
      { readonly period: string; readonly lines: readonly string[]; readonly zero: boolean }
    >
  | EventOf<
      'PublicationDecided',
      {
        readonly period: string;
        readonly decision: 'approved' | 'returned';
        readonly reason: FreeText | null;
        /** 文号 of the announcement, taken with the first approval of one; none where nothing is announced (零报告). */
        readonly number?: string;
      }
    >
  | EventOf<
      'ViolationsPublished',
      {
        readonly period: string;
        readonly zero: boolean;
        readonly places: readonly PublicationPlace[];
        readonly document: string | null;
        readonly lines: readonly PublishedLine[];
      }
    >
  | EventOf<
      'PublicationPlaceAdded',
      { readonly period: string; readonly place: PublicationPlace; readonly document: string }
    >
  /** What a published line rests on was withdrawn, annulled or changed, as its stream stood at `version`. */
  | EventOf<
      'PublishedGroundFell',
      FallenLine & { readonly unit: string; readonly because: LeftOut; readonly groundIds: readonly string[] }
    >
  /** It stands again: what had taken it away was recorded by mistake, or was overturned itself. */
  | EventOf<'PublishedGroundRestored', FallenLine & { readonly groundIds: readonly string[] }>
  | EventOf<'PublishedLineCorrected', LineChange>
  | EventOf<'PublishedLineWithdrawn', LineChange>;
