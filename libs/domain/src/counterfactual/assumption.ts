import type { ClockBook, ClockState } from '../clocks/state.ts';
import { dayOf } from '../clocks/vocabulary.ts';
import { sameValue } from '../kernel/same-value.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { RuleRow } from '../rules/rule.ts';
import type { Rulebook } from '../rules/rulebook.ts';

/** What is taken to have been otherwise; one thing at a time. */
export type Assumption =
  /** All periods of one rule by another version of it, from their start on. */
  | { readonly kind: 'rule'; readonly ruleId: string; readonly version: number }
  /** All periods by the versions in force on another day. */
  | { readonly kind: 'rulesOn'; readonly day: LocalDay }
  /** What waited for an acceptance was accepted, or given back, on the day on which it was handed over. */
  | { readonly kind: 'accepted'; readonly clockId: string };

/** Why nothing is said of a clock: what cannot be known is not guessed. */
export type Unknown =
  /** No version of the rule was in force on that day. */
  | 'no-such-rule'
  /** The version starts, meets or ends the period by other facts. */
  | 'other-course'
  /** The version counts hours and only the day of the start is on record. */
  | 'time-of-day'
  /** It goes on from another matter in which it had lapsed. */
  | 'carried'
  /** Its start was put right by a second person. */
  | 'put-right'
  /** Its lapse was looked at again and taken back. */
  | 'reviewed'
  /** The version does not allow the extension that was granted. */
  | 'extension'
  /** It began only after the day to which the act that met it is moved. */
  | 'not-begun'
  /** It begins earlier, and what ended it is an act that nothing ties to it. */
  | 'kept-end'
  /** It begins earlier, and what is owed has not been done to this day. */
  | 'not-done-yet'
  /** It begins earlier, and whether the act that moved with it was in time hangs on rest days alone. */
  | 'by-days'
  /** It begins at the end of one of which nothing is known. */
  | 'follows-unknown';

/**
 * Rules whose clock waits for somebody to take what was handed to him: 首问, 转送, 交办, 工单, 移送, 立案受理, 预警. Feedback on a
 * push and work of one's own are no acceptance.
 */
export const ACCEPTANCE_RULES: readonly string[] = [
  ...['S1-08-FIRST', 'S1-08-SIGN', 'S1-10', 'S9-03', 'S1-07-RETURN', 'S1-07-RETURNBY', 'S9-03-TICKET'],
  ...['S7-06-SIGN', 'S3-13-SIGN', 'S2-09-SIGN', 'S9-08-JOIN', 'S6-10-ACCEPT', 'S8-02-ACCEPT', 'S8-04-ACCEPT'],
  ...['S8-09-FILE', 'S8-10-ACCEPT', 'S8-12-ACCEPT', 'W-SIGN', 'W-COMPANY-SIGN'],
];

/** Clocks of acceptances that came on a later day than the handing over, in the order of the handing over. */
export function lateAcceptances(book: ClockBook): readonly ClockState[] {
  return Object.values(book).filter(
    ({ ruleId, start, metOn }) => ACCEPTANCE_RULES.includes(ruleId) && metOn !== null && dayOf(metOn) > dayOf(start),
  );
}

/** The row by which a period is counted under the assumption; null: none was in force then. */
export function assumedRow(rules: Rulebook, assumption: Assumption, recorded: RuleRow): RuleRow | null {
  if (assumption.kind === 'rule')
    return assumption.ruleId === recorded.id ? rules.row(recorded.id, assumption.version) : recorded;
  return assumption.kind === 'rulesOn' ? rules.versionOn(recorded.id, assumption.day) : recorded;
}

/** The rulebook as whoever looks a period up by its day would find it. */
export function assumedRules(rules: Rulebook, assumption: Assumption): Rulebook {
  if (assumption.kind === 'accepted') return rules;
  return {
    ...{ version: rules.version, rows: rules.rows },
    row: (id, version) => rules.row(id, version),
    startedBy: (kind, type) => rules.startedBy(kind, type),
    versionOn: (id, day) => {
      const recorded = rules.versionOn(id, day);
      return recorded === null ? null : (assumedRow(rules, assumption, recorded) ?? recorded);
    },
  };
}

/** Both versions are started, met, paused and ended by the same facts, so that only dates can differ. */
export function isSameCourse(one: RuleRow, other: RuleRow): boolean {
  return sameValue(courseOf(one), courseOf(other));
}

function courseOf(row: RuleRow): object {
  const { starts, meets, pauses = [], resumes = [], ends = [], keyField = null, owes, repeat = null, end } = row;
  const { amount: _amount, unit: _unit, ...way } = { amount: 0, unit: 'workingDay', ...end };
  return { starts, meets, pauses, resumes, ends, keyField, owes, repeat, way };
}
