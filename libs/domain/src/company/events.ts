import type { Fall } from '../arrears-case/fallen.ts';
import type { EventOf, Fen, FreeText, Sealed } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { TwoPersons } from '../matter/changes.ts';
import type { MatterEvent } from '../matter/state.ts';
import type { StepEvent } from '../steps/events.ts';
import type { WarningEvent } from '../warning/events.ts';
import type { WithholdingEvent } from './withholding-events.ts';

/** A person of a company: whoever represents it in law, or answers for the arrears. */
export interface CompanyPerson {
  readonly subject: string;
  readonly name: Sealed;
}

export interface ListedPerson extends CompanyPerson {
  readonly role: 'legal-representative' | 'principal' | 'responsible-manager' | 'directly-responsible';
}

/** R45 Art 5: the amount of the crime is reached, or a group or extreme event did serious harm. */
export type ListingGround = 'threshold' | 'group-event';

/** 正常、关注、风险: how the town that visits the company finds it. */
export type CompanyCondition = 'normal' | 'watch' | 'risk';

export interface CompanyFacts {
  readonly name: string;
  readonly address: string | null;
  readonly representative: CompanyPerson | null;
}

/** 到访、电话、其他（来访、视频等）: how the contact person was in touch. */
export type ContactWay = 'on-site' | 'phone' | 'other';

/** Wages owed that a visit found; null: nobody could say. */
export interface FoundArrears {
  readonly people: number | null;
  readonly fen: Fen | null;
}

/** What a visit found. */
export interface VisitFacts {
  readonly visitedOn: LocalDay;
  /** Absent in records of the time before it was asked: on site. */
  readonly way?: ContactWay;
  /** Last month, `YYYY-MM`, whose wages are paid in full. */
  readonly paidUpTo?: string;
  readonly arrears?: FoundArrears;
  /** Day by which the company has promised to pay; that day somebody looks again. */
  readonly promisedOn?: LocalDay;
  readonly condition: CompanyCondition;
  readonly workers: number | null;
  /** Day of the month on which wages are paid. */
  readonly payDay: number | null;
  readonly note: FreeText | null;
}

export type CompanyFact =
  | EventOf<'CompanyRegistered', CompanyFacts & { readonly creditCode: string | null; readonly unit: string | null }>
  | EventOf<'CompanyDescribed', CompanyFacts>
  | EventOf<'CreditCodeAssigned', { readonly creditCode: string }>
  /** 更正: the code was another company's; it is free again. */
  | EventOf<'CreditCodeTakenBack', TwoPersons & { readonly creditCode: string; readonly reason: FreeText }>
  | EventOf<'CompanyLinked', { readonly other: string; readonly reason: FreeText }>
  | EventOf<'CompanyUnlinked', { readonly other: string; readonly reason: FreeText }>
  | EventOf<'ContactAppointed', { readonly unit: string; readonly person: string }>
  | EventOf<'VisitRecorded', VisitFacts & { readonly unit: string }>
  /** What the listing is based on, as the case stood at `caseVersion`. */
  | EventOf<
      'ListingProposed',
      {
        readonly stepKey: string;
        readonly caseId: string;
        readonly caseVersion: number;
        readonly orderId: string;
        readonly addressee: string;
        readonly ground: ListingGround;
        readonly payBy: LocalDay;
        readonly unpaidFen: Fen;
        readonly people: number;
        readonly persons: readonly ListedPerson[];
        readonly reason: FreeText;
        readonly document: string;
        /** The order names the company by its name alone; why it is the same one. */
        readonly sameBecause?: FreeText;
        /** Said with it without keeping anybody: the amounts of the district's parameters are not reached. */
        readonly warnings: readonly string[];
      }
    >
  /** The order that it rests on was withdrawn, annulled or changed, as the case stood at `caseVersion`. */
  | EventOf<
      'ListingGroundFell',
      {
        readonly stepKey: string;
        readonly caseId: string;
        readonly caseVersion: number;
        readonly orderId: string;
        readonly because: Fall;
      }
    >
  /** It stands again: what had taken it away was recorded by mistake. */
  | EventOf<
      'ListingGroundRestored',
      { readonly stepKey: string; readonly caseId: string; readonly caseVersion: number; readonly orderId: string }
    >
  | EventOf<'CompanyListed', { readonly stepKey: string; readonly number: string; readonly listedOn: LocalDay }>
  /** Its cases as they stood when an early removal was granted: the wages of none were open. */
  | EventOf<
      'CasesChecked',
      { readonly stepKey: string; readonly cases: readonly { readonly stream: string; readonly version: number }[] }
    >
  | EventOf<'CompanyDelisted', { readonly stepKey: string; readonly removedOn: LocalDay }>
  /** The case in which the wages of a warning that proved true are owed. */
  | EventOf<
      'CompanyCaseLinked',
      { readonly caseId: string; readonly caseVersion: number; readonly warningId: string | null }
    >
  | WithholdingEvent
  | WarningEvent
  | StepEvent;

export type CompanyEvent = CompanyFact | MatterEvent;
