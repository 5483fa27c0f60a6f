import { EVENT_TYPES, ROLES, RULE_NAMES, type ClockState, type Instant } from '@qingxin/domain';
import { calendarBook, EXCLUSIVE_PREDICATES, loadRulebook, RULE_ROWS } from '@qingxin/rulebook';
import { arrearsCase, type CaseStory } from '../../../libs/domain/src/testing/arrears-case.ts';
import { complaint, type ComplaintStory } from '../../../libs/domain/src/testing/complaint.ts';
import { district, on } from '../../../libs/domain/src/testing/district.ts';
import type { Setting } from '../../../libs/domain/src/testing/story.ts';

/** The rows and the calendar that are shipped, in the district of the domain's specs. */
export const SHIPPED: Setting = {
  rules: loadRulebook(RULE_ROWS, {
    eventTypes: EVENT_TYPES,
    ...RULE_NAMES,
    roles: ROLES,
    exclusive: EXCLUSIVE_PREDICATES,
  }),
  calendar: calendarBook(1).calendar,
  organisation: district(),
};

/** A Monday without holidays around it. */
export const MONDAY = on('2026-06-01 09:00');

export const caseUnderLaw = (start: Instant = MONDAY): CaseStory => arrearsCase(SHIPPED, start);
export const complaintUnderLaw = (start: Instant = MONDAY): ComplaintStory => complaint(SHIPPED, start);

/** The clock of that id; a missing one fails the spec with the ids that are there. */
export function clockOf(story: CaseStory | ComplaintStory, id: string): ClockState {
  const clock = story.state.clocks[id];
  if (clock === undefined) throw new Error(`no clock ${id} among ${Object.keys(story.state.clocks).join(' ')}`);
  return clock;
}

/** Ids of the clocks of one rule, in the order in which they were started. */
export function clocksOf(story: CaseStory | ComplaintStory, ruleId: string): readonly string[] {
  return Object.values(story.state.clocks)
    .filter((clock) => clock.ruleId === ruleId)
    .map((clock) => clock.id);
}
