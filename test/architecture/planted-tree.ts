import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Planted {
  /** Path and text of the file that breaks the rule. */
  readonly file: string;
  readonly text: string;
}

/** Violations of every rule of `.dependency-cruiser.cjs`, by the rule's name. */
export const planted: Readonly<Record<string, readonly Planted[]>> = {
  'domain-imports-nothing': [{ file: 'libs/domain/src/with-crypto.ts', text: `import 'node:crypto';` }],
  'rulebook-builds-on-domain': [{ file: 'libs/rulebook/src/with-log.ts', text: `import '@qingxin/event-store';` }],
  'event-store-builds-on-domain': [
    { file: 'libs/event-store/src/with-door.ts', text: `import '@qingxin/application';` },
  ],
  'application-builds-on-domain-rulebook-event-store': [
    {
      file: 'libs/application/src/with-platform.ts',
      text: `import type { Platform } from '@qingxin/platform';\nexport type Settings = Platform;`,
    },
  ],
  'read-models-know-events-not-handlers': [
    {
      file: 'libs/read-models/src/with-handler.ts',
      text: `import '@qingxin/application';`,
    },
  ],
  'documents-build-on-domain': [{ file: 'libs/documents/src/with-door.ts', text: `import '@qingxin/application';` }],
  'verifier-stands-alone': [{ file: 'libs/verifier/src/with-domain.ts', text: `import '@qingxin/domain';` }],
  'workflows-import-temporal-and-domain': [
    {
      file: 'workflows/src/with-client.ts',
      text: `import '@temporalio/client';`,
    },
  ],
  'workflows-take-types-of-domain': [
    {
      file: 'workflows/src/with-rule.ts',
      text: `import { rule } from '@qingxin/domain';\nexport const days = rule;`,
    },
  ],
  'workflows-reach-nothing-else': [{ file: 'workflows/src/by-a-detour.ts', text: `import '@qingxin/domain';` }],
  'api-knows-no-temporal': [
    { file: 'apps/api/src/with-temporal.ts', text: `import '@temporalio/client';` },
    { file: 'apps/api/src/with-workflow.ts', text: `import '../../../workflows/src/index.ts';` },
    { file: 'apps/api/src/with-worker.ts', text: `export type * from '../../worker/src/index.ts';` },
  ],
  'libs-know-no-temporal': [
    {
      file: 'libs/platform/src/with-client.ts',
      text: `import type { Client } from '@temporalio/client';\nexport type Known = Client;`,
    },
  ],
  'nest-stops-at-the-apps': [{ file: 'libs/platform/src/with-nest.ts', text: `import '@nestjs/common';` }],
  'typeorm-only-in-read-models-platform-apps': [{ file: 'infra/src/with-orm.ts', text: `import 'typeorm';` }],
  'console-builds-on-the-api-alone': [
    {
      file: 'apps/console/src/with-domain.tsx',
      text: `import type { Rule } from '../../../libs/domain/src/index.ts';\nexport type Known = Rule;`,
    },
    { file: 'apps/console/src/with-api.ts', text: `import '../../api/src/index.ts';` },
    { file: 'apps/console/src/with-node.ts', text: `import 'node:fs';` },
  ],
  'nobody-builds-on-the-console': [
    { file: 'apps/api/src/with-console.ts', text: `import '../../console/src/index.ts';` },
  ],
  'libs-know-no-app': [{ file: 'libs/platform/src/with-app.ts', text: `import '../../../apps/api/src/index.ts';` }],
  'infra-knows-no-app': [{ file: 'infra/src/with-app.ts', text: `import '../../apps/api/src/index.ts';` }],
  'no-cycles': [{ file: 'libs/platform/src/about.ts', text: `import './round.ts';\nexport const about = 1;` }],
  'code-needs-no-spec': [{ file: 'libs/platform/src/with-spec.ts', text: `import './thing.spec.ts';` }],
  'everything-resolves': [{ file: 'libs/platform/src/with-ghost.ts', text: `import 'no-such-package';` }],
};

/** Files that break nothing themselves; the planted ones need them. */
const surroundings: Readonly<Record<string, string>> = {
  'libs/platform/src/round.ts': `import './about.ts';\nexport const round = 1;`,
  'libs/platform/src/thing.spec.ts': 'export {};',
  'apps/api/src/operations/temporal-port.ts': `import '@temporalio/client';`,
};

const workspaces = ['domain', 'rulebook', 'event-store', 'application', 'read-models', 'platform', 'verifier'];
const packages = ['@nestjs/common', '@temporalio/client', '@temporalio/workflow', 'typeorm'];

/** Makes a small tree of the project's shape in a temporary folder. */
export function plantTree(): string {
  const tree = mkdtempSync(join(tmpdir(), 'qingxin-planted-'));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), `${text}\n`);
  };
  mkdirSync(join(tree, 'node_modules', '@qingxin'), { recursive: true });
  for (const name of workspaces) {
    const index = { '.': { source: './src/index.ts', default: './dist/index.js' } };
    write(`libs/${name}/package.json`, JSON.stringify({ name: `@qingxin/${name}`, type: 'module', exports: index }));
    write(`libs/${name}/src/index.ts`, 'export type Platform = string;');
    symlinkSync(join('..', '..', 'libs', name), join(tree, 'node_modules', '@qingxin', name));
  }
  for (const name of packages) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  write('package.json', JSON.stringify({ name: 'planted', type: 'module' }));
  for (const folder of ['apps/api/src', 'apps/console/src', 'apps/worker/src', 'workflows/src', 'infra/src'])
    write(`${folder}/index.ts`, 'export {};');
  // The domain's own index leads on to a node built-in: what the workflow imports is allowed, what it reaches is not.
  write('libs/domain/src/index.ts', `import './with-crypto.ts';`);
  for (const [file, text] of Object.entries(surroundings)) write(file, text);
  for (const { file, text } of Object.values(planted).flat()) write(file, text);
  return tree;
}
