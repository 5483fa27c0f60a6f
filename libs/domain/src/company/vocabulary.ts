import { type ClockVocabulary, fieldOf } from '../clocks/vocabulary.ts';
import type { EventOf } from '../kernel/event.ts';
import { hrssOf } from '../organisation/hrss.ts';
import { COMPANY_GRAPHS } from '../steps/index.ts';
import { dueUnitOf, stepPredicates } from '../steps/vocabulary.ts';
import { warnedUnit } from '../warning/vocabulary.ts';
import type { CompanyState } from './state.ts';

/** The promised day decides when somebody looks again, whatever else was found. */
const isPromised = (event: EventOf): boolean => fieldOf(event, 'promisedOn') !== undefined;

/** Names that rule rows may use for company streams. */
export const COMPANY_VOCABULARY: ClockVocabulary<CompanyState> = {
  kind: 'company',
  predicates: {
    ...stepPredicates(COMPANY_GRAPHS),
    byContact: ({ contact, visitedOn }, event) =>
      contact !== null && fieldOf(event, 'unit') === contact.unit && fieldOf(event, 'visitedOn') === visitedOn,
    foundInOrder: (_state, event) => !isPromised(event) && fieldOf(event, 'condition') === 'normal',
    foundWanting: (_state, event) => !isPromised(event) && fieldOf(event, 'condition') !== 'normal',
    paymentPromised: (_state, event) => isPromised(event),
  },
  owners: {
    contactUnit: ({ contact }) => contact?.unit ?? '',
    dueUnit: (state, event, context) => dueUnitOf(state.steps, event, context.organisation) ?? hrssOf(context),
    warnedUnit,
    withholdingUnit: ({ withholdings }, event) => withholdings[String(fieldOf(event, 'withholdingId'))]?.unit ?? '',
    filingUnit: (_state, _event, context) => hrssOf(context),
  },
  handedOver: { ContactAppointed: ['contactUnit'] },
};
