import { randomUUID } from 'node:crypto';
import type { FloorStreams } from '../ground/floor-streams.ts';
import { MarkedText } from '../ground/marked-text.ts';
import { MARKS, type RecordedVisit } from '../ground/recorded-append.ts';

/** Rows of one table that a command of the visit writes. */
export interface TableWrite {
  readonly table: string;
  /** JSON array of rows with marks. */
  readonly text: MarkedText;
}

/** What one command of the visit writes, for a peer that has to write the same. */
export interface CommandWrites {
  readonly events: readonly { readonly type: string; readonly data: object }[];
  readonly rows: readonly TableWrite[];
}

/** The visit's writes as the door made them: the same events with the same data, the same rows of the same tables. */
export function writesOf(visit: RecordedVisit): readonly CommandWrites[] {
  return visit.appends.map(({ statement, types, data, rows }) => {
    const tables = [...statement.text.matchAll(/r\d+ AS \(INSERT INTO (\S+) AS t/g)].map(([, table = '']) => table);
    if (tables.length !== rows.length) throw new Error('the recorded statement writes other tables than expected');
    return {
      events: types.map((type, index) => ({ type, data: JSON.parse(data[index] ?? '{}') as object })),
      rows: tables.map((table, index) => ({ table, text: new MarkedText(rows[index] ?? '[]') })),
    };
  });
}

/** A stream that a peer visits again and again; its rows are there from the start. */
export interface PeerStream {
  readonly name: string;
  readonly marks: Readonly<Record<string, string>>;
  version: number;
}

export function peerStreams(streams: FloorStreams): readonly PeerStream[] {
  return Array.from({ length: streams.count }, (_, index) => ({
    name: `complaint-${streams.id(index)}`,
    marks: { [MARKS.stream]: streams.id(index), [MARKS.receipt]: streams.receipt(index) },
    version: streams.startVersion,
  }));
}

/** The values of the marks in one command's rows. */
export function marksOf(stream: PeerStream, version: number): Readonly<Record<string, string>> {
  return { ...stream.marks, [MARKS.ticket]: randomUUID(), [MARKS.version]: String(version) };
}
