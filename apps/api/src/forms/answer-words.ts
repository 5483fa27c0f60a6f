import { ANSWER_FIELDS, type AnsweredAs, type AnswerField, answerSpec } from '@qingxin/documents';
import type { FeedbackForm, FeedbackParticulars, StepFeedback } from '@qingxin/domain';
import { dayForPeople } from '../problems/sentence.ts';
import { type Pieces, yuanOf } from './form-draft.ts';

type Words = Partial<Record<AnswerField, Pieces>>;

/** Part B of a step, in the words of the form. */
export function stepAnswerWords(form: StepFeedback): Words {
  const { wages, conclusion } = form;
  const figures = wages === undefined ? {} : figureWords(wages);
  const because = wages?.openBecause === undefined ? {} : { openBecause: wages.openBecause };
  return { ...particularWords(form), ...figures, ...because, conclusion: wordFor('conclusion', conclusion, 'step') };
}

/** Part B of a push; what it is about is what was solved and what is open together. */
export function pushAnswerWords(answer: FeedbackForm): Words {
  const { particulars = {}, measures, conclusion, extendBy, document, ...figures } = answer;
  const { solvedPeople, openPeople, solvedFen, openFen } = figures;
  const totals = { people: solvedPeople + openPeople, fen: solvedFen + openFen };
  return {
    ...particularWords(particulars),
    ...figureWords({ ...figures, ...totals }),
    ...(particulars.openBecause === undefined ? {} : { openBecause: particulars.openBecause }),
    measuresSaid: measures,
    conclusion: wordFor('conclusion', conclusion, 'push'),
    ...(extendBy === undefined ? {} : { extendBy: String(extendBy) }),
    ...(particulars.proof === undefined && document !== null ? { proof: document } : {}),
  };
}

function figureWords(wages: Omit<NonNullable<StepFeedback['wages']>, 'openBecause'>): Words {
  const { people, fen, solvedPeople, solvedFen, openPeople, openFen } = wages;
  const counts = { people, solvedPeople, openPeople };
  const sums = { fen, solvedFen, openFen };
  return Object.fromEntries([
    ...Object.entries(counts).map(([field, count]) => [field, String(count)]),
    ...Object.entries(sums).map(([field, sum]) => [field, yuanOf(sum)]),
  ]) as Words;
}

function particularWords(form: FeedbackParticulars): Words {
  const { receivedOn, acceptance, cause, measures, transferred, told, stampedOn } = form;
  const days = { receivedOn, transferredOn: transferred?.on, toldOn: told?.on, stampedOn };
  const codes = { acceptance, cause, transferredTo: transferred?.to, toldWay: told?.way };
  const { receivedBy, handler, returnedBecause, findings, payer, paperNumber, proof, head } = form;
  const texts = { receivedBy, handler, returnedBecause, findings, payer, paperNumber, proof, head };
  return {
    ...said(texts, (text) => text),
    ...said(days, dayForPeople),
    ...said(codes, (code, field) => wordFor(field as AnswerField, code)),
    ...(measures === undefined ? {} : { measures: measures.map((code) => wordFor('measures', code)).join('、') }),
  };
}

function said<T>(fields: Readonly<Record<string, T | undefined>>, word: (value: T, field: string) => Pieces): Words {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [[field, word(value, field)]])),
  );
}

function wordFor(field: AnswerField, code: string, as: AnsweredAs = 'step'): string {
  const { words = {} } = field in ANSWER_FIELDS ? answerSpec(field, as) : {};
  return words[code] ?? code;
}
