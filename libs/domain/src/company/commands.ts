import type { CommandOf, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { OnPaper } from '../matter/changes.ts';
import type { MatterCommand } from '../matter/commands.ts';
import type { ActOnStep } from '../steps/commands.ts';
import type { WarningCommand } from '../warning/commands.ts';
import type { CompanyFacts, ListedPerson, ListingGround, VisitFacts } from './events.ts';
import type { WithheldArea } from './withholding-events.ts';

interface ProvenWithholding {
  readonly withholdingId: string;
  readonly effectiveOn: LocalDay;
  readonly document: string;
}

export type CompanyOwnCommand =
  | CommandOf<'RegisterCompany', CompanyFacts & { readonly creditCode: string | null }>
  | CommandOf<'DescribeCompany', CompanyFacts>
  /** Known now, later or never. */
  | CommandOf<'AssignCreditCode', { readonly creditCode: string }>
  /** It was another company's (更正). */
  | CommandOf<'TakeBackCreditCode', OnPaper & { readonly reason: FreeText }>
  | CommandOf<'AskToWithhold', { readonly unit: string; readonly area: WithheldArea }>
  | CommandOf<'RecordWithholding', ProvenWithholding & { readonly note: FreeText | null }>
  | CommandOf<'DeclineWithholding', { readonly withholdingId: string; readonly reason: FreeText }>
  | CommandOf<'LiftWithholding', ProvenWithholding>
  /** Two records of one company; undone when it turns out that they are two. */
  | CommandOf<'LinkCompany', { readonly other: string; readonly reason: FreeText }>
  | CommandOf<'UnlinkCompany', { readonly other: string; readonly reason: FreeText }>
  /** 企业联系责任人 (notice, part three (十七)). */
  | CommandOf<'AppointContact', { readonly unit: string; readonly person: string }>
  | CommandOf<'RecordVisit', VisitFacts>
  | WarningCommand
  | CommandOf<'LinkCase', { readonly caseId: string; readonly warningId: string }>
  | CommandOf<
      'ProposeListing',
      {
        readonly caseId: string;
        readonly orderId: string;
        readonly ground: ListingGround;
        readonly persons: readonly ListedPerson[];
        readonly reason: FreeText;
        readonly document: string;
        /** Why it is the same company, where only the name says so. */
        readonly sameBecause?: FreeText;
      }
    >
  /** The workflow of the case: an order there that a listing may rest on no longer stands, or stands again. */
  | CommandOf<'CheckListingGrounds', { readonly caseId: string }>
  /** The decision to list takes a number; other acts take none. */
  | CommandOf<'ActOnStep', ActOnStep & { readonly number: string | null }>;

export type CompanyCommand = CompanyOwnCommand | MatterCommand;
