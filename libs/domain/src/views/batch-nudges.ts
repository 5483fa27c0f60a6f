import type { BatchFact } from '../batch/events.ts';

/** A file that came in has nothing to be done by itself before it is accepted. */
export const BATCH: Readonly<Record<BatchFact['type'], readonly 'matter'[]>> = {
  BatchReceived: [],
  FileReceived: [],
  BatchRowsRead: [],
  BatchRowFixed: [],
  BatchRowsChecked: [],
  BatchRowDropped: [],
  BatchAccepted: ['matter'],
  BatchPartApplied: [],
  BatchDiscarded: [],
};
