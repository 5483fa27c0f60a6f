import { describe, expect, it } from '@jest/globals';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';

const bundle = async (entry: string): Promise<string> => {
  const { code } = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL(entry, import.meta.url)),
    logger: new DefaultLogger('ERROR', () => undefined),
    webpackConfigHook: (config) => ({ ...config, resolve: { ...config.resolve, conditionNames: ['source', '...'] } }),
  });
  return code;
};

describe('the workflow bundle', () => {
  it('can be made of the real workflows, straight from their sources', async () => {
    expect((await bundle('../../workflows/src/index.ts')).length).toBeGreaterThan(100_000);
  }, 60_000);

  it('cannot be made when a workflow imports a database driver', async () => {
    await expect(bundle('planted-workflow.ts')).rejects.toThrow();
  }, 60_000);

  it('can be made of a harmless file in the same place, so that the refusal is due to the import', async () => {
    expect((await bundle('../workflows/support/five-days.ts')).length).toBeGreaterThan(100_000);
  }, 60_000);
});
