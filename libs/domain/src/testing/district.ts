import type { Actor, Role } from '../kernel/actor.ts';
import type { Instant } from '../kernel/time-types.ts';
import { recordedBy } from '../kernel/draft.ts';
import { organisationStream, organisationView, type OrganisationCommand } from '../organisation/stream.ts';
import type { OrganisationView, UnitKind } from '../organisation/view.ts';
import { buildCalendar } from '../time/calendar.ts';
import type { CalendarYear, WorkingCalendar } from '../time/types.ts';

/** Units of the demo district; those of some kinds have no login here. */
const UNITS: readonly (readonly [id: string, name: string, kind: UnitKind])[] = [
  ['hrss', '区人社局', 'hrss'],
  ['office', '区治欠办', 'office'],
  ['leaders', '领导小组', 'leading-group'],
  ['housing', '区住建局', 'sector'],
  ['transport', '区交通局', 'sector'],
  ['water', '区水利局', 'sector'],
  ['police', '公安分局', 'police'],
  ['petitions', '区信访局', 'petition'],
  ['hotline', '热线', 'hotline'],
  ['next-district', '邻区人社局', 'outside'],
  ['city-hrss', '市人社局', 'upper-hrss'],
  ['government', '区人民政府', 'government'],
  ['finance', '区财政局', 'finance'],
  ['procuratorate', '区检察院', 'procuratorate'],
  ['court', '区法院', 'court'],
  ['union', '区总工会', 'union'],
  ['justice', '区司法局', 'justice'],
  ['civil', '区民政局', 'civil'],
  ['arbitration', '区仲裁委', 'arbitration'],
  ['town', '镇', 'town'],
  ['publicity', '区委宣传部', 'publicity'],
  ['market', '区市场监管局', 'market'],
  ['development', '区发改局', 'development'],
  ['industry', '区工信局', 'industry'],
  ['resources', '区自然资源局', 'resources'],
  ['city-resources', '市规划和自然资源局', 'upper-resources'],
  ['discipline', '区纪委监委', 'discipline'],
  ['personnel', '区委组织部', 'personnel'],
];

const WITHOUT_LOGIN: readonly UnitKind[] = ['outside', 'upper-hrss', 'upper-resources', 'government', 'discipline'];

/** Kinds of unit of which some act takes two officers. */
const TEAMS: readonly UnitKind[] = ['sector', 'hrss', 'market'];

const SETUP: Actor = { id: 'system:setup', unit: null, post: null, roles: ['system'] };

export function person(account: string, unit: string, ...roles: Role[]): Actor {
  return { id: `person:${account}`, unit, post: `${unit}-desk`, roles };
}

export const CLERK = person('hrss-clerk', 'hrss', 'officer');
export const INSPECTOR = person('hrss-inspector', 'hrss', 'officer');
export const HEAD = person('hrss-head', 'hrss', 'unit-head');
export const COORDINATOR = person('coordinator', 'office', 'coordinator');
export const SECOND_COORDINATOR = person('second-coordinator', 'office', 'coordinator');
export const LEADER = person('leader', 'leaders', 'leading-group');
export const SECOND_LEADER = person('second-leader', 'leaders', 'leading-group');
export const HOUSING = person('housing-clerk', 'housing', 'officer');
export const TRANSPORT = person('transport-clerk', 'transport', 'officer');
export const PETITIONS = person('petitions-clerk', 'petitions', 'officer');
/** 组织部门 deals with 问责建议 on screen, 纪委监委 on paper. */
export const PERSONNEL = person('personnel-clerk', 'personnel', 'accountability');
/** Two officers of a unit, for what takes two. */
export const teamOf = (unit: string): readonly Actor[] => [
  person(`${unit}-first`, unit, 'officer'),
  person(`${unit}-second`, unit, 'officer'),
];
export const WORKFLOW: Actor = { id: 'system:complaint', unit: null, post: null, roles: ['system'] };

/** Set up by the stream's own commands, as the district does it. */
export function district(): OrganisationView {
  const at = '2022-03-15T01:00:00.000Z';
  const commands: OrganisationCommand[] = UNITS.map(([id, name, kind]) => ({
    type: 'AddUnit',
    data: { unit: { id, name, kind, outside: WITHOUT_LOGIN.includes(kind), phone: null, active: true } },
  }));
  for (const actor of [
    CLERK,
    INSPECTOR,
    HEAD,
    COORDINATOR,
    SECOND_COORDINATOR,
    LEADER,
    SECOND_LEADER,
    HOUSING,
    TRANSPORT,
    PETITIONS,
    PERSONNEL,
    ...UNITS.flatMap(([id, , kind]) => (TEAMS.includes(kind) ? teamOf(id) : [])),
  ]) {
    const id = `${actor.id}-post`;
    const post = { id, unit: actor.unit ?? '', title: '经办', roles: actor.roles };
    commands.push({ type: 'AddPost', data: { post } });
    const appointment = { person: actor.id, post: id, from: '2022-03-15', until: null, deputy: false };
    commands.push({ type: 'AppointPerson', data: appointment });
  }
  const state = commands.reduce((before, command) => {
    const context = { at, actor: SETUP, rules: NO_RULES, calendar: CALENDAR, organisation: emptyView(at), facts: {} };
    return organisationStream
      .decide(before, command, context)
      .reduce(
        (next, { event }) => organisationStream.evolve(next, recordedBy(event, next.version + 1, context)),
        before,
      );
  }, organisationStream.initial('organisation'));
  return organisationView(state, at);
}

const NO_RULES = { version: 0, rows: [], versionOn: () => null, row: unknownRow, startedBy: () => [] };

function unknownRow(): never {
  throw new Error('the organisation asks no rule');
}

function emptyView(at: Instant): OrganisationView {
  return organisationView(organisationStream.initial('organisation'), at);
}

/** 2026 as the State Council's notice has it. */
const YEAR: CalendarYear = {
  year: 2026,
  status: 'published',
  notice: '国办发明电〔2025〕7号',
  statutory: [
    ...['2026-01-01', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-04-05', '2026-05-01', '2026-05-02'],
    ...['2026-06-19', '2026-09-25', '2026-10-01', '2026-10-02', '2026-10-03'],
  ],
  daysOff: [
    ...['2026-01-02', '2026-01-03', '2026-02-15', '2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23'],
    ...['2026-04-04', '2026-04-06', '2026-05-03', '2026-05-04', '2026-05-05', '2026-06-20', '2026-06-21'],
    ...['2026-09-26', '2026-09-27', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'],
  ],
  makeupDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
};

export const CALENDAR: WorkingCalendar = buildCalendar({ version: 1, years: [YEAR] });

/** `2026-06-01 09:30` in Shanghai as an instant. */
export function on(text: string): Instant {
  const [day = '', time = '09:00'] = text.split(' ');
  return new Date(`${day}T${time}:00.000+08:00`).toISOString();
}
