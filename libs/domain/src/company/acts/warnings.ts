import { legalDay } from '../../clocks/legal-time.ts';
import { refuse } from '../../kernel/refusal.ts';
import { hrssOf } from '../../organisation/hrss.ts';
import { giveTasks, isInOffice } from '../../tasks/give.ts';
import * as warning from '../../warning/acts.ts';
import type { Signal } from '../../warning/state.ts';
import type { VisitFacts } from '../events.ts';
import type { CompanyDraft, CompanyPayload } from '../draft.ts';

export function recordSignal(draft: CompanyDraft, command: CompanyPayload<'RecordSignal'>): void {
  const unit = draft.context.actor.unit ?? refuse('unit-unknown', { details: { unit: null } });
  if (command.observedOn > legalDay(draft.context)) refuse('signal-in-future');
  if (warning.noteSignal(draft, { ...command, unit, month: null })) raise(draft);
}

/** 发现企业欠薪隐患及时预警: a visit that finds a risk is a signal by itself (notice, part three (十七)). */
export function tellOfRisk(draft: CompanyDraft, unit: string, { visitedOn: observedOn, note }: VisitFacts): void {
  const signal = { kind: 'town', observedOn, note, document: null, unit, month: null } as const;
  if (warning.noteSignal(draft, signal)) raise(draft);
}

/**
 * A warning goes to the contact person of the company; what his own unit alone has found goes on to 人社局, and so does the
 * warning of a company for which nobody in office answers (notice, part three (十七)).
 */
function warnedBy({ state, context }: CompanyDraft, signals: readonly Signal[]): warning.Warned {
  const { contact } = state;
  const found = signals.every(({ unit }) => unit === contact?.unit);
  return contact !== null && isInOffice(context, contact.unit, contact.person) && !found
    ? contact
    : { unit: hrssOf(context), person: null };
}

const raise = (draft: CompanyDraft): void => warning.raiseWarning(draft, (signals) => warnedBy(draft, signals));

export function concludeWarning(draft: CompanyDraft, command: CompanyPayload<'ConcludeWarning'>): void {
  if (command.visitedOn > legalDay(draft.context)) refuse('visited-in-future');
  const named = warning.concludeWarning(draft, command);
  const { caseId, warningId } = command;
  if (named !== null && caseId !== null) {
    draft.emit({ type: 'CompanyCaseLinked', data: { caseId, ...named, warningId } });
  }
  raise(draft);
}

/** Who speaks when the contact itself gives somebody the work. */
const CONTACT_ACTOR = 'system:company-contact';

/** A warning just opened, and a visit whose day has passed, are in the contact person's own list from the start. */
export function giveToContact(draft: CompanyDraft): void {
  giveTasks(draft, {
    by: CONTACT_ACTOR,
    to: ({ kind, key, unit, role, assignee }, opened) => {
      if (!opened || assignee !== null || role !== 'officer' || !OF_CONTACT.has(kind)) return null;
      const { warnings, contact } = draft.state;
      const person = kind === 'visit-company' ? (contact?.person ?? null) : (warnings[key ?? '']?.person ?? null);
      return person !== null && isInOffice(draft.context, unit, person) ? person : null;
    },
  });
}

const OF_CONTACT = new Set(['sign-warning', 'verify-warning', 'visit-company']);

/** 人社局 names the case that a warning which proved true came to. */
export function linkCase(draft: CompanyDraft, { caseId, warningId }: CompanyPayload<'LinkCase'>): void {
  const { caseVersion, warning: found } = warning.namedCase(draft, { caseId, warningId });
  if (found?.caseId === caseId) return;
  draft.emit({ type: 'CompanyCaseLinked', data: { caseId, caseVersion, warningId } });
}
