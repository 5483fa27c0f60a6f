import { legalDay } from '../clocks/legal-time.ts';
import { isOwed, type ClockBook } from '../clocks/state.ts';
import { refuse } from '../kernel/refusal.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { GroundState } from '../ladder/state.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { CaseDraft, CasePayload } from './draft.ts';
import type { CaseState } from './state.ts';

/** 保管期限, code to words, of a district that has not said. */
export const USUAL_RETENTION: Readonly<Record<string, string>> = {
  permanent: '永久',
  'thirty-years': '30年',
  'ten-years': '10年',
};

/**
 * For how long a case file may be said to be kept on a day. No text was found that says it for files of 劳动保障监察
 * (S10-09, U), so that whoever files it chooses among the usual terms of archives; which these are is the district's (P).
 */
export function retentionTerms(rules: Pick<Rulebook, 'versionOn'>, day: LocalDay): Readonly<Record<string, string>> {
  return rules.versionOn('D-RETENTION', day)?.choices ?? USUAL_RETENTION;
}

/** The clock of 案卷入档, from 结案归档. */
export const DOSSIER_RULE = 'S10-09-FILE';

/** Who files it: the unit that led the case; null where nobody did, or he has to stand back (practice, "Who holds it"). */
export function dossierUnit({ lead, conflicts }: CaseState): string | null {
  return lead === null || conflicts.includes(lead) ? null : lead;
}

/** A ladder that rests on this is not over because the wages are cleared. */
export function isUnfiledDossier(clocks: ClockBook, { subject, struck }: GroundState): boolean {
  const clock = clocks[subject];
  return !struck && clock?.ruleId === DOSSIER_RULE && isOwed(clock);
}

/** 案卷入档: where the paper file stands and for how long. What is moved later is filed again. */
export function fileDossier(draft: CaseDraft, { place, box, retention }: CasePayload<'FileDossier'>): void {
  const { context, state } = draft;
  const terms = retentionTerms(context.rules, legalDay(context));
  if (!Object.hasOwn(terms, retention))
    refuse('retention-unknown', { details: { terms: Object.values(terms).join('、') } });
  const { filing } = state;
  if (filing?.place === place && filing.box === box && filing.retention === retention) refuse('dossier-already-filed');
  draft.emit({ type: 'DossierFiled', data: { place, box, retention, filedBy: context.actor.id } });
}
