import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { workflowIdOf } from '@qingxin/domain';
import { DueWatch } from '../../apps/worker/src/nudging/due-watch.ts';
import { doorFixture, type DoorFixture, newComplaint, person, registration } from './door/door-fixture.ts';

const SPREAD_MS = 600_000;

let fixture: DoorFixture;
let complaint: string;
let dueAt: number;

beforeAll(async () => {
  fixture = await doorFixture();
  complaint = newComplaint();
  await fixture.send(complaint, 'RegisterComplaint', registration(), person('hrss01'));
  const rows = await fixture.db.app.query<{ next_due: Date }>(
    'SELECT next_due FROM rm.next_due WHERE workflow_id = $1',
    [complaint],
  );
  dueAt = rows.rows[0]?.next_due.getTime() ?? 0;
});

afterAll(() => fixture.close());

let nudged: string[];
let watch: DueWatch;

beforeEach(() => {
  nudged = [];
  watch = new DueWatch({
    sql: fixture.db.appDatabase.sql,
    now: (offsetMs) => fixture.clock.now(offsetMs),
    spreadMs: SPREAD_MS,
    nudge: (refs) => Promise.resolve(nudged.push(...refs.map(workflowIdOf))).then(() => undefined),
    onError: (error) => {
      throw error;
    },
  });
});

/** So long after the date of the complaint. */
async function lookAt(afterMs: number): Promise<readonly string[]> {
  fixture.clock.instant = new Date(dueAt + afterMs).toISOString();
  nudged = [];
  await watch.look();
  return nudged;
}

const seenUnder = (epoch: number) =>
  fixture.db.app.query(
    `INSERT INTO es.workflow_seen (workflow_id, stream_id, version, epoch) SELECT $1, stream_id, version, $2 FROM es.stream
      WHERE name = $1 ON CONFLICT (workflow_id) DO UPDATE SET epoch = EXCLUDED.epoch`,
    [complaint, epoch],
  );

describe('a workflow whose date has come', () => {
  it('is nudged at once, and once, when it has not seen this epoch of the clock', async () => {
    expect(await lookAt(-1)).toEqual([]);
    expect(await lookAt(0)).toEqual([complaint]);
    expect(await lookAt(1_000)).toEqual([]);
  });

  it('is left to its own timer when it has seen this epoch', async () => {
    await seenUnder(0);
    expect(await lookAt(0)).toEqual([]);
    expect(await lookAt(SPREAD_MS)).toEqual([]);
  });

  it('is nudged when it has let the date and the whole spread pass, and not again and again', async () => {
    await seenUnder(0);
    expect(await lookAt(SPREAD_MS + 60_000)).toEqual([complaint]);
    expect(await lookAt(SPREAD_MS + 61_000)).toEqual([]);
  });

  it('is nudged again under each new epoch until it has seen that one', async () => {
    await seenUnder(0);
    const moved = 'INSERT INTO es.clock_epoch (epoch, offset_ms, moved_by) VALUES (1, 0, $1)';
    await fixture.db.app.query(moved, ['person:admin01']);
    expect(await lookAt(0)).toEqual([complaint]);
    await seenUnder(1);
    expect(await lookAt(1_000)).toEqual([]);
  });
});
