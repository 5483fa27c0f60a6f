import type { ClockVocabulary } from '../clocks/vocabulary.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import { COMPANY_GRAPHS } from '../steps/index.ts';
import { dueUnitOf, stepPredicates } from '../steps/vocabulary.ts';
import type { CompanyState } from './state.ts';

function hrss({ organisation }: DecideContext): string {
  return organisation.ofKind('hrss')?.id ?? refuse('unit-unknown', { details: { unit: 'hrss' } });
}

/** Names that rule rows may use for company streams. */
export const COMPANY_VOCABULARY: ClockVocabulary<CompanyState> = {
  kind: 'company',
  predicates: stepPredicates(COMPANY_GRAPHS),
  owners: {
    dueUnit: (state, event, context) => dueUnitOf(state.steps, event, context.organisation) ?? hrss(context),
    filingUnit: (_state, _event, context) => hrss(context),
  },
  handedOver: {},
};
