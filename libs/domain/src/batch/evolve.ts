import type { Recorded } from '../kernel/event.ts';
import { add } from '../kernel/lists.ts';
import { evolveMatter } from '../matter/evolve.ts';
import type { BatchEvent, BatchFact, CheckedRow, RowFix } from './events.ts';
import { type BatchRow, type BatchState, findingsOf, type PartState } from './state.ts';
import { succeedInBatch } from './succession.ts';

export function evolveBatch(state: BatchState, event: Recorded<BatchEvent>): BatchState {
  const common = evolveMatter(state, event, succeedInBatch);
  if (common !== null) return common;
  const fact = event as Recorded<BatchFact>;
  return { ...state, ...changed(state, fact), version: fact.version };
}

function changed(state: BatchState, fact: Recorded<BatchFact>): Partial<BatchState> {
  switch (fact.type) {
    case 'BatchReceived': {
      const { caseVersion: _version, rows: _rows, caseId: stream, party, payment, ...head } = fact.data;
      const { caseNumber: number, ...file } = head;
      const target = { kind: 'case', stream, party, payment } as const;
      return { received: { ...file, number, target, at: fact.occurredAt }, editors: [fact.by.id] };
    }
    case 'FileReceived': {
      const { targetVersion: _version, rows: _rows, ...file } = fact.data;
      return { received: { ...file, at: fact.occurredAt }, editors: [fact.by.id] };
    }
    case 'BatchRowsRead': {
      const read = fact.data.rows.map(({ findings, ...row }): [number, BatchRow] => [
        row.row,
        standing({ ...row, distinct: false, taken: false, sameAs: null, found: findings, status: 'open' }),
      ]);
      return { rows: { ...state.rows, ...Object.fromEntries(read) } };
    }
    case 'BatchRowFixed': {
      const editors = add(state.editors, fact.by.id);
      return { editors, rows: withRows(state, [fact.data.row], (known) => fixedRow(known, fact.data)) };
    }
    case 'BatchRowsChecked':
      return { rows: withChecked(state, fact.data.rows) };
    case 'BatchRowDropped':
      return { rows: withRows(state, [fact.data.row], (known) => ({ ...known, status: 'dropped' })) };
    case 'BatchAccepted': {
      const parts = fact.data.parts.map((part): [string, PartState] => [
        part.id,
        { ...part, by: fact.by, lateReason: fact.data.lateReason ?? null, done: false },
      ]);
      const taken = fact.data.parts.flatMap(({ rows }) => rows);
      return {
        parts: { ...state.parts, ...Object.fromEntries(parts) },
        rows: withRows(state, taken, (known) => ({ ...known, status: 'accepted' })),
      };
    }
    case 'BatchPartApplied': {
      const { part, applied, refused } = fact.data;
      const known = state.parts[part];
      const codes = new Map(refused.map(({ row, code }) => [row, code]));
      const rows = withRows(state, [...applied, ...codes.keys()], (row) => {
        const code = codes.get(row.row);
        return code === undefined
          ? { ...row, status: 'applied' }
          : { ...row, status: 'open', found: [{ code, cell: null }] };
      });
      return { rows, parts: known === undefined ? state.parts : { ...state.parts, [part]: { ...known, done: true } } };
    }
    case 'BatchDiscarded':
      return { discarded: true };
    default:
      return fact satisfies never;
  }
}

function fixedRow(known: BatchRow, fix: RowFix): BatchRow {
  const { row: _, distinctBecause, takenBecause, hundredthDays, dueFen, deductedFen, signed, ...rest } = fix;
  const { ticket: cellsOfTicket, backlog: cellsOfBacklog, sameAs, ...fixed } = rest;
  const { sheet, ticket, backlog } = known;
  const cells = { hundredthDays, dueFen, deductedFen, signed };
  return standing({
    ...{ ...known, ...fixed, unreadable: [] },
    distinct: distinctBecause !== undefined || (known.distinct && sameAs === undefined),
    sameAs: distinctBecause === undefined ? (sameAs ?? known.sameAs) : null,
    taken: takenBecause !== undefined || known.taken,
    ...(sheet === undefined ? {} : { sheet: { ...sheet, ...said(cells) } }),
    ...(ticket === undefined ? {} : { ticket: { ...ticket, ...said(cellsOfTicket ?? {}) } }),
    ...(backlog === undefined ? {} : { backlog: { ...backlog, ...said(cellsOfBacklog ?? {}) } }),
  });
}

/** Without what was left out. */
function said<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as ReturnType<typeof said<T>>;
}

function withChecked(state: BatchState, checked: readonly CheckedRow[]): BatchState['rows'] {
  const byRow = new Map(checked.map((row) => [row.row, row]));
  return withRows(state, [...byRow.keys()], (known) => {
    const { findings = known.found, ...meant } = byRow.get(known.row) ?? {};
    return standing({ ...known, ...meant, found: findings });
  });
}

/** A row is ready as soon as nothing speaks against it any more; one that tells nothing new is nobody's work. */
function standing(row: BatchRow): BatchRow {
  if (row.meaning?.fate === 'nothing-new') return { ...row, status: 'dropped' };
  return { ...row, status: findingsOf(row).length === 0 ? 'ready' : 'open' };
}

function withRows(
  { rows }: BatchState,
  changing: readonly number[],
  change: (row: BatchRow) => BatchRow,
): BatchState['rows'] {
  const changedRows = changing.flatMap((number): [number, BatchRow][] => {
    const known = rows[number];
    return known === undefined ? [] : [[number, change(known)]];
  });
  return { ...rows, ...Object.fromEntries(changedRows) };
}
