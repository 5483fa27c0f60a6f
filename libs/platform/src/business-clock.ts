import type { Mode } from './configuration.ts';

/** The one source of business time. */
export interface BusinessClock {
  /** UTC instant; `offsetMs` is the demo's offset as the database has it. */
  now(offsetMs: number): string;
}

/** Real time in production, whatever the database says; in the demo real time plus the offset (architecture, "Time"). */
export function businessClock(mode: Mode): BusinessClock {
  return mode === 'production'
    ? { now: () => new Date().toISOString() }
    : { now: (offsetMs) => new Date(Date.now() + offsetMs).toISOString() };
}
