import type { RosterCommand } from '@qingxin/domain';
import { type CommandSpec, commandsOf } from './command-spec.ts';
import { instant, list, localId, personId, reason, record } from './fields.ts';

/** 正月 with three shifts a day, and room to spare. */
const MOST_SHIFTS = 200;
const MOST_PEOPLE = 10;

const crew = {
  leader: personId('带班领导'),
  officers: list(personId('值班员'), '值班员，依呼叫先后', MOST_PEOPLE, 1),
  backups: list(personId('备班'), '备班人员，依呼叫先后', MOST_PEOPLE),
};
const shiftId = localId('班次编号');
const CREW = { leader: 'person:hrss03', officers: ['person:hrss01'], backups: ['person:hrss02'] };

const SPECS = {
  FileRoster: {
    title: '报送值班表',
    opens: true,
    schema: record({
      shifts: list(
        record({ from: instant('接班时刻'), to: instant('交班时刻'), ...crew }),
        '班次，首尾相接，不得重叠',
        MOST_SHIFTS,
        1,
      ),
    }),
    example: { shifts: [{ from: '2022-05-19T08:00:00+08:00', to: '2022-05-20T08:00:00+08:00', ...CREW }] },
  },
  ChangeShift: {
    title: '换班',
    schema: record({ shiftId, ...crew, reason: reason('换班原因') }),
    example: { shiftId: 's1', ...CREW, reason: '带班领导外出' },
  },
  CancelShift: {
    title: '撤销班次',
    schema: record({ shiftId, reason: reason('撤销原因') }),
    example: { shiftId: 's1', reason: '班次时间填错，另行报送' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export const ROSTER_SPECS = commandsOf<RosterCommand>()(SPECS);
