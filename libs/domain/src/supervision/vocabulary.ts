import { type ClockVocabulary, fieldOf } from '../clocks/vocabulary.ts';
import type { SupervisionState } from './state.ts';

/** Names that rule rows may use for acts of supervision. */
export const SUPERVISION_VOCABULARY: ClockVocabulary<SupervisionState> = {
  kind: 'supervision',
  predicates: {
    promisedInInterview: (_state, event) => fieldOf(event, 'of') === 'interview',
    aboutMatter: (_state, event) => fieldOf(event, 'of') === 'directive' && fieldOf(event, 'matter') !== null,
    aboutNoMatter: (_state, event) => fieldOf(event, 'of') === 'directive' && fieldOf(event, 'matter') === null,
    ledByOffice: (_state, event, { organisation }) =>
      organisation.unit(String(fieldOf(event, 'leads')))?.kind === 'office',
    ledByLeadingGroup: (_state, event, { organisation }) =>
      organisation.unit(String(fieldOf(event, 'leads')))?.kind === 'leading-group',
  },
  owners: {
    followUpUnit: ({ followUps }, event) => followUps[String(fieldOf(event, 'itemId'))]?.unit ?? '',
    traceBackLeader: ({ traceBack }) => traceBack?.leads ?? '',
    namedUnit: (_state, event) => String(fieldOf(event, 'unit')),
    advisedUnit: (_state, event) => String(fieldOf(event, 'to')),
  },
  handedOver: { TraceBackLeadMoved: ['traceBackLeader'] },
};
