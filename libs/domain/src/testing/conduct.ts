import type { ConductCommand, ConductOwnCommand } from '../conduct/commands.ts';
import { conductStream } from '../conduct/decide.ts';
import type { ConductEvent } from '../conduct/events.ts';
import type { ConductState } from '../conduct/state.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { MatterCommand } from '../matter/commands.ts';
import type { RuleRow } from '../rules/rule.ts';
import { conductView } from '../views/conduct-view.ts';
import { SETTING } from './complaint.ts';
import { CLERK, on, person } from './district.ts';
import { rulebookOf } from './rows.ts';
import { type Circumstances, type Setting, type Step, Story } from './story.ts';

type Data<T extends ConductOwnCommand['type']> = Extract<ConductOwnCommand, { readonly type: T }>['data'];

export const CONDUCT_ID = 'conduct-00000000-0000-4000-8000-000000000001';
const CONDUCT_WORKFLOW: Actor = { id: 'system:conduct-workflow', unit: null, post: null, roles: ['system'] };
/** Somebody who sends it in over the net. */
export const PUBLIC: Actor = { id: 'public:somebody', unit: null, post: null, roles: ['public'] };
export const INSPECTORATE = person('discipline-clerk', 'discipline', 'accountability');

const subject = '00000000-0000-4000-8000-0000000000aa';
const sealed = (field: string) => ({ subject, field, sealed: 'v1.1.x' });
export const REPORTER = { subject, name: sealed('name'), phone: sealed('phone') };
export const OFFICIAL = { subject, name: sealed('officialName'), unit: 'housing', post: '科长' };

function clock(id: string, written: Partial<RuleRow> & Pick<RuleRow, 'starts' | 'meets' | 'owes' | 'end'>): RuleRow {
  return {
    ...{ id, version: 1, title: id, source: '区定', mark: 'P', text: id, tier: 'local', streamKind: 'conduct' },
    ...{ onLapse: null, reminders: [], effectiveFrom: '2022-03-15', effectiveTo: null, examples: [] },
    ends: [{ event: 'ConductEnded', as: 'closed' }],
    ...written,
  };
}

const day = (amount: number, unit: 'workingDay' | 'calendarDay') => ({ kind: 'period', amount, unit }) as const;

function tellClock(id: string, when: string): RuleRow {
  return clock(id, {
    starts: [{ event: 'ConductReceived', field: 'receivedOn', when: [when] }],
    ...{ meets: [{ event: 'ConductReporterTold' }], owes: 'conductHolder', end: day(15, 'calendarDay') },
  });
}

const REPORTS: Setting = {
  ...SETTING,
  rules: rulebookOf([
    clock('D-CONDUCT-PASS', {
      starts: [{ event: 'ConductRegistered', field: 'receivedOn' }],
      ...{ meets: [{ event: 'ConductPassedOn' }], owes: 'conductHolder', end: day(1, 'workingDay') },
      ends: [
        { event: 'ConductReceived', as: 'receivedAtOnce' },
        { event: 'ConductEnded', as: 'closed' },
      ],
    }),
    clock('D-CONDUCT-SIGN', {
      ...{ starts: [{ event: 'ConductPassedOn' }], meets: [{ event: 'ConductReceived' }], keyField: 'passId' },
      ...{ owes: 'conductReceiver', end: day(2, 'workingDay') },
    }),
    tellClock('S9-02-CONDUCT', 'namedToPetitionOffice'),
    tellClock('D-CONDUCT-TELL', 'namedToOthers'),
  ]),
};

/** Nobody has registered it; an officer of 人社局 acts on a Monday morning unless a step says otherwise. */
export function conduct(start: Instant = on('2026-06-15 09:00')): Story<ConductState, ConductCommand, ConductEvent> {
  const due = (state: ConductState, now: Instant) =>
    conductView(state, now).due.map(({ type, payload }) => ({ type, data: payload }) as MatterCommand);
  const nextDue = (state: ConductState) => conductView(state, '9999-12-31T00:00:00.000Z').nextDue;
  const parts = { stream: conductStream, setting: REPORTS, start, actor: CLERK, workflow: CONDUCT_WORKFLOW };
  return new Story({ ...parts, due, nextDue }, CONDUCT_ID);
}

export function doing<T extends ConductOwnCommand['type']>(
  type: T,
  data: Data<T>,
  circumstances: Circumstances = {},
): Step<ConductCommand> {
  return { command: { type, data } as ConductCommand, ...circumstances };
}

/** 区住建局 is said to have turned people away. */
export const taken = (more: Partial<Data<'RegisterConduct'>> = {}, circumstances: Circumstances = {}) =>
  doing(
    'RegisterConduct',
    {
      ...{ channel: 'visit', receivedOn: null, about: 'handling', accusedUnit: 'housing', official: null },
      ...{ said: '去了三次都不登记', matter: null, reporter: REPORTER, receiptCode: 'R1', ...more },
    },
    circumstances,
  );

export const passedOn = (unit: string, circumstances: Circumstances = {}) =>
  doing('PassOnConduct', { unit, reason: '反映单位办理信访事项的问题', document: null }, circumstances);
