import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type Logger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

/** The workflow code as one script: from the sources where these are run, from `dist` otherwise. */
export function bundleWorkflows(
  logger: Logger,
  workflowsPath = fileURLToPath(import.meta.resolve('@qingxin/workflows')),
): Promise<WorkflowBundleWithSourceMap> {
  const fromSource = workflowsPath.endsWith('.ts');
  return bundleWorkflowCode({
    workflowsPath,
    logger,
    webpackConfigHook: (config) =>
      fromSource ? { ...config, resolve: { ...config.resolve, conditionNames: ['source', '...'] } } : config,
  });
}
