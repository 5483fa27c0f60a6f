import type { Fen } from '../kernel/event.ts';
import type { UnitKind } from '../organisation/view.ts';
import type { NodeId } from '../process-map.ts';

/** Which unit does an act: the one that asks, the one that is asked, or the district's unit of a kind. */
export type StepParty = 'requesting' | 'target' | UnitKind;

/** Who may start a step: the 立案单位, the 牵头单位, or a unit of a kind. */
export type StepStarter = 'filingUnit' | 'lead' | UnitKind;

/** What the case must have come to before a step can begin; each has its refusal. */
export type CaseNeed =
  | 'filed'
  | 'investigated'
  | 'decided'
  | 'wages-open'
  | 'lead-assigned'
  | 'order-served'
  | 'pay-by-passed'
  | 'decision-unpaid'
  | 'government-project'
  | 'dealt-with'
  | 'not-inspector'
  | 'unchallenged'
  | 'order-stands';

/** What may be asked of a company's stream. */
export type CompanyNeed = 'no-open-case' | 'order-stands';

/** What is said with the start where it holds, without keeping anybody from starting. */
export type StepWarning = 'transfer-threshold';

/**
 * What an act says beside its outcome: a date by which the next act is owed, a sum in fen, why it was so decided, or at
 * least two officers of its unit.
 */
export type StepAsk = 'dueOn' | 'amountFen' | 'reason' | 'officers';

/** `Need`: what the stream in which the step runs can be asked for; each has its refusal. */
export interface StepOutcome<Need extends string = CaseNeed> {
  readonly label: string;
  /** The next act, or the end of the step. */
  readonly next: string | 'end';
  readonly asks?: readonly StepAsk[];
  /** The date it asks for is not earlier than the period of this rule gives. */
  readonly notBefore?: string;
  /** Only once the date that was set for the act has passed; the asking unit records it then. */
  readonly overdue?: true;
  /** Only once the periods of these rules, as they run in this step, have passed; an overdue one waits for them alone. */
  readonly waitsFor?: readonly string[];
  /** The date that was set for the act stays for the next one. */
  readonly keepsDate?: true;
  /** What must be so for it, for the decision that the step is about where it is about one. */
  readonly needs?: readonly Need[];
  /** Taken once in a step, it or another with the same code: the code with which a second one is refused. */
  readonly once?: string;
  /** With it, the sums of the act come to no more than what was said at `act/outcome`, or at several of them together. */
  readonly upTo?: string | readonly string[];
}

export interface StepAct<Need extends string = CaseNeed> {
  readonly label: string;
  readonly by: StepParty;
  /** Others of the unit record what the holder of a higher role decided on paper. */
  readonly role: string;
  /** Rules whose clock is shown on the task of this act. */
  readonly rules: readonly string[];
  /** Who records the act of a unit without a login; the asking unit unless said. */
  readonly recordedBy?: StepParty;
  /** Act of the same step whose doer may not do this one too. */
  readonly notBy?: string;
  /** What must be so for it, whatever its outcome. */
  readonly needs?: readonly Need[];
  /** The act is proved by a paper: its record needs a document. */
  readonly documented: boolean;
  readonly outcomes: Readonly<Record<string, StepOutcome<Need>>>;
}

/**
 * The order of acts of one department step, as data; `decide` enforces it, the workflow file is written over it. A unit
 * without a login acts on paper: the requesting unit, or the one that the act names, records what it did (代录), with the paper
 * and its signer.
 */
export interface StepGraph<Need extends string = CaseNeed> {
  readonly kind: string;
  readonly label: string;
  /** Its lane of the chart. */
  readonly node: NodeId;
  /** Node of the main lane from which the chart draws it. */
  readonly from: NodeId;
  readonly source: string;
  /** Kinds of unit that may be asked, or the asking unit itself; a unit that is alone of its kind need not be named. */
  readonly target: 'self' | readonly UnitKind[];
  readonly startedBy: readonly StepStarter[];
  readonly needs: readonly Need[];
  readonly warns?: readonly StepWarning[];
  /** Several may run at a time, e.g. one for each frozen asset. */
  readonly many?: true;
  /**
   * What each is about: one treatment decision that was not obeyed, from whose service its periods run, or whatever 人社 has
   * served.
   */
  readonly about?: 'decision' | 'served';
  /**
   * What the asked unit answers for good with, `act/outcome`: it comes with part B of Attachment 1, unless the asking unit is
   * asked itself. `none`: why no act is such an answer. A step that no other unit is asked in says nothing.
   */
  readonly answers?: readonly string[] | { readonly none: string };
  readonly first: string;
  readonly acts: Readonly<Record<string, StepAct<Need>>>;
}

/** It cannot happen before some day. */
export function waits({ overdue, waitsFor }: StepOutcome<string>): boolean {
  return overdue === true || waitsFor !== undefined;
}

/** What the act came to in a step so far, whatever its outcomes. */
export function sumOf(sums: Readonly<Record<string, Fen>>, act: string): Fen {
  return Object.entries(sums).reduce((sum, [said, fen]) => (said.startsWith(`${act}/`) ? sum + fen : sum), 0);
}

/** The most that the sums of the act may come to; null without a limit. */
export function mostOf(sums: Readonly<Record<string, Fen>>, { upTo }: StepOutcome<string>): Fen | null {
  return upTo === undefined ? null : [upTo].flat().reduce((most, said) => most + (sums[said] ?? 0), 0);
}

/** Kinds of unit that acts of the graph name beside the unit that asks and the one that is asked. */
export function thirdParties({ acts }: StepGraph<string>): readonly UnitKind[] {
  const parties = new Set(Object.values(acts).map(({ by }) => by));
  return [...parties].filter((by) => by !== 'requesting' && by !== 'target');
}

/** The units of a step that has started; `parties` were found by their kind then. */
export interface StepUnits {
  readonly requestingUnit: string;
  readonly targetUnit: string;
  readonly parties: Readonly<Record<string, string>>;
}

/** The unit whose act it is. */
export function unitOf(party: StepParty, units: StepUnits): string {
  if (party === 'requesting') return units.requestingUnit;
  return party === 'target' ? units.targetUnit : (units.parties[party] ?? units.requestingUnit);
}
