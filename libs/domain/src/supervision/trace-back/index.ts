import type { SupervisionDraft } from '../draft.ts';
import * as accountability from './acts/accountability.ts';
import * as findings from './acts/findings.ts';
import * as open from './acts/open.ts';
import * as persons from './acts/persons.ts';
import type { TraceBackCommand } from './commands.ts';
import type { TracePayload } from './draft.ts';

type Acts = { readonly [T in TraceBackCommand['type']]: (draft: SupervisionDraft, data: TracePayload<T>) => void };

/** 倒查 (architecture, "Trace-backs"). */
export const TRACE_BACK_ACTS: Acts = {
  OpenTraceBack: open.openTraceBack,
  DrawEntries: open.drawEntries,
  AddEntry: open.addEntry,
  NamePerson: persons.namePerson,
  ReviseNaming: persons.reviseNaming,
  TakeBackNaming: persons.takeBackNaming,
  SendDraft: persons.sendDraft,
  FileStatement: persons.fileStatement,
  RecordFinding: findings.recordFinding,
  AdoptTraceBack: findings.adoptTraceBack,
  AdviseAccountability: accountability.adviseAccountability,
  RecordAdviceSent: accountability.recordAdviceSent,
  RecordAdviceAnswer: accountability.recordAdviceAnswer,
  AnswerAdvice: accountability.answerAdvice,
  ConcludeTraceBack: accountability.concludeTraceBack,
  ReopenTraceBack: accountability.reopenTraceBack,
};
