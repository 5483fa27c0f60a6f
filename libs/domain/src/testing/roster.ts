import type { Crew, RosterCommand, RosterEvent, ShiftFacts } from '../roster/events.ts';
import { rosterStream, type RosterState } from '../roster/stream.ts';
import { SETTING } from './complaint.ts';
import { CLERK, COORDINATOR, HEAD, INSPECTOR, on } from './district.ts';
import { Story } from './story.ts';

export const CREW: Crew = { leader: HEAD.id, officers: [CLERK.id], backups: [INSPECTOR.id] };
export const shift = (from: string, to: string, crew: Partial<Crew> = {}): ShiftFacts => ({
  ...{ from: on(from), to: on(to) },
  ...{ ...CREW, ...crew },
});
export const file = (...shifts: readonly ShiftFacts[]) =>
  ({ command: { type: 'FileRoster', data: { shifts } } }) as const;
export const change = (shiftId: string, crew: Partial<Crew>) =>
  ({ command: { type: 'ChangeShift', data: { shiftId, ...CREW, ...crew, reason: '带班领导外出' } } }) as const;
export const cancel = (shiftId: string) =>
  ({ command: { type: 'CancelShift', data: { shiftId, reason: '填错' } } }) as const;

/** The roster of 人社局; nobody stands in it yet. */
export function roster(start = '2026-09-20 09:00') {
  const parts = { stream: rosterStream, setting: SETTING, start: on(start), actor: HEAD, workflow: COORDINATOR };
  return new Story<RosterState, RosterCommand, RosterEvent>(
    { ...parts, due: () => [], nextDue: () => null },
    'roster-hrss',
  );
}

export const TWO_DAYS = file(
  shift('2026-10-01 08:00', '2026-10-02 08:00'),
  shift('2026-10-02 08:00', '2026-10-03 08:00'),
);
