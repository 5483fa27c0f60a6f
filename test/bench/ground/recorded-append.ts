import type { Door } from '@qingxin/application';
import type { ComplaintState } from '@qingxin/domain';
import type { Database, SqlStatement } from '@qingxin/event-store';
import { registeredComplaint, sendVisit } from './complaints.ts';
import { openBenchDoor } from './district.ts';
import type { Ground } from './server.ts';

/** One append as the door sent it, with what differs from stream to stream taken out. */
export interface RecordedAppend {
  readonly statement: SqlStatement;
  readonly fingerprint: Buffer;
  readonly occurredAt: string;
  readonly types: readonly string[];
  readonly schemaVersions: readonly number[];
  readonly actors: readonly string[];
  readonly data: readonly string[];
  readonly meta: readonly string[];
  readonly hashAlgorithm: number;
  readonly sender: string;
  /** JSON of the inline rows, one text per table, with marks where a replay puts its own values. */
  readonly rows: readonly string[];
}

/**
 * Marks in the text of inline rows: uuid of the stream, receipt code, a fresh uuid for the ticket, the version after the
 * append.
 */
export const MARKS = { stream: '@S', receipt: '@R', ticket: '@T', version: '@V' } as const;

/** Positions of the append statement's parameters. */
const FIXED = 15;
const UUID_LENGTH = 36;

/** A keyed hash of the ticket's number, as `es.claimed_key` holds it; a replay claims another number of the same length. */
const CLAIMED = /"key":"[\w-]{43}"/g;

export interface RecordedVisit {
  /** Name of the stream that served as the model; its rows are copied for replays. */
  readonly model: string;
  readonly receipt: string;
  readonly appends: readonly RecordedAppend[];
}

/** Sends one visit to a complaint that has had one before, and notes the appends it made. */
export async function recordVisit(ground: Ground): Promise<RecordedVisit> {
  const calls: { readonly statement: SqlStatement; readonly params: readonly unknown[] }[] = [];
  const { app } = ground;
  const listening: Database = {
    transaction: app.transaction.bind(app),
    sql: (statement, params = []) => {
      if (statement.name?.startsWith('append_') === true) calls.push({ statement, params });
      return app.sql(statement, params);
    },
  };
  const door = openBenchDoor(ground, 0, listening);
  const model = await registeredComplaint(door);
  await sendVisit(door, model);
  calls.length = 0;
  const known = await ticketsOf(door, model);
  await sendVisit(door, model);
  const fresh = (await ticketsOf(door, model)).filter((id) => !known.includes(id));
  const { state } = await door.journal.open(model);
  const receipt = (state as ComplaintState).receiptCode;
  const [ticket] = fresh;
  if (receipt === null || ticket === undefined) throw new Error('the model has no receipt code or no new ticket');
  const own = { stream: model.slice(-UUID_LENGTH), receipt, ticket };
  return { model, receipt, appends: calls.map(({ statement, params }) => recordedAppend(statement, params, own)) };
}

async function ticketsOf(door: Door, stream: string): Promise<readonly string[]> {
  const { state } = await door.journal.open(stream);
  return Object.keys((state as ComplaintState).tickets);
}

interface Specifics {
  readonly stream: string;
  readonly receipt: string;
  readonly ticket: string;
}

function recordedAppend(statement: SqlStatement, params: readonly unknown[], own: Specifics): RecordedAppend {
  const texts = (index: number): readonly string[] => params[index] as readonly string[];
  return {
    statement,
    fingerprint: params[1] as Buffer,
    occurredAt: String(params[4]),
    types: texts(6),
    schemaVersions: params[7] as readonly number[],
    actors: texts(8),
    data: texts(9),
    meta: texts(10),
    hashAlgorithm: Number(params[12]),
    sender: String(params[13]),
    rows: params.slice(FIXED).map((rows) => marked(String(rows), own)),
  };
}

function marked(rows: string, { stream, receipt, ticket }: Specifics): string {
  return rows
    .replaceAll(stream, MARKS.stream)
    .replaceAll(receipt, MARKS.receipt)
    .replaceAll(ticket, MARKS.ticket)
    .replaceAll(/"version":\d+/g, `"version":${MARKS.version}`)
    .replaceAll(CLAIMED, `"key":"claims-${MARKS.ticket}"`);
}
