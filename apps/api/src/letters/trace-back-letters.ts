import {
  type AdviceState,
  CONSEQUENCE,
  DUTY_WORDS,
  ENTRY_CODES,
  type EntryState,
  type FindingState,
  localDayOf,
  NO_FINDING,
  NOT_IN_LOG,
  refuse,
  seesWhole,
  silentStages,
  STAGE_WORDS,
  stagesAsked,
  standingFindings,
  type TraceBack,
  TRACE_STATUS,
  VERDICT,
  WAIT,
} from '@qingxin/domain';
import type { Pieces } from '../forms/form-draft.ts';
import type { Names } from '../matters/labels.ts';
import { dayForPeople } from '../problems/sentence.ts';
import { adviceFor } from '../supervision/advice-desk.ts';
import type { ActRead } from './act-letter.ts';
import type { LetterDraft } from './letter-draft.ts';

type Said = Readonly<Record<string, Pieces>>;

/** 问责建议书; null where there is no such advice. Refuses `not-found` to whoever neither reads all of it nor was sent this. */
export function adviceLetter(read: ActRead, adviceId: string): LetterDraft | null {
  const { names, sight } = read;
  const { traceBack: trace } = sight.state;
  const advice = adviceFor(sight, adviceId);
  if (trace === null || advice === null) return isWhole(read) ? null : refuse('not-found');
  const findings = advice.findings.flatMap((findingId) => trace.findings[findingId] ?? []);
  const { to, number, issuedOn, issuedBy, demand, sent } = advice;
  return {
    ...{ kind: 'accountability-advice', draft: false, number, issuer: issuerOf(read, trace), day: issuedOn },
    chain: { drafted: null, checked: null, approved: names.person(issuedBy) },
    variables: {
      ...{ recipient: names.unit(to), issuer: issuerOf(read, trace), demand },
      ...{ traceBack: trace.adopted?.number ?? null, count: String(findings.length) },
      answerBy: sent === null ? null : dayForPeople(sent.answerBy),
    },
    lists: {
      findings: findings.map((finding) => findingWords(finding, trace, names)),
      evidence: evidenceWords(advice),
    },
  };
}

/** 倒查核查表: by stage what is on record, what it waited for, and what was found. */
export function traceBackSheet(read: ActRead): LetterDraft | null {
  const trace = wholeOf(read);
  if (trace === null) return null;
  const { names, sight } = read;
  const silent = new Set(silentStages(trace));
  const order = stagesAsked(trace.project);
  const entries = Object.values(trace.entries)
    .filter(({ gone }) => !gone)
    .sort((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage));
  const found = standingFindings(trace).filter(({ adoptedAs }) => adoptedAs !== null);
  const none = [...silent].map((stage) => STAGE_WORDS[stage]).join('、');
  return {
    ...{ kind: 'trace-back-sheet', draft: trace.adopted === null, number: trace.adopted?.number ?? null },
    ...{ issuer: issuerOf(read, trace), day: trace.adopted?.adoptedOn ?? localDayOf(sight.at) },
    chain: { drafted: null, checked: null, approved: names.person(trace.adopted?.adoptedBy ?? null) },
    variables: {
      ...{ leads: names.unit(trace.leads), status: TRACE_STATUS[trace.status], reason: trace.reason },
      stages: order.map((stage) => STAGE_WORDS[stage]).join('、'),
      ...{ silent: none === '' ? null : `${none}：${NOT_IN_LOG}`, note: NO_FINDING },
    },
    lists: {
      entries: entries.map((entry) => entryWords(entry, names)),
      findings: found.map((finding) => findingWords(finding, trace, names)),
    },
  };
}

function isWhole({ sight: { today, actor } }: ActRead): boolean {
  return today.traceBack === null || seesWhole(today.traceBack, actor);
}

function wholeOf(read: ActRead): TraceBack | null {
  return isWhole(read) ? read.sight.state.traceBack : refuse('not-found');
}

/** Adopted and advised by the leading group, whoever leads. */
function issuerOf({ sight, names }: ActRead, { leads }: TraceBack): string {
  const top = sight.references.organisation.ofKind('leading-group')?.id ?? leads;
  return names.unit(top) ?? top;
}

function findingWords(finding: FindingState, trace: TraceBack, names: Names): Said {
  const { unit, personId, stage, duty, verdict, reason, consequence } = finding;
  const person = personId === null ? undefined : trace.persons[personId];
  const name = person === undefined ? [] : [person.post, person.name ?? names.person(person.account) ?? ''];
  return {
    who: [names.unit(unit) ?? unit, ...name],
    ...{ place: `${STAGE_WORDS[stage]}、${DUTY_WORDS[duty]}`, verdict: VERDICT[verdict], reason },
    consequence: CONSEQUENCE[consequence],
  };
}

function entryWords(entry: EntryState, names: Names): Said {
  const { stage, duty, unit, day } = entry;
  const head = {
    ...{ stage: STAGE_WORDS[stage], duty: DUTY_WORDS[duty], unit: names.unit(unit) ?? unit },
    day: day === null ? '日期不详' : dayForPeople(day),
  };
  if (entry.by === 'hand') return { ...head, said: entry.words, source: `材料${entry.document}`, waits: '无' };
  const { point, source, waits } = entry;
  const waited = waits.map((wait) => `${WAIT[wait.for]}（${names.unit(wait.unit) ?? '未载明单位'}）`);
  return {
    ...{ ...head, said: ENTRY_CODES[point].label, source: placeOf(source) },
    waits: waited.length === 0 ? '无' : [...new Set(waited)].join('、'),
  };
}

const MATTERS: Readonly<Record<string, string>> = {
  complaint: '投诉举报件',
  case: '欠薪案件',
  project: '工程项目',
  emergency: '应急处置',
};

/** A matter is named by its kind and the end of its id: numbers of complaints may tell who complained. */
function placeOf({ stream, versions }: AdviceState['evidence'][number]): string {
  const [kind = ''] = stream.split('-', 1);
  return `${MATTERS[kind] ?? '事项'}（${stream.slice(-6)}）第${versions.join('、')}条记录`;
}

function evidenceWords({ evidence, papers }: AdviceState): readonly Said[] {
  return [
    ...evidence.map((source) => ({ item: `系统日志：${placeOf(source)}` })),
    ...papers.map((paper) => ({ item: `材料：${paper}` })),
  ];
}
