import {
  type AdviceState,
  CONSEQUENCE,
  DUTY_WORDS,
  ENTRY_CODES,
  type EntryState,
  type FindingState,
  isDraftSeen,
  type NamedPerson,
  NO_FINDING,
  NOT_IN_LOG,
  personsSeenBy,
  REPLY,
  seesWhole,
  seesWholeAct,
  silentStages,
  STAGE_WORDS,
  standingFindings,
  type SupervisionState,
  TRACE_STATUS,
  type TraceBack,
  VERDICT,
  WAIT,
} from '@qingxin/domain';
import { named } from '../matters/complaint-view.ts';
import type { Names } from '../matters/labels.ts';
import type { Sight } from '../matters/matter-sight.ts';
import { positionView } from '../matters/matter-views.ts';
import { idOf } from '../stream-id.ts';
import { detailWords } from './trace-back-words.ts';

type Sighted = Sight<SupervisionState>;

/**
 * A trace-back as far as it is for these eyes; null of an act that is none. Who leads it, the leading group and the auditor
 * read all; who is named reads the entries that his draft speaks of, what he said and what was adopted on him.
 */
export function traceBackView(sight: Sighted, names: Names): object | null {
  const { stream, state, at, actor, today, count, references } = sight;
  const { traceBack: trace } = state;
  if (trace === null || today.traceBack === null) return null;
  const whole = seesWhole(today.traceBack, actor);
  const seen = new Set(personsSeenBy(today.traceBack, actor).map(({ personId }) => personId));
  const persons = Object.values(trace.persons).filter(({ personId }) => seen.has(personId));
  const drafted = new Set(persons.flatMap(({ drafts }) => drafts.flatMap(({ entries }) => entries)));
  const entries = Object.values(trace.entries).filter(({ entryId }) => whole || drafted.has(entryId));
  const findings = standingFindings(trace).filter(
    ({ personId, adoptedAs }) => whole || (adoptedAs !== null && personId !== null && seen.has(personId)),
  );
  const { status, leads, adopted } = trace;
  return {
    ...{ id: idOf(stream), version: count.told(state.version), at, status, statusLabel: TRACE_STATUS[status] },
    ...{ leads: named(leads, names), number: adopted?.number ?? null, adoptedOn: adopted?.adoptedOn ?? null },
    ...{ concludedOn: trace.concludedOn, note: NO_FINDING, whole },
    opening: whole ? openingOf(trace, names) : null,
    position: whole ? positionView(state) : null,
    silent: whole ? silentStages(trace).map((stage) => ({ stage, label: STAGE_WORDS[stage], note: NOT_IN_LOG })) : [],
    entries: entries.map((entry) => entryOf(entry, names, references)),
    persons: persons.map((person) => personOf(person, names, whole)),
    findings: findings.map((finding) => findingOf(finding, names)),
    advice: whole ? Object.values(trace.advice).map((one) => adviceOf(one, names)) : [],
  };
}

function openingOf({ ground, project, reason, openedBy, streams, drawn }: TraceBack, names: Names): object {
  const { emergency, case: about, direction } = ground;
  return {
    ...{ emergency, case: about, direction, project, reason, openedBy: names.person(openedBy) },
    streams: streams.map((stream) => ({ stream, readVersion: drawn[stream] ?? null })),
  };
}

function entryOf(entry: EntryState, names: Names, references: Sight['references']): object {
  const { entryId, stage, duty, unit, day, gone } = entry;
  const head = {
    ...{ entryId, stage, stageLabel: STAGE_WORDS[stage], duty, dutyLabel: DUTY_WORDS[duty] },
    ...{ unit: named(unit, names), day, gone },
  };
  if (entry.by === 'hand') {
    const { words, document, enteredBy } = entry;
    const none = { point: null, label: null, says: null, until: null, detail: null, figure: null, figureOf: null };
    return {
      ...head,
      ...none,
      detailLabel: null,
      source: null,
      waits: [],
      words,
      document,
      enteredBy: names.person(enteredBy),
    };
  }
  const { point, until, detail, figure, source, waits } = entry;
  const { label, says, figure: figureOf } = ENTRY_CODES[point];
  return {
    ...{ ...head, point, label, says, until, detail, detailLabel: detailWords(entry, references) },
    ...{ figure, figureOf, source },
    waits: waits.map(({ unit: of, ...wait }) => ({ ...wait, label: WAIT[wait.for], unit: named(of, names) })),
    ...{ words: null, document: null, enteredBy: null },
  };
}

/** What is still being written of him is for whoever writes it. */
function personOf(person: NamedPerson, names: Names, whole: boolean): object {
  const { personId, unit, post, account, name, drafts, owed, statements, takenBack } = person;
  const last = drafts.at(-1) ?? null;
  return {
    ...{ personId, unit: named(unit, names), post, account, shownAs: names.person(account), name, takenBack },
    ...{ owed: whole ? owed : null, words: whole ? person.words : null, entries: whole ? person.entries : null },
    draft: last,
    statements: statements.map(({ version: _, filedBy, ...statement }) => ({
      ...statement,
      filedBy: names.person(filedBy),
      waitedFor: statement.waitedFor.map((of) => named(of, names)),
    })),
  };
}

function findingOf(finding: FindingState, names: Names): object {
  const { version: _, unit, stage, duty, verdict, consequence, foundBy, replaced: __, ...rest } = finding;
  return {
    ...{ ...rest, unit: named(unit, names), stage, stageLabel: STAGE_WORDS[stage], duty, dutyLabel: DUTY_WORDS[duty] },
    ...{ verdict, verdictLabel: VERDICT[verdict], consequence, consequenceLabel: CONSEQUENCE[consequence] },
    foundBy: names.person(foundBy),
  };
}

function adviceOf({ to, issuedBy, answers, ...advice }: AdviceState, names: Names): object {
  return {
    ...{ ...advice, to: named(to, names), issuedBy: names.person(issuedBy) },
    answers: answers.map((answer) => ({ ...answer, outcomeLabel: REPLY[answer.outcome] })),
  };
}

/** Whoever reads all of an act sees every key; others those of their own items, and of drafts that went out to them. */
export function isKeySeen({ today, actor, references }: Sight, key: string | null): boolean {
  if (!('traceBack' in today)) return true;
  const act = today as SupervisionState;
  const item = act.followUps[key ?? ''];
  if (item !== undefined) return item.unit === actor.unit || seesWholeAct(act, actor, references.organisation);
  const trace = act.traceBack;
  return trace === null || seesWhole(trace, actor) || (key !== null && isDraftSeen(personsSeenBy(trace, actor), key));
}

/** The same act with the tasks that the reader may know of. */
export function ownTasks(sight: Sighted): Sighted {
  const tasks = Object.entries(sight.state.tasks).filter(([, { key }]) => isKeySeen(sight, key));
  return { ...sight, state: { ...sight.state, tasks: Object.fromEntries(tasks) } };
}
