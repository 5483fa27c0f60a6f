import type { EventOf, Fen, FreeText, Sealed } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { TwoPersons } from '../matter/changes.ts';
import type { MatterEvent } from '../matter/state.ts';
import type { BreachEvent } from './breach-events.ts';
import type { InterviewEvent } from './interview-events.ts';
import type { PlanEvent } from './plan-events.ts';
import type { RegimeEvent } from './regime-events.ts';
import type { WageSheetEvent } from './sheet-events.ts';
import type { WageMonthEvent } from './wage-events.ts';
import type { ProjectWarningEvent, WarningEvent } from '../warning/events.ts';

/** 不详 is an answer; a field that nobody has asked for is not there. */
export type Said<T> = T | 'unknown';

export type Investment = 'government' | 'state-owned' | 'ppp' | 'private' | 'unknown';

/** Whose trade the works are (notice, part three (一) and (十)). */
export type Sector =
  | 'housing'
  | 'transport'
  | 'water'
  | 'energy'
  | 'education'
  | 'health'
  | 'culture'
  | 'agriculture'
  | 'other'
  | 'unknown';

export interface ProjectParty {
  readonly name: string;
  /** Stream of its record, where there is one. */
  readonly company: string | null;
  /** The unit of the district that it is, of an owner that is one; such a unit does not judge its own project. */
  readonly unit?: string;
}

export interface ProjectFacts {
  readonly name: string;
  readonly address: Said<string>;
  readonly sector: Sector;
  readonly investment: Investment;
  /** The town or street on whose ground it lies. */
  readonly town: string | null;
}

export interface ProjectParticulars {
  readonly owner: Said<ProjectParty>;
  readonly generalContractor: Said<ProjectParty>;
  readonly subcontractors: Said<readonly ProjectParty[]>;
  /** 监理. */
  readonly supervisor: Said<ProjectParty>;
  readonly permitNumber: Said<string>;
  readonly permitOn: Said<LocalDay>;
  readonly plannedStartOn: Said<LocalDay>;
  readonly plannedEndOn: Said<LocalDay>;
}

export interface ContractFacts {
  readonly signedOn: LocalDay;
  readonly priceFen: Said<Fen>;
  /** Labour cost in the price, in hundredths of a per cent. */
  readonly labourShareBp: Said<number>;
  /** 人工费用拨付周期 in months; the law allows one (724 Art 24). */
  readonly cycleMonths: Said<number>;
  /** Days of the following month on which labour cost is allocated and wages are paid. */
  readonly allocationDay: Said<number>;
  readonly payDay: Said<number>;
  readonly document: string;
}

export interface ProjectPerson {
  readonly subject: string;
  readonly name: Sealed;
}

/** `effectiveOn` is the day on which the fact was so; clocks that it meets are judged by it. */
export interface ProvenFact {
  readonly effectiveOn: LocalDay;
  readonly document: string;
}

export type FundingStage = 'feasibility' | 'permit' | 'start';

export interface FundingFacts {
  readonly stage: FundingStage;
  readonly source: 'budget' | 'bond' | 'loan' | 'self-raised' | 'mixed';
  readonly neededFen: Fen;
  readonly arrangedFen: Fen;
}

export type ProjectFact =
  | EventOf<
      'ProjectRegistered',
      ProjectFacts & {
        readonly number: string;
        readonly code: string | null;
        readonly supervisedBy: string;
        readonly unit: string | null;
      }
    >
  | EventOf<'ProjectDetailed', ProjectFacts & ProjectParticulars>
  | EventOf<'ProjectCodeAssigned', { readonly code: string }>
  | EventOf<'SupervisionAssigned', { readonly unit: string; readonly from: string; readonly reason: FreeText }>
  | EventOf<'ContractRecorded', ContractFacts>
  | EventOf<
      'FactCorrected',
      TwoPersons & {
        readonly field: 'signedOn';
        readonly from: LocalDay;
        readonly to: LocalDay;
        readonly reason: FreeText;
      }
    >
  | EventOf<'ConstructionStarted', ProvenFact>
  | EventOf<'ProjectCompleted', ProvenFact>
  | EventOf<
      'ProjectCaseLinked',
      { readonly caseId: string; readonly caseVersion: number; readonly warningId: string | null }
    >
  /** 人盯人、人盯项目 责任书 (notice, part two): the letter before it is replaced, never taken away. */
  | EventOf<
      'DutyLetterSigned',
      ProvenFact & {
        readonly letterId: string;
        readonly unit: string;
        readonly person: string;
        readonly paper: string;
      }
    >
  | EventOf<'FundingChecked', FundingFacts & ProvenFact & { readonly unit: string; readonly sufficient: boolean }>
  /** 可研报告 (notice, part three (九)1). */
  | EventOf<
      'FeasibilityDecided',
      ProvenFact & { readonly decision: 'approved' | 'refused'; readonly paper: string; readonly unit: string }
    >
  /** What a company says of a file that it handed in; the file itself stays as it is. */
  | EventOf<'ProofNoted', { readonly fileId: string; readonly note: FreeText }>
  /** A file that a company handed in is what an act of the unit rests on. */
  | EventOf<'ProofTaken', { readonly fileId: string; readonly act: string }>
  | EventOf<'InterimSettlementMade', ProvenFact & { readonly until: LocalDay; readonly fen: Fen }>
  | PlanEvent
  | RegimeEvent
  | WageMonthEvent
  | WageSheetEvent
  | BreachEvent
  | InterviewEvent
  | WarningEvent
  | ProjectWarningEvent;

export type ProjectEvent = ProjectFact | MatterEvent;
