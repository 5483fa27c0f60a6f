import {
  buildCalendar,
  type CalendarState,
  type CheckRules,
  EVENT_TYPES,
  organisationView,
  type OrganisationState,
  ROLES,
  RULE_NAMES,
  type RulebookState,
} from '@qingxin/domain';
import { adoptedRulebook, checkRules, EXCLUSIVE_PREDICATES, type RuleVocabulary } from '@qingxin/rulebook';
import type { ReferenceViews } from './reference-book.ts';

/** Names that rule rows may use: those of the domain and no others. */
export function ruleVocabulary(): RuleVocabulary {
  return {
    eventTypes: EVENT_TYPES,
    ...RULE_NAMES,
    roles: ROLES,
    exclusive: EXCLUSIVE_PREDICATES,
  };
}

/** The checks that a row of the rulebook stream must pass at the door: those of the shipped rows. */
export function ruleChecks(): CheckRules {
  const vocabulary = ruleVocabulary();
  return (rows, calendar) => checkRules(rows, vocabulary, calendar).problems;
}

/** The district's three reference streams as decisions see them. */
export function districtViews(): ReferenceViews {
  const vocabulary = ruleVocabulary();
  return {
    organisation: (state, at) => ({ view: organisationView(state as OrganisationState, at), flaws: [] }),
    rules: (state) => {
      const { book, problems } = adoptedRulebook((state as RulebookState).rows, vocabulary, state.version);
      return { view: book, flaws: problems.map(({ rule, text }) => `${rule}：${text}`) };
    },
    calendar: (state) => {
      const { years, calendarVersion: version } = state as CalendarState;
      return { view: buildCalendar({ version, years: Object.values(years) }), flaws: [] };
    },
  };
}
