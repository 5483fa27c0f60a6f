import type { FieldNode, Node } from './nodes.ts';
import type { RecordValue } from './values.ts';

/** Fields that say what an act is about, in the order in which they are looked for. */
const ABOUT = ['taskId', 'clockId', 'stepKey', 'paperId', 'fileId', 'kind'] as const;

const fieldsOf = (node: Node): readonly FieldNode[] => (node.k === 'record' ? node.fields : []);

/** What an offer's `on` says in the fields of its form; these are not asked for again. */
export function presetOf(node: Node, on: string | undefined): RecordValue {
  if (on === undefined) return {};
  const names = new Set(fieldsOf(node).map(({ name }) => name));
  if (names.has('ladderKey')) {
    const cut = on.lastIndexOf('/');
    return { ladderKey: on.slice(0, cut), rungId: on.slice(cut + 1) };
  }
  const name = ABOUT.find((one) => names.has(one));
  return name === undefined ? {} : { [name]: on };
}

/** When the act happened, where that is not now. */
const LATE: readonly string[] = ['actedOn', 'lateReason'];

export const isLateField = ({ name }: FieldNode): boolean => LATE.includes(name);
