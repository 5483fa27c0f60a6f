import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

export interface Mutation {
  /** File below `workflows/src`. */
  readonly file: string;
  /** Text to take out, as it stands in the file. */
  readonly line: string;
}

/** The workflows with one line taken out. */
export function mutantBundle({ file, line }: Mutation): Promise<WorkflowBundleWithSourceMap> {
  const loader = fileURLToPath(new URL('without-line-loader.cjs', import.meta.url));
  return bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('../../../workflows/src/index.ts', import.meta.url)),
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, conditionNames: ['source', '...'] },
      module: {
        ...config.module,
        rules: [
          ...(config.module?.rules ?? []),
          {
            test: (path: string) => path.endsWith(`/workflows/src/${file}`),
            enforce: 'pre',
            use: [{ loader, options: { line } }],
          },
        ],
      },
    }),
  });
}
