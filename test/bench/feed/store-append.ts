import { randomUUID } from 'node:crypto';
import { EventStore, type SqlExecutor, type StreamHead } from '@qingxin/event-store';

interface OwnStream {
  readonly id: string;
  head: StreamHead | null;
}

const FINGERPRINT = Buffer.alloc(32, 7);
const OCCURRED_AT = '2022-05-10T01:00:00.000Z';

/** About 450 bytes, the size of a clock's event. */
const FACT = {
  ruleId: 'S1-07-REPLYBY',
  unit: 'hrss',
  period: '工单应在五个工作日内答复，答复内容应当包括受理情况、承办单位、办理期限和联系方式。',
  reminders: ['2022-05-12T01:00:00.000Z', '2022-05-16T01:00:00.000Z', '2022-05-17T01:00:00.000Z'],
  note: '来件渠道要求书面答复；投诉人同意公开身份；涉及同一工地的其他班组另行登记，办理时一并核查。',
};

/** Appends by the event store to streams of its own, one caller per stream at a time. */
export class StoreAppend {
  readonly #store: EventStore;
  readonly #free: OwnStream[];

  constructor(sql: SqlExecutor, streams: number) {
    this.#store = new EventStore(sql);
    this.#free = Array.from({ length: streams }, () => ({ id: randomUUID(), head: null }));
  }

  /** @param through runs the statement elsewhere than on the pool, e.g. inside a transaction */
  async append(
    events: number,
    through: EventStore = this.#store,
  ): Promise<{ readonly streamId: string; readonly version: number }> {
    const stream = this.#free.shift();
    if (stream === undefined) throw new Error('more callers than streams');
    try {
      const result = await through.append({
        commandId: randomUUID(),
        sender: 'person:bench',
        fingerprint: FINGERPRINT,
        stream: { id: stream.id, name: `bench-${stream.id}`, category: 'bench' },
        expected: stream.head,
        occurredAt: OCCURRED_AT,
        events: Array.from({ length: events }, () => ({
          type: 'BenchHappened',
          schemaVersion: 1,
          actor: 'person:bench',
          data: FACT,
          meta: { unit: 'hrss' },
        })),
        rows: [],
      });
      if (result.kind !== 'appended') throw new Error(`the bench's append ended as ${result.kind}`);
      stream.head = { version: result.version, hash: result.hash };
      return { streamId: stream.id, version: result.version };
    } finally {
      this.#free.push(stream);
    }
  }

  /** Forgets what `work` appended: for a transaction that was rolled back. */
  async rolledBack(work: () => Promise<void>): Promise<void> {
    const before = this.#free.map((stream) => [stream, stream.head] as const);
    await work();
    for (const [stream, head] of before) stream.head = head;
  }
}
