import type { Actor, CommandOf, OrganisationView, StreamKind, StreamState } from '@qingxin/domain';
import type { Static, TSchema } from 'typebox';
import type { FieldAsked } from './asking.ts';
import type { RegisterKind } from './registers.ts';

/** A document of this command carries a number (文号), taken from its register once nothing else refuses it. */
export interface NumberNeed {
  readonly register: RegisterKind;
  readonly unit: string;
}

/** Where the number goes in the payload: its own field, or that of the part that opens a stream. */
export type NumberPlace = 'number' | 'opens';

export interface NumberQuestion {
  readonly state: StreamState;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  readonly organisation: OrganisationView;
}

export type Fill =
  | 'receiptCode'
  | 'warnings'
  | 'possibleDuplicates'
  | 'source'
  | 'concealed'
  | 'caseClocks'
  | 'newCase'
  | 'companyCases'
  | 'projectCases'
  | 'newBatch'
  | 'batchCheck'
  | 'evidenceFile'
  | 'dutyRosters'
  | 'publicationStreams'
  | 'knownEntrant'
  | 'openWork'
  | 'workOfMerged'
  | 'counted'
  | 'spoken'
  | 'disposed';

export interface CommandSpec<S extends TSchema = TSchema> {
  /** What it does, in the words of the people who send it. */
  readonly title: string;
  readonly schema: S;
  /** Fields asked for by what others say, for whoever draws a form; the stream decides. */
  readonly asked?: Readonly<Record<string, FieldAsked>>;
  /** A payload that passes the schema; shown in the API's page and checked in a test. */
  readonly example: object;
  /** Sent together with others by a route of its own. */
  readonly composed?: true;
  /** May be the first command of a stream. */
  readonly opens?: true;
  /** Of several that may be first in a kind of stream: at an address of its own, not at that of the kind. */
  readonly opensApart?: true;
  /** Null: this time no number is taken. */
  readonly number?: (question: NumberQuestion) => NumberNeed | null;
  /** `number` unless said otherwise. */
  readonly numberIn?: NumberPlace;
  /** Further fields the door fills. */
  readonly fills?: readonly Fill[];
  /** Its field `version` is a version of the stream as the sender counts them. */
  readonly meansVersion?: true;
  /** Unit that the act is addressed to or owed by; `aim` in the policy. */
  readonly aim?: (state: StreamState, payload: Readonly<Record<string, unknown>>) => string | null;
  /** Other streams whose facts the decision reads, by the name it asks for. */
  readonly facts?: (payload: Readonly<Record<string, unknown>>, state: StreamState) => Readonly<Record<string, string>>;
  /** The same, of streams that may not be there: to say so would tell which are, so that the decision refuses. */
  readonly factsIfThere?: (payload: Readonly<Record<string, unknown>>) => Readonly<Record<string, string>>;
  /** The same, named by the state alone: they are read for what is offered too. */
  readonly standingFacts?: (state: StreamState) => Readonly<Record<string, string>>;
  /** Subject under which the fields of a person named before are sealed; null = a new person. */
  readonly subject?: (state: StreamState, payload: Readonly<Record<string, unknown>>) => string | null;
}

/** Fields of a command that the door fills; senders cannot give them. */
type Filled =
  | 'number'
  | Exclude<Fill, 'source' | 'knownEntrant'>
  | 'known'
  | 'alike'
  | 'filedOn'
  | 'people'
  | 'workers'
  | 'gone'
  | 'clocks'
  | 'takenOver'
  | 'checked'
  | 'slipKeys';
type DataOf<C extends CommandOf, T extends string> = Extract<C, { readonly type: T }>['data'];
type Asked<D> = Omit<D, Filled>;

/** The schema says neither more nor less than the domain's command. */
type Matches<S, D> = S extends Asked<D> ? (Exclude<keyof Asked<D>, keyof S> extends never ? unknown : never) : never;

export type SpecsOf<C extends CommandOf, Specs> = {
  readonly [T in keyof Specs]: Specs[T] extends CommandSpec<infer S>
    ? T extends string
      ? Specs[T] & Matches<Static<S>, DataOf<C, T>>
      : never
    : never;
};

/** Checks at compile time that each schema yields what the domain's command of that name takes, and none is missing. */
export function commandsOf<C extends CommandOf>() {
  return <const Specs extends Readonly<Record<C['type'], CommandSpec>>>(specs: Specs & SpecsOf<C, Specs>): Specs =>
    specs;
}

export interface CatalogueEntry extends CommandSpec {
  readonly type: string;
  readonly kind: StreamKind;
}
