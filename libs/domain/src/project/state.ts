import type { Fen, FreeText } from '../kernel/event.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import type { Regime } from '../ladder/facts.ts';
import { EMPTY_MATTER, type MatterState } from '../matter/state.ts';
import type { EdgeId, NodeId } from '../process-map.ts';
import type { BreachKind, BreachMeasure } from './breach-events.ts';
import { OWNER_BREACHES } from './breach-kinds.ts';
import type {
  ContractFacts,
  FundingFacts,
  ProjectFacts,
  ProjectParticulars,
  ProjectPerson,
  ProvenFact,
} from './events.ts';
import { type HandedInState, NOTHING_HANDED_IN } from './handed-in.ts';
import type { OwnerPromise } from './interview-events.ts';
import type { PlannedYears } from './plans.ts';
import type { BoardLine, DepositFacts, EntrySystem, ExemptionGround, LabourLedgerFacts } from './regime-events.ts';
import type { ReviewOutcome, SheetLine } from './sheet-events.ts';
import { NO_WARNINGS, type WarnedState } from '../warning/state.ts';

export interface DutyLetter {
  readonly id: string;
  readonly unit: string;
  readonly person: string;
  readonly paper: string;
  readonly signedOn: LocalDay;
}

export interface SpecialAccount {
  readonly bank: string;
  readonly agreement: boolean;
  readonly openedOn: LocalDay;
  readonly reportedOn: LocalDay | null;
  readonly closedOn: LocalDay | null;
  /** Cases that were looked at when it was closed. */
  readonly closedAfter: readonly string[];
}

export interface Deposit extends DepositFacts {
  readonly storedOn: LocalDay;
  readonly requiredFen: Fen | null;
  readonly shortFen: Fen | null;
  readonly returnedOn: LocalDay | null;
}

export interface WageMonth {
  readonly month: string;
  readonly dueFen: Fen;
  readonly allocateBy: LocalDay | null;
  readonly payOn: LocalDay | null;
  readonly allocatedFen: Fen;
  readonly allocatedOn: LocalDay | null;
  readonly sheetFen: Fen | null;
  readonly sheetPeople: number | null;
  readonly sheetOn: LocalDay | null;
  readonly paidFen: Fen;
  readonly paidPeople: number;
  readonly paidOn: LocalDay | null;
  /** 工资支付表 told by line, the replaced ones without their lines; by id. */
  readonly sheets: Readonly<Record<string, MonthSheet>>;
  /** How many lines were given an id. */
  readonly linesGiven: number;
  /** Lines of a sheet that is being taken. */
  readonly reading: readonly SheetLine[];
  /** Contractors that had nobody at work. */
  readonly noWork: readonly string[];
  /** Something was paid by line. */
  readonly paidByLine: boolean;
  /** Transfers to persons who stand on no sheet. */
  readonly strangers: { readonly transfers: number; readonly fen: Fen };
}

export interface PaidLine extends SheetLine {
  readonly paidFen: Fen;
  readonly paidOn: LocalDay | null;
}

export interface MonthSheet extends LabourLedgerFacts {
  readonly id: string;
  readonly on: LocalDay;
  readonly document: string;
  readonly batch: string | null;
  readonly people: number;
  readonly fen: Fen;
  readonly unsigned: number;
  readonly replacedBy: string | null;
  readonly review: Dated<{ readonly clerk: ProjectPerson; readonly outcome: ReviewOutcome }> | null;
  readonly lines: Readonly<Record<string, PaidLine>>;
  /** Who was paid by the sheet before and stands on this one no more. */
  readonly gone: Readonly<Record<string, PaidLine>>;
}

export interface Breach {
  readonly id: string;
  readonly kind: BreachKind;
  readonly regime: Regime | null;
  readonly article: string;
  readonly by: 'check' | 'lapse' | 'record';
  readonly clockId: string | null;
  readonly month: string | null;
  readonly foundOn: LocalDay;
  readonly status: 'open' | 'ordered' | 'rectified' | 'sanctioned' | 'struck';
  readonly number: string | null;
  readonly dueOn: LocalDay | null;
  readonly measure: BreachMeasure | null;
  readonly endedOn: LocalDay | null;
}

/** 约谈 of the head of the 建设单位. */
export interface OwnerInterview {
  readonly id: string;
  readonly breachIds: readonly string[];
  readonly number: string;
  readonly unit: string;
  readonly heldOn: LocalDay;
  readonly attended: FreeText;
  readonly minutes: string;
  readonly passedOn: { readonly to: string; readonly on: LocalDay; readonly document: string } | null;
}

export interface KeptPromise extends OwnerPromise {
  readonly id: string;
  readonly interviewId: string;
  /** Whether it was kept, and the day of that finding; null before. */
  readonly kept: boolean | null;
  readonly judgedOn: LocalDay | null;
}

/** What the company that handed a file in has said of it since. */
export interface ProofNote {
  readonly note: FreeText;
  readonly at: Instant;
}

type Dated<T> = T & { readonly on: LocalDay };

export interface ProjectState extends MatterState, WarnedState, HandedInState {
  readonly registered: boolean;
  readonly number: string;
  readonly code: string | null;
  readonly facts: ProjectFacts | null;
  readonly particulars: ProjectParticulars | null;
  readonly registeredBy: string | null;
  readonly supervisedBy: string;
  readonly contract: ContractFacts | null;
  readonly startedOn: LocalDay | null;
  readonly completedOn: LocalDay | null;
  readonly noticeOn: LocalDay | null;
  readonly cases: readonly string[];
  readonly letters: readonly DutyLetter[];
  readonly funding: readonly Dated<FundingFacts & { readonly sufficient: boolean }>[];
  readonly feasibility: { readonly decision: 'approved' | 'refused'; readonly on: LocalDay } | null;
  readonly clerk: Dated<{ readonly person: ProjectPerson }> | null;
  readonly entries: Readonly<Partial<Record<EntrySystem, Dated<{ readonly workers: number }>>>>;
  /** One for each keeper: the latest day on which it was seen. */
  readonly labourLedgers: readonly Dated<LabourLedgerFacts & { readonly document: string }>[];
  readonly account: SpecialAccount | null;
  readonly deposit: Deposit | null;
  readonly exemption: Dated<{ readonly ground: ExemptionGround }> | null;
  readonly board: Dated<{ readonly lines: readonly BoardLine[]; readonly missing: number }> | null;
  readonly guarantee: Dated<{ readonly fen: Fen; readonly expiresOn: LocalDay | null }> | null;
  readonly settledUntil: LocalDay | null;
  readonly years: PlannedYears;
  /** By the id of the file, in the order in which they were said. */
  readonly proofNotes: Readonly<Record<string, readonly ProofNote[]>>;
  readonly checkedOn: LocalDay | null;
  readonly months: Readonly<Record<string, WageMonth>>;
  readonly breaches: Readonly<Record<string, Breach>>;
  readonly interviews: Readonly<Record<string, OwnerInterview>>;
  readonly promises: Readonly<Record<string, KeptPromise>>;
  readonly active: readonly NodeId[];
  readonly walked: readonly EdgeId[];
}

const EMPTY: Omit<ProjectState, 'stream'> = {
  ...EMPTY_MATTER,
  registered: false,
  number: '',
  code: null,
  facts: null,
  particulars: null,
  registeredBy: null,
  supervisedBy: '',
  contract: null,
  startedOn: null,
  completedOn: null,
  noticeOn: null,
  cases: [],
  letters: [],
  funding: [],
  feasibility: null,
  clerk: null,
  entries: {},
  labourLedgers: [],
  account: null,
  deposit: null,
  exemption: null,
  board: null,
  guarantee: null,
  settledUntil: null,
  years: {},
  proofNotes: {},
  ...NOTHING_HANDED_IN,
  checkedOn: null,
  months: {},
  breaches: {},
  interviews: {},
  promises: {},
  ...NO_WARNINGS,
  active: [],
  walked: [],
};

export function emptyProject(stream: string): ProjectState {
  return { ...EMPTY, stream };
}

/** The letter in force. */
export function dutyLetter({ letters }: ProjectState): DutyLetter | null {
  return letters.at(-1) ?? null;
}

/** The unit of the district that is the 建设单位 itself; null where none is. */
export function ownerUnit({ particulars }: Pick<ProjectState, 'particulars'>): string | null {
  const owner = particulars?.owner ?? 'unknown';
  return owner === 'unknown' ? null : (owner.unit ?? null);
}

/**
 * The unit whose person answers for the project, else the one that supervises it; nobody answers for the supervision of
 * what his own unit builds.
 */
export function dutyUnit(state: ProjectState): string {
  const letter = dutyLetter(state);
  return letter === null || letter.unit === ownerUnit(state) ? state.supervisedBy : letter.unit;
}

export function isBreachOpen({ status }: Breach): boolean {
  return status === 'open' || status === 'ordered';
}

/** Breaches for which nobody has interviewed the head of the 建设单位 yet. */
export function breachesToInterview({ breaches, interviews }: ProjectState): readonly Breach[] {
  const done = new Set(Object.values(interviews).flatMap(({ breachIds }) => breachIds));
  return Object.values(breaches).filter(({ id, kind, status }) => {
    return OWNER_BREACHES.has(kind) && status !== 'struck' && !done.has(id);
  });
}

/** 拨付缺口: labour cost of the month that has not come to the special account. */
export function gapOf({ dueFen, allocatedFen }: WageMonth): Fen {
  return Math.max(0, dueFen - allocatedFen);
}

/** A proven fact with its day under one name. */
export function dated<T extends object>(fact: T, { effectiveOn }: ProvenFact): Dated<T> {
  return { ...fact, on: effectiveOn };
}
