import type { ClockVocabulary } from '../clocks/vocabulary.ts';
import { fieldOf } from '../clocks/vocabulary.ts';
import { refuse } from '../kernel/refusal.ts';
import { DUTY_KIND_IDS, dutyStreamOf } from './kinds.ts';
import type { DutyState } from './state.ts';

/** Names that rule rows may use for standing duties: one predicate for each kind. */
export const DUTY_VOCABULARY: ClockVocabulary<DutyState> = {
  kind: 'duty',
  predicates: Object.fromEntries(
    DUTY_KIND_IDS.map((kind) => [`duty:${kind}`, ({ stream }: DutyState) => stream === dutyStreamOf(kind)]),
  ),
  owners: {
    reportingUnit: (_state, event) => {
      const unit = fieldOf(event, 'unit');
      return typeof unit === 'string' ? unit : refuse('unit-unknown', { details: { unit: null } });
    },
  },
  handedOver: {},
};
