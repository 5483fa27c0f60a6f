import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiFixture, apiFixture, registered } from './api-fixture.ts';
import { bundleCourse } from './bundle-course.ts';
import { proofCourse } from './proof-course.ts';
import { RecordedRun } from './recorded-run.ts';
import { replayCourse } from './replay-course.ts';

const MONTH_MS = 30 * 86_400_000;

let fixture: ApiFixture;

beforeAll(async () => {
  fixture = await apiFixture();
});

afterAll(() => fixture?.close());

describe('the demo clock', () => {
  test('dates everything that comes after it was moved', async () => {
    const officer = await fixture.as('hrss01');
    const before = (await officer.get('/api/v1/demo/clock')).body;
    expect(before['nextDue']).toBeNull();
    await fixture.db.app.query(
      "INSERT INTO es.clock_epoch (epoch, offset_ms, moved_by) VALUES (1, $1, 'person:hrss01')",
      [MONTH_MS],
    );
    const { body: after } = await officer.get('/api/v1/demo/clock');
    expect(after['epoch']).toBe(1);
    const moved = Date.parse(String(after['now'])) - Date.parse(String(before['now']));
    expect(moved).toBeGreaterThanOrEqual(MONTH_MS);
    const id = await registered(fixture);
    const { body } = await officer.get(`/api/v1/complaints/${id}`);
    expect(String(body['receivedAt']) >= String(after['now'])).toBe(true);
  });

  test('says when anything falls due next', async () => {
    const { body } = await (await fixture.as('hrss01')).get('/api/v1/demo/clock');
    const { rows } = await fixture.db.superuser.query<{ at: Date }>('SELECT min(next_due) AS at FROM rm.next_due');
    expect(body['nextDue']).toBe(rows[0]?.at.toISOString());
    expect(String(body['nextDue']) > String(body['now'])).toBe(true);
  });

  test('never goes backward, nor to a date that is none', async () => {
    const officer = await fixture.as('hrss01');
    const move = (to: string) => officer.post('/api/v1/demo/clock', { to });
    expect(await move('2022-05-10T09:00:00+08:00')).toMatchObject({ status: 422, body: { code: 'clock-backward' } });
    expect(await move('2199-02-30T00:00:00Z')).toMatchObject({ status: 422, body: { problems: [{ path: '/to' }] } });
    expect((await fixture.stranger.post('/api/v1/demo/clock', { to: '2199-01-01T00:00:00Z' })).status).toBe(401);
  });
});

describe('a run of one matter that was written down as it was shown', () => {
  let run: RecordedRun;
  beforeAll(async () => {
    run = new RecordedRun(fixture);
    await run.tell();
  });

  test('whatever a reader was shown he is shown again as of that moment', async () => {
    expect(run.kept).toBeGreaterThan(300);
    expect(await run.differences()).toEqual([]);
  });

  replayCourse(
    () => fixture,
    () => run,
  );
  proofCourse(
    () => fixture,
    () => run,
  );
  bundleCourse(
    () => fixture,
    () => run,
  );
});
