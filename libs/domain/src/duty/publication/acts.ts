import { legalDay } from '../../clocks/legal-time.ts';
import { companyRelations } from '../../company/relations.ts';
import type { CompanyState } from '../../company/state.ts';
import { isBlank } from '../../kernel/event.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { DutyDraft, DutyPayload } from '../draft.ts';
import { dutyKindOf, selectedUnits } from '../kinds.ts';
import { type DutyPeriod, isAwaited, publisherOf } from '../state.ts';
import type { PublishedLine } from './events.ts';
import { lineKey, publishedFalls, type RestedOn } from './fallen.ts';
import { CHOICES, type PublicationPlace } from './lines.ts';
import { drawnAnew, overtakenLines, PUBLICATION_FACT, readPublication } from './reading.ts';
import {
  type DraftLine,
  finallyLeft,
  groundsOut,
  itemsOf,
  linesIn,
  type Publication,
  type StandingLine,
  standingLines,
} from './state.ts';

const R29 = '《重大劳动保障违法行为社会公布办法》';

export function drawPublication(draft: DutyDraft, { period: key }: DutyPayload<'DrawPublication'>): void {
  const { period, unit } = asked(draft, key);
  const { state, context } = draft;
  const publication = state.publications[key];
  const { lines, gone } = drawnAnew(publication, readPublication(state, period, unit, context));
  if (publication !== undefined && lines.length + gone.length === 0) return;
  draft.emit({ type: 'PublicationDrawn', data: { period: key, lines, gone } });
}

export function choosePublicationLine(draft: DutyDraft, command: DutyPayload<'ChoosePublicationLine'>): void {
  const { period, lineId, because, note } = command;
  asked(draft, period);
  const line =
    drawnOf(draft, period).lines[lineId] ?? refuse('publication-line-unknown', { details: { line: lineId } });
  if (line.by === 'log' && line.gone) refuse('publication-line-unknown', { details: { line: lineId } });
  if (because === 'other' && isBlank(note)) refuse('publication-choice-needs-note');
  if (CHOICES[because].choice === 'in' && finallyLeft(line) !== null) {
    refuse('publication-line-left-out', { article: R29 });
  }
  draft.emit({ type: 'PublicationLineChosen', data: { period, lineId, because, note } });
}

/** What the log does not know of, about an employer on record. */
export function addPublicationLine(draft: DutyDraft, command: DutyPayload<'AddPublicationLine'>): void {
  const { period, company, decidedOn } = command;
  asked(draft, period);
  const { version, fact } = draft.context.facts[`${PUBLICATION_FACT}${company}`] ?? refuse('company-unknown');
  const employer = fact as CompanyState;
  const { actor, organisation } = draft.context;
  const isTheirs = companyRelations(employer, actor.unit ?? '', organisation).length > 0;
  if (!employer.registered || !isTheirs) refuse('company-unknown');
  const { name, creditCode, address } = employer;
  if (decidedOn > legalDay(draft.context)) refuse('publication-decision-in-future');
  const known = Object.values(drawnOf(draft, period).lines);
  const lineId = `x${known.filter(({ by }) => by === 'hand').length + 1}`;
  draft.emit({
    type: 'PublicationLineAdded',
    data: { ...command, lineId, companyVersion: version, name, creditCode, address },
  });
}

export function submitPublication(draft: DutyDraft, { period: key, zero }: DutyPayload<'SubmitPublication'>): void {
  const publication = drawnOf(draft, key);
  asked(draft, key);
  if (publication.status !== 'open') refuse('publication-submitted');
  const lines = linesIn(publication).map(({ lineId }) => lineId);
  if (zero !== (lines.length === 0)) refuse(zero ? 'publication-zero-with-lines' : 'publication-without-lines');
  checkStanding(draft, publication);
  draft.emit({ type: 'PublicationSubmitted', data: { period: key, lines, zero } });
}

/** 审批 by somebody who had no part in drawing it up. */
export function decidePublication(draft: DutyDraft, command: DutyPayload<'DecidePublication'>): void {
  const { period, decision, reason, number } = command;
  const publication = drawnOf(draft, period);
  asked(draft, period);
  if (publication.status !== 'submitted') refuse('publication-not-submitted');
  if (publication.editors.includes(draft.context.actor.id)) refuse('publication-approver-drafted');
  if (decision === 'returned' && isBlank(reason)) refuse('publication-return-needs-reason');
  if (decision === 'approved') checkStanding(draft, publication);
  const data = { period, decision, reason, ...(number === null ? {} : { number }) };
  draft.emit({ type: 'PublicationDecided', data });
}

/** Published, and reported for the period in the same append; looked at once more, line by line. */
export function filePublication(draft: DutyDraft, command: DutyPayload<'FilePublication'>): void {
  const { period: key, places, text, document } = command;
  const publication = drawnOf(draft, key);
  const { unit } = asked(draft, key);
  if (publication.status !== 'approved') refuse('publication-not-approved');
  const { zero } = publication;
  checkPlaces(draft, publication, places);
  checkStanding(draft, publication);
  const lines = linesIn(publication).map(lineOut);
  draft.emit({ type: 'ViolationsPublished', data: { period: key, zero, places, document, lines } });
  const figures = figuresOf(lines);
  const reported = { period: key, unit, key: `${key}/${unit}`, zero, figures, findings: [], text, document };
  draft.emit({ type: 'ReportFiled', data: { ...reported, receivers: receiversBut(draft, unit) } });
}

export function addPublicationPlace(draft: DutyDraft, command: DutyPayload<'AddPublicationPlace'>): void {
  const { filed } = draft.state.publications[command.period] ?? refuse('publication-not-filed');
  if (filed === null || standingLines({ filed }).length === 0) return refuse('publication-not-filed');
  if (command.place.on > legalDay(draft.context)) refuse('published-in-future');
  draft.emit({ type: 'PublicationPlaceAdded', data: command });
}

export function correctPublishedLine(draft: DutyDraft, command: DutyPayload<'CorrectPublishedLine'>): void {
  checkChange(draft, command);
  draft.emit({ type: 'PublishedLineCorrected', data: keyed(command) });
  tellAnew(draft, command);
}

export function withdrawPublishedLine(draft: DutyDraft, command: DutyPayload<'WithdrawPublishedLine'>): void {
  checkChange(draft, command);
  draft.emit({ type: 'PublishedLineWithdrawn', data: keyed(command) });
  tellAnew(draft, command);
}

const keyed = (command: DutyPayload<'CorrectPublishedLine'>) => ({
  ...command,
  key: lineKey(command.period, command.lineId),
});

/** What the case, or the listing of an employer, has come to since; nothing where the lines know it already, or none is public. */
export function checkPublishedGrounds(draft: DutyDraft, { matter }: DutyPayload<'CheckPublishedGrounds'>): void {
  const { version, fact } = draft.context.facts[`${PUBLICATION_FACT}${matter}`] ?? refuse('case-unknown');
  for (const one of publishedFalls(draft.state.publications, fact as RestedOn)) {
    const { period, lineId, fallen, because, restored } = one;
    const line = { key: lineKey(period, lineId), period, lineId, stream: matter, version };
    if (restored.length > 0) draft.emit({ type: 'PublishedGroundRestored', data: { ...line, groundIds: restored } });
    const unit = publisherOf(draft.state, period);
    if (because === null || unit === null) continue;
    draft.emit({ type: 'PublishedGroundFell', data: { ...line, unit, because, groundIds: fallen } });
  }
}

/** The period, which is over and not reported on yet, and the unit whose publication it is. */
function asked({ state, context }: DutyDraft, key: string): { readonly period: DutyPeriod; readonly unit: string } {
  const period = state.periods[key] ?? refuse('period-unknown', { details: { period: key } });
  const unit = context.actor.unit ?? '';
  const report = period.reports[unit] ?? refuse('report-not-owed', { details: { unit, period: key } });
  if (!isAwaited(report)) refuse(report.released ? 'report-released' : 'publication-filed-already');
  return { period, unit };
}

function drawnOf({ state }: DutyDraft, period: string): Publication {
  return state.publications[period] ?? refuse('publication-not-drawn');
}

/** Nothing that is to go out was overtaken since it was drawn: taken off the list, withdrawn, annulled, paid. */
function checkStanding(draft: DutyDraft, publication: Publication): void {
  const { period, unit } = asked(draft, publication.period);
  const overtaken = overtakenLines(draft.state, publication, { period, unit }, draft.context);
  if (overtaken.length === 0) return;
  refuse('publication-lines-overtaken', {
    details: { count: overtaken.length, lines: overtaken.map(({ words }) => words).join('、') },
  });
}

/** R29: on the authority's own site, and in main media of the area; the latter may follow. */
function checkPlaces(
  { context }: DutyDraft,
  { zero, approvedOn }: Publication,
  places: readonly PublicationPlace[],
): void {
  if (zero && places.length > 0) refuse('publication-zero-with-places');
  if (!zero && places.every(({ medium }) => medium !== 'website'))
    refuse('publication-website-missing', { article: R29 });
  for (const { on } of places) {
    if (on > legalDay(context)) refuse('published-in-future');
    if (approvedOn !== null && on < approvedOn) refuse('publication-before-approval');
  }
}

function lineOut(line: DraftLine): PublishedLine {
  const { lineId, creditCode, address } = line;
  if (line.by === 'hand') {
    const { name, added, companyVersion } = line;
    return {
      ...{ lineId, caseId: null, caseNumber: null, company: added.company, name, creditCode, address },
      ...{ people: null, wagesFen: null, items: [added.item], grounds: [], added },
      sources: [{ stream: added.company, version: companyVersion }],
    };
  }
  const grounds = groundsOut(line);
  const { caseId, caseNumber, company, people, wagesFen, sources, name } = line;
  return {
    ...{ lineId, caseId, caseNumber, company, name: name ?? refuse('publication-line-left-out'), creditCode, address },
    ...{ people, wagesFen, items: itemsOf(grounds), grounds, added: null, sources },
  };
}

/** What the report of the duty states: totals of what is told, and no more. */
function figuresOf(lines: readonly PublishedLine[]): Readonly<Record<string, number>> {
  const sum = (of: 'people' | 'wagesFen') => lines.reduce((total, line) => total + (line[of] ?? 0), 0);
  return { published: lines.length, people: sum('people'), sum: sum('wagesFen') };
}

function receiversBut({ state, context }: DutyDraft, unit: string): readonly string[] {
  const receivedBy = dutyKindOf(state.stream)?.receivedBy ?? [];
  return selectedUnits(receivedBy, context.organisation).filter((receiver) => receiver !== unit);
}

function checkChange(draft: DutyDraft, { period, lineId, on }: DutyPayload<'CorrectPublishedLine'>): void {
  const line = publishedLine(draft, period, lineId);
  if (line.standing === 'withdrawn') refuse('published-line-withdrawn');
  if (on > legalDay(draft.context)) refuse('published-in-future');
  if (on < (draft.state.publications[period]?.filed?.on ?? on)) refuse('publication-change-before');
}

function publishedLine({ state }: DutyDraft, period: string, lineId: string): StandingLine {
  const { filed } = state.publications[period] ?? refuse('publication-not-filed');
  if (filed === null) return refuse('publication-not-filed');
  return filed.lines[lineId] ?? refuse('publication-line-unknown', { details: { line: lineId } });
}

/** 宣传部 and 治欠办 sign anew: what the media show has to follow. */
function tellAnew(draft: DutyDraft, { period, words, document }: DutyPayload<'CorrectPublishedLine'>): void {
  const unit = draft.context.actor.unit ?? '';
  const publication = draft.state.publications[period];
  if (publication === undefined || draft.state.periods[period]?.reports[unit] === undefined) return;
  const figures = figuresOf(standingLines(publication));
  const reported = {
    period,
    unit,
    key: `${period}/${unit}`,
    zero: false,
    figures,
    findings: [],
    text: words,
    document,
  };
  draft.emit({ type: 'ReportCorrected', data: { ...reported, reason: words, receivers: receiversBut(draft, unit) } });
}
