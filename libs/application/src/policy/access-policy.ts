import {
  type Actor,
  type ConductState,
  isKeptFrom,
  isSystem,
  type OrganisationView,
  type Relation,
  type Role,
  type StreamKind,
  type StreamState,
} from '@qingxin/domain';
import type { CatalogueEntry } from '../catalogue/command-spec.ts';
import { covers, type RevealRule } from './reveal-policy.ts';

/**
 * Relations of a unit to a matter come from the domain; `aim` is the unit a command's own subject names, `own` the matter
 * whose receipt somebody of the public has shown.
 */
export type PolicyRelation = Relation | 'aim' | 'own';

/** Who may send what. A row permits; what no row permits is refused. */
export interface CommandRule {
  readonly kind: StreamKind;
  readonly commands: readonly string[];
  readonly roles: readonly Role[];
  /** The actor's unit must stand in one of them; `any` asks for none. */
  readonly relations: readonly PolicyRelation[] | 'any';
}

/** Which streams a role may see at all; what it may not see does not exist for it. */
export interface SightRule {
  readonly role: Role;
  readonly kinds: readonly StreamKind[];
  /** `own`: somebody of the public sees the matter whose receipt was shown, in no list. */
  readonly sees: 'all' | 'related' | 'own';
}

/** Fixed list of commands per part of the software; a part sees every stream of the kinds it acts on. */
export interface SystemRule {
  readonly actor: string;
  readonly kind: StreamKind;
  readonly commands: readonly string[];
}

export interface PolicyTables {
  readonly commands: readonly CommandRule[];
  readonly sight: readonly SightRule[];
  readonly system: readonly SystemRule[];
  readonly reveal: readonly RevealRule[];
}

export type RelationsOf = (
  kind: StreamKind,
  state: StreamState,
  unit: string,
  organisation: OrganisationView,
) => readonly Relation[];

export interface Knock {
  readonly actor: Actor;
  readonly entry: CatalogueEntry;
  readonly state: StreamState;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly organisation: OrganisationView;
}

/** Why a stream is for somebody's eyes: the rows that let him see it, and how his unit stands to it. No rows: it is not. */
export interface Sighted {
  readonly rows: readonly SightRule[];
  readonly relations: readonly Relation[];
}

export type Verdict = 'permitted' | 'not-found' | 'not-permitted';

/** The access policy: tables, and one way of reading them for commands, lists and single reads alike. */
export class AccessPolicy {
  readonly #rules: ReadonlyMap<string, readonly CommandRule[]>;
  readonly #sight: readonly SightRule[];
  readonly #reveal: readonly RevealRule[];
  readonly #system: ReadonlySet<string>;
  readonly #relationsOf: RelationsOf;

  constructor(tables: PolicyTables, relationsOf: RelationsOf) {
    const rules = new Map<string, CommandRule[]>();
    for (const rule of tables.commands) {
      for (const command of rule.commands) {
        const key = `${rule.kind}/${command}`;
        rules.set(key, [...(rules.get(key) ?? []), rule]);
      }
    }
    this.#rules = rules;
    this.#sight = tables.sight;
    this.#reveal = tables.reveal;
    this.#system = new Set(
      tables.system.flatMap((rule) => rule.commands.map((command) => `${rule.actor} ${rule.kind}/${command}`)),
    );
    this.#relationsOf = relationsOf;
  }

  /** What the actor may not see is `not-found`; what it sees and may not do is `not-permitted`. */
  judge(knock: Knock): Verdict {
    const { actor, entry, state } = knock;
    const key = `${entry.kind}/${entry.type}`;
    if (isSystem(actor)) return this.#system.has(`${actor.id} ${key}`) ? 'permitted' : 'not-permitted';
    const exists = state.version > 0;
    if (!exists && entry.opens !== true) return 'not-found';
    if (exists && !this.mayActorSee(actor, entry.kind, state, knock.organisation)) return 'not-found';
    return this.#permits(knock, key) ? 'permitted' : 'not-permitted';
  }

  /** The same question as `mayActorSee`, with the reasons; of a person in a post. */
  sightedBy(actor: Actor, kind: StreamKind, state: StreamState, organisation: OrganisationView): Sighted {
    const relations = actor.unit === null ? [] : this.#relationsOf(kind, state, actor.unit, organisation);
    return {
      rows: this.#sightRows(actor, kind).filter(
        ({ sees }) => sees === 'all' || (sees === 'related' && relations.length > 0),
      ),
      relations,
    };
  }

  mayActorSee(actor: Actor, kind: StreamKind, state: StreamState, organisation: OrganisationView): boolean {
    if (isSystem(actor)) return true;
    if (actor.ownStream !== undefined) return this.#isOwn(actor, kind, state);
    if (kind === 'conduct' && isKeptFrom(state as ConductState, actor, organisation)) return false;
    const sight = this.sightOf(actor, kind);
    if (sight !== 'related') return sight === 'all';
    return actor.unit !== null && this.#relationsOf(kind, state, actor.unit, organisation).length > 0;
  }

  /** Which personal fields of a matter the actor may read in full; the matter itself must be seen too. */
  mayReveal(
    actor: Actor,
    kind: StreamKind,
    state: StreamState,
    organisation: OrganisationView,
  ): (field: string) => boolean {
    const relations = actor.unit === null ? [] : this.#relationsOf(kind, state, actor.unit, organisation);
    const rules = this.#reveal.filter(
      (rule) =>
        rule.kinds.includes(kind) &&
        rule.roles.some((role) => actor.roles.includes(role)) &&
        (rule.relations === 'any' || rule.relations.some((relation) => relations.includes(relation))),
    );
    return (field) => rules.some((rule) => covers(rule, field));
  }

  /** Roles of the rows that name a command; none = only the software sends it. */
  rolesFor(kind: StreamKind, command: string): readonly Role[] {
    return [...new Set((this.#rules.get(`${kind}/${command}`) ?? []).flatMap((rule) => rule.roles))];
  }

  /** How far the actor's roles look into a kind of stream; lists and counts take their scope from it. */
  sightOf(actor: Actor, kind: StreamKind): 'all' | 'related' | 'none' {
    if (isSystem(actor)) return 'all';
    const rules = this.#sightRows(actor, kind);
    if (rules.some((rule) => rule.sees === 'all')) return 'all';
    return rules.some((rule) => rule.sees === 'related') ? 'related' : 'none';
  }

  #sightRows({ roles }: Actor, kind: StreamKind): readonly SightRule[] {
    return this.#sight.filter((rule) => roles.includes(rule.role) && rule.kinds.includes(kind));
  }

  #permits(knock: Knock, key: string): boolean {
    const { actor, entry, state, organisation } = knock;
    const rules = (this.#rules.get(key) ?? []).filter((rule) => rule.roles.some((role) => actor.roles.includes(role)));
    if (rules.length === 0) return false;
    if (rules.some((rule) => rule.relations === 'any')) return true;
    const { unit } = actor;
    const wanted = new Set(rules.flatMap((rule) => rule.relations));
    if (wanted.has('own') && this.#isOwn(actor, entry.kind, state)) return true;
    if (unit === null) return false;
    if (wanted.has('aim') && this.#isAimed(knock)) return true;
    return this.#relationsOf(entry.kind, state, unit, organisation).some((relation) => wanted.has(relation));
  }

  #isOwn(actor: Actor, kind: StreamKind, state: StreamState): boolean {
    const own = this.#sight.some(
      ({ role, kinds, sees }) => sees === 'own' && actor.roles.includes(role) && kinds.includes(kind),
    );
    return own && 'stream' in state && state.stream === actor.ownStream;
  }

  #isAimed({ actor, entry, state, payload }: Knock): boolean {
    return actor.unit !== null && entry.aim?.(state, payload) === actor.unit;
  }
}
