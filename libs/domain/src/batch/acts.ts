import { legalDay } from '../clocks/legal-time.ts';
import type { CaseState } from '../arrears-case/state.ts';
import { refuse } from '../kernel/refusal.ts';
import { sameValue } from '../kernel/same-value.ts';
import type { BatchDraft, BatchPayload } from './draft.ts';
import type { CheckedRow } from './events.ts';
import { acceptRefusal, chunked, partsOf } from './parts.ts';
import { type BatchRow, type BatchState, undecidedRows } from './state.ts';

/** Rows of one event: an event stays of a size that a page can show. */
const ROWS_OF_AN_EVENT = 500;

/** Under this name the door reads the case. */
export const BATCH_CASE = 'case';

/** Whoever handles the case: a check tells which persons are in it. */
export function mayImport({ filingUnit, lead }: Pick<CaseState, 'filingUnit' | 'lead'>, unit: string | null): boolean {
  return unit !== null && (unit === filingUnit || unit === lead);
}

export function receiveBatch(draft: BatchDraft, command: BatchPayload<'ReceiveBatch'>): void {
  const { rows, checked, slipKeys, ...head } = command;
  const { arrears, version } = caseOf(draft);
  const unit = draft.context.actor.unit ?? refuse('no-post');
  // As if it were not there.
  if (!mayImport(arrears, unit)) refuse('not-found');
  checkHead(arrears, head);
  checkPaid(draft, rows);
  if (new Set(rows.map(({ row }) => row)).size !== rows.length) refuse('row-twice');
  const found = new Map(checked.map((row) => [row.row, row]));
  const totalFen = rows.reduce((sum, { fen }) => sum + (fen ?? 0), 0);
  const { number: caseNumber } = arrears;
  draft.emit({
    type: 'BatchReceived',
    data: { ...head, caseVersion: version, caseNumber, unit, rows: rows.length, totalFen },
  });
  for (const part of chunked(rows, ROWS_OF_AN_EVENT)) {
    const read = part.map((row) => {
      const { lineId = null, party = null, findings = [] } = found.get(row.row) ?? {};
      return { ...row, slipKey: slipKeys[row.row] ?? null, lineId, party, findings };
    });
    draft.emit({ type: 'BatchRowsRead', data: { rows: read } });
  }
}

function checkPaid({ context }: BatchDraft, rows: BatchPayload<'ReceiveBatch'>['rows']): void {
  const today = legalDay(context);
  const early = rows.find(({ paidOn }) => paidOn !== null && paidOn > today);
  if (early !== undefined) refuse('row-paid-in-future', { details: { row: early.row } });
}

/** A sheet is somebody's, and so is a payment; what workers claim is nobody's of the parties. */
function checkHead(
  { parties }: CaseState,
  { kind, party, payment }: Pick<BatchPayload<'ReceiveBatch'>, 'kind' | 'party' | 'payment'>,
): void {
  if ((payment !== null) !== (kind === 'bank-slips')) refuse('payment-head-misplaced');
  if (kind === 'worker-list') {
    if (party !== null) refuse('party-misplaced');
    return;
  }
  if (party === null || parties[party] === undefined) refuse('party-unknown');
}

function caseOf({ context }: BatchDraft): { readonly arrears: CaseState; readonly version: number } {
  const { fact, version } = context.facts[BATCH_CASE] ?? refuse('not-found');
  return { arrears: fact as CaseState, version };
}

/** What a bank says is not put right here; only whom it means is. */
export function fixBatchRow(draft: BatchDraft, command: BatchPayload<'FixBatchRow'>): void {
  const { checked, row, ...fixed } = command;
  undecided(draft, row);
  if (Object.keys(fixed).length === 0) refuse('nothing-fixed');
  if (draft.state.received?.kind === 'bank-slips' && (fixed.name !== undefined || fixed.fen !== undefined))
    refuse('slip-not-fixed');
  draft.emit({ type: 'BatchRowFixed', data: { row, ...fixed } });
  recordCheck(draft, checked);
}

export function checkBatch(draft: BatchDraft, { checked }: BatchPayload<'CheckBatch'>): void {
  recordCheck(draft, checked);
}

export function dropBatchRow(draft: BatchDraft, command: BatchPayload<'DropBatchRow'>): void {
  undecided(draft, command.row);
  draft.emit({ type: 'BatchRowDropped', data: command });
}

/** On what the case is now, which may have moved since the file was read. */
export function acceptBatch(draft: BatchDraft, { checked }: BatchPayload<'AcceptBatch'>): void {
  recordCheck(draft, checked);
  const refusal = acceptRefusal(draft.state);
  if (refusal !== null) refuse(refusal);
  draft.emit({ type: 'BatchAccepted', data: { parts: partsOf(draft.state) } });
}

/** What came of a part in the case; what it refused is to be looked at again. */
export function recordBatchPart(draft: BatchDraft, command: BatchPayload<'RecordBatchPart'>): void {
  const part = draft.state.parts[command.part] ?? refuse('part-unknown');
  if (part.done) return;
  const told = [...command.applied, ...command.refused.map(({ row }) => row)];
  if (!sameValue([...told].sort(byNumber), [...part.rows].sort(byNumber))) refuse('part-incomplete');
  draft.emit({ type: 'BatchPartApplied', data: command });
}

const byNumber = (one: number, other: number): number => one - other;

export function discardBatch(draft: BatchDraft, command: BatchPayload<'DiscardBatch'>): void {
  draft.emit({ type: 'BatchDiscarded', data: command });
}

function undecided({ state }: BatchDraft, row: number): BatchRow {
  const known = state.rows[row] ?? refuse('row-unknown', { details: { row } });
  return known.status === 'open' || known.status === 'ready' ? known : refuse('row-decided', { details: { row } });
}

/** Only what has changed becomes history, of rows about which nothing is decided. */
function recordCheck(draft: BatchDraft, checked: readonly CheckedRow[]): void {
  // Without the case there was no check: its unit handles it no more.
  const { version: caseVersion } = caseOf(draft);
  const open = new Set(undecidedRows(draft.state).map(({ row }) => row));
  const news = checked.filter((one) => open.has(one.row) && !isKnown(draft.state.rows[one.row], one));
  if (news.length > 0) draft.emit({ type: 'BatchRowsChecked', data: { caseVersion, rows: news } });
}

function isKnown(row: BatchState['rows'][number] | undefined, { lineId, party, findings }: CheckedRow): boolean {
  if (row === undefined) return false;
  return row.lineId === lineId && row.party === party && sameValue(row.found, findings);
}
