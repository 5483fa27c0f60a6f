import { calledInOrder, type Recorded, type RosterEvent, type RosterState, type Shift } from '@qingxin/domain';
import type { InlineRows } from '@qingxin/event-store';
import { type StreamChange, upsert } from './change.ts';

/** The shifts that a command filed, changed or cancelled. */
export function rosterRows(change: StreamChange): readonly InlineRows[] {
  if (change.kind !== 'roster') return [];
  const before = change.before as RosterState;
  const after = change.after as RosterState;
  const touched = new Set((change.events as readonly Recorded<RosterEvent>[]).flatMap(shiftsOf));
  const rows = [...touched].flatMap((shiftId) => {
    const isIt = (shift: Shift): boolean => shift.shiftId === shiftId;
    const standing = after.shifts.find(isIt);
    const shift = standing ?? before.shifts.find(isIt);
    return shift === undefined ? [] : [row(change.stream, after, shift, standing === undefined)];
  });
  return upsert('rm.duty_shift', 'id', rows);
}

function shiftsOf(event: Recorded<RosterEvent>): readonly string[] {
  return event.type === 'RosterFiled' ? event.data.shifts.map(({ shiftId }) => shiftId) : [event.data.shiftId];
}

function row(stream: string, { unit, version }: RosterState, shift: Shift, cancelled: boolean): object {
  const { shiftId, from, to } = shift;
  return {
    ...{ id: `${stream}/${shiftId}`, version, unit, shift_id: shiftId, from_at: from, to_at: to },
    ...{ people: calledInOrder(shift), cancelled },
  };
}
