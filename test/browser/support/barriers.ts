import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

export interface Barrier {
  readonly rule: string;
  readonly impact: string;
  readonly at: readonly string[];
  readonly why: string;
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

let source: string | undefined;

/** Runs in the page: until what fades in is there, whose colours are not its own before. Marks that pulse for ever are let be. */
const STILL = `Promise.all(document.getAnimations()
  .filter(({ effect }) => effect !== null && effect.getComputedTiming().endTime !== Infinity)
  .map(({ finished }) => finished.catch(() => undefined)))
  .then(() => undefined)`;

/** Rules that look at every part of a page for what axe never calls more than moderate. */
const LESS = [
  'region',
  'heading-order',
  'empty-heading',
  'landmark-unique',
  'aria-allowed-role',
  'presentation-role-conflict',
];

/** Only what the rules object to is described, and nothing is fetched for rules about sound and turned screens. */
const RUN = `axe.run(${JSON.stringify({
  resultTypes: ['violations'],
  preload: false,
  rules: Object.fromEntries(LESS.map((rule) => [rule, { enabled: false }])),
})})`;

/** What axe finds on a page as it is shown that keeps people with a disability from using it: `serious` and `critical`. */
export async function barriersOn(page: Page): Promise<readonly Barrier[]> {
  source ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(source);
  await page.evaluate(STILL);
  const { violations } = await page.evaluate<AxeResult>(RUN);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? '',
      at: nodes.map(({ target }) => target.map(String).join(' ')),
      why: nodes[0]?.failureSummary ?? '',
    }));
}
