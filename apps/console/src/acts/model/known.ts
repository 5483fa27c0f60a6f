import type { Choice } from './choices.ts';
import type { FieldNode, Node } from './nodes.ts';
import type { RecordValue } from './values.ts';

/** `answer-alert/a1#2` → `a1`: what a piece of work is about; null where it is about the matter as a whole. */
export function keyOfWork(taskId: string | undefined): string | null {
  return /^[^/#]+\/(.+)#\d+$/.exec(taskId ?? '')?.[1] ?? null;
}

/** Fields that name one thing, which is not for the person to look up: asked for by what else the form knows. */
const OTHERWISE: readonly string[] = ['taskId', 'clockId', 'ladderKey', 'rungId'];

/** Fields of the form itself that name one thing of the matter. */
export const namingFields = (form: Node): readonly FieldNode[] =>
  form.k === 'record' ? form.fields.filter(({ k, name }) => k === 'id' && !OTHERWISE.includes(name)) : [];

/** Under which name the choices of a field are found. */
export const findOf = ({ find, name }: FieldNode): string => find ?? name;

export interface Known {
  /** What the work itself is about: not asked again, but said. */
  readonly fixed: RecordValue;
  /** What there is only one of: stands in the form when it opens. */
  readonly opened: RecordValue;
  /** `通知：区公安分局` of each that is fixed. */
  readonly words: readonly string[];
}

/**
 * What a form need not ask: a field of which the work names the thing, and one that could name only one thing.
 * @param about key of the work that is done by it, see `keyOfWork`
 * @param choices what a field may name, by its name
 * @param given fields that are known otherwise
 */
export function knownOf(
  form: Node,
  about: string | null,
  choices: (name: string) => readonly Choice[],
  given: readonly string[] = [],
): Known {
  const fields = namingFields(form).filter(({ name }) => !given.includes(name));
  const named = fields.filter((field) => about !== null && choices(findOf(field)).some(({ value }) => value === about));
  // Two fields that could both be meant say nothing.
  const [only] = named.length === 1 ? named : [];
  const chosen = only && choices(findOf(only)).find(({ value }) => value === about);
  const rest = fields.filter(({ name }) => name !== only?.name);
  const sole = rest.flatMap((field) => {
    const [one, ...others] = choices(findOf(field));
    const isNeeded = field.required === true && field.nullable !== true;
    return one !== undefined && others.length === 0 && isNeeded ? [[field.name, one.value] as const] : [];
  });
  const isAlone = (value: string): boolean => sole.filter(([, other]) => other === value).length === 1;
  return {
    fixed: only === undefined || about === null ? {} : { [only.name]: about },
    opened: Object.fromEntries(sole.filter(([, value]) => isAlone(value))),
    words: only === undefined || chosen === undefined ? [] : [`${only.label}：${chosen.label}`],
  };
}
