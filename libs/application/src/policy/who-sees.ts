import {
  type OrganisationView,
  type Post,
  type Relation,
  type Role,
  type StreamKind,
  type StreamState,
} from '@qingxin/domain';
import { actorFor } from '../reference/standing.ts';
import type { AccessPolicy, SightRule } from './access-policy.ts';

/** A person in a post by which a matter is for his eyes, and why. */
export interface Seer {
  readonly person: string;
  readonly post: Post;
  readonly roles: readonly Role[];
  /** Rows of the sight table that let him, e.g. an officer of a related unit. */
  readonly rows: readonly SightRule[];
  /** How the unit of the post stands to the matter. */
  readonly relations: readonly Relation[];
  /** Whether a personal field of this name would be shown to him in full, with a reason. */
  readonly mayReveal: (field: string) => boolean;
}

export interface SeenMatter {
  readonly kind: StreamKind;
  readonly state: StreamState;
}

/**
 * Everybody in office for whose eyes a matter is, by the tables that judge every read and command, asked about the state and the
 * organisation given: those of a past moment tell who could see it then.
 */
export function whoSees(
  policy: AccessPolicy,
  { kind, state }: SeenMatter,
  organisation: OrganisationView,
): readonly Seer[] {
  return organisation.posts.flatMap((post) =>
    post.holders.flatMap((person): readonly Seer[] => {
      const actor = actorFor(person, organisation, post.id);
      if (actor === null) return [];
      const { rows, relations } = policy.sightedBy(actor, kind, state, organisation);
      const mayReveal = policy.mayReveal(actor, kind, state, organisation);
      return rows.length === 0 ? [] : [{ person, post, roles: actor.roles, rows, relations, mayReveal }];
    }),
  );
}
