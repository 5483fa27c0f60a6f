import {
  type BacklogSaid,
  BATCH_KINDS,
  BATCH_TARGET,
  type BatchKind,
  type BatchRow,
  type BatchState,
  type BatchTarget,
  type CheckedRow,
  mayImport,
  type SheetCells,
} from '@qingxin/domain';
import { claimKey } from '@qingxin/event-store';
import { InvalidRequest } from '../door/envelope.ts';
import type { Filled } from '../door/fills.ts';
import type { StreamJournal } from '../door/stream-journal.ts';
import type { PlainRow, PlainTicket } from './check-rows.ts';
import { findingText } from './finding-texts.ts';
import type { Importing, LookUps } from './looking.ts';
import { openedRows, openedTickets } from './opened-rows.ts';
import { checkAgainst, isPutRight } from './target-checks.ts';

type Payload = Readonly<Record<string, unknown>>;

/** A row as the file has it, before it is sealed. */
interface GivenRow extends Omit<PlainRow, 'slipKey' | 'distinct' | 'taken' | 'sameAs' | 'status' | 'unreadable'> {
  readonly unreadable: readonly { readonly code: string; readonly cell: string | null }[];
}

/**
 * Checks the rows of an imported file against what it is for as it stands. Only here are names in the clear on both sides; what
 * comes out is ids and codes.
 */
export class BatchCheck {
  readonly #lookUps: LookUps;

  constructor(lookUps: LookUps) {
    this.#lookUps = lookUps;
  }

  /**
   * Nothing is compared for a unit that does not handle the target: the decision refuses it, without the fact.
   * @throws InvalidRequest `import-refused` for bank slips of which one row is bad: the file comes in whole or not at all
   */
  async ofNew(payload: Payload, importing: Importing, journal: StreamJournal): Promise<Filled> {
    const { kind, target, rows } = payload as unknown as {
      readonly kind: BatchKind;
      readonly target: BatchTarget;
      readonly rows: readonly GivenRow[];
    };
    const plain = rows.map((row) => ({
      ...row,
      slipKey: this.#slipKey(row),
      ...{ distinct: false, taken: false, sameAs: null, status: 'open' as const },
      unreadable: row.unreadable.length > 0,
    }));
    const { checked, facts } = await this.#check({ kind, target }, plain, importing, journal);
    if (BATCH_KINDS[kind].ofBank && BATCH_TARGET in facts) refuseBad(kind, rows, checked);
    const slipKeys = Object.fromEntries(
      plain.flatMap(({ row, slipKey }) => (slipKey === null ? [] : [[row, slipKey]])),
    );
    return { fields: { checked, slipKeys }, rows: [], facts };
  }

  /** All rows but the dropped ones, as the command would leave them: those that were taken are there beside the others. */
  async ofKept(stream: string, payload: Payload, importing: Importing, journal: StreamJournal): Promise<Filled> {
    const { received, rows } = (await journal.open(stream)).state as BatchState;
    if (received === null) return { fields: { checked: [] }, rows: [], facts: {} };
    const kept = Object.values(rows).filter(({ status }) => status !== 'dropped');
    const plain = await this.#opened(kept, stream);
    const changed = plain.map((row) => (row.row === payload['row'] ? withFix(row, payload) : row));
    const { checked, facts } = await this.#check(received, changed, importing, journal);
    return { fields: { checked }, rows: [], facts };
  }

  async #check(
    { kind, target }: { readonly kind: BatchKind; readonly target: BatchTarget },
    rows: readonly PlainRow[],
    importing: Importing,
    journal: StreamJournal,
  ): Promise<Pick<Filled, 'facts'> & { readonly checked: readonly CheckedRow[] }> {
    const { stream } = target;
    const { state, head } = await journal.open(stream);
    if (head === null || !mayImport(target, state, importing.unit, importing.organisation))
      return { checked: [], facts: {} };
    const checked = await checkAgainst(target, { kind, rows, state, importing, journal, ...this.#lookUps });
    return { checked, facts: { [BATCH_TARGET]: { stream, version: state.version, fact: state } } };
  }

  async #opened(rows: readonly BatchRow[], stream: string): Promise<readonly PlainRow[]> {
    const { vault } = this.#lookUps;
    const names = await openedRows(vault, rows, 'name', stream);
    const teams = await openedRows(vault, rows, 'team', stream);
    const tickets = await openedTickets(vault, rows, stream);
    return rows.map((row) => {
      const {
        row: number,
        fen,
        samePerson,
        named,
        slip,
        paidOn,
        slipKey,
        distinct,
        taken,
        sameAs,
        status,
        sheet,
        backlog,
        unreadable,
      } = row;
      const ticket = tickets.get(number);
      const name = names.get(number) ?? null;
      return {
        ...{ row: number, name, team: teams.get(number) ?? null, fen, samePerson },
        ...{ named, slip, paidOn, slipKey, distinct, taken, sameAs, status, unreadable: unreadable.length > 0 },
        ...(sheet === undefined ? {} : { sheet }),
        ...(ticket === undefined ? {} : { ticket }),
        ...(backlog === undefined ? {} : { backlog }),
      };
    });
  }

  /** The same transfer to the same person, in whatever file it stands. */
  #slipKey({ slip, paidOn, fen, name }: GivenRow): string | null {
    if (slip === null) return null;
    return claimKey(
      this.#lookUps.ring,
      'slip',
      [slip.bank.trim(), slip.serial.trim(), paidOn, fen, name?.trim()].join('\n'),
    );
  }
}

interface Fix extends Partial<SheetCells> {
  readonly distinctBecause?: string;
  readonly takenBecause?: string;
  readonly sameAs?: string;
  readonly ticket?: Partial<PlainTicket>;
  readonly backlog?: Partial<BacklogSaid>;
}

function withCells(sheet: SheetCells, cells: Partial<SheetCells>): SheetCells {
  const { hundredthDays = sheet.hundredthDays, dueFen = sheet.dueFen } = cells;
  const { deductedFen = sheet.deductedFen, signed = sheet.signed } = cells;
  return { hundredthDays, dueFen, deductedFen, signed };
}

function withFix(row: PlainRow, payload: Payload): PlainRow {
  const { ticket, backlog, sameAs, ...rest } = payload as Fix;
  const { name, team, fen, named, distinctBecause, takenBecause, ...cells } = rest as Partial<PlainRow> & Fix;
  return {
    ...row,
    ...(name === undefined ? {} : { name }),
    ...(team === undefined ? {} : { team }),
    ...(fen === undefined ? {} : { fen }),
    ...(named === undefined ? {} : { named }),
    ...(row.sheet === undefined ? {} : { sheet: withCells(row.sheet, cells) }),
    ...(row.ticket === undefined ? {} : { ticket: { ...row.ticket, ...ticket } }),
    ...(row.backlog === undefined ? {} : { backlog: { ...row.backlog, ...backlog } }),
    distinct: distinctBecause !== undefined || (row.distinct && sameAs === undefined),
    sameAs: distinctBecause === undefined ? (sameAs ?? row.sameAs) : null,
    taken: row.taken || takenBecause !== undefined,
    unreadable: false,
  };
}

/** What is put right on the screen, whom a row means, refuses nothing. */
function refuseBad(kind: BatchKind, rows: readonly GivenRow[], checked: readonly CheckedRow[]): void {
  const found = new Map(checked.map(({ row, findings }) => [row, findings]));
  const problems = rows.flatMap(({ row, unreadable }) =>
    [...unreadable, ...(found.get(row) ?? []).filter(({ code }) => !isPutRight(kind, code))].map(({ code, cell }) => ({
      path: `/rows/${row}${cell === null ? '' : `/${cell}`}`,
      message: findingText(code) ?? code,
    })),
  );
  if (problems.length > 0) throw new InvalidRequest(problems, 'import-refused');
}
