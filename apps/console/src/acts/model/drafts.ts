import { type FormValue, listOf, recordOf, chosenOf } from './values.ts';
import type { Node } from './nodes.ts';

/** What stays of a form where it may be read by others: nothing that may name somebody. */
export function withoutPersonal(node: Node, value: FormValue): FormValue {
  if (value === undefined) return undefined;
  switch (node.k) {
    case 'text':
    case 'long':
      return node.personal === true ? undefined : value;
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
