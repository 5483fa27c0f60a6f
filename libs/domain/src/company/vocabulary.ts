import { type ClockVocabulary, fieldOf } from '../clocks/vocabulary.ts';
import { hrssOf } from '../organisation/hrss.ts';
import { COMPANY_GRAPHS } from '../steps/index.ts';
import { dueUnitOf, stepPredicates } from '../steps/vocabulary.ts';
import { warnedUnit } from '../warning/vocabulary.ts';
import type { CompanyState } from './state.ts';

/** Names that rule rows may use for company streams. */
export const COMPANY_VOCABULARY: ClockVocabulary<CompanyState> = {
  kind: 'company',
  predicates: stepPredicates(COMPANY_GRAPHS),
  owners: {
    dueUnit: (state, event, context) => dueUnitOf(state.steps, event, context.organisation) ?? hrssOf(context),
    warnedUnit,
    withholdingUnit: ({ withholdings }, event) => withholdings[String(fieldOf(event, 'withholdingId'))]?.unit ?? '',
    filingUnit: (_state, _event, context) => hrssOf(context),
  },
  handedOver: {},
};
