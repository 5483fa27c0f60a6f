import { legalDay } from '../../../clocks/legal-time.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { answerPeriod } from '../../../ladder/periods.ts';
import type { UnitKind } from '../../../organisation/view.ts';
import type { SupervisionDraft } from '../../draft.ts';
import { traceBackOf, type TracePayload } from '../draft.ts';
import type { TraceEntry } from '../events.ts';
import { type AdviceState, type FindingState, standingFindings, type TraceBack, unadvised } from '../state.ts';

/** 纪委监委, 组织部门: the software and the leading group only advise. */
const ADVISED: readonly UnitKind[] = ['discipline', 'personnel'];

/** 问责建议 with its list of evidence: where in the log each ground stands, and the papers. */
export function adviseAccountability(draft: SupervisionDraft, command: TracePayload<'AdviseAccountability'>): void {
  const { to, findings, demand, number } = command;
  const trace = traceBackOf(draft);
  const unit = draft.context.organisation.unit(to);
  if (unit?.active !== true || !ADVISED.includes(unit.kind)) refuse('advice-to-another', { details: { unit: to } });
  const open = unadvised(trace);
  const about = [...new Set(findings)].map(
    (findingId) => open.find((finding) => finding.findingId === findingId) ?? refuse('finding-not-to-advise'),
  );
  if (about.some((finding) => finding.unit === to)) refuse('advice-to-itself');
  const adviceId = `a${Object.keys(trace.advice).length + 1}`;
  const issued = { issuedOn: legalDay(draft.context), issuedBy: draft.context.actor.id };
  draft.emit({
    type: 'AccountabilityAdvised',
    data: {
      ...{ adviceId, number, to, findings: about.map(({ findingId }) => findingId), demand, ...issued },
      ...evidenceOf(trace, about),
    },
  });
}

function evidenceOf(
  { entries }: TraceBack,
  findings: readonly FindingState[],
): { readonly evidence: readonly TraceEntry['source'][]; readonly papers: readonly string[] } {
  const versions = new Map<string, Set<number>>();
  const papers = new Set(findings.flatMap((finding) => finding.papers));
  for (const entryId of new Set(findings.flatMap((finding) => finding.entries))) {
    const entry = entries[entryId];
    if (entry?.by === 'hand') papers.add(entry.document);
    if (entry?.by !== 'log') continue;
    const { stream, versions: at } = entry.source;
    versions.set(stream, new Set([...(versions.get(stream) ?? []), ...at]));
  }
  const evidence = [...versions].map(([stream, at]) => ({ stream, versions: [...at].sort((a, b) => a - b) }));
  return { evidence, papers: [...papers] };
}

/** Its period of reply counts from service, as that of every rung. */
export function recordAdviceSent(draft: SupervisionDraft, command: TracePayload<'RecordAdviceSent'>): void {
  const { adviceId, way, document } = command;
  const { to, sent, issuedOn } = adviceOf(draft, adviceId);
  if (sent !== null) refuse('advice-sent');
  const sentOn = legalDay(draft.context);
  if (sentOn < issuedOn) refuse('advice-sent-before-issued');
  const answerBy = answerPeriod(draft.context, 'E5', sentOn).day;
  draft.emit({ type: 'AdviceSent', data: { adviceId, to, sentOn, answerBy, way, document } });
}

/** 受理, 不予受理, 处理结果: several may come, one after the other. */
export function recordAdviceAnswer(draft: SupervisionDraft, command: TracePayload<'RecordAdviceAnswer'>): void {
  const { sent } = adviceOf(draft, command.adviceId);
  const answeredOn = legalDay(draft.context);
  if (sent === null) return refuse('advice-not-sent');
  if (answeredOn < sent.on) refuse('advice-answered-before-sent');
  draft.emit({ type: 'AdviceAnswered', data: { ...command, answeredOn } });
}

/** The same, said by the authority itself: of what went to others it knows nothing. */
export function answerAdvice(draft: SupervisionDraft, command: TracePayload<'AnswerAdvice'>): void {
  if (adviceOf(draft, command.adviceId).to !== draft.context.actor.unit) refuse('advice-unknown');
  recordAdviceAnswer(draft, command);
}

function adviceOf(draft: SupervisionDraft, adviceId: string): AdviceState {
  return traceBackOf(draft).advice[adviceId] ?? refuse('advice-unknown');
}

/** Every named person is found on, what is to be advised was advised, and of each advice it is on record that it went out. */
export function concludeTraceBack(draft: SupervisionDraft): void {
  const trace = traceBackOf(draft);
  if (standingFindings(trace).some(({ adoptedAs }) => adoptedAs === null)) refuse('finding-not-adopted');
  if (unadvised(trace).length > 0) refuse('accountability-not-advised');
  if (Object.values(trace.advice).some(({ sent }) => sent === null)) refuse('advice-not-sent');
  const concludedOn = legalDay(draft.context);
  draft.emit({ type: 'TraceBackConcluded', data: { concludedOn, roundKey: trace.roundKey } });
}

/** New facts: what was found stands until it is found anew. */
export function reopenTraceBack(draft: SupervisionDraft, command: TracePayload<'ReopenTraceBack'>): void {
  const { roundKey, leads } = traceBackOf(draft);
  const round = Number(roundKey.slice(1)) + 1;
  draft.emit({ type: 'TraceBackReopened', data: { ...command, roundKey: `r${round}`, leads } });
}
