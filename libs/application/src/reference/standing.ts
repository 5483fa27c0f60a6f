import type { Actor, OrganisationView, Role } from '@qingxin/domain';
import { isSystem, ROLES } from '@qingxin/domain';

const KNOWN = new Set<string>(ROLES);

function isRole(role: string): role is Role {
  return KNOWN.has(role);
}

/** Today's rights: unit and roles of the post the person acts for, as the organisation has them now, not at sign-in. */
export function standingOf(actor: Actor, organisation: OrganisationView): Actor {
  if (isSystem(actor) || actor.id.startsWith('public:')) return actor;
  const post = actor.post === null ? null : organisation.post(actor.post);
  if (post === null || !post.holders.includes(actor.id)) return { id: actor.id, unit: null, post: null, roles: [] };
  return { id: actor.id, unit: post.unit, post: post.id, roles: post.roles.filter(isRole) };
}

/** The person acting for one of the posts held now; the first when none is named. Null: holds no such post. */
export function actorFor(person: string, organisation: OrganisationView, postId?: string): Actor | null {
  const posts = organisation.postsOf(person);
  const post = postId === undefined ? posts[0] : posts.find((held) => held.id === postId);
  if (post === undefined) return null;
  return { id: person, unit: post.unit, post: post.id, roles: post.roles.filter(isRole) };
}
