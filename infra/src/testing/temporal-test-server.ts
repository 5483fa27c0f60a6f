import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { preparedTool } from '../temporal.ts';

let isQuiet = false;

/** The runtime of the SDK can be set once in a process, which under Jest is once in a spec file. */
function keepToWarnings(): void {
  if (isQuiet) return;
  Runtime.install({ logger: new DefaultLogger('WARN') });
  isQuiet = true;
}

/**
 * A Temporal test server whose time is skipped while a test waits; started by the call, ended by `teardown()`.
 * Time is one for the whole server, so every spec file takes a server of its own. The worker's log keeps to
 * warnings.
 */
export async function createTimeSkippingEnvironment(): Promise<TestWorkflowEnvironment> {
  keepToWarnings();
  return TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: await preparedTool('testServer') } },
  });
}
