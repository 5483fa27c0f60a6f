import { type ClockVocabulary, fieldOf } from '../clocks/vocabulary.ts';
import type { EventOf } from '../kernel/event.ts';
import type { DecideContext } from '../kernel/stream.ts';
import { isAnonymous, type ConductState } from './state.ts';

/** Brought to the petition office itself: the period of 信访工作条例 Art 23 is for what a petitioner brings directly. */
const isBroughtToPetitions = ({ holder }: ConductState, event: EventOf, { organisation }: DecideContext): boolean =>
  fieldOf(event, 'passId') === null && organisation.unit(holder ?? '')?.kind === 'petition';

/** Names that rule rows may use for reports against officials. */
export const CONDUCT_VOCABULARY: ClockVocabulary<ConductState> = {
  kind: 'conduct',
  predicates: {
    namedToPetitionOffice: (state, event, context) =>
      !isAnonymous(state) && isBroughtToPetitions(state, event, context),
    namedToOthers: (state, event, context) => !isAnonymous(state) && !isBroughtToPetitions(state, event, context),
  },
  owners: {
    conductHolder: ({ holder }) => holder ?? '',
    conductReceiver: ({ holder }, event) =>
      fieldOf(event, 'onPaper') === true ? (holder ?? '') : String(fieldOf(event, 'unit')),
  },
  handedOver: {},
};
