import { buildCalendar, type CalendarState, organisationView, type OrganisationState, type RulebookState } from '@qingxin/domain';
import { loadRulebook, type RuleVocabulary } from '@qingxin/rulebook';
import type { ReferenceViews } from './reference-book.ts';

/** The district's three reference streams as decisions read them. A rulebook with an inconsistent row is refused whole. */
export function districtViews(vocabulary: RuleVocabulary): ReferenceViews {
  return {
    organisation: (state, at) => organisationView(state as OrganisationState, at),
    rules: (state) => loadRulebook((state as RulebookState).rows, vocabulary, { version: state.version }),
    calendar: (state) =>
      buildCalendar({ version: state.version, years: Object.values((state as CalendarState).years) }),
  };
}
