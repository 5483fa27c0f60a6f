import { randomUUID } from 'node:crypto';
import { NODES, type NodeId, type WideMatter } from '@qingxin/domain';
import type { Mutation } from './mutant-bundle.ts';

const NAMES = Object.keys(NODES);
const ENTER = /(\w+)\.enter\('([\w-]+)'\)/g;

/**
 * Every workflow that leaves out one of its `enter`s, in one bundle: the last two digits of the matter's id say which, by
 * the number of its node.
 */
export const ONE_ENTER_LEFT_OUT: Mutation = {
  file: '.workflow.ts',
  change: (source) => {
    const left = source.replace(ENTER, (call: string, _watch: string, node: string) => {
      const number = NAMES.indexOf(node);
      return `(running().workflowId.endsWith('${digits(number)}') ? Promise.resolve() : ${call})`;
    });
    return `import { workflowInfo as running } from '@temporalio/workflow';\n${left}`;
  },
};

/** A stream of that kind whose workflow leaves the node out; null: none. */
export function leavingOut(node: NodeId | null, kind: WideMatter): string {
  const last = node === null ? NAMES.length : NAMES.indexOf(node);
  return `${kind}-${randomUUID().slice(0, -2)}${digits(last)}`;
}

/** Two digits of a hexadecimal number; ids end in nothing else. */
function digits(number: number): string {
  return number.toString(16).padStart(2, '0');
}
