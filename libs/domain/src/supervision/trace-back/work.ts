import type { DecideContext } from '../../kernel/stream.ts';
import { taskRole } from '../../organisation/task-role.ts';
import type { Duty, TaskKind } from '../../tasks/duties.ts';
import { giveTasks } from '../../tasks/give.ts';
import type { SupervisionDraft } from '../draft.ts';
import type { SupervisionState } from '../state.ts';
import { currentDraft, namedPersons, standingFindings, type TraceBack, unadvised } from './state.ts';

export const TRACE_BACK_TASK_KINDS: Readonly<Record<string, TaskKind>> = {
  'work-trace-back': {
    label: '倒查：核查、拟认定',
    doneBy: ['TraceBackAdopted'],
    rules: ['S10-01-TRACE', 'S10-01-TRACE-LEADERS'],
    byHand: false,
  },
  'send-trace-draft': { label: '向列名人员送达倒查稿', doneBy: ['TraceBackDraftSent'], rules: [], byHand: false },
  'file-statement': {
    label: '对倒查稿提交说明',
    doneBy: ['StatementFiled'],
    rules: ['S10-01-STATEMENT'],
    byHand: false,
  },
  'record-statement': {
    label: '代录列名人员的书面说明',
    doneBy: ['StatementFiled'],
    rules: ['S10-01-STATEMENT'],
    byHand: false,
  },
  'adopt-trace-back': { label: '审定倒查认定', doneBy: ['TraceBackAdopted'], rules: [], byHand: false },
  'advise-accountability': { label: '出具问责建议', doneBy: ['AccountabilityAdvised'], rules: [], byHand: false },
  'send-advice': { label: '送达问责建议并登记', doneBy: ['AdviceSent'], rules: [], byHand: false },
  'record-advice-answer': {
    label: '登记问责建议的回复',
    doneBy: ['AdviceAnswered'],
    rules: ['S10-01-REPLY'],
    byHand: false,
  },
  'answer-advice': {
    label: '回复问责建议',
    doneBy: ['AdviceAnswered'],
    rules: ['S10-01-REPLY'],
    byHand: false,
  },
  'advice-unanswered': {
    label: '问责建议逾期未回复，请领导小组商请',
    doneBy: ['AdviceAnswered'],
    rules: [],
    byHand: false,
  },
  'conclude-trace-back': { label: '倒查办结', doneBy: ['TraceBackConcluded'], rules: [], byHand: false },
};

/** What is to be done next in a trace-back, by whoever leads it, by the leading group and by those who are named. */
export function traceBackDuties(state: SupervisionState, context: DecideContext): readonly Duty[] {
  const trace = state.traceBack;
  if (trace === null) return [];
  const { leads, status } = trace;
  const own = { unit: leads, role: taskRole(leads, context, 'coordinator') };
  const top = context.organisation.ofKind('leading-group')?.id ?? leads;
  const above = { unit: top, role: 'leading-group' };
  const duties: Duty[] = [];
  if (status === 'open') {
    duties.push({ kind: 'work-trace-back', key: trace.roundKey, ...own }, ...statements(trace, own, context));
    if (isReady(trace)) duties.push({ kind: 'adopt-trace-back', key: null, ...above });
  }
  if (status === 'adopted' && unadvised(trace).length > 0) {
    duties.push({ kind: 'advise-accountability', key: null, ...above });
  }
  for (const { adviceId: key, to, sent, answers } of Object.values(trace.advice)) {
    if (sent === null) duties.push({ kind: 'send-advice', key, ...own });
    else if (answers.length === 0) {
      duties.push(
        answersHere(to, context)
          ? { kind: 'answer-advice', key, unit: to, role: 'accountability' }
          : { kind: 'record-advice-answer', key, ...own },
      );
      if (isPassed(state, key)) duties.push({ kind: 'advice-unanswered', key, ...above });
    }
  }
  if (status === 'adopted' && isDone(trace)) duties.push({ kind: 'conclude-trace-back', key: null, ...own });
  return duties;
}

/** Somebody of the authority has a login for it; else its reply comes on paper, to whoever leads. */
function answersHere(unit: string, { organisation }: DecideContext): boolean {
  return organisation.posts.some(
    (post) => post.unit === unit && post.roles.includes('accountability') && post.holders.length > 0,
  );
}

/** Drafts that are owed, and what is to be said on those that went out. */
function statements(trace: TraceBack, own: Pick<Duty, 'unit' | 'role'>, context: DecideContext): readonly Duty[] {
  const found = new Set(standingFindings(trace).map(({ personId }) => personId));
  return namedPersons(trace).flatMap((person): readonly Duty[] => {
    const { personId, unit, account, owed, statements: filed } = person;
    if (owed) return [{ kind: 'send-trace-draft', key: personId, ...own }];
    const key = currentDraft(person)?.draftKey ?? null;
    if (found.has(personId) || filed.some(({ draftKey }) => draftKey === key)) return [];
    return account === null
      ? [{ kind: 'record-statement', key, ...own }]
      : [{ kind: 'file-statement', key, unit, role: taskRole(unit, context, 'officer') }];
  });
}

/** Every named person is found on, and there is something that nobody has adopted yet. */
function isReady(trace: TraceBack): boolean {
  const findings = standingFindings(trace);
  return (
    findings.some(({ adoptedAs }) => adoptedAs === null) &&
    namedPersons(trace).every(({ personId }) => findings.some((finding) => finding.personId === personId))
  );
}

function isDone(trace: TraceBack): boolean {
  return unadvised(trace).length === 0 && Object.values(trace.advice).every(({ sent }) => sent !== null);
}

function isPassed({ clocks }: SupervisionState, adviceId: string): boolean {
  return Object.values(clocks).some(
    ({ ruleId, key, status }) => ruleId === 'S10-01-REPLY' && key === adviceId && status === 'lapsed',
  );
}

const DRAFT_ACTOR = 'system:trace-back';

/** The draft is in the inbox of whom it is about, and of nobody else of his unit. */
export function giveToThoseNamed(draft: SupervisionDraft): void {
  const persons = Object.values(draft.state.traceBack?.persons ?? {});
  giveTasks(draft, {
    by: DRAFT_ACTOR,
    to: ({ kind, key }) =>
      kind === 'file-statement'
        ? (persons.find(({ drafts }) => drafts.some(({ draftKey }) => draftKey === key))?.account ?? null)
        : null,
  });
}
