import {
  buildCalendar,
  type CalendarState,
  CASE_VOCABULARY,
  COMPLAINT_VOCABULARY,
  EVENT_TYPES,
  organisationView,
  type OrganisationState,
  ROLES,
  type RulebookState,
} from '@qingxin/domain';
import { EXCLUSIVE_PREDICATES, loadRulebook, type RuleVocabulary } from '@qingxin/rulebook';
import type { ReferenceViews } from './reference-book.ts';

/** Names that rule rows may use: those of the domain and no others. */
export function ruleVocabulary(): RuleVocabulary {
  return {
    eventTypes: EVENT_TYPES,
    predicates: [...Object.keys(COMPLAINT_VOCABULARY.predicates), ...Object.keys(CASE_VOCABULARY.predicates)],
    owners: [...Object.keys(COMPLAINT_VOCABULARY.owners), ...Object.keys(CASE_VOCABULARY.owners)],
    roles: ROLES,
    exclusive: EXCLUSIVE_PREDICATES,
  };
}

/** The district's three reference streams as decisions read them. A rulebook with an inconsistent row is refused whole. */
export function districtViews(): ReferenceViews {
  const vocabulary = ruleVocabulary();
  return {
    organisation: (state, at) => organisationView(state as OrganisationState, at),
    rules: (state) => loadRulebook((state as RulebookState).rows, vocabulary, { version: state.version }),
    calendar: (state) =>
      buildCalendar({ version: state.version, years: Object.values((state as CalendarState).years) }),
  };
}
