import type { CommandOf, Fen, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { OnPaper } from '../matter/changes.ts';
import type { MatterCommand } from '../matter/commands.ts';
import type { BreachKind, BreachMeasure } from './breach-events.ts';
import type {
  ContractFacts,
  FundingFacts,
  ProjectFacts,
  ProjectParticulars,
  ProjectPerson,
  ProvenFact,
} from './events.ts';
import type { OwnerPromise } from './interview-events.ts';
import type {
  BoardLine,
  DepositFacts,
  DepositForm,
  EntrySystem,
  ExemptionGround,
  LabourLedgerFacts,
} from './regime-events.ts';
import type { YearPlan, YearProgress } from './plan-events.ts';
import type { ReviewOutcome, SheetLine } from './sheet-events.ts';
import type { Transfer } from './wage-events.ts';
import type { WarningCommand } from '../warning/commands.ts';

interface OfMonth {
  readonly month: string;
}

/** `earlier`: the line of the same worker in the sheet that this one corrects. */
export interface GivenSheetLine extends Omit<SheetLine, 'id'> {
  readonly earlier: string | null;
}

type RecordCommand =
  | CommandOf<
      'RegisterProject',
      ProjectFacts & { readonly code: string | null; readonly supervisedBy: string; readonly number: string }
    >
  | CommandOf<'DescribeProject', ProjectFacts & ProjectParticulars>
  | CommandOf<'AssignProjectCode', { readonly code: string }>
  | CommandOf<'AssignSupervision', { readonly unit: string; readonly reason: FreeText }>
  | CommandOf<'RecordContract', ContractFacts>
  /** 更正: the day on which the contract was signed was entered wrongly. */
  | CommandOf<'CorrectFact', OnPaper & { readonly field: 'signedOn'; readonly to: LocalDay; readonly reason: FreeText }>
  | CommandOf<'RecordStart', ProvenFact>
  | CommandOf<'CompleteProject', ProvenFact>
  | CommandOf<'LinkCase', { readonly caseId: string; readonly warningId: string | null }>
  | CommandOf<'SignDutyLetter', ProvenFact & { readonly unit: string; readonly person: string; readonly paper: string }>
  | CommandOf<'CheckFunding', FundingFacts & ProvenFact>
  | CommandOf<'DecideFeasibility', ProvenFact & { readonly decision: 'approved' | 'refused'; readonly paper: string }>
  | CommandOf<'NoteProof', { readonly fileId: string; readonly note: FreeText }>
  | CommandOf<'RecordInterimSettlement', ProvenFact & { readonly until: LocalDay; readonly fen: Fen }>
  | CommandOf<'SetYearPlan', YearPlan & ProvenFact>
  | CommandOf<'RecordYearProgress', YearProgress & ProvenFact>;

type RegimeCommand =
  | CommandOf<'NameWageClerk', ProvenFact & { readonly clerk: ProjectPerson }>
  | CommandOf<'RecordSystemEntry', ProvenFact & { readonly system: EntrySystem; readonly workers: number }>
  | CommandOf<'RecordLabourLedger', ProvenFact & LabourLedgerFacts>
  | CommandOf<'OpenSpecialAccount', ProvenFact & { readonly bank: string; readonly agreement: boolean }>
  | CommandOf<'ReportSpecialAccount', ProvenFact>
  | CommandOf<'PostCompletionNotice', ProvenFact>
  | CommandOf<'CloseSpecialAccount', ProvenFact>
  | CommandOf<'StoreDeposit', DepositFacts & ProvenFact>
  | CommandOf<'ExemptDeposit', ProvenFact & { readonly ground: ExemptionGround }>
  | CommandOf<'ReturnDeposit', ProvenFact>
  | CommandOf<'CheckBoard', ProvenFact & { readonly board: readonly BoardLine[] }>
  | CommandOf<
      'RecordPaymentGuarantee',
      ProvenFact & { readonly form: DepositForm; readonly fen: Fen; readonly expiresOn: LocalDay | null }
    >;

type WageCommand =
  | CommandOf<'RecordLabourCost', OfMonth & { readonly dueFen: Fen; readonly document: string }>
  | CommandOf<'RestateLabourCost', OfMonth & { readonly dueFen: Fen; readonly reason: FreeText }>
  | CommandOf<'RecordAllocation', OfMonth & ProvenFact & { readonly fen: Fen; readonly payer: 'owner' | 'treasury' }>
  | CommandOf<
      'RecordWageSheet',
      OfMonth & ProvenFact & { readonly people: number; readonly fen: Fen; readonly signed: boolean }
    >
  | CommandOf<
      'RecordWagesPaid',
      OfMonth &
        ProvenFact & {
          readonly fen: Fen;
          readonly people: number;
          readonly throughAccount: boolean;
          readonly transfers?: readonly Transfer[];
          readonly batch?: string;
        }
    >
  | CommandOf<
      'TakeWageSheet',
      OfMonth & ProvenFact & LabourLedgerFacts & { readonly batch: string; readonly lines: readonly GivenSheetLine[] }
    >
  | CommandOf<
      'ReviewWageSheet',
      OfMonth &
        ProvenFact & { readonly sheetId: string; readonly outcome: ReviewOutcome; readonly note: FreeText | null }
    >
  | CommandOf<'StateNoWork', OfMonth & ProvenFact & LabourLedgerFacts>;

type BreachCommand =
  | CommandOf<
      'RecordCheck',
      {
        readonly checkedOn: LocalDay;
        readonly findings: readonly { readonly kind: BreachKind; readonly note: FreeText | null }[];
        readonly document: string;
      }
    >
  | CommandOf<
      'OrderRectification',
      { readonly breachId: string; readonly dueOn: LocalDay; readonly demand: FreeText; readonly number: string }
    >
  | CommandOf<
      'JudgeRectification',
      ProvenFact & {
        readonly breachId: string;
        readonly outcome: 'rectified' | 'not-rectified';
        readonly measure: BreachMeasure | null;
      }
    >
  | CommandOf<'StrikeBreach', { readonly breachId: string; readonly reason: FreeText }>;

type InterviewCommand =
  | CommandOf<
      'InterviewOwner',
      {
        readonly breachIds: readonly string[];
        readonly number: string;
        readonly heldOn: LocalDay;
        readonly attended: FreeText;
        readonly minutes: string;
        readonly promises: readonly OwnerPromise[];
      }
    >
  | CommandOf<'JudgeOwnerPromise', ProvenFact & { readonly promiseId: string; readonly kept: boolean }>
  | CommandOf<'PassOnInterview', ProvenFact & { readonly interviewId: string; readonly to: string }>;

export type ProjectOwnCommand =
  RecordCommand | RegimeCommand | WageCommand | BreachCommand | InterviewCommand | WarningCommand;
export type ProjectCommand = ProjectOwnCommand | MatterCommand;
