import {
  CASE_VOCABULARY,
  COMPLAINT_VOCABULARY,
  EVENT_TYPES,
  ROLES,
  type Actor,
  type OrganisationView,
  type Unit,
  type UnitKind,
} from '@qingxin/domain';
import { calendarBook, EXCLUSIVE_PREDICATES, loadRulebook, RULE_ROWS } from '@qingxin/rulebook';

const UNITS: readonly (readonly [id: string, kind: UnitKind, outside?: 'outside'])[] = [
  ['hrss', 'hrss'],
  ['office', 'office'],
  ['leading-group', 'leading-group'],
  ['housing', 'sector'],
  ['transport', 'sector'],
  ['water', 'sector'],
  ['police', 'police'],
  ['petition', 'petition'],
  ['hotline', 'hotline'],
  ['town', 'town'],
  ['city-hrss', 'outside', 'outside'],
  ['province-hrss', 'outside', 'outside'],
];

const HEADS = ['hrss90', 'housing90', 'transport90', 'water90', 'police90'];
const ROLE_OF: Readonly<Record<string, string>> = { office: 'coordinator', leader: 'leading-group' };
const UNIT_OF: Readonly<Record<string, string>> = { leader: 'leading-group' };

const units: readonly Unit[] = UNITS.map(([id, kind, outside]) => ({
  id,
  name: id,
  kind,
  outside: outside === 'outside',
  phone: null,
  active: true,
}));

export const ORGANISATION: OrganisationView = {
  version: 1,
  units,
  unit: (id) => units.find((unit) => unit.id === id) ?? null,
  ofKind: (kind) => units.find((unit) => unit.kind === kind) ?? null,
  postsOf: () => [],
  post: () => null,
};

export const { calendar: CALENDAR } = calendarBook(1);

export const RULES = loadRulebook(RULE_ROWS, {
  eventTypes: EVENT_TYPES,
  predicates: [...Object.keys(COMPLAINT_VOCABULARY.predicates), ...Object.keys(CASE_VOCABULARY.predicates)],
  owners: [...Object.keys(COMPLAINT_VOCABULARY.owners), ...Object.keys(CASE_VOCABULARY.owners)],
  roles: ROLES,
  exclusive: EXCLUSIVE_PREDICATES,
});

/** A demo person: the letters of the account name the unit. */
export function actorOf(account: string): Actor {
  const letters = account.replace(/\d+$/, '');
  const role = HEADS.includes(account) ? 'unit-head' : (ROLE_OF[letters] ?? 'officer');
  const unit = UNIT_OF[letters] ?? letters;
  return { id: `person:${account}`, unit, post: `${unit}-${role}`, roles: [role as Actor['roles'][number]] };
}
