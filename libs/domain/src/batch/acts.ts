import { isLateEntry, legalDay } from '../clocks/legal-time.ts';
import { isBlank } from '../kernel/event.ts';
import { chunked } from '../kernel/lists.ts';
import { refuse } from '../kernel/refusal.ts';
import { sameValue } from '../kernel/same-value.ts';
import type { BatchDraft, BatchPayload } from './draft.ts';
import type { CheckedRow, SheetCells } from './events.ts';
import { acceptRefusal, isOfBank, partsOf } from './parts.ts';
import { type BatchRow, type BatchState, rowsIn, undecidedRows } from './state.ts';
import { checkTargetHead, numberOfTarget, readTarget, receiptOf } from './targets.ts';

/** Rows of one event: an event stays of a size that a page can show. */
const ROWS_OF_AN_EVENT = 500;

export function receiveBatch(draft: BatchDraft, command: BatchPayload<'ReceiveBatch'>): void {
  const { rows, checked, slipKeys, target, ...head } = command;
  const { fact, version } = readTarget(draft, target);
  checkTargetHead(target, head.kind, fact, draft.context);
  checkPaid(draft, rows);
  if (new Set(rows.map(({ row }) => row)).size !== rows.length) refuse('row-twice');
  const found = new Map(checked.map((row) => [row.row, row]));
  const totalFen = rows.reduce((sum, { fen }) => sum + (fen ?? 0), 0);
  const number = numberOfTarget(target, fact);
  const { unit, ...from } = receiptOf(target, fact, draft.context);
  const file = { ...head, unit, rows: rows.length, totalFen };
  if (target.kind === 'case') {
    const { stream: caseId, party, payment } = target;
    const data = { ...file, caseId, party, payment, caseNumber: number, caseVersion: version };
    draft.emit({ type: 'BatchReceived', data });
  } else draft.emit({ type: 'FileReceived', data: { ...file, ...from, target, number, targetVersion: version } });
  for (const part of chunked(rows, ROWS_OF_AN_EVENT)) {
    const read = part.map((row) => {
      const { lineId = null, party = null, findings = [], meaning } = found.get(row.row) ?? {};
      const meant = { lineId, party, findings, ...(meaning === undefined ? {} : { meaning }) };
      return { ...row, slipKey: slipKeys[row.row] ?? null, ...meant };
    });
    draft.emit({ type: 'BatchRowsRead', data: { rows: read } });
  }
}

function checkPaid({ context }: BatchDraft, rows: BatchPayload<'ReceiveBatch'>['rows']): void {
  const today = legalDay(context);
  const early = rows.find(({ paidOn }) => paidOn !== null && paidOn > today);
  if (early !== undefined) refuse('row-paid-in-future', { details: { row: early.row } });
}

const TICKET_FIELDS = ['ticket', 'sameAs'] as const;
const SHEET_FIELDS: readonly (keyof SheetCells)[] = ['hundredthDays', 'dueFen', 'deductedFen', 'signed'];

/** What a bank says is not put right here; only whom it means is. */
export function fixBatchRow(draft: BatchDraft, command: BatchPayload<'FixBatchRow'>): void {
  const { checked, row, ...fixed } = command;
  const known = undecided(draft, row);
  if (Object.keys(fixed).length === 0) refuse('nothing-fixed');
  if (SHEET_FIELDS.some((field) => field in fixed) && known.sheet === undefined) refuse('row-without-sheet-columns');
  if (TICKET_FIELDS.some((field) => field in fixed) && known.ticket === undefined) refuse('row-without-ticket');
  if (fixed.backlog !== undefined && known.backlog === undefined) refuse('row-without-backlog');
  if (fixed.sameAs !== undefined && fixed.distinctBecause !== undefined) refuse('same-and-distinct');
  if (isOfBank(draft.state) && (fixed.name !== undefined || fixed.fen !== undefined)) refuse('slip-not-fixed');
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

/** Why everything of a backlog is entered late. */
const FROM_PAPER = '存量接管：启用系统以前的办理情况';

/** On what its target is now, which may have moved since the file was read. */
export function acceptBatch(draft: BatchDraft, { checked }: BatchPayload<'AcceptBatch'>): void {
  recordCheck(draft, checked);
  const refusal = acceptRefusal(draft.state);
  if (refusal !== null) refuse(refusal);
  if (draft.state.received?.kind === 'backlog') {
    draft.emit({ type: 'BatchAccepted', data: { parts: partsOf(draft.state), lateReason: FROM_PAPER } });
    return;
  }
  const { lateReason } = draft.context;
  const late = rowsIn(draft.state, 'ready').some((row) => isLateRow(draft, row));
  if (late && isBlank(lateReason)) refuse('late-reason-required');
  const reason = late && lateReason !== undefined ? { lateReason } : {};
  draft.emit({ type: 'BatchAccepted', data: { parts: partsOf(draft.state), ...reason } });
}

/** What comes of a ticket is entered as of its own day: one reason is said for the whole file (practice, "Channel tickets"). */
function isLateRow({ context, state }: BatchDraft, { ticket, meaning }: BatchRow): boolean {
  const { target } = state.received ?? {};
  if (target?.kind !== 'channel' || ticket === undefined) return false;
  const on = meaning?.fate === 'registered' ? (ticket.receivedAt ?? target.day) : target.day;
  return isLateEntry({ ...context, actedOn: on });
}

/** What came of a part; what was refused is to be looked at again. */
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
  const { received } = draft.state;
  // Without what the file is for there was no check: its unit handles it no more.
  const { version: caseVersion } = readTarget(draft, received?.target ?? refuse('batch-unknown'));
  const open = new Set(undecidedRows(draft.state).map(({ row }) => row));
  const news = checked.filter((one) => open.has(one.row) && !isKnown(draft.state.rows[one.row], one));
  if (news.length > 0) draft.emit({ type: 'BatchRowsChecked', data: { caseVersion, rows: news } });
}

function isKnown(
  row: BatchState['rows'][number] | undefined,
  { lineId, party, findings, meaning }: CheckedRow,
): boolean {
  if (row === undefined) return false;
  if (!sameValue(row.meaning ?? null, meaning ?? null)) return false;
  return row.lineId === lineId && row.party === party && sameValue(row.found, findings);
}
