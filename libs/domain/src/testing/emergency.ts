import type { EmergencyCommand, EmergencyOwnCommand } from '../emergency/commands.ts';
import { emergencyStream } from '../emergency/decide.ts';
import { ROSTER_FACT } from '../emergency/alerts.ts';
import type { EmergencyEvent } from '../emergency/events.ts';
import type { EmergencyState } from '../emergency/state.ts';
import type { Actor } from '../kernel/actor.ts';
import type { StreamState } from '../kernel/stream.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { MatterCommand } from '../matter/commands.ts';
import type { Shift } from '../roster/events.ts';
import { rosterStream, rosterStreamOf, type RosterState } from '../roster/stream.ts';
import type { Period, RuleRow } from '../rules/rule.ts';
import { emergencyView } from '../views/emergency-view.ts';
import { ladderView } from '../views/ladder-view.ts';
import { SETTING } from './complaint.ts';
import { CLERK, INSPECTOR, on } from './district.ts';
import { change, roster, TWO_DAYS } from './roster.ts';
import { rulebookOf, ROWS } from './rows.ts';
import { type Circumstances, type Setting, type Step, Story } from './story.ts';

export type EmergencyStory = Story<EmergencyState, EmergencyCommand, EmergencyEvent>;
type Data<T extends EmergencyOwnCommand['type']> = Extract<EmergencyOwnCommand, { readonly type: T }>['data'];

export const EMERGENCY_ID = 'emergency-00000000-0000-4000-8000-000000000001';
export const OTHER_ID = 'emergency-00000000-0000-4000-8000-000000000002';
export const EMERGENCY_WORKFLOW: Actor = { id: 'system:emergency-workflow', unit: null, post: null, roles: ['system'] };

const OVER = [
  { event: 'EmergencyEnded', as: 'eventOver' },
  { event: 'StandDownDecided', when: ['standsDown'], as: 'stoodDown' },
  { event: 'EmergencyMerged', as: 'merged' },
];

const hours = (amount: number): Period => ({ amount, unit: 'hour' });

function clock(
  id: string,
  written: Partial<RuleRow> & Pick<RuleRow, 'starts' | 'meets' | 'end' | 'keyField'>,
): RuleRow {
  return {
    ...{ id, version: 1, title: id, source: '区定', mark: 'P', text: id, tier: 'local', streamKind: 'emergency' },
    ...{ owes: 'reportingLead', onLapse: 'E1', reminders: [], effectiveFrom: '2022-03-15', effectiveTo: null },
    ...{ examples: [], ends: OVER },
    ...written,
  };
}

function reportClock(id: string, when: string, end: Period): RuleRow {
  return clock(id, {
    ...{ keyField: 'dueKey', meets: [{ event: 'EmergencyReported' }], end: { kind: 'period', ...end } },
    starts: [{ event: 'NextReportSet', field: 'from', when: [when] }],
    ...(when === 'finalReportDue' ? { ends: [] } : {}),
  });
}

const EMERGENCIES: Setting = {
  ...SETTING,
  rules: rulebookOf([
    ...ROWS,
    clock('S3-04-ONSITE', {
      ...{ keyField: 'alertId', owes: 'calledUnit', end: { kind: 'period', ...hours(1) } },
      starts: [{ event: 'SiteCalled', field: 'calledAt' }],
      meets: [{ event: 'ArrivalRecorded' }],
    }),
    reportClock('S10-08-FIRST', 'firstReportDue', hours(1)),
    reportClock('S10-08-DAILY', 'followUpReportDue', hours(24)),
    reportClock('S10-08-FINAL', 'finalReportDue', { amount: 3, unit: 'workingDay' }),
    clock('S10-08-PROMISE', {
      ...{ keyField: 'promiseId', owes: 'calledUnit', end: { kind: 'dateField', field: 'dueOn' }, ends: [] },
      starts: [{ event: 'EmergencyPromised' }],
      meets: [{ event: 'EmergencyPromiseReported' }],
    }),
  ]),
};

const FAR = '9999-12-31T00:00:00.000Z';

const ladders = (state: EmergencyState, now: Instant) =>
  Object.keys(state.ladders).map((key) => ladderView(state.stream, state, key, now));

/** A night of the National Day holiday; the first call is at 22:15. */
export function emergency(start: Instant = on('2026-10-01 22:14'), stream = EMERGENCY_ID): EmergencyStory {
  const views = (state: EmergencyState, now: Instant) => [emergencyView(state, now), ...ladders(state, now)];
  const parts = {
    ...{ stream: emergencyStream, setting: EMERGENCIES, start, actor: CLERK, workflow: EMERGENCY_WORKFLOW },
    due: (state: EmergencyState, now: Instant) =>
      views(state, now)
        .flatMap((view) => view.due)
        .map(({ type, payload }) => ({ type, data: payload }) as MatterCommand),
    nextDue: (state: EmergencyState) =>
      views(state, FAR)
        .flatMap((view) => view.nextDue ?? [])
        .sort()[0] ?? null,
  };
  return new Story<EmergencyState, EmergencyCommand, EmergencyEvent>(parts, stream);
}

export function does<T extends EmergencyOwnCommand['type']>(
  type: T,
  data: Data<T>,
  circumstances: Circumstances = {},
): Step<EmergencyCommand> {
  return { command: { type, data } as EmergencyCommand, ...circumstances };
}

/** The roster of a unit as the door reads it. */
export function onDuty(unit: string, ...shifts: readonly Shift[]): DecideContext['facts'] {
  const stream = rosterStreamOf(unit);
  const fact: RosterState = { ...rosterStream.initial(stream), version: 1, shifts };
  return { [`${ROSTER_FACT}${unit}`]: { stream, version: 1, fact } };
}

export const factOf = (name: string, stream: string, state: StreamState): DecideContext['facts'] => ({
  [name]: { stream, version: state.version, fact: state },
});

const CALL = { seen: '工人聚集在项目部门口', people: 40, how: 'phone', toldBy: null, toldAt: null } as const;

export const raised = (more: Partial<Data<'RaiseEmergency'>> = {}, circumstances: Circumstances = {}) =>
  does('RaiseEmergency', { kinds: ['group'], place: '示例项目01南门', ...CALL, matter: null, ...more }, circumstances);

export const further = (more: Partial<Data<'TakeFurtherCall'>> = {}) => does('TakeFurtherCall', { ...CALL, ...more });

export const reported = (form: Data<'FileEmergencyReport'>['form'], at?: Instant) =>
  does(
    'FileEmergencyReport',
    { form, people: 40, demands: '拖欠三个月', situation: '平稳', next: null, document: null },
    at === undefined ? {} : { at },
  );

export const ended = (promises: Data<'EndEmergency'>['promises'] = [], at?: Instant) =>
  does('EndEmergency', { outcome: '返回宿舍', endedAt: null, promises }, at === undefined ? {} : { at });

/** 首报 is in twenty minutes after the call. */
export const underWay = (more: Partial<Data<'RaiseEmergency'>> = {}, circumstances: Circumstances = {}) =>
  emergency().given(raised(more, circumstances), reported('first', on('2026-10-01 22:35')));

/** What a ledger is made of, of each kind of stream that emergencies have. */
export const EMERGENCY_STORIES = {
  emergency: () => underWay(),
  roster: () => roster().given(TWO_DAYS, change('s1', { officers: [INSPECTOR.id] })),
};
