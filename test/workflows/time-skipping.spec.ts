import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';
import type { waitsFiveDays } from './support/five-days.ts';
import { createTimeSkippingEnvironment } from '../../infra/src/testing/temporal-test-server.ts';

const day = 24 * 60 * 60 * 1000;
let environment: TestWorkflowEnvironment;

beforeAll(async () => {
  environment = await createTimeSkippingEnvironment();
}, 60_000);

afterAll(() => environment?.teardown());

describe('the time-skipping server', () => {
  it('lets a workflow wait five days', async () => {
    const worker = await Worker.create({
      connection: environment.nativeConnection,
      taskQueue: 'time-skipping',
      workflowsPath: fileURLToPath(new URL('support/five-days.ts', import.meta.url)),
    });
    const before = await environment.currentTimeMs();
    const waiting = environment.client.workflow.execute<typeof waitsFiveDays>('waitsFiveDays', {
      taskQueue: 'time-skipping',
      workflowId: 'five-days',
    });
    const result = await worker.runUntil(waiting);
    expect(result).toBe('five days later');
    expect((await environment.currentTimeMs()) - before).toBeGreaterThanOrEqual(5 * day);
  }, 60_000);
});
