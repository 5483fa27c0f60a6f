import type { BankSlip } from '../arrears-case/events.ts';
import type { EventOf, Fen, FreeText, Sealed } from '../kernel/event.ts';
import type { Channel, Concealment } from '../complaint/said.ts';
import type { ActedOn, LocalDay } from '../kernel/time-types.ts';
import type { MatterEvent } from '../matter/state.ts';
import type { BatchKind } from './kinds.ts';
import type { BatchTarget, CaseTarget, PaymentHead } from './targets.ts';

/** What is wrong with a row, and the cell where it is one; never what the cell holds. */
export interface RowFinding {
  readonly code: string;
  readonly cell: string | null;
}

/** One row of the file as it was read. */
export interface ReadRow {
  /** Its number in the sheet, 1-based. */
  readonly row: number;
  readonly subject: string;
  readonly name: Sealed | null;
  /** 班组. */
  readonly team: Sealed | null;
  readonly fen: Fen | null;
  /** The first row of the file with the same identity number; null where none is given. */
  readonly samePerson: number | null;
  /** The wage line that the file itself names. */
  readonly named: string | null;
  readonly slip: BankSlip | null;
  readonly paidOn: LocalDay | null;
  /** Keyed digest of slip, day, sum and payee: what may be imported once. */
  readonly slipKey: string | null;
  /** What could not be read. */
  readonly unreadable: readonly RowFinding[];
  /** Of a 工资支付表 alone; `fen` is then what is to reach the worker. */
  readonly sheet?: SheetCells;
  /** Of a channel's list and of a backlog; `name` is then the caller's and `fen` what he says he is owed. */
  readonly ticket?: TicketCells;
  /** Of a backlog alone; `people` of its ticket are then those beside the named person. */
  readonly backlog?: BacklogCells;
}

/** What a 工资支付表 says of one worker beside the net sum. */
export interface SheetCells {
  /** 出勤, in hundredths of a day. */
  readonly hundredthDays: number | null;
  readonly dueFen: Fen | null;
  readonly deductedFen: Fen | null;
  /** 本人签字. */
  readonly signed: boolean;
}

/** What a channel's list says of one ticket; what it leaves open is null. */
export interface TicketCells {
  readonly externalNumber: string | null;
  readonly receivedAt: ActedOn | null;
  readonly returnBy: LocalDay | null;
  readonly replyBy: LocalDay | null;
  readonly phone: Sealed | null;
  readonly idNumber: Sealed | null;
  readonly concealment: Concealment;
  /** As the channel marks it. */
  readonly urgent: boolean;
  readonly statement: Sealed | null;
  readonly employer: Sealed | null;
  readonly project: string | null;
  readonly place: string | null;
  readonly people: number | null;
  /** Number of the ticket that it repeats. */
  readonly repeatOf: string | null;
}

/** What a backlog says of one open matter beside what it was about; what it leaves open is null. */
export interface BacklogCells {
  /** 原编号. */
  readonly oldNumber: string | null;
  readonly channel: Channel | null;
  /** 首问单位 and 现承办单位 as the sheet calls them. */
  readonly firstUnit: string | null;
  readonly holder: string | null;
  /** 首问分办, of a unit that kept it. */
  readonly keptOn: LocalDay | null;
  readonly sentOn: LocalDay | null;
  readonly signedOn: LocalDay | null;
  readonly acceptedOn: LocalDay | null;
  readonly filedOn: LocalDay | null;
  readonly filingNumber: string | null;
  readonly creditCode: string | null;
  readonly verifiedFen: Fen | null;
  readonly verifiedOn: LocalDay | null;
  readonly extendedOn: LocalDay | null;
  readonly extendedDays: number | null;
  readonly extensionNumber: string | null;
  readonly orderNumber: string | null;
  readonly orderOn: LocalDay | null;
  readonly payBy: LocalDay | null;
  readonly paidFen: Fen | null;
  readonly paidOn: LocalDay | null;
  /** 凭证. */
  readonly paidProof: string | null;
  /** 目前状态, in the words of the sheet. */
  readonly standing: string | null;
  readonly handledBy: Sealed | null;
  readonly note: Sealed | null;
}

/**
 * What comes of a ticket: a new complaint, a ticket of a complaint that is here, a 催促 of one, or nothing because the number is
 * here already and the list tells nothing new of it.
 */
export type TicketFate = 'registered' | 'added' | 'urged' | 'nothing-new';

export interface TicketMeaning {
  readonly fate: TicketFate;
  /** The complaint it belongs to; null for a new one. */
  readonly complaint: string | null;
  /** The ticket that is urged, or repeated by the new one. */
  readonly ticketId: string | null;
  /** Open complaints of the same person about the same employer, as far as the unit may know of them. */
  readonly possible: readonly string[];
  /** The units that a row of a backlog means. */
  readonly units?: { readonly first: string; readonly holder: string | null };
}

/** How a row stands to what its file is for: the wage line and the team's party it means, and what speaks against taking it. */
export interface CheckedRow {
  readonly row: number;
  readonly lineId: string | null;
  readonly party: string | null;
  readonly findings: readonly RowFinding[];
  /** Of a channel's list and of a backlog. */
  readonly meaning?: TicketMeaning;
}

/** What a file is, whatever it is for. */
interface FileFacts {
  readonly kind: BatchKind;
  /** That received it. */
  readonly unit: string;
  /** The company that sent it; absent where the unit brought it itself. */
  readonly from?: string;
  readonly document: string;
  /** The file itself as evidence of the matter; absent or null where it was not kept. */
  readonly original?: string | null;
  /** SHA-256 of the file, hex. */
  readonly fileHash: string;
  readonly totalFen: Fen;
}

/** With the number of the matter it is for. */
export interface FileHead extends FileFacts {
  readonly number: string | null;
}

interface CaseFileHead extends FileFacts {
  readonly caseId: string;
  readonly caseNumber: string | null;
  readonly party: string | null;
  readonly payment: PaymentHead | null;
}

/** Rows that are applied together, in one step that is done or not. */
export interface BatchPart {
  readonly id: string;
  readonly rows: readonly number[];
}

/** What came of the rows of one part: each is where it was to go, or was refused there. */
export interface PartResult {
  readonly part: string;
  readonly applied: readonly number[];
  readonly refused: readonly { readonly row: number; readonly code: string }[];
}

/** What is put right of a row; what is left out stays as it is. */
export interface RowFix {
  readonly row: number;
  readonly name?: Sealed;
  readonly team?: Sealed | null;
  readonly fen?: Fen;
  readonly named?: string | null;
  /** Why it is another person than the one of the same name. */
  readonly distinctBecause?: FreeText;
  readonly hundredthDays?: number | null;
  readonly dueFen?: Fen | null;
  readonly deductedFen?: Fen | null;
  readonly signed?: boolean;
  /** Why the row is taken though something that was found speaks against it. */
  readonly takenBecause?: FreeText;
  /** The complaint with which a ticket is the same matter. */
  readonly sameAs?: string;
  readonly ticket?: Partial<TicketCells>;
  readonly backlog?: Partial<BacklogCells>;
}

export type BatchFact =
  /** A file for a case. */
  | EventOf<'BatchReceived', CaseFileHead & { readonly caseVersion: number; readonly rows: number }>
  /** A file for anything else. */
  | EventOf<
      'FileReceived',
      FileHead & {
        readonly target: Exclude<BatchTarget, CaseTarget>;
        readonly targetVersion: number;
        readonly rows: number;
      }
    >
  | EventOf<'BatchRowsRead', { readonly rows: readonly (ReadRow & Omit<CheckedRow, 'row'>)[] }>
  | EventOf<'BatchRowFixed', RowFix>
  /** `caseVersion`: of what the file is for. */
  | EventOf<'BatchRowsChecked', { readonly caseVersion: number; readonly rows: readonly CheckedRow[] }>
  /** 不予导入. */
  | EventOf<'BatchRowDropped', { readonly row: number; readonly reason: FreeText }>
  /** `lateReason`: why what stands in the file is entered more than one working day late. */
  | EventOf<'BatchAccepted', { readonly parts: readonly BatchPart[]; readonly lateReason?: FreeText }>
  | EventOf<'BatchPartApplied', PartResult>
  | EventOf<'BatchDiscarded', { readonly reason: FreeText }>;

export type BatchEvent = BatchFact | MatterEvent;
