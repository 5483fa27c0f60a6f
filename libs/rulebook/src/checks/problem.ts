import type { RuleRow } from '@qingxin/domain';

export type ProblemCode =
  | 'id-malformed'
  | 'field-empty'
  | 'title-not-chinese'
  | 'dates-impossible'
  | 'version-numbers'
  | 'versions-overlap'
  | 'versions-gap'
  | 'stream-kind-unknown'
  | 'event-unknown'
  | 'predicate-unknown'
  | 'owner-unknown'
  | 'role-unknown'
  | 'start-missing'
  | 'meet-missing'
  | 'key-missing'
  | 'unit-missing'
  | 'amount-invalid'
  | 'chain-unknown'
  | 'chain-circular'
  | 'hour-paused'
  | 'resume-missing'
  | 'extension-unit'
  | 'season-invalid'
  | 'reminders-too-many'
  | 'reminder-invalid'
  | 'statutory-mark'
  | 'example-missing'
  | 'example-outside-force'
  | 'example-wrong'
  | 'rules-compete';

/** One inconsistency of one row, in words for the person who edits the rules. */
export interface RuleProblem {
  readonly rule: string;
  readonly code: ProblemCode;
  readonly text: string;
}

export function problem(row: Pick<RuleRow, 'id' | 'version'>, code: ProblemCode, text: string): RuleProblem {
  return { rule: `${row.id} 第${row.version}版`, code, text };
}
