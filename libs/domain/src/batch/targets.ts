import type { MoneyPlace, PaymentKind } from '../arrears-case/events.ts';
import type { CaseState } from '../arrears-case/state.ts';
import { legalDay } from '../clocks/legal-time.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Channel } from '../complaint/said.ts';
import type { DecideContext, StreamState } from '../kernel/stream.ts';
import { CHANNEL } from '../ledgers/words.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { OrganisationView } from '../organisation/view.ts';
import { projectRelations } from '../project/relations.ts';
import type { LedgerKeeper } from '../project/regime-events.ts';
import { isGeneralContractor, keepersFor } from '../project/parties.ts';
import type { ProjectState } from '../project/state.ts';
import { hasLines } from '../project/wage-months.ts';
import { localDayOf } from '../time/local-day.ts';
import type { BatchDraft } from './draft.ts';
import { BATCH_KINDS, type BatchKind } from './kinds.ts';

/** Under this name the door reads the stream that a file is for. */
export const BATCH_TARGET = 'target';

export interface PaymentHead {
  readonly kind: PaymentKind;
  readonly arrivedAt: MoneyPlace;
}

export interface CaseTarget {
  readonly kind: 'case';
  readonly stream: string;
  /** Party of the case: whose sheet it is, or who paid. */
  readonly party: string | null;
  readonly payment: PaymentHead | null;
}

/** A wage month of a project, whose sheet it is, or how its wages were paid. */
export interface MonthTarget {
  readonly kind: 'project-month';
  readonly stream: string;
  /** `YYYY-MM`, the month in which the work was done. */
  readonly month: string;
  readonly sheet: SheetHead | null;
  readonly payment: AgencyHead | null;
}

export interface SheetHead {
  readonly keptBy: LedgerKeeper;
  /** Company that made the sheet, by its name. */
  readonly keeper: string;
  /** 交总包日期. */
  readonly handedOn: LocalDay;
}

export interface AgencyHead {
  readonly throughAccount: boolean;
}

/** The tickets that a channel lists for one day, and the unit that it turns to with them. */
export interface ChannelTarget {
  readonly kind: 'channel';
  /** The organisation: it says which units there are. */
  readonly stream: string;
  readonly channel: Channel;
  /** First-asked unit of what is registered. */
  readonly unit: string;
  /** The day that the list is of. */
  readonly day: LocalDay;
}

/** What is open on paper on the first day of use, of all units. */
export interface BacklogTarget {
  readonly kind: 'backlog';
  /** The organisation: it says which units there are. */
  readonly stream: string;
}

/**
 * Where a file goes. A further kind of target is an entry of `BATCH_KINDS`, one of `TARGETS` here, and in the application
 * one of `TARGET_CHECKS` (how rows stand to it) and one of `DELIVERIES` (how they come into it).
 */
export type BatchTarget = CaseTarget | MonthTarget | ChannelTarget | BacklogTarget;

type Kinds = BatchTarget['kind'];
type Target<K extends Kinds> = Extract<BatchTarget, { readonly kind: K }>;

interface TargetFacts {
  readonly case: CaseState;
  readonly 'project-month': ProjectState;
  readonly channel: StreamState;
  readonly backlog: StreamState;
}

interface TargetActs<K extends Kinds> {
  /** Whoever handles it: a check tells which persons are in it. */
  readonly mayImport: (
    fact: TargetFacts[K],
    unit: string,
    organisation: OrganisationView,
    target: Target<K>,
  ) => boolean;
  /** Whether what is said of the file fits its kind and is there. */
  readonly checkHead: (fact: TargetFacts[K], kind: BatchKind, target: Target<K>, context: DecideContext) => void;
  /** The unit that takes it in, of a file that a company sends; null: companies send none. */
  readonly takenInBy: (fact: TargetFacts[K]) => string | null;
  /** As the inbox shows it. */
  readonly number: (fact: TargetFacts[K], target: Target<K>) => string | null;
}

const TARGETS: { readonly [K in Kinds]: TargetActs<K> } = {
  case: {
    mayImport: ({ filingUnit, lead }, unit) => unit === filingUnit || unit === lead,
    checkHead: checkCaseHead,
    takenInBy: () => null,
    number: ({ number }) => number,
  },
  'project-month': {
    mayImport: (state, unit, organisation) =>
      state.registered && projectRelations(state, unit, organisation).some((one) => KEEPERS.includes(one)),
    checkHead: checkMonthHead,
    takenInBy: ({ supervisedBy }) => supervisedBy,
    number: ({ number }) => number,
  },
  channel: {
    mayImport: (_organisation, unit, organisation, target) =>
      unit === target.unit || organisation.unit(unit)?.kind === 'office',
    checkHead: checkChannelHead,
    takenInBy: () => null,
    number: (_organisation, { channel, day }) => `${CHANNEL[channel]} ${day}`,
  },
  /** It says of every unit what that one has not done: the 治欠办 alone brings it in. */
  backlog: {
    mayImport: (_organisation, unit, organisation) => organisation.unit(unit)?.kind === 'office',
    checkHead: () => undefined,
    takenInBy: () => null,
    number: () => '存量接管',
  },
};

/** As those that may enter sheets and payments one by one, and the companies that build, whose files an officer accepts. */
const KEEPERS: readonly string[] = ['holder', 'coUnit', 'hrss', 'contractor'];

/** What the door has read of the target, if the unit may import into it; else as if it were not there. */
export function readTarget({ context }: BatchDraft, target: BatchTarget): { readonly fact: object; version: number } {
  const { fact, version, stream } = context.facts[BATCH_TARGET] ?? refuse('not-found');
  if (stream !== target.stream || !mayImport(target, fact, context.actor.unit, context.organisation))
    refuse('not-found');
  return { fact, version };
}

export function mayImport<K extends Kinds>(
  target: Target<K>,
  fact: object,
  unit: string | null,
  organisation: OrganisationView,
): boolean {
  return unit !== null && TARGETS[target.kind].mayImport(fact as TargetFacts[K], unit, organisation, target);
}

export function checkTargetHead<K extends Kinds>(
  target: Target<K>,
  kind: BatchKind,
  fact: object,
  context: DecideContext,
): void {
  if (BATCH_KINDS[kind].target !== target.kind) refuse('kind-of-another-target');
  const { checkHead } = TARGETS[target.kind];
  checkHead(fact as TargetFacts[K], kind, target, context);
}

/** Who receives the file, and from which company where one sends it. */
export function receiptOf<K extends Kinds>(
  target: Target<K>,
  fact: object,
  { actor, organisation }: DecideContext,
): { readonly unit: string; readonly from?: string } {
  const sender = actor.unit ?? refuse('no-post');
  if (organisation.contractor(sender) === null) return { unit: sender };
  const { takenInBy } = TARGETS[target.kind];
  return { unit: takenInBy(fact as TargetFacts[K]) ?? refuse('not-found'), from: sender };
}

export function numberOfTarget<K extends Kinds>(target: Target<K>, fact: object): string | null {
  const { number } = TARGETS[target.kind];
  return number(fact as TargetFacts[K], target);
}

/** A sheet is somebody's, and so is a payment; what workers claim is nobody's of the parties. */
function checkCaseHead({ parties }: CaseState, kind: BatchKind, { party, payment }: CaseTarget): void {
  if ((payment !== null) !== BATCH_KINDS[kind].ofBank) refuse('payment-head-misplaced');
  if (kind === 'worker-list') {
    if (party !== null) refuse('party-misplaced');
    return;
  }
  if (party === null || parties[party] === undefined) refuse('party-unknown');
}

/** A sheet says whose it is and when it was handed over; a payment whether it left the special account (724 Art 31). */
function checkMonthHead(
  state: ProjectState,
  kind: BatchKind,
  { month, sheet, payment }: MonthTarget,
  context: DecideContext,
): void {
  const known = state.months[month] ?? refuse('wage-month-unknown');
  if ((sheet !== null) !== (kind === 'month-sheet')) refuse('sheet-head-misplaced');
  if ((payment !== null) !== BATCH_KINDS[kind].ofBank) refuse('payment-head-misplaced');
  if (payment !== null && !hasLines(known)) refuse('month-without-lines');
  if (sheet !== null && sheet.handedOn > legalDay(context))
    refuse('project-fact-in-future', { details: { day: sheet.handedOn } });
  checkSender(state, sheet, context);
}

/** A company speaks of its own people; how wages were paid is told by the one that pays for all (724 Art 31). */
function checkSender(state: ProjectState, sheet: SheetHead | null, { actor, organisation }: DecideContext): void {
  const contractor = actor.unit === null ? null : organisation.contractor(actor.unit);
  if (contractor === null) return;
  if (sheet === null) {
    if (!isGeneralContractor(state, contractor.company)) refuse('slips-of-general-contractor');
    return;
  }
  const own = keepersFor(state, contractor.company);
  if (!own.some(({ keptBy, keeper }) => keptBy === sheet.keptBy && keeper === sheet.keeper))
    refuse('sheet-of-another-contractor');
}

/** A list is of a day that has begun, and goes to a unit of the district that works. */
function checkChannelHead(
  _organisation: StreamState,
  _kind: BatchKind,
  { unit: id, day }: ChannelTarget,
  context: DecideContext,
): void {
  const unit = context.organisation.unit(id);
  if (unit === null || unit.outside || !unit.active) refuse('unit-unknown', { details: { unit: id } });
  if (day > localDayOf(context.at)) refuse('list-in-future');
}
