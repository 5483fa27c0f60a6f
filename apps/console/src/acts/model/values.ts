import { inBeijing } from '../../shared/format.ts';
import { asAsked } from './asked.ts';
import type { FieldNode, Node, SaidNode } from './nodes.ts';

/** 不详, in a field that takes it. */
export interface Unknown {
  readonly isUnknown: true;
}

export const UNKNOWN: Unknown = { isUnknown: true };

export interface Chosen {
  readonly variant: number;
  readonly value: FormValue;
}

/** What stands in a field: text as it is typed (sums in 元, moments of Beijing), and what is made of fields. */
export type FormValue =
  | string
  | boolean
  | Unknown
  | Chosen
  | readonly FormValue[]
  | { readonly [name: string]: FormValue | undefined }
  | undefined;

export type RecordValue = Readonly<Record<string, FormValue>>;

export function isUnknown(value: FormValue): value is Unknown {
  return isObject(value) && 'isUnknown' in value;
}

function isObject(value: FormValue): value is RecordValue {
  return typeof value === 'object' && !Array.isArray(value);
}

export const recordOf = (value: FormValue): RecordValue => (isObject(value) && !isUnknown(value) ? value : {});
export const listOf = (value: FormValue): readonly FormValue[] =>
  Array.isArray(value) ? (value as readonly FormValue[]) : [];
export const chosenOf = (value: FormValue): Chosen | undefined =>
  isObject(value) && 'variant' in value ? (value as unknown as Chosen) : undefined;

/** A constant that is always said; one that may be left out is ticked. */
export const isFixed = (node: Node): boolean => node.k === 'const' && node.required === true;

/** Nothing was said in the field nor in any below it. */
export function isBlank(node: Node, value: FormValue): boolean {
  if (value === undefined || value === '') return true;
  if (isUnknown(value)) return false;
  switch (node.k) {
    case 'record':
      return node.fields.every((field) => isFixed(field) || isBlank(field, recordOf(value)[field.name]));
    case 'list':
    case 'map':
      return listOf(value).length === 0;
    case 'said':
      return node.rows.every(([field]) => isBlank({ k: 'long', label: '' }, recordOf(value)[field]));
    case 'oneOf':
      return chosenOf(value) === undefined;
    default:
      return value === false ? node.k === 'const' : typeof value === 'string' && value.trim() === '';
  }
}

export type IssueCode = 'missing' | 'number' | 'small' | 'large' | 'long' | 'pattern' | 'few' | 'many' | 'choice';

export interface Issue {
  /** As the service names fields: `/persons/0/name`. */
  readonly path: string;
  readonly code: IssueCode;
  readonly limit?: number;
}

export interface Read {
  readonly payload: unknown;
  readonly issues: readonly Issue[];
}

/** What is sent for what stands in the form, and what is wrong in it. */
export function payloadOf(node: Node, value: FormValue): Read {
  const issues: Issue[] = [];
  const payload = read({ ...node, required: true }, value, '', issues);
  return { payload, issues };
}

function read(node: Node, value: FormValue, path: string, issues: Issue[]): unknown {
  if (node.k === 'const') return node.required === true || value === true ? node.value : undefined;
  if (isUnknown(value)) return 'unknown';
  if (node.k === 'said') return readSaid(node, recordOf(value), path, issues);
  if (isBlank(node, value)) return readBlank(node, path, issues);
  switch (node.k) {
    case 'record':
      return readRecord(node.fields, recordOf(value), path, issues);
    case 'list': {
      const items = listOf(value);
      if (node.min !== undefined && items.length < node.min) issues.push({ path, code: 'few', limit: node.min });
      if (node.max !== undefined && items.length > node.max) issues.push({ path, code: 'many', limit: node.max });
      return items.map((item, index) => read({ ...node.of, required: true }, item, `${path}/${index}`, issues));
    }
    case 'map': {
      const rows = listOf(value).map(recordOf);
      return Object.fromEntries(
        rows.map(({ name, value: held }, index) => {
          const key = typeof name === 'string' ? name.trim() : '';
          if (!new RegExp(node.pattern).test(key)) issues.push({ path: `${path}/${index}`, code: 'pattern' });
          return [key, read({ ...node.value, required: true }, held, `${path}/${key}`, issues)];
        }),
      );
    }
    case 'oneOf': {
      const chosen = chosenOf(value);
      const variant = node.variants[chosen?.variant ?? -1];
      return variant === undefined ? undefined : read({ ...variant, required: true }, chosen?.value, path, issues);
    }
    case 'bool':
      return value === true;
    default:
      return readText(node, (value as string).trim(), path, issues);
  }
}

function readSaid({ rows }: SaidNode, value: RecordValue, path: string, issues: Issue[]): unknown {
  return rows.flatMap(([field, , needed]) => {
    const held = value[field];
    const text = typeof held === 'string' ? held.trim() : '';
    if (text === '' && needed) issues.push({ path: `${path}/${field}`, code: 'missing' });
    return text === '' ? [] : [{ field, text }];
  });
}

function readBlank(node: Node, path: string, issues: Issue[]): unknown {
  if (node.required !== true) return undefined;
  if (node.nullable === true) return null;
  if (node.k === 'list' && node.min === undefined) return [];
  if (node.k === 'map') return {};
  if (node.k === 'record') return readRecord(node.fields, {}, path, issues);
  issues.push({ path, code: 'missing' });
  return undefined;
}

function readRecord(fields: readonly FieldNode[], value: RecordValue, path: string, issues: Issue[]): unknown {
  const entries = fields.flatMap((field) => {
    const asked = asAsked(field, value);
    const at = `${path}/${field.name}`;
    // What is not asked for is not sent, though it may have been filled in before the other field was changed.
    const said = asked === null ? readBlank(field, at, issues) : read(asked, value[field.name], at, issues);
    return said === undefined ? [] : [[field.name, said] as const];
  });
  return Object.fromEntries(entries);
}

function readText(node: Node, text: string, path: string, issues: Issue[]): unknown {
  switch (node.k) {
    case 'fen':
    case 'int': {
      const number = node.k === 'fen' ? fenOf(text) : /^\d{1,16}$/.test(text) ? Number(text) : null;
      if (number === null) issues.push({ path, code: 'number' });
      else if (number < (node.min ?? 0)) issues.push({ path, code: 'small', limit: node.min ?? 0 });
      else if (node.max !== undefined && number > node.max) issues.push({ path, code: 'large', limit: node.max });
      return number ?? undefined;
    }
    case 'enum':
      if (!node.options.some(([option]) => option === text)) issues.push({ path, code: 'choice' });
      return text;
    case 'moment':
      return `${text}:00+08:00`;
    case 'text':
    case 'long':
      if (node.max !== undefined && text.length > node.max) issues.push({ path, code: 'long', limit: node.max });
      else if (node.pattern !== undefined && !new RegExp(node.pattern).test(text))
        issues.push({ path, code: 'pattern' });
      return text;
    default:
      return text;
  }
}

/** `18,600.5` → 1860050; null where it is no sum. */
export function fenOf(text: string): number | null {
  const [, yuan, rest = ''] = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.replace(/[,，\s]/g, '')) ?? [];
  return yuan === undefined ? null : Number(yuan) * 100 + Number(rest.padEnd(2, '0'));
}

/** 1860050 → `18600.50`. */
export function yuanOf(fen: number): string {
  return `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

/** What stands in the form when it opens with a payload. */
export function valueOf(node: Node, payload: unknown): FormValue {
  if (payload === undefined || payload === null) return undefined;
  if (node.unknown === true && payload === 'unknown') return UNKNOWN;
  switch (node.k) {
    case 'record': {
      const held = payload as Readonly<Record<string, unknown>>;
      return Object.fromEntries(node.fields.map((field) => [field.name, valueOf(field, held[field.name])]));
    }
    case 'list':
      return (payload as readonly unknown[]).map((item) => valueOf(node.of, item));
    case 'map':
      return Object.entries(payload).map(([name, held]) => ({ name, value: valueOf(node.value, held) }));
    case 'oneOf': {
      const variant = node.variants.findIndex((one) => fits(one, payload));
      const chosen = node.variants[variant];
      return chosen === undefined ? undefined : { variant, value: valueOf(chosen, payload) };
    }
    case 'said':
      return Object.fromEntries(
        (payload as readonly { readonly field: string; readonly text: string }[]).map(({ field, text }) => [
          field,
          text,
        ]),
      );
    case 'bool':
      return payload === true;
    case 'fen':
      return yuanOf(payload as number);
    case 'moment': {
      const { day, time } = inBeijing(payload as string);
      return `${day}T${time}`;
    }
    case 'const':
      return payload === node.value ? true : undefined;
    default:
      return typeof payload === 'number' ? String(payload) : (payload as string);
  }
}

/** Whether a payload may be of this form. */
function fits(node: Node, payload: unknown): boolean {
  switch (node.k) {
    case 'record': {
      if (typeof payload !== 'object' || payload === null) return false;
      const held = payload as Readonly<Record<string, unknown>>;
      const known = new Set(node.fields.map(({ name }) => name));
      return (
        Object.keys(held).every((name) => known.has(name)) &&
        node.fields.every((field) => (field.name in held ? fits(field, held[field.name]) : field.required !== true))
      );
    }
    case 'const':
      return payload === node.value;
    case 'fen':
    case 'int':
      return typeof payload === 'number' || (payload === null && node.nullable === true);
    case 'enum':
      return node.options.some(([option]) => option === payload) || (payload === null && node.nullable === true);
    case 'day':
      return typeof payload === 'string' && /^\d{4}-\d{2}-\d{2}/.test(payload);
    default:
      return true;
  }
}
