import {
  EVENT_TYPES,
  ROLES,
  RULE_NAMES,
  type Actor,
  type OrganisationView,
  type Post,
  type Unit,
} from '@qingxin/domain';
import { calendarBook, EXCLUSIVE_PREDICATES, loadRulebook, RULE_ROWS } from '@qingxin/rulebook';
import { DEMO_POSTS, DEMO_UNITS, isOutside } from '../../../infra/src/demo/district.ts';

const units: readonly Unit[] = DEMO_UNITS.map((unit) => ({
  id: unit.id,
  name: unit.name,
  kind: unit.kind,
  outside: isOutside(unit),
  phone: null,
  active: true,
}));

const posts: readonly Post[] = DEMO_POSTS.map(({ id, unit, title, role, accounts }) => ({
  ...{ id, unit, title, roles: [role] },
  holders: accounts.map((account) => `person:${account}`),
}));

/** The demo district as decisions see it. */
export const ORGANISATION: OrganisationView = {
  version: 1,
  units,
  unit: (id) => units.find((unit) => unit.id === id) ?? null,
  contractor: () => null,
  nameOf: (id) => units.find((unit) => unit.id === id)?.name ?? null,
  ofKind: (kind) => units.find((unit) => unit.kind === kind) ?? null,
  postsOf: (person) => posts.filter(({ holders }) => holders.includes(person)),
  servesAsDeputy: () => false,
  heldUntil: () => null,
  absenceOf: () => null,
  merger: () => null,
  posts,
  post: (id) => posts.find((post) => post.id === id) ?? null,
};

export const { calendar: CALENDAR } = calendarBook(1);

export const RULES = loadRulebook(RULE_ROWS, {
  eventTypes: EVENT_TYPES,
  ...RULE_NAMES,
  roles: ROLES,
  exclusive: EXCLUSIVE_PREDICATES,
});

export function actorOf(account: string): Actor {
  const post = DEMO_POSTS.find(({ accounts }) => accounts.includes(account));
  if (post === undefined) throw new Error(`the demo district has no ${account}`);
  return { id: `person:${account}`, unit: post.unit, post: post.id, roles: [post.role] };
}
