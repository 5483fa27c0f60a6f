import {
  BATCH_KINDS,
  type BatchState,
  BREACH_KINDS,
  type Contractor,
  currentSheets,
  EVIDENCE_KINDS,
  type Instant,
  isGeneralContractor,
  keepersFor,
  openFenOf,
  ordersTo,
  placesOf,
  type ProjectState,
  rowCounts,
  type WageMonth,
} from '@qingxin/domain';
import { idOf } from '../stream-id.ts';
import { owedBy, payDayOf, type Standing } from './owed.ts';
import { regimesOf } from './regimes.ts';

const KIND_NAMES: ReadonlyMap<string, string> = new Map(EVIDENCE_KINDS.map(({ kind, label }) => [kind, label]));

export interface Seen extends Standing {
  readonly contractor: Contractor;
  readonly at: Instant;
  readonly supervisedBy: { readonly name: string; readonly phone: string | null };
  /** Files that it sent for this project, the newest first. */
  readonly files: readonly SentFile[];
}

export type SentFile = Pick<BatchState, 'received' | 'rows' | 'parts' | 'discarded'> & { readonly stream: string };

/** One of its projects, with what is due first. */
export function projectLine(standing: Standing): object {
  const { state, company } = standing;
  return {
    id: idOf(state.stream),
    number: state.number,
    name: state.facts?.name ?? '',
    address: addressOf(state),
    roles: [...new Set(placesOf(state, company).map(({ role }) => role))],
    next: owedBy(standing)[0] ?? null,
  };
}

function addressOf({ facts }: ProjectState): string | null {
  return facts === null || facts.address === 'unknown' ? null : facts.address;
}

/** What a company may know of a project that it builds: facts and dates of its own, and what it handed in itself. */
export function contractorProject(seen: Seen): object {
  const { state, company, today, at, contractor, supervisedBy, files } = seen;
  const { next: _, ...line } = projectLine(seen) as { readonly next: unknown };
  return {
    at,
    ...line,
    supervisedBy,
    owed: owedBy(seen),
    regimes: regimesOf(state, company, today),
    months: Object.values(state.months)
      .sort((one, other) => (one.month < other.month ? 1 : -1))
      .map((month) => monthView(seen, month)),
    orders: ordersTo(state, company).map(({ number, kind, article, month, dueOn, status }) => ({
      ...{ number, about: BREACH_KINDS[kind].label, article, month, due: dueOn },
      state: status,
    })),
    keepers: keepersFor(state, company),
    mayFileSlips: isGeneralContractor(state, company),
    files: files.flatMap(fileView),
    proofs: proofsOf(state, contractor.id),
  };
}

function monthView({ state, company, filed }: Seen, month: WageMonth): object {
  const isMain = placesOf(state, company).some(({ role }) => role !== 'subcontractor');
  return {
    month: month.month,
    payOn: payDayOf(state, month),
    allocation: isMain ? { dueFen: month.dueFen, allocatedFen: month.allocatedFen, by: month.allocateBy } : null,
    sheets: keepersFor(state, company).map((facts) => ({
      ...facts,
      ...sheetOf(month, facts.keeper, filed.has(`${month.month}/${facts.keeper}`)),
    })),
  };
}

const NO_SHEET = { on: null, people: null, fen: null, paidFen: null, unpaidPeople: null };

function sheetOf(month: WageMonth, keeper: string, isFiled: boolean): object {
  const sheet = currentSheets(month).find((one) => one.keeper === keeper);
  // One that waits takes the place of the one before as soon as it is accepted: it is what matters now.
  if (isFiled) return { state: 'filed', ...NO_SHEET };
  if (sheet === undefined) return { state: month.noWork.includes(keeper) ? 'no-work' : 'missing', ...NO_SHEET };
  const lines = Object.values(sheet.lines);
  return {
    ...{ state: 'accepted', on: sheet.on, people: sheet.people, fen: sheet.fen },
    paidFen: lines.reduce((sum, { paidFen }) => sum + paidFen, 0),
    unpaidPeople: lines.filter((line) => openFenOf(line) > 0).length,
  };
}

/** Sheets among the files that nobody has accepted yet, as `month/keeper`. */
export function filedSheets(files: readonly SentFile[]): ReadonlySet<string> {
  const waiting = files.filter((file) => stateOf(file) === 'to-fix' || stateOf(file) === 'waiting');
  return new Set(
    waiting.flatMap((file) => {
      const { target } = file.received ?? {};
      return target?.kind === 'project-month' ? [`${target.month}/${keeperOf(file) ?? ''}`] : [];
    }),
  );
}

function keeperOf({ received }: SentFile): string | null {
  return received?.target.kind === 'project-month' ? (received.target.sheet?.keeper ?? null) : null;
}

function stateOf(file: SentFile): 'to-fix' | 'waiting' | 'accepted' | 'discarded' {
  if (file.discarded) return 'discarded';
  if (Object.keys(file.parts).length > 0) return 'accepted';
  return rowCounts(file).open > 0 ? 'to-fix' : 'waiting';
}

function fileView(file: SentFile): object[] {
  const { received, rows, stream } = file;
  if (received?.target.kind !== 'project-month') return [];
  const { kind, target, at: receivedAt, totalFen } = received;
  return [
    {
      ...{ id: idOf(stream), kind, kindName: BATCH_KINDS[kind].label, month: target.month, keeper: keeperOf(file) },
      ...{ receivedAt, totalFen, rows: Object.keys(rows).length, openRows: rowCounts(file).open },
      state: stateOf(file),
    },
  ];
}

/** Its own files alone: who else brought what is not its business. */
function proofsOf({ evidence, proofNotes }: ProjectState, contractor: string): readonly object[] {
  return Object.values(evidence)
    .filter(({ unit, kind }) => unit === contractor && kind !== 'import-original')
    .map(({ fileId, title, kind, stored, attachedAt, replaces }) => ({
      ...{ fileId, title, kindName: KIND_NAMES.get(kind) ?? kind },
      ...{ sha256: stored.sha256, size: stored.size, extension: stored.extension },
      ...{ receivedAt: attachedAt, replaces, notes: proofNotes[fileId] ?? [] },
    }))
    .reverse();
}
