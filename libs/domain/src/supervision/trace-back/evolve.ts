import { factDay } from '../../clocks/legal-time.ts';
import type { Recorded } from '../../kernel/event.ts';
import { sameValue } from '../../kernel/same-value.ts';
import type { TraceBackFact } from './events.ts';
import type { AdviceState, EntryState, FindingState, NamedPerson, TraceBack } from './state.ts';

const TYPES = new Set<string>([
  'TraceBackOpened',
  'TraceBackLeadMoved',
  'EntriesDrawn',
  'EntryAdded',
  'PersonNamed',
  'NamingRevised',
  'NamingTakenBack',
  'TraceBackDraftSent',
  'DraftOvertaken',
  'StatementFiled',
  'FindingRecorded',
  'TraceBackAdopted',
  'AccountabilityAdvised',
  'AdviceSent',
  'AdviceAnswered',
  'TraceBackConcluded',
  'TraceBackReopened',
] satisfies TraceBackFact['type'][]);

export function isTraceBackFact(event: Recorded<{ type: string; data: object }>): event is Recorded<TraceBackFact> {
  return TYPES.has(event.type);
}

/** Null only before it was opened. */
export function evolveTraceBack(state: TraceBack | null, fact: Recorded<TraceBackFact>): TraceBack | null {
  if (fact.type === 'TraceBackOpened') return opened(fact);
  return state === null ? null : { ...state, ...changed(state, fact) };
}

function opened({ data, by }: Extract<Recorded<TraceBackFact>, { type: 'TraceBackOpened' }>): TraceBack {
  const { ground, project, matters, reason, leads, roundKey } = data;
  const named = [ground.emergency, ground.case, project, ...matters].flatMap((stream) => stream ?? []);
  return {
    ...{ status: 'open', ground, project, reason, leads, openedBy: by.id, roundKey },
    ...{ streams: [...new Set(named)], drawn: {}, entries: {}, persons: {}, findings: {} },
    ...{ adopted: null, advice: {}, concludedOn: null },
  };
}

function changed(
  state: TraceBack,
  fact: Exclude<Recorded<TraceBackFact>, { type: 'TraceBackOpened' }>,
): Partial<TraceBack> {
  switch (fact.type) {
    case 'TraceBackLeadMoved':
      return { leads: fact.data.leads };
    case 'EntriesDrawn':
      return drawn(state, fact.data);
    case 'EntryAdded': {
      const entry: EntryState = { ...fact.data, by: 'hand', enteredBy: fact.by.id, gone: false };
      return { entries: { ...state.entries, [entry.entryId]: entry } };
    }
    case 'PersonNamed': {
      const fresh = { draftedBy: [fact.by.id], drafts: [], owed: true, statements: [], takenBack: false };
      return withPerson(state, fact.data.personId, { ...fact.data, ...fresh });
    }
    case 'NamingRevised': {
      const { personId, entries, words } = fact.data;
      return withPerson(state, personId, { entries, words, owed: true, ...drafter(state, personId, fact.by.id) });
    }
    case 'NamingTakenBack':
      return withPerson(state, fact.data.personId, { takenBack: true });
    case 'TraceBackDraftSent': {
      const { personId, unit: _, ...draft } = fact.data;
      const drafts = [...(state.persons[personId]?.drafts ?? []), draft];
      return withPerson(state, personId, { drafts, owed: false, ...drafter(state, personId, fact.by.id) });
    }
    case 'DraftOvertaken':
      return {};
    case 'StatementFiled': {
      const { personId, ...statement } = fact.data;
      const filed = { ...statement, filedBy: fact.by.id, filedOn: factDay(fact), version: fact.version };
      return withPerson(state, personId, { statements: [...(state.persons[personId]?.statements ?? []), filed] });
    }
    case 'FindingRecorded':
      return found(state, {
        ...{ ...fact.data, foundBy: fact.by.id, foundOn: factDay(fact), version: fact.version },
        ...{ replaced: false, adoptedAs: null },
      });
    case 'TraceBackAdopted': {
      const { leads: _, ...adopted } = fact.data;
      const findings = mapped(state.findings, (finding) =>
        finding.replaced || finding.adoptedAs !== null ? finding : { ...finding, adoptedAs: adopted.number },
      );
      return { status: 'adopted', adopted, findings };
    }
    case 'AccountabilityAdvised':
      return { advice: { ...state.advice, [fact.data.adviceId]: { ...fact.data, sent: null, answers: [] } } };
    case 'AdviceSent': {
      const { adviceId, sentOn: on, answerBy, way } = fact.data;
      return withAdvice(state, adviceId, { sent: { on, answerBy, way } });
    }
    case 'AdviceAnswered': {
      const { adviceId, ...answer } = fact.data;
      return withAdvice(state, adviceId, { answers: [...(state.advice[adviceId]?.answers ?? []), answer] });
    }
    case 'TraceBackConcluded':
      return { status: 'concluded', concludedOn: fact.data.concludedOn };
    case 'TraceBackReopened':
      return { status: 'open', concludedOn: null, roundKey: fact.data.roundKey };
    default:
      return fact satisfies never;
  }
}

/** What is drawn anew takes the place of what was said; a draft that speaks of it is owed again. */
function drawn(
  state: TraceBack,
  {
    stream,
    streamVersion,
    entries: said,
    gone,
    further,
  }: Extract<TraceBackFact, { readonly type: 'EntriesDrawn' }>['data'],
): Partial<TraceBack> {
  const entries: Record<string, EntryState> = { ...state.entries };
  const moved = new Set(gone);
  for (const entry of said) {
    const before = entries[entry.entryId];
    if (before !== undefined) moved.add(entry.entryId);
    entries[entry.entryId] = { ...entry, by: 'log', gone: false };
  }
  for (const entryId of gone) {
    const before = entries[entryId];
    if (before !== undefined) entries[entryId] = { ...before, gone: true };
  }
  const persons = mapped(state.persons, (person) =>
    person.entries.some((entryId) => moved.has(entryId)) ? { ...person, owed: true } : person,
  );
  return {
    ...{ entries, persons, drawn: { ...state.drawn, [stream]: streamVersion } },
    streams: [...new Set([...state.streams, ...further])],
  };
}

/** A later finding on the same person or unit, stage and duty takes the place of the one before. */
function found(state: TraceBack, finding: FindingState): Partial<TraceBack> {
  const about = ({ unit, personId, stage, duty }: FindingState) => ({ unit, personId, stage, duty });
  const findings = mapped(state.findings, (known) =>
    sameValue(about(known), about(finding)) ? { ...known, replaced: true } : known,
  );
  return { findings: { ...findings, [finding.findingId]: finding } };
}

function drafter(state: TraceBack, personId: string, by: string): Pick<NamedPerson, 'draftedBy'> {
  return { draftedBy: [...new Set([...(state.persons[personId]?.draftedBy ?? []), by])] };
}

function withPerson(state: TraceBack, personId: string, change: Partial<NamedPerson>): Partial<TraceBack> {
  const person = { ...state.persons[personId], ...change } as NamedPerson;
  return { persons: { ...state.persons, [personId]: person } };
}

function withAdvice(state: TraceBack, adviceId: string, change: Partial<AdviceState>): Partial<TraceBack> {
  const known = state.advice[adviceId];
  return known === undefined ? {} : { advice: { ...state.advice, [adviceId]: { ...known, ...change } } };
}

function mapped<T>(book: Readonly<Record<string, T>>, change: (one: T) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(book).map(([id, one]) => [id, change(one)]));
}
