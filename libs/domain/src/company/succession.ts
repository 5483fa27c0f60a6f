import { type Heir, inheritedAs } from '../matter/succession.ts';
import { succeedInSteps } from '../steps/succession.ts';
import { isWarningOpen } from '../warning/state.ts';
import type { CompanyState, Withholding } from './state.ts';

const OVER: readonly Withholding['status'][] = ['declined', 'dropped', 'lifted'];

/** What of the record changes hands with a unit: contact, steps, what is withheld and warnings. */
export function succeedInCompany(state: CompanyState, heir: Heir): Partial<CompanyState> {
  const { from, to } = heir;
  return {
    ...(state.contact?.unit === from ? { contact: { ...state.contact, unit: to } } : {}),
    ...(state.registeredBy === from ? { registeredBy: to } : {}),
    ...succeedInSteps(state, heir),
    ...inheritedAs('withholdings', state.withholdings, heir, ['unit'], ({ status }) => !OVER.includes(status)),
    ...inheritedAs('warnings', state.warnings, heir, ['unit'], isWarningOpen),
  };
}
