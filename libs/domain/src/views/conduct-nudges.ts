import type { ConductFact } from '../conduct/events.ts';

const NOBODY = [] as const;

/** Its dates nudge by the clocks themselves. */
export const CONDUCT: Readonly<Record<ConductFact['type'], readonly 'matter'[]>> = {
  ConductRegistered: NOBODY,
  ConductPassedOn: NOBODY,
  ConductReceived: NOBODY,
  ConductReporterTold: NOBODY,
  ConductEnded: NOBODY,
};
