import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

export interface Mutation {
  /** Files below `workflows/src`, by the end of their names. */
  readonly file: string;
  readonly change: (source: string) => string;
}

/** Takes out a text as it stands in the file. @throws when it is not there */
export function without(text: string): Mutation['change'] {
  return (source) => {
    if (!source.includes(text)) throw new Error(`no text to take out: ${text}`);
    return source.replace(text, '');
  };
}

/** The workflows with some of their sources changed. */
export function mutantBundle({ file, change }: Mutation): Promise<WorkflowBundleWithSourceMap> {
  const loader = fileURLToPath(new URL('changed-source-loader.cjs', import.meta.url));
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
            test: (path: string) => path.includes('/workflows/src/') && path.endsWith(file),
            enforce: 'pre',
            use: [{ loader, options: { change } }],
          },
        ],
      },
    }),
  });
}
