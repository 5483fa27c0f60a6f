/**
 * Fetches a server the way Temporal's SDK does for its own tests, then stops it again.
 * Runs as a child of the preparation because the SDK offers no time limit of its own.
 * Arguments: dev-server | time-skipping, target folder.
 */
import { TestWorkflowEnvironment } from '@temporalio/testing';

const [kind, downloadDir] = process.argv.slice(2);
const options = { server: { executable: { type: 'cached-download', downloadDir } } };
const environment =
  kind === 'dev-server'
    ? await TestWorkflowEnvironment.createLocal(options)
    : await TestWorkflowEnvironment.createTimeSkipping(options);
await environment.teardown();
