import type { EmergencyFact } from '../emergency/events.ts';

const MATTER = ['matter'] as const;
const NOBODY = [] as const;

/** What is to be told to other streams; the hours of an emergency nudge by the clocks themselves. */
export const EMERGENCY: Readonly<Record<EmergencyFact['type'], readonly 'matter'[]>> = {
  EmergencyRaised: NOBODY,
  UnitAlerted: NOBODY,
  SiteCalled: NOBODY,
  AlertAcknowledged: NOBODY,
  AlertCalled: NOBODY,
  AlertPassedOn: NOBODY,
  ArrivalRecorded: NOBODY,
  CommandGroupFormed: NOBODY,
  MeasureTaken: NOBODY,
  EmergencyReported: MATTER,
  NextReportSet: NOBODY,
  EmergencyRevised: MATTER,
  StandDownRequested: NOBODY,
  StandDownDecided: NOBODY,
  EmergencyEnded: NOBODY,
  EmergencyPromised: NOBODY,
  EmergencyPromiseReported: NOBODY,
  EmergencyLinked: MATTER,
  EmergencyUnlinked: NOBODY,
  FurtherCallTaken: NOBODY,
  TraceBackNoted: NOBODY,
  TraceBackWaived: NOBODY,
  EmergencyMerged: MATTER,
};
