import type { DraftParts } from '../kernel/draft.ts';
import { matterConsequences } from '../matter/consequences.ts';
import type { CaseEvent } from './events.ts';
import { evolveCase } from './evolve.ts';
import type { CaseState } from './state.ts';
import { CASE_VOCABULARY } from './vocabulary.ts';

/** How a draft of a case folds its events and what they bring about by rule. */
export const CASE_PARTS: DraftParts<CaseState, CaseEvent> = {
  evolve: evolveCase,
  consequences: (draft, event) => matterConsequences(CASE_VOCABULARY, draft, event),
};
