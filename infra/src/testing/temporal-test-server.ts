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
  const server = { executable: { type: 'existing-path', path: await preparedTool('testServer') } } as const;
  for (let tries = 1; ; tries += 1) {
    try {
      return await TestWorkflowEnvironment.createTimeSkipping({ server });
    } catch (error) {
      if (tries === MOST_TRIES || !/did not start within/.test(String(error))) throw error;
    }
  }
}

/** The SDK waits five seconds for the server, which a busy machine takes longer to start. */
const MOST_TRIES = 5;
