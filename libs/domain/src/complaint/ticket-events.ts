import type { ServiceWay } from '../arrears-case/events.ts';
import type { CommandOf, EventOf, FreeText, Sealed } from '../kernel/event.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import type { ReturnReason } from '../matter/moves.ts';
import type { Channel } from './said.ts';

/** 受理告知书, 答复意见书 (处理意见). */
export type PetitionPaperKind = 'acceptance-notice' | 'handling-opinion';

/** 退单: the unit objects to a ticket that the channel sent it, and gives it back to the channel. */
interface TicketReturn {
  readonly ticketId: string;
  readonly reason: ReturnReason;
  readonly legalBasis: string;
  readonly suggestedOwner: string | null;
  readonly explanation: FreeText;
}

interface TicketReturnAnswer {
  readonly ticketId: string;
  readonly accepted: boolean;
  /** What the channel wrote, as a scan or a screenshot. */
  readonly document: string;
  readonly note: FreeText | null;
}

interface TicketReply {
  readonly ticketId: string;
  readonly text: Sealed;
  /** Code of the channel's list of conclusions in force on the day of the reply. */
  readonly conclusion?: string;
}

interface Urging {
  readonly ticketId: string | null;
  readonly channel: Channel;
  /** The day whose list of the channel told of the call; of a ticket and a day it counts once. */
  readonly listedOn?: LocalDay;
}

/** `ticketId` null: the petition was handed in here and bears no number of another office. */
interface PetitionPaper {
  readonly ticketId: string | null;
  readonly paper: PetitionPaperKind;
  readonly number: string;
  readonly document: string;
  /** Who reviews (复查): named in the opinion, nowhere else. */
  readonly reviewedBy?: string;
}

export type TicketFact =
  | EventOf<
      'TicketAdded',
      {
        readonly ticketId: string;
        readonly channel: Channel;
        readonly externalNumber: string;
        readonly receivedAt: Instant | LocalDay;
        readonly returnBy: LocalDay | null;
        readonly replyBy: LocalDay | null;
        readonly listedOn?: LocalDay;
      }
    >
  | EventOf<'TicketReplied', TicketReply & { /** The list that the code is of. */ readonly conclusionVersion?: number }>
  | EventOf<'TicketReturned', TicketReturn & { readonly unit: string; readonly returnedBy: string }>
  /** `leaves`: with it the matter is the channel's again, because nothing else had brought it here. */
  | EventOf<'TicketReturnAnswered', TicketReturnAnswer & { readonly leaves: boolean }>
  | EventOf<'ComplaintUrged', Urging>
  | EventOf<'PetitionPaperIssued', PetitionPaper & { readonly paperId: string; readonly unit: string }>
  | EventOf<
      'PetitionPaperServed',
      {
        readonly paperId: string;
        readonly ticketId: string | null;
        readonly paper: PetitionPaperKind;
        readonly way: ServiceWay;
        readonly document: string;
      }
    >
  /** The petitioner asked the office that the opinion names to review it (复查). */
  | EventOf<'ReviewRequested', { readonly paperId: string; readonly document: string }>;

export type TicketCommand =
  | CommandOf<'AddTicket', TicketData>
  | CommandOf<'ReplyTicket', TicketReply>
  | CommandOf<'ReturnTicket', TicketReturn>
  | CommandOf<'RecordTicketReturnAnswer', TicketReturnAnswer>
  | CommandOf<'RecordUrging', Urging>
  | CommandOf<'IssuePetitionPaper', PetitionPaper>
  | CommandOf<'RecordReviewRequest', { readonly paperId: string; readonly document: string }>
  | CommandOf<'ServePetitionPaper', { readonly paperId: string; readonly way: ServiceWay; readonly document: string }>;

export interface TicketData {
  readonly ticketId: string;
  readonly channel: Channel;
  readonly externalNumber: string;
  readonly receivedAt?: Instant | LocalDay;
  readonly returnBy: LocalDay | null;
  readonly replyBy: LocalDay | null;
  /** The day whose list of the channel brought it. */
  readonly listedOn?: LocalDay;
}
