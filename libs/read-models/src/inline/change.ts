import type { EventOf, Instant, Recorded, StreamState } from '@qingxin/domain';
import type { InlineRows } from '@qingxin/event-store';

/** What one command did to one stream; the door hands it over before it is written. */
export interface StreamChange {
  readonly stream: string;
  readonly streamId: string;
  readonly kind: string;
  readonly commandId: string;
  readonly at: Instant;
  readonly before: StreamState;
  readonly after: StreamState;
  /** The n-th (from 1) has the id that the command's id and n give. */
  readonly events: readonly Recorded<EventOf>[];
}

/** Rows written in the command's own statement. Each holds facts of its own stream only. */
export type InlineProjection = (change: StreamChange) => readonly InlineRows[];

export function upsert(table: string, key: string, rows: readonly object[]): readonly InlineRows[] {
  return rows.length === 0 ? [] : [{ table, key: [key], mode: 'upsert', guard: 'version', rows }];
}
