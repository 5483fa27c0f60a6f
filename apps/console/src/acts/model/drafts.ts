import { type FormValue, listOf, recordOf, chosenOf } from './values.ts';
import type { Node } from './nodes.ts';

/** What stays of a form where it may be read by others: nothing that may name somebody. */
export function withoutPersonal(node: Node, value: FormValue): FormValue {
  if (value === undefined) return undefined;
  switch (node.k) {
    case 'text':
    case 'long':
      return node.personal === true ? undefined : value;
    case 'said':
      return undefined;
    case 'record': {
      const held = recordOf(value);
      return Object.fromEntries(node.fields.map((field) => [field.name, withoutPersonal(field, held[field.name])]));
    }
    case 'list':
      return listOf(value).map((item) => withoutPersonal(node.of, item));
    case 'map':
      return listOf(value).map((row) => {
        const { name, value: held } = recordOf(row);
        return { name, value: withoutPersonal(node.value, held) };
      });
    case 'oneOf': {
      const chosen = chosenOf(value);
      const variant = node.variants[chosen?.variant ?? -1];
      if (chosen === undefined || variant === undefined) return undefined;
      return { variant: chosen.variant, value: withoutPersonal(variant, chosen.value) };
    }
    default:
      return value;
  }
}

/** What was kept as JSON, which knows no `undefined`: an entry of a list that was still empty is empty again. */
export function draftIn(text: string): FormValue {
  return emptied(JSON.parse(text) as Kept);
}

type Kept = FormValue | null;

function emptied(value: Kept): FormValue {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map((item) => emptied(item as Kept));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, emptied(held as Kept)]));
}
