import type { FreeText, Sealed } from '../../kernel/event.ts';
import type { LocalDay } from '../../kernel/time-types.ts';
import type { ClockBook } from '../../clocks/state.ts';
import type {
  AddedEntry,
  FindingFacts,
  Naming,
  OnPaper,
  ReplyOutcome,
  TraceBackFact,
  TraceEntry,
  TraceGround,
} from './events.ts';
import { stagesAsked, type TraceStage } from './stages.ts';

type Data<T extends TraceBackFact['type']> = Extract<TraceBackFact, { readonly type: T }>['data'];

export type EntryState = {
  /** The log says so no longer; what was said of it stays. */
  readonly gone: boolean;
} & (
  | (TraceEntry & { readonly by: 'log' })
  | (AddedEntry & { readonly entryId: string; readonly by: 'hand'; readonly enteredBy: string })
);

export interface StatementState {
  readonly draftKey: string;
  readonly text: FreeText;
  readonly documents: readonly string[];
  readonly waitedFor: readonly string[];
  readonly paper: OnPaper | null;
  readonly filedBy: string;
  readonly filedOn: string;
  readonly version: number;
}

export interface NamedPerson extends Naming {
  readonly personId: string;
  readonly unit: string;
  readonly post: string;
  readonly account: string | null;
  readonly name: Sealed | null;
  /** Who drafted what is said of him: these find nothing on him. */
  readonly draftedBy: readonly string[];
  readonly drafts: readonly (Naming & {
    readonly draftKey: string;
    readonly sentOn: LocalDay;
    readonly paper: OnPaper | null;
  })[];
  /** What is said of him has changed since the last draft went out, or none went out yet. */
  readonly owed: boolean;
  readonly statements: readonly StatementState[];
  readonly takenBack: boolean;
}

export interface FindingState extends FindingFacts {
  readonly findingId: string;
  readonly foundBy: string;
  readonly foundOn: string;
  readonly version: number;
  readonly replaced: boolean;
  /** Number of the decision that adopted it. */
  readonly adoptedAs: string | null;
}

export interface AdviceState extends Data<'AccountabilityAdvised'> {
  readonly sent: { readonly on: LocalDay; readonly answerBy: LocalDay; readonly way: OnPaper['how'] } | null;
  readonly answers: readonly {
    readonly outcome: ReplyOutcome;
    readonly answeredOn: LocalDay;
    readonly document: string;
    readonly words: FreeText | null;
  }[];
}

export interface TraceBack {
  readonly status: 'open' | 'adopted' | 'concluded';
  readonly ground: TraceGround;
  readonly project: string | null;
  readonly reason: FreeText;
  readonly leads: string;
  readonly openedBy: string;
  readonly roundKey: string;
  /** Streams that are read. */
  readonly streams: readonly string[];
  /** As which version each was read last. */
  readonly drawn: Readonly<Record<string, number>>;
  readonly entries: Readonly<Record<string, EntryState>>;
  readonly persons: Readonly<Record<string, NamedPerson>>;
  readonly findings: Readonly<Record<string, FindingState>>;
  /** The last decision. */
  readonly adopted: Omit<Data<'TraceBackAdopted'>, 'leads'> | null;
  readonly advice: Readonly<Record<string, AdviceState>>;
  readonly concludedOn: LocalDay | null;
}

/** Streams that nobody has read yet. */
export function undrawn({ streams, drawn }: TraceBack): readonly string[] {
  return streams.filter((stream) => drawn[stream] === undefined);
}

/** Persons who are named and were not taken back. */
export function namedPersons({ persons }: Pick<TraceBack, 'persons'>): readonly NamedPerson[] {
  return Object.values(persons).filter(({ takenBack }) => !takenBack);
}

export function standingFindings({ findings }: Pick<TraceBack, 'findings'>): readonly FindingState[] {
  return Object.values(findings).filter(({ replaced }) => !replaced);
}

/** The draft he has to answer; null as long as one is owed to him. */
export function currentDraft({ drafts, owed }: NamedPerson): NamedPerson['drafts'][number] | null {
  return owed ? null : (drafts.at(-1) ?? null);
}

/** He has got the draft as it is, and has answered it or let his time pass. */
export function isHeard(person: NamedPerson, clocks: ClockBook): boolean {
  const draft = currentDraft(person);
  if (draft === null) return false;
  if (person.statements.some(({ draftKey }) => draftKey === draft.draftKey)) return true;
  return Object.values(clocks).some(({ key, status }) => key === draft.draftKey && status === 'lapsed');
}

/** Of these stages nothing is on record. */
export function silentStages({ entries, project }: TraceBack): readonly TraceStage[] {
  const told = new Set(Object.values(entries).flatMap(({ stage, gone }) => (gone ? [] : [stage])));
  return stagesAsked(project).filter((stage) => !told.has(stage));
}

/** Adopted findings that ask for accountability and that no advice is about. */
export function unadvised({ findings, advice }: TraceBack): readonly FindingState[] {
  const advised = new Set(Object.values(advice).flatMap(({ findings: about }) => about));
  return standingFindings({ findings }).filter(
    ({ findingId, consequence, adoptedAs }) => consequence === 'E5' && adoptedAs !== null && !advised.has(findingId),
  );
}
