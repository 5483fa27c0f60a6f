import { randomUUID } from 'node:crypto';
import { LookBook, ProcessDesk } from '@qingxin/application';
import type { WorkflowRef } from '@qingxin/domain';
import { openTracing } from '@qingxin/platform';
import { expect, test } from '@jest/globals';
import { createActivities } from '../../../apps/worker/src/activities.ts';
import { NudgingReader } from '../../../apps/worker/src/nudging/nudging-reader.ts';
import { TracedNudging } from '../../../apps/worker/src/nudging/traced-nudging.ts';
import { type ApiFixture, REGISTRATION } from './api-fixture.ts';
import type { TraceCollector } from './trace-collector.ts';

/** The worker's hands on the service's log; what Temporal does between nudge and activity is done by the test. */
export function traces(fixture: () => ApiFixture, collector: () => TraceCollector): void {
  test('one command over HTTP is one trace from the service over the nudge to the activity, without a word of it', async () => {
    const officer = await fixture().as('hrss01');
    const { door, database, tracing } = fixture().api.surroundings;
    const own = openTracing('qingxin-worker', collector().url);
    const nudged: WorkflowRef[] = [];
    const traced = new TracedNudging(own);
    const reader = new NudgingReader({
      database,
      nudge: (refs) => Promise.resolve(void nudged.push(...refs)),
      around: (lines, act) => traced.nudging(lines, act),
      onError: (error) => {
        throw error;
      },
    });
    await reader.drain();
    const commandId = randomUUID();
    const { body, status } = await officer.post('/api/v1/complaints', REGISTRATION, { 'idempotency-key': commandId });
    expect(status).toBe(201);
    nudged.length = 0;
    await reader.drain();
    const ref = nudged.find(({ stream }) => stream === `complaint-${String(body['id'])}`);
    if (ref === undefined) throw new Error('no workflow was nudged');
    const desk = new ProcessDesk({ door, book: new LookBook(database.sql), spreadMs: 0 });
    const activities = traced.activities(createActivities(desk, () => undefined));
    await activities.lookAtComplaint(ref, []);
    await Promise.all([own.close(), tracing.close()]);

    const spans = collector().spans.filter(({ traceId }) => traceId === commandId.replaceAll('-', ''));
    const [root, inDoor, nudge, activity] = ['POST ', 'door ', 'nudge', 'activity '].map((name) =>
      spans.find((span) => span.name.startsWith(name)),
    );
    expect(spans.map(({ name }) => name).sort()).toEqual(
      ['POST /api/v1/complaints', 'door RegisterComplaint', 'nudge', 'activity lookAtComplaint'].sort(),
    );
    expect([root?.parentSpanId ?? '', inDoor?.parentSpanId, nudge?.parentSpanId, activity?.parentSpanId]).toEqual([
      '',
      root?.spanId,
      root?.spanId,
      nudge?.spanId,
    ]);
    const told = collector().bodies.join('\n');
    const planted = JSON.stringify(REGISTRATION).match(/(?<=")[^"]*(?:\p{Script=Han}|\d{8})[^"]*(?=")/gu) ?? [];
    expect(planted.length).toBeGreaterThan(3);
    expect([...planted, 'person:', 'hrss01'].filter((word) => told.includes(word))).toEqual([]);
  });
}
