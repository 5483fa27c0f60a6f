import { createHash } from 'node:crypto';
import type { Door } from '@qingxin/application';
import { type Actor, type BatchKind, type BatchState, rowCounts } from '@qingxin/domain';
import { type CellProblem, FileRefused, type ImportedRow, type ImportedSheet, readImport } from '@qingxin/documents';
import { uuidV5 } from '@qingxin/event-store';
import { findingView } from './batch-view.ts';
import type { OriginalFiles } from './original-files.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { idOf } from '../stream-id.ts';

export interface ImportAsked {
  readonly caseId: string;
  readonly kind?: BatchKind;
  readonly document?: string;
  readonly party?: string;
  readonly payment?: string;
  readonly arrivedAt?: string;
  /** Where the file has no column for it. */
  readonly bank?: string;
}

interface Sent {
  readonly commandId: string;
  readonly requestId: string;
  readonly actor: Actor;
}

/** A file comes in: read, checked, and kept as a batch that somebody accepts. */
export class ImportFiles {
  readonly #door: Door;
  readonly #originals: OriginalFiles;

  constructor(door: Door, originals: OriginalFiles) {
    this.#door = door;
    this.#originals = originals;
  }

  /**
   * @throws HttpProblem with the file's own code where it cannot be read as a table, or `import-refused` for a total that
   *   differs in bank slips; RuleViolation and InvalidRequest of the door
   */
  async receive(
    bytes: Buffer,
    { caseId, ...asked }: ImportAsked,
    { commandId, requestId, actor }: Sent,
  ): Promise<object> {
    const { kind, document } = required(asked);
    const sheet = await read(kind, bytes);
    if (kind === 'bank-slips' && sheet.problems.length > 0) refuseTotals(sheet.problems);
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    const sent = { kind, caseId: `case-${caseId}`, bytes, fileHash, commandId, requestId, actor };
    const original = await this.#originals.keep(sent);
    const payload = {
      ...{ kind, caseId: sent.caseId, document, original, party: asked.party ?? null },
      payment: paymentOf(kind, asked),
      fileHash,
      rows: rowsOf(sheet, kind, asked.bank ?? null),
    };
    const stream = `batch-${uuidV5(commandId, 'batch')}`;
    const answer = await this.#door.handler.handle(
      { commandId, stream, type: 'ReceiveBatch', payload, requestId },
      actor,
    );
    if (original !== null) await this.#originals.attach(original, sent);
    const state = (await this.#door.journal.open(stream)).state as BatchState;
    return {
      ...{ commandId, id: idOf(stream), version: answer.version, totalFen: state.received?.totalFen ?? 0 },
      counts: rowCounts(state),
      fileFindings: sheet.problems.map(findingView),
    };
  }
}

function required({ kind, document }: Omit<ImportAsked, 'caseId'>): {
  readonly kind: BatchKind;
  readonly document: string;
} {
  if (kind !== undefined && document !== undefined) return { kind, document };
  const missing = [...(kind === undefined ? ['kind'] : []), ...(document === undefined ? ['document'] : [])];
  throw new HttpProblem('invalid-request', {
    problems: missing.map((name) => ({ path: `query/${name}`, message: '必填' })),
  });
}

async function read(kind: BatchKind, bytes: Buffer): Promise<ImportedSheet> {
  try {
    return await readImport(kind === 'bank-slips' ? 'bank-slips' : 'wage-sheet', bytes);
  } catch (error) {
    if (error instanceof FileRefused) throw new HttpProblem(error.code, { details: error.details });
    throw error;
  }
}

function refuseTotals(problems: readonly CellProblem[]): never {
  throw new HttpProblem('import-refused', {
    problems: problems.map((problem) => ({ path: `/${problem.cell}`, message: findingView(problem).text })),
  });
}

function paymentOf(kind: BatchKind, { payment, arrivedAt }: Omit<ImportAsked, 'caseId'>): object | null {
  if (kind !== 'bank-slips') return null;
  if (payment !== undefined) return { kind: payment, arrivedAt: arrivedAt ?? 'person' };
  throw new HttpProblem('invalid-request', {
    problems: [{ path: 'query/payment', message: '银行回单须注明支付的性质' }],
  });
}

/** Numbers of identity cards go no further than this: of them only which rows have the same one. */
function rowsOf({ rows }: ImportedSheet, kind: BatchKind, bank: string | null): readonly object[] {
  const firstWith = new Map<string, number>();
  return rows.map((read) => {
    const { row, name, team, fen, idNumber, lineId: named, paidOn } = read;
    if (idNumber !== null && !firstWith.has(idNumber)) firstWith.set(idNumber, row);
    const samePerson = idNumber === null ? null : (firstWith.get(idNumber) ?? null);
    const { slip, missing } = slipOf(read, kind, bank);
    const unreadable = [...read.problems.map(({ code, cell }) => ({ code, cell })), ...missing];
    return { row, name, team, fen, samePerson, named, slip, paidOn, unreadable };
  });
}

function slipOf({ slip }: ImportedRow, kind: BatchKind, bank: string | null) {
  if (kind !== 'bank-slips' || slip === null) return { slip: null, missing: [] };
  const paying = slip.bank === '' ? bank : slip.bank;
  if (paying === null) return { slip: null, missing: [{ code: 'bank-missing', cell: null }] };
  return { slip: { ...slip, bank: paying }, missing: [] };
}
