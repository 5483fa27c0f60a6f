import type { BatchKind, BatchTarget, CaseState, CheckedRow, ProjectState, StreamState } from '@qingxin/domain';
import { checkBacklogRows } from './backlog-check.ts';
import { caseBook } from './case-book.ts';
import { checkTicketRows } from './channel-check.ts';
import { checkRows } from './check-rows.ts';
import type { RowFindingCode } from './finding-texts.ts';
import type { Looking } from './looking.ts';
import { checkMonthRows } from './month-check.ts';

type Check<T, S extends StreamState> = (target: T, looking: Looking<S>) => Promise<readonly CheckedRow[]>;

interface TargetStates {
  readonly case: CaseState;
  readonly 'project-month': ProjectState;
  readonly channel: StreamState;
  readonly backlog: StreamState;
}

type Kinds = BatchTarget['kind'];

const TARGET_CHECKS: { readonly [K in Kinds]: Check<Extract<BatchTarget, { readonly kind: K }>, TargetStates[K]> } = {
  case: async ({ stream }, { kind, rows, state, vault }) => checkRows(kind, rows, await caseBook(state, stream, vault)),
  'project-month': checkMonthRows,
  channel: checkTicketRows,
  backlog: checkBacklogRows,
};

/** What is wrong only with whom a row means, or how much: somebody says on the screen how it is. */
const PUT_RIGHT: Readonly<Partial<Record<BatchKind, readonly RowFindingCode[]>>> = {
  'agency-slips': ['not-on-sheet', 'line-ambiguous', 'line-unknown', 'name-differs', 'line-overpaid'],
};

export function isPutRight(kind: BatchKind, code: string): boolean {
  return PUT_RIGHT[kind]?.some((one) => one === code) === true;
}

/** How the rows stand to what their file is for; the state is that of the target's stream. */
export function checkAgainst<K extends Kinds>(
  target: Extract<BatchTarget, { readonly kind: K }>,
  looking: Looking,
): Promise<readonly CheckedRow[]> {
  return TARGET_CHECKS[target.kind](target, looking as Looking<TargetStates[K]>);
}
