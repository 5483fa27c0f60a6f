import { type Actor, isSystem } from '../../kernel/actor.ts';
import type { EventOf } from '../../kernel/event.ts';
import type { SupervisionState } from '../state.ts';
import type { AdviceState, NamedPerson, TraceBack } from './state.ts';

type Who = Pick<Actor, 'id' | 'unit' | 'roles'>;

/**
 * Who reads all of a trace-back: the leading group, the auditor, and the 治欠办 where it leads. All others read what concerns
 * themselves: reports against officials go without their unit seeing them (practice, "Trace-backs").
 */
export function seesWhole({ leads }: Pick<TraceBack, 'leads'>, actor: Who): boolean {
  if (isSystem(actor) || actor.roles.includes('leading-group') || actor.roles.includes('auditor')) return true;
  return actor.roles.includes('coordinator') && actor.unit === leads;
}

/** He himself, once the draft went out to him, and whoever heads his unit. */
export function seesPerson(person: NamedPerson, actor: Who): boolean {
  if (person.drafts.length === 0) return false;
  return person.account === actor.id || (actor.roles.includes('unit-head') && actor.unit === person.unit);
}

/** Persons of whom the reader may know. */
export function personsSeenBy(trace: TraceBack, actor: Who): readonly NamedPerson[] {
  const all = Object.values(trace.persons);
  return seesWhole(trace, actor) ? all : all.filter((person) => seesPerson(person, actor));
}

/** 问责建议 that went out to the reader's unit: of everything else the authority that is advised knows nothing. */
export function adviceSeenBy({ advice }: Pick<TraceBack, 'advice'>, { roles, unit }: Who): readonly AdviceState[] {
  if (unit === null || !roles.includes('accountability')) return [];
  return Object.values(advice).filter(({ to, sent }) => to === unit && sent !== null);
}

/** Units that know of it: whoever leads, those of persons to whom a draft went out, and those to which advice did. */
export function traceBackUnits(trace: TraceBack | null): readonly string[] {
  if (trace === null) return [];
  const named = Object.values(trace.persons).flatMap(({ unit, drafts }) => (drafts.length === 0 ? [] : [unit]));
  const advised = Object.values(trace.advice).flatMap(({ to, sent }) => (sent === null ? [] : [to]));
  return [...new Set([trace.leads, ...named, ...advised])];
}

const PERSONAL: ReadonlySet<string> = new Set(['TraceBackDraftSent', 'DraftOvertaken', 'StatementFiled']);

const ADVISED: ReadonlySet<string> = new Set(['AccountabilityAdvised', 'AdviceSent', 'AdviceAnswered']);

/** Whether the reader may be told of this event; of what is no trace-back everything. */
export function isTraceBackTold(state: SupervisionState, actor: Who, { type, data }: EventOf): boolean {
  const trace = state.traceBack;
  if (trace === null || seesWhole(trace, actor)) return true;
  const { personId, findingId, taskId, clockId, adviceId } = data as Readonly<Record<string, unknown>>;
  const advised = adviceSeenBy(trace, actor).map((one) => one.adviceId);
  if (ADVISED.has(type)) return advised.includes(String(adviceId));
  const seen = personsSeenBy(trace, actor);
  if (type === 'FindingRecorded') {
    const finding = trace.findings[String(findingId)];
    return (
      finding !== undefined && finding.adoptedAs !== null && seen.some((person) => person.personId === finding.personId)
    );
  }
  if (PERSONAL.has(type)) {
    return seen.some((person) => person.personId === personId);
  }
  const task = state.tasks[String(taskId)];
  const key = task?.key ?? state.clocks[String(clockId)]?.key ?? null;
  if (key === null) return false;
  const own = task === undefined || task.unit === actor.unit;
  return isDraftSeen(seen, key) || (own && advised.includes(key));
}

/** What is known under the key of a draft that went out to one of these. */
export function isDraftSeen(seen: readonly NamedPerson[], key: string): boolean {
  return seen.some(({ drafts }) => drafts.some(({ draftKey }) => draftKey === key));
}
