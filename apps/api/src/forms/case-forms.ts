import {
  CAUSE,
  type CaseFact,
  caseMoney,
  type CaseState,
  factDay,
  GRADE_REASONS,
  type PartyRole,
  PROJECT,
  type Recorded,
  stepGraph,
  type StepState,
} from '@qingxin/domain';
import { UNKNOWN } from '@qingxin/documents';
import type { Names } from '../matters/labels.ts';
import { dayForPeople } from '../problems/sentence.ts';
import { pushAnswerWords, stepAnswerWords } from './answer-words.ts';
import {
  type AnswerDraft,
  type AskedWords,
  dueWords,
  type FormDraft,
  type FormMatter,
  listed,
  type Piece,
  type Pieces,
  yuanOf,
} from './form-draft.ts';

type Fact<T extends CaseFact['type']> = Recorded<Extract<CaseFact, { readonly type: T }>>;

export type CaseRead = FormMatter<CaseState, CaseFact>;

/** Numbers of forms follow from the case's own and the order in which the units were asked. */
export const pushNumber = ({ number, pushes }: CaseState, pushId: string): string =>
  `${number ?? ''}—推${Object.keys(pushes).indexOf(pushId) + 1}`;
export const stepNumber = ({ number, steps }: CaseState, stepKey: string): string =>
  `${number ?? ''}—环${Object.keys(steps).indexOf(stepKey) + 1}`;

/** 附件1 of a push; null where there is no such push. `edition`: which part B, 0 for an empty one, the newest by default. */
export function pushDraft(read: CaseRead, pushId: string, edition: number | null): FormDraft | null {
  const { sight, facts, names } = read;
  const pushed = factsOf(facts, 'UnitPushed').find(({ data }) => data.pushId === pushId);
  if (pushed === undefined) return null;
  const answers = factsOf(facts, 'FeedbackGiven').filter(({ data }) => data.pushId === pushId);
  const { unit, matter, feedbackBy, informationOnly } = pushed.data;
  const clock = Object.values(sight.state.clocks).findLast(({ key, ruleId }) => key === pushId && ruleId === 'S1-12');
  const due = dueWords(clock, sight.references) ?? dayForPeople(feedbackBy);
  const asked: AskedWords = {
    ...aboutCase(read),
    ...sentBy(read, pushed),
    ...{ addressee: names.unit(unit), category: informationOnly ? '信息推送（仅告知）' : '信息推送' },
    ...{ demand: matter, basis: '潞州政办发〔2022〕10号第四部分（一）、附件1', answerBy: informationOnly ? null : due },
  };
  const given = answers.map(({ data, by }, index): AnswerDraft => {
    const { particulars, document } = data;
    return {
      edition: index + 1,
      words: pushAnswerWords(data),
      stamped: particulars === undefined ? document !== null : particulars.stampedOn !== undefined,
      handedIn: handedIn(particulars?.handedIn, by.unit !== unit, document),
      correctedBecause: null,
    };
  });
  const chosen = chosenOf(given, edition);
  if (chosen === undefined) return null;
  const isWanted = !informationOnly || given.length > 0;
  return formOf(read, pushNumber(sight.state, pushId), asked, isWanted ? { as: 'push', given: chosen } : null);
}

/** 附件1 of a department step, likewise. */
export function stepDraft(read: CaseRead, stepKey: string, edition: number | null): FormDraft | null {
  const { sight, facts, names } = read;
  const { state, references } = sight;
  const step = state.steps[stepKey];
  const started = factsOf(facts, 'StepStarted').find(({ data }) => data.stepKey === stepKey);
  if (step === undefined || started === undefined) return null;
  const graph = stepGraph(step.kind);
  const clock = Object.values(state.clocks).findLast(({ key }) => key === stepKey);
  const stated = step.dueOn === null ? null : `${dayForPeople(step.dueOn)}（写明的期限）`;
  const asked: AskedWords = {
    ...aboutCase(read, stepKey),
    ...sentBy(read, started),
    ...{ sender: names.unit(step.requestingUnit), addressee: names.unit(step.targetUnit) },
    ...{ urgency: step.urgent ? '紧急' : '一般', category: graph?.label ?? null, demand: started.data.reason },
    ...{ basis: graph?.source ?? null, answerBy: dueWords(clock, references) ?? stated },
  };
  const chosen = chosenOf(editionsOf(facts, step), edition);
  const isAnswered = graph?.answers !== undefined && !('none' in graph.answers);
  if (chosen === undefined) return null;
  return formOf(read, stepNumber(state, stepKey), asked, isAnswered ? { as: 'step', given: chosen } : null);
}

function formOf({ sight }: CaseRead, number: string, asked: AskedWords, answer: FormDraft['answer']): FormDraft {
  return { number, printedAt: sight.at, asked, answer };
}

function factsOf<T extends CaseFact['type']>(facts: readonly Recorded<CaseFact>[], type: T): readonly Fact<T>[] {
  return facts.filter((fact): fact is Fact<T> => fact.type === type);
}

/** Undefined: there is no such edition. */
function chosenOf(given: readonly AnswerDraft[], edition: number | null): AnswerDraft | null | undefined {
  if (edition === 0) return null;
  return edition === null ? (given.at(-1) ?? null) : given[edition - 1];
}

/** Every version of part B in the order of the log; those of voided acts are seen in the history alone. */
function editionsOf(facts: readonly Recorded<CaseFact>[], step: StepState): readonly AnswerDraft[] {
  const standing = new Set(step.acts.map(({ version }) => version));
  const given = facts.flatMap((fact): readonly Omit<AnswerDraft, 'edition'>[] => {
    if (fact.type === 'StepActed' && fact.data.feedback !== undefined && standing.has(fact.version)) {
      const { feedback, onPaper = false, document } = fact.data;
      return [editionWords(feedback, { onPaper, document, because: null })];
    }
    if (fact.type !== 'StepFeedbackRevised' || fact.data.stepKey !== step.key) return [];
    if (!standing.has(fact.data.answeredVersion)) return [];
    const { feedback, onPaper, document, reason } = fact.data;
    return [editionWords(feedback, { onPaper, document, because: reason })];
  });
  return given.map((one, index) => ({ edition: index + 1, ...one }));
}

function editionWords(
  form: Parameters<typeof stepAnswerWords>[0],
  {
    onPaper,
    document,
    because,
  }: { readonly onPaper: boolean; readonly document: string | null; readonly because: Pieces },
): Omit<AnswerDraft, 'edition'> {
  return {
    words: stepAnswerWords(form),
    stamped: form.stampedOn !== undefined,
    handedIn: handedIn(form.handedIn, onPaper, document),
    correctedBecause: because,
  };
}

function handedIn(
  supplied: { readonly by: Piece; readonly on: string } | undefined,
  onPaper: boolean,
  document: string | null,
): Pieces {
  if (!onPaper) return null;
  const paper = document === null ? '' : `，纸质件：${document}`;
  if (supplied === undefined) return `代录${paper}`;
  return [`代录：${dayForPeople(supplied.on)}收到，提供人：`, supplied.by, paper];
}

function sentBy({ sight, names }: CaseRead, fact: Recorded<CaseFact>): AskedWords {
  const { unit = null, id } = fact.by;
  const known = unit === null ? null : sight.references.organisation.unit(unit);
  return {
    ...{ sender: names.unit(unit), pushedOn: dayForPeople(factDay(fact)) },
    ...{ handler: names.person(id), phone: known?.phone ?? null },
  };
}

/** What part A says of the case: sums and counts, no worker and no reporter. */
function aboutCase({ sight, names }: CaseRead, except?: string): AskedWords {
  const { state } = sight;
  const { people, claimedFen, verifiedFen } = caseMoney(state);
  const concealed = Object.values(state.lines).some(({ origin }) => origin === 'concealed');
  const complaints = Object.keys(state.sources).length;
  return {
    secrecy: concealed ? '保密：有被保密的人员，表内不写其身份' : null,
    source: complaints === 0 ? null : `投诉举报${complaints}件`,
    ...{ project: state.project ?? UNKNOWN, projectKind: PROJECT[state.projectKind] },
    owner: partiesOf(state, ['project-owner']),
    contractor: partiesOf(state, ['general-contractor']),
    subcontractors: partiesOf(state, ['specialist-subcontractor', 'labour-subcontractor']),
    employer: partiesOf(state, ['employer', 'labour-boss']),
    people: String(people),
    amount: `${yuanOf(claimedFen)}（本人主张）；${yuanOf(verifiedFen)}（核定）`,
    signals: listed(state.gradeReasons.map((reason) => GRADE_REASONS[reason] ?? reason)),
    facts: listed(
      [
        state.filedOn === null ? null : `立案日期：${dayForPeople(state.filedOn)}`,
        `成因：${state.cause === null ? UNKNOWN : CAUSE[state.cause]}`,
        state.lead === null ? null : `牵头单位：${names.unit(state.lead) ?? state.lead}`,
      ],
      '\n',
    ),
    measures: listed([...ordersOf(state), ...stepsBeside(state, names, except)], '；'),
  };
}

export function partiesOf({ parties }: CaseState, roles: readonly PartyRole[]): Pieces {
  const named = Object.values(parties).filter(({ role }) => roles.includes(role));
  return listed(
    named.map(({ name, creditCode }) => (creditCode === null ? name : [name, `（统一社会信用代码${creditCode}）`])),
  );
}

function ordersOf({ orders }: CaseState): readonly string[] {
  const all = Object.values(orders).filter(({ outcome }) => outcome !== 'withdrawn');
  if (all.length === 0) return [];
  const served = all.filter(({ servedOn }) => servedOn !== null).length;
  const sum = all.reduce((total, { amountFen }) => total + amountFen, 0);
  return [`责令支付${all.length}件，合计${yuanOf(sum)}元，已送达${served}件`];
}

function stepsBeside({ steps }: CaseState, names: Names, except: string | undefined): readonly string[] {
  return Object.values(steps)
    .filter(({ key }) => key !== except)
    .map(({ kind, targetUnit, at }) => {
      const label = stepGraph(kind)?.label ?? kind;
      return `${label}（${names.unit(targetUnit) ?? targetUnit}，${at === null ? '已结束' : '办理中'}）`;
    });
}
