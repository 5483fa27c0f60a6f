import { createHash } from 'node:crypto';
import type { Door } from '@qingxin/application';
import {
  type Actor,
  BATCH_KINDS,
  type BatchKind,
  type BatchState,
  localDayOf,
  refuse,
  rowCounts,
} from '@qingxin/domain';
import {
  type CellProblem,
  FileRefused,
  type ImportedMatter,
  type ImportedRow,
  type ImportedSheet,
  type ImportedTicket,
  type ImportKind,
  readBacklog,
  readImport,
  readTickets,
} from '@qingxin/documents';
import { uuidV5 } from '@qingxin/event-store';
import { findingView } from './batch-view.ts';
import { districtNow } from '../district.ts';
import { channelFile, type ChannelFileSaid, type FileGiven } from './file-heads.ts';
import type { OriginalFiles } from './original-files.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { idOf } from '../stream-id.ts';

export interface Sent {
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

  /** Today's list of the sender's own unit unless something else is said. Refuses as `receive` does. */
  async receiveOfChannel(
    bytes: Buffer,
    { channel, ...said }: ChannelFileSaid & { readonly channel: string },
    sent: Sent,
  ): Promise<object> {
    const { at } = await districtNow(this.#door);
    return this.receive(bytes, channelFile(channel, said, { today: localDayOf(at), unit: sent.actor.unit }), sent);
  }

  /**
   * @throws HttpProblem with the file's own code where it cannot be read as a table, or `import-refused` for a total that
   *   differs in bank slips; RuleViolation and InvalidRequest of the door
   */
  async receive(bytes: Buffer, given: FileGiven, { commandId, requestId, actor }: Sent): Promise<object> {
    const { kind, document, target } = given;
    const sheet = await read(given, bytes);
    if (BATCH_KINDS[kind].ofBank && sheet.problems.length > 0) refuseTotals(sheet.problems);
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    const sent = { kind, target, bytes, fileHash, commandId, requestId, actor };
    const original = await this.#originals.keep(sent);
    const payload = {
      ...{ kind, document, original, target, fileHash },
      rows: sheet.rows,
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

const READER: Readonly<Record<Exclude<BatchKind, 'channel-tickets' | 'backlog'>, ImportKind>> = {
  'worker-list': 'wage-sheet',
  'wage-sheet': 'wage-sheet',
  'bank-slips': 'bank-slips',
  'month-sheet': 'month-sheet',
  'agency-slips': 'bank-slips',
};

interface FileRead {
  readonly rows: readonly object[];
  readonly problems: readonly CellProblem[];
}

async function read({ kind, target, bank }: FileGiven, bytes: Buffer): Promise<FileRead> {
  try {
    if (target.kind === 'channel') {
      const { rows, problems } = await readTickets(target.channel, bytes);
      return { rows: rows.map(ticketRow), problems };
    }
    if (target.kind === 'backlog') {
      const { rows, problems } = await readBacklog(bytes);
      return { rows: rows.map(openMatterRow), problems };
    }
    if (kind === 'channel-tickets' || kind === 'backlog') return refuse('kind-of-another-target');
    const sheet = await readImport(READER[kind], bytes);
    return { rows: rowsOf(sheet, kind, bank), problems: sheet.problems };
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

/** Numbers of identity cards go no further than this: of them only which rows have the same one. */
function rowsOf({ rows }: ImportedSheet, kind: BatchKind, bank: string | null): readonly object[] {
  const firstWith = new Map<string, number>();
  return rows.map((read) => {
    const { row, name, team, fen, idNumber, lineId: named, paidOn } = read;
    if (idNumber !== null && !firstWith.has(idNumber)) firstWith.set(idNumber, row);
    const samePerson = idNumber === null ? null : (firstWith.get(idNumber) ?? null);
    const { slip, missing } = slipOf(read, kind, bank);
    const unreadable = [...read.problems.map(({ code, cell }) => ({ code, cell })), ...missing];
    const sheetColumns = read.sheet === undefined ? {} : { sheet: read.sheet };
    return { row, name, team, fen, samePerson, named, slip, paidOn, unreadable, ...sheetColumns };
  });
}

/** A ticket is of one person, or of nobody who said who he is. */
function ticketRow({ row, name, fen, concealed, problems, ...told }: ImportedTicket): object {
  return {
    ...{ row, name, team: null, fen, samePerson: null, named: null, slip: null, paidOn: null },
    unreadable: problems.map(({ code, cell }) => ({ code, cell })),
    ticket: { ...told, concealment: concealed ? 'concealed' : 'open' },
  };
}

/** What is open on paper, of one person or of nobody who is named. */
function openMatterRow({ row, name, fen, concealed, problems, ticket, backlog }: ImportedMatter): object {
  return {
    ...{ row, name, team: null, fen, samePerson: null, named: null, slip: null, paidOn: null },
    unreadable: problems.map(({ code, cell }) => ({ code, cell })),
    ticket: { ...ticket, concealment: concealed ? 'concealed' : 'open' },
    backlog,
  };
}

function slipOf({ slip }: ImportedRow, kind: BatchKind, bank: string | null) {
  if (!BATCH_KINDS[kind].ofBank || slip === null) return { slip: null, missing: [] };
  const paying = slip.bank === '' ? bank : slip.bank;
  if (paying === null) return { slip: null, missing: [{ code: 'bank-missing', cell: null }] };
  return { slip: { ...slip, bank: paying }, missing: [] };
}
