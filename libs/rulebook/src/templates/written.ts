import { IN_FORCE } from '../rules/instruments.ts';

/** First version of a text of the product, in the district's own words. */
export const written = {
  version: 1,
  effectiveFrom: IN_FORCE.district,
  effectiveTo: null,
  mark: 'P',
} as const;
