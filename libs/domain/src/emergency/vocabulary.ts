import { type ClockVocabulary, fieldOf } from '../clocks/vocabulary.ts';
import type { EmergencyState } from './state.ts';

/** Names that rule rows may use for emergencies. */
export const EMERGENCY_VOCABULARY: ClockVocabulary<EmergencyState> = {
  kind: 'emergency',
  predicates: {
    firstReportDue: (_state, event) => fieldOf(event, 'form') === 'first',
    followUpReportDue: (_state, event) => fieldOf(event, 'form') === 'follow-up',
    finalReportDue: (_state, event) => fieldOf(event, 'form') === 'final',
    standsDown: (_state, event) => fieldOf(event, 'agreed') === true,
  },
  owners: {
    calledUnit: (_state, event) => String(fieldOf(event, 'unit')),
    reportingLead: ({ lead }) => lead ?? '',
  },
  handedOver: { CommandGroupFormed: ['reportingLead'] },
};
