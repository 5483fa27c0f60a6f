import { uuidV5 } from '@qingxin/event-store';
import type { Plan } from '../catalogue/plan.ts';
import { FREE_TEXT } from './free-text.ts';

export interface Personal {
  readonly field: string;
  readonly text: string;
  readonly subject: string;
  /** The subject was made for this command. */
  readonly fresh?: true;
}

export interface Shaping {
  readonly commandId: string;
  /** Subject of a person the stream knows already; null: whoever is named is new. */
  readonly knownSubject: string | null;
  /** The software's own reasons name nobody and stay as they are. */
  readonly bySoftware: boolean;
  /** What takes the place of a personal field. Called in the same order in every pass over one payload. */
  seal(personal: Personal): unknown;
}

type Json = Readonly<Record<string, unknown>>;

/** A copy of the payload with personal fields replaced, instants in UTC, and the ids that the sender may leave out. */
export function shaped(payload: unknown, plans: readonly Plan[], shaping: Shaping): unknown {
  return shape(payload, plans, { shaping, pointer: '', person: null });
}

interface Place {
  readonly shaping: Shaping;
  readonly pointer: string;
  readonly person: string | null;
}

function shape(value: unknown, plans: readonly Plan[], place: Place): unknown {
  const plan = plans.find((candidate) => fits(candidate, value));
  if (plan === undefined) return value;
  if (typeof value === 'string') return shapeText(value, plan, place);
  if (Array.isArray(value)) {
    const items = plan.items ?? [];
    return value.map((item, index) => shape(item, items, { ...place, pointer: `${place.pointer}/${index}` }));
  }
  return shapeObject(value as Json, plan, place);
}

function fits(plan: Plan, value: unknown): boolean {
  if (plan.except?.includes(value) === true) return false;
  if (typeof value === 'string') return plan.seal !== undefined || plan.instant === true;
  if (Array.isArray(value)) return plan.items !== undefined;
  if (typeof value !== 'object' || value === null) return false;
  if (plan.properties === undefined && plan.id === undefined && plan.person === undefined) return false;
  return Object.entries(plan.when ?? {}).every(([name, allowed]) => allowed.includes((value as Json)[name]));
}

function shapeText(text: string, plan: Plan, { shaping, pointer, person }: Place): unknown {
  if (plan.seal === undefined) return text.length > 10 ? new Date(text).toISOString() : text;
  if (plan.seal === FREE_TEXT && shaping.bySoftware) return text;
  if (person !== null) return shaping.seal({ field: plan.seal, text, subject: person });
  return shaping.seal({ field: plan.seal, text, subject: uuidV5(shaping.commandId, pointer), fresh: true });
}

function shapeObject(value: Json, plan: Plan, place: Place): Json {
  const { shaping, pointer } = place;
  const person = plan.person === true ? (shaping.knownSubject ?? uuidV5(shaping.commandId, pointer)) : place.person;
  const copy: Record<string, unknown> = { ...value };
  if (plan.id !== undefined) copy[plan.id] ??= uuidV5(shaping.commandId, `${pointer}#${plan.id}`);
  if (plan.person === true) copy['subject'] = person;
  for (const [name, plans] of Object.entries(plan.properties ?? {})) {
    if (name in value) copy[name] = shape(value[name], plans, { shaping, pointer: `${pointer}/${name}`, person });
  }
  return copy;
}
