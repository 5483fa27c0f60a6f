import type { EventOf, FreeText } from '../kernel/event.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';

/** 催办, 督办, 约谈, 通报, 问责: the measures of the notice, part four (二). */
export type Rung = 'E1' | 'E2' | 'E3' | 'E4' | 'E5';

/** The date at which the ladder asks for its next rung. Set and replaced by events, never recomputed. */
export interface NextRung {
  readonly rung: Rung;
  readonly at: Instant;
}

interface LadderRef {
  /** `ladder-<unit>`: one ladder per stream and addressed unit. */
  readonly ladderKey: string;
}

interface RungRef extends LadderRef {
  /** `<rung>#<n>` inside the ladder. */
  readonly rungId: string;
}

export type LadderEvent =
  | EventOf<
      'GroundAdded',
      LadderRef & {
        readonly unit: string;
        readonly groundId: string;
        /** A lapsed clock, a listed fact or a recorded direction (批示). */
        readonly kind: 'lapse' | 'fact' | 'direction';
        readonly subject: string;
        readonly rung: Rung;
        readonly at: Instant;
        readonly next: NextRung | null;
      }
    >
  | EventOf<
      'GroundStruck',
      LadderRef & { readonly groundId: string; readonly because: string; readonly next: NextRung | null }
    >
  | EventOf<
      'RungProposed',
      RungRef & {
        readonly rung: Rung;
        readonly unit: string;
        readonly grounds: readonly string[];
        readonly nominalAt: Instant;
        /** When an undecided proposal is shown to the leading group; null for rungs the software issues itself. */
        readonly upwardAt: Instant | null;
      }
    >
  | EventOf<
      'RungIssued',
      RungRef & {
        readonly rung: Rung;
        readonly unit: string;
        /** 文号; null for reminders and 催办, which the software issues. */
        readonly number: string | null;
        readonly demand: FreeText;
        readonly issuedBy: string;
        /** The act over several matters by which it was issued. */
        readonly act?: string;
        readonly servedOn: LocalDay;
        readonly answerBy: LocalDay;
        readonly next: NextRung | null;
      }
    >
  | EventOf<
      'RungPostponed',
      RungRef & {
        readonly until: LocalDay;
        readonly reason: FreeText;
        readonly approver: string;
        readonly next: NextRung;
      }
    >
  /** `next`: what grounds that the decision does not cover ask for. */
  | EventOf<
      'RungDeclined',
      RungRef & { readonly reason: FreeText; readonly decidedBy: string; readonly next?: NextRung | null }
    >
  | EventOf<'RungStatementFiled', RungRef & { readonly statement: FreeText; readonly document: string | null }>
  | EventOf<
      'RungAnswered',
      RungRef & {
        readonly report: FreeText;
        readonly document: string | null;
        /** When an answer that nobody has judged is shown to the leading group; 催办 ends by the work alone. */
        readonly upwardAt?: Instant | null;
      }
    >
  | EventOf<'RungAnswerRejected', RungRef & { readonly reason: FreeText; readonly next: NextRung | null }>
  | EventOf<
      'RungLifted',
      RungRef & { readonly reason: FreeText; readonly liftedBy: string; readonly next?: NextRung | null }
    >
  /** The work was done before the software sent its 催办: nothing more to ask by this date. */
  | EventOf<'LadderRested', LadderRef & { readonly because: string }>
  | EventOf<'RungVoided', RungRef & { readonly because: string; readonly next: NextRung | null }>
  | EventOf<'RungShownUpward', RungRef & { readonly nominalAt: Instant }>;
