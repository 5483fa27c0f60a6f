import { complaintOfRow, findingText } from '@qingxin/application';
import {
  BATCH_TASK_KINDS,
  type BatchRow,
  type BatchState,
  type BatchTarget,
  findingsOf,
  refuse,
  rowCounts,
} from '@qingxin/domain';
import type { BatchRow as BatchLine } from '@qingxin/read-models';
import type { Names } from '../matters/labels.ts';
import type { Sight } from '../matters/matter-sight.ts';
import { openTasks } from '../matters/matter-views.ts';
import { problemText } from '../problems/catalogue.ts';
import { idOf } from '../stream-id.ts';

const ROWS = 100;

export interface RowsAsked {
  readonly status?: BatchRow['status'];
  readonly afterRow?: number;
  readonly limit?: number;
}

/** A complaint that a row names, as whoever looks may know it. */
export interface NamedComplaint {
  readonly id: string;
  readonly number: string | null;
}

export interface BatchWords {
  readonly names: Names;
  readonly complaints: (stream: string | null) => NamedComplaint | null;
}

/** One imported file, its rows in pages. */
export function batchView(sight: Sight<BatchState>, { names, complaints }: BatchWords, page: RowsAsked): object {
  const { stream, state, at } = sight;
  const received = state.received ?? refuse('not-found');
  const { kind, target, unit, document, original = null, totalFen, at: receivedAt, from = null } = received;
  const { asked, shown } = rowsAsked(state, page);
  return {
    ...{
      id: idOf(stream),
      version: state.version,
      at,
      kind,
      ...placeOf(target.kind, target.stream),
      channel: target.kind === 'channel' ? target.channel : null,
      listedOn: target.kind === 'channel' ? target.day : null,
      receivedAt,
      totalFen,
    },
    ...{ counts: rowCounts(state), discarded: state.discarded },
    ...{ unit, unitName: names.unit(unit), document, original, sentBy: names.unit(from), ...saidOf(target, names) },
    rows: shown.map((row) => rowView(row, stream, complaints)),
    nextAfterRow: asked.length > shown.length ? (shown.at(-1)?.row ?? null) : null,
    // Whose work it is in an office is nothing for the company that sent it.
    tasks: sight.actor.roles.includes('contractor') ? [] : openTasks(sight, BATCH_TASK_KINDS, names),
  };
}

function rowsAsked({ rows }: BatchState, { status, afterRow = 0, limit = ROWS }: RowsAsked) {
  const asked = Object.values(rows).filter((row) => row.row > afterRow && (status ?? row.status) === row.status);
  return { asked, shown: asked.slice(0, limit) };
}

/** A case by its own field, and what else there is likewise. */
function placeOf(kind: string, stream: string | null): object {
  return {
    targetKind: kind,
    caseId: kind === 'case' ? stream : null,
    projectId: kind === 'project-month' ? stream : null,
  };
}

/** What was said of the file when it came. */
function saidOf(target: BatchTarget, names: Names): object {
  const nothing = { party: null, payment: null, month: null, sheet: null, agency: null, firstContact: null };
  switch (target.kind) {
    case 'case':
      return { ...nothing, party: target.party, payment: target.payment };
    case 'project-month':
      return { ...nothing, month: target.month, sheet: target.sheet, agency: target.payment };
    case 'channel': {
      const { unit } = target;
      return { ...nothing, firstContact: { unit, name: names.unit(unit) } };
    }
    case 'backlog':
      return nothing;
    default:
      return target satisfies never;
  }
}

function rowView(row: BatchRow, batch: string, complaints: BatchWords['complaints']): object {
  const {
    row: number,
    status,
    name,
    team,
    fen,
    lineId,
    party,
    named,
    slip,
    paidOn,
    distinct,
    taken,
    sheet = null,
    ticket = null,
    backlog = null,
    sameAs,
  } = row;
  return {
    ...{ row: number, status, name, team, fen, lineId, party, named, slip, paidOn, distinct, taken, sheet },
    ticket: ticket === null ? null : { ...ticket, sameAs: complaints(sameAs), ...meaningView(row, batch, complaints) },
    backlog,
    findings: findingsOf(row).map(findingView),
  };
}

/** What will come of a ticket; matters that the reader may not see are not named. */
function meaningView(row: BatchRow, batch: string, complaints: BatchWords['complaints']): object {
  return {
    fate: row.meaning?.fate ?? null,
    complaint: complaints(complaintOf(row, batch)),
    possible: (row.meaning?.possible ?? []).flatMap((one) => complaints(one) ?? []),
  };
}

/** The complaint that the ticket belongs to, or has become. */
function complaintOf({ row, status, meaning }: BatchRow, batch: string): string | null {
  const became = status === 'applied' && meaning?.fate === 'registered';
  return became ? complaintOfRow({ stream: batch }, row) : (meaning?.complaint ?? null);
}

/** Complaints that the rows on this page name. */
export function complaintsNamed({ state, stream }: Sight<BatchState>, asked: RowsAsked): readonly string[] {
  const named = rowsAsked(state, asked).shown.flatMap((row) => [
    ...(row.meaning?.possible ?? []),
    ...[complaintOf(row, stream), row.sameAs].filter((one) => one !== null),
  ]);
  return [...new Set(named)];
}

/** With the words of the problem tables where it is the case that refused. */
export function findingView({ code, cell }: { readonly code: string; readonly cell: string | null }): {
  readonly cell: string | null;
  readonly code: string;
  readonly text: string;
} {
  return { cell, code, text: findingText(code) ?? problemText(code)?.title ?? '案件没有接受这一行' };
}

export function batchLine(row: BatchLine): object {
  const { stream, kind, targetKind, targetStream, channel, listedOn, receivedAt, totalFen, discarded } = row;
  const { rowsOpen: open, rowsReady: ready, rowsAccepted: accepted, rowsApplied: applied, rowsDropped: dropped } = row;
  return {
    ...{ id: idOf(stream), kind, ...placeOf(targetKind, targetStream), channel, listedOn, receivedAt, totalFen },
    ...{ counts: { open, ready, accepted, applied, dropped }, discarded },
  };
}
