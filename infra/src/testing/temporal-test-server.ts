import { TestWorkflowEnvironment } from '@temporalio/testing';
import { preparedTool } from '../temporal.ts';

/**
 * A Temporal test server whose time is skipped while a test waits; started by the call, ended by `teardown()`.
 * Time is one for the whole server, so every spec file takes a server of its own.
 */
export async function createTimeSkippingEnvironment(): Promise<TestWorkflowEnvironment> {
  return TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: await preparedTool('testServer') } },
  });
}
