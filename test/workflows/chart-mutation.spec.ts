import { afterEach, describe, expect, it } from '@jest/globals';
import { accept, askSupplement, handle, supplement } from './support/acts.ts';
import { ChartWalk } from './support/chart-walk.ts';
import { mutantBundle } from './support/mutant-bundle.ts';
import { ProcessFixture } from './support/process-fixture.ts';

let process: ProcessFixture | undefined;

afterEach(() => process?.end());

describe('a workflow that leaves out a node of the chart', () => {
  it('no longer stands where the log says, and is found at that node', async () => {
    const bundle = await mutantBundle({ file: 'complaint.workflow.ts', line: "await complaint.enter('supplement');" });
    process = await ProcessFixture.begin({ bundle });
    await process.startWorker();
    const walk = new ChartWalk(process, await process.registered());
    await walk.take(handle(), askSupplement('2022-05-20'), supplement(), accept());
    expect(walk.mismatches).toEqual([{ after: 'RequestSupplement', folded: 'supplement', entered: '' }]);
  }, 60_000);
});
