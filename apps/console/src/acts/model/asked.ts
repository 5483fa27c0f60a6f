import type { FieldNode } from './nodes.ts';

/** A field as it is asked for beside what the other fields of its record say; null: not at all. */
export function asAsked(field: FieldNode, beside: Readonly<Record<string, unknown>>): FieldNode | null {
  const { asked } = field;
  if (asked === undefined) return field;
  const said = beside[asked.by];
  const isMeant = asked.is.some((value) => value === said);
  if (!isMeant) return asked.elsewhere === true ? field : null;
  if (asked.needed !== true) return field;
  const { nullable: _, ...rest } = field;
  return rest.k === 'list' ? { ...rest, required: true, min: rest.min ?? 1 } : { ...rest, required: true };
}
