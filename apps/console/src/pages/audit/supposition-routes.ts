import type { AnswerOf } from '../../api/client.ts';

/** Kinds of matters of which something may be supposed, by the first part of their page's address. */
export const SUPPOSED = {
  complaints: 'GET /api/v1/audit/complaints/{id}/counterfactual',
  cases: 'GET /api/v1/audit/cases/{id}/counterfactual',
} as const;

export type SupposedPlace = keyof typeof SUPPOSED;
/** Both are asked alike. */
export type SupposedKey = (typeof SUPPOSED)['cases'];
export type Suppositions = AnswerOf<SupposedKey>;
export type Choices = Suppositions['choices'];
export type Result = NonNullable<Suppositions['result']>;
export type ClockPair = Result['clocks'][number];
export type ClockSide = ClockPair['was'];
export type RungPair = Result['rungs'][number];

/** One supposition, as it is asked for; nothing yet: null. */
export type Supposed =
  | { readonly acceptance: string }
  | { readonly rule: string; readonly version: number }
  | { readonly day: string }
  | null;

export function isSupposedOf(place: string): place is SupposedPlace {
  return place in SUPPOSED;
}
