import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface Cruise {
  readonly modules: readonly string[];
  readonly violations: readonly Violation[];
}

interface CruiserOutput {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string };
      readonly from: string;
      readonly to: string;
    }[];
  };
}

/** Runs the project's dependency rules over the code folders of a tree, as the command line does. */
export async function cruise(tree: string): Promise<Cruise> {
  const program = join(projectRoot, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const rules = join(projectRoot, '.dependency-cruiser.cjs');
  const args = [program, '--config', rules, '--output-type', 'json', 'apps', 'libs', 'workflows', 'infra'];
  const output = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, { cwd: tree, maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
      // The exit code tells the number of violations; only a run without output has failed.
      if (stdout === '') reject(new Error(`dependency-cruiser: ${stderr}`, { cause: error }));
      else resolve(stdout);
    });
  });
  const { modules, summary } = JSON.parse(output) as CruiserOutput;
  return {
    modules: modules.map(({ source }) => source),
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
