import type { RuleRow } from '@qingxin/domain';

export type ProblemCode =
  | 'id-malformed'
  | 'field-empty'
  | 'title-not-chinese'
  | 'dates-impossible'
  | 'version-numbers'
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
  | 'waited-out-owed'
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

type Named = Pick<RuleRow, 'id' | 'version'>;

export function labelOf({ id, version }: Named): string {
  return `${id} 第${version}版`;
}

export function problem(row: Named, code: ProblemCode, text: string): RuleProblem {
  return { rule: labelOf(row), code, text };
}
