import {
  BATCH_CASE,
  type BatchKind,
  type BatchRow,
  type BatchState,
  type CaseState,
  type CheckedRow,
  mayImport,
  type Sealed,
} from '@qingxin/domain';
import { claimKey, type KeyRing, streamIdOf, type SubjectVault } from '@qingxin/event-store';
import { InvalidRequest } from '../door/envelope.ts';
import type { Filled } from '../door/fills.ts';
import type { StreamJournal } from '../door/stream-journal.ts';
import { caseBook } from './case-book.ts';
import { checkRows, type PlainRow } from './check-rows.ts';
import { findingText } from './finding-texts.ts';

type Payload = Readonly<Record<string, unknown>>;

/** A row as the file has it, before it is sealed. */
interface GivenRow extends Omit<PlainRow, 'slipKey' | 'distinct' | 'unreadable'> {
  readonly unreadable: readonly { readonly code: string; readonly cell: string | null }[];
}

/**
 * Checks the rows of an imported file against the case as it stands. Only here are names in the clear on both sides; what
 * comes out is ids and codes.
 */
export class BatchCheck {
  readonly #vault: SubjectVault;
  readonly #ring: KeyRing;

  constructor(vault: SubjectVault, ring: KeyRing) {
    this.#vault = vault;
    this.#ring = ring;
  }

  /**
   * Nothing is compared for a unit that does not handle the case: the decision refuses it, without the fact.
   * @throws InvalidRequest `import-refused` for bank slips of which one row is bad: the file comes in whole or not at all
   */
  async ofNew(payload: Payload, unit: string | null, journal: StreamJournal): Promise<Filled> {
    const { kind, caseId, rows } = payload as unknown as {
      readonly kind: BatchKind;
      readonly caseId: string;
      readonly rows: readonly GivenRow[];
    };
    const plain = rows.map((row) => ({
      ...row,
      slipKey: this.#slipKey(row),
      distinct: false,
      unreadable: row.unreadable.length > 0,
    }));
    const { checked, facts } = await this.#check(kind, plain, { caseId, unit }, journal);
    if (kind === 'bank-slips' && BATCH_CASE in facts) refuseBad(rows, checked);
    const slipKeys = Object.fromEntries(
      plain.flatMap(({ row, slipKey }) => (slipKey === null ? [] : [[row, slipKey]])),
    );
    return { fields: { checked, slipKeys }, rows: [], facts };
  }

  /** All rows but the dropped ones, as the command would leave them: those that were taken are there beside the others. */
  async ofKept(stream: string, payload: Payload, unit: string | null, journal: StreamJournal): Promise<Filled> {
    const { received, rows } = (await journal.open(stream)).state as BatchState;
    if (received === null) return { fields: { checked: [] }, rows: [], facts: {} };
    const kept = Object.values(rows).filter(({ status }) => status !== 'dropped');
    const plain = await this.#opened(kept, stream);
    const changed = plain.map((row) => (row.row === payload['row'] ? withFix(row, payload) : row));
    const asked = { caseId: received.caseId, unit };
    const { checked, facts } = await this.#check(received.kind, changed, asked, journal);
    return { fields: { checked }, rows: [], facts };
  }

  async #check(
    kind: BatchKind,
    rows: readonly PlainRow[],
    { caseId, unit }: { readonly caseId: string; readonly unit: string | null },
    journal: StreamJournal,
  ): Promise<Pick<Filled, 'facts'> & { readonly checked: readonly CheckedRow[] }> {
    const { state, head } = await journal.open(caseId);
    if (head === null || !mayImport(state as CaseState, unit)) return { checked: [], facts: {} };
    const book = await caseBook(state as CaseState, caseId, this.#vault);
    const fact = { stream: caseId, version: state.version, fact: state };
    return { checked: checkRows(kind, rows, book), facts: { [BATCH_CASE]: fact } };
  }

  async #opened(rows: readonly BatchRow[], stream: string): Promise<readonly PlainRow[]> {
    const names = await this.#texts(rows, ({ name }) => name, stream);
    const teams = await this.#texts(rows, ({ team }) => team, stream);
    return rows.map((row) => {
      const { row: number, fen, samePerson, named, slip, paidOn, slipKey, distinct, unreadable } = row;
      const name = names.get(number) ?? null;
      return {
        ...{ row: number, name, team: teams.get(number) ?? null, fen, samePerson },
        ...{ named, slip, paidOn, slipKey, distinct, unreadable: unreadable.length > 0 },
      };
    });
  }

  async #texts(
    rows: readonly BatchRow[],
    field: (row: BatchRow) => Sealed | null,
    stream: string,
  ): Promise<ReadonlyMap<number, string>> {
    const streamId = streamIdOf(stream);
    const sealed = rows.flatMap((row) => {
      const value = field(row);
      return value === null ? [] : [{ row: row.row, sealed: value, streamId }];
    });
    const texts = await this.#vault.openAll(sealed);
    return new Map(
      sealed.flatMap(({ row }, index): [number, string][] => {
        const text = texts[index] ?? null;
        return text === null ? [] : [[row, text]];
      }),
    );
  }

  /** The same transfer to the same person, in whatever file it stands. */
  #slipKey({ slip, paidOn, fen, name }: GivenRow): string | null {
    if (slip === null) return null;
    return claimKey(this.#ring, 'slip', [slip.bank.trim(), slip.serial.trim(), paidOn, fen, name?.trim()].join('\n'));
  }
}

function withFix(row: PlainRow, payload: Payload): PlainRow {
  const { name, team, fen, named, distinctBecause } = payload as Partial<PlainRow> & { distinctBecause?: string };
  return {
    ...row,
    ...(name === undefined ? {} : { name }),
    ...(team === undefined ? {} : { team }),
    ...(fen === undefined ? {} : { fen }),
    ...(named === undefined ? {} : { named }),
    distinct: row.distinct || distinctBecause !== undefined,
    unreadable: false,
  };
}

function refuseBad(rows: readonly GivenRow[], checked: readonly CheckedRow[]): void {
  const found = new Map(checked.map(({ row, findings }) => [row, findings]));
  const problems = rows.flatMap(({ row, unreadable }) =>
    [...unreadable, ...(found.get(row) ?? [])].map(({ code, cell }) => ({
      path: `/rows/${row}${cell === null ? '' : `/${cell}`}`,
      message: findingText(code) ?? code,
    })),
  );
  if (problems.length > 0) throw new InvalidRequest(problems, 'import-refused');
}
