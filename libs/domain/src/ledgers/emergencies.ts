import type { EmergencyState } from '../emergency/state.ts';
import type { RosterEvent } from '../roster/events.ts';
import type { RosterState } from '../roster/stream.ts';
import type { Instant } from '../kernel/time-types.ts';
import { kindOfStream } from '../kernel/stream-kind.ts';
import { localDayOf } from '../time/local-day.ts';
import { factsOf } from './facts.ts';
import { count, day, fen, type Ledger, text, unit, yesNo } from './ledger.ts';
import { EMERGENCY_KIND, EMERGENCY_STATUS } from './words.ts';

const MINUTE = 60_000;

/** One row an emergency. */
export const emergencyLedger: Ledger<EmergencyState> = {
  id: 'emergencies',
  title: '应急处置台账',
  source: '通知四（二）；《保障农民工工资支付条例》第二十九条；《劳动保障监察条例》第十四条',
  keptBy: '治欠办、人社局',
  of: 'emergency',
  columns: [
    ...[day('toldOn', '接报日期'), text('time', '接报时刻'), text('kinds', '情形'), text('status', '状态')],
    ...[
      count('people', '人数'),
      unit('lead', '报告单位'),
      count('alerts', '通知单位数'),
      count('unanswered', '未签收'),
    ],
    ...[count('arrived', '到场单位数'), count('minutes', '最早到场用时（分钟）'), yesNo('late', '有到场、报告超期')],
    ...[yesNo('group', '成立指挥部'), count('measures', '处置措施数'), fen('livingCost', '预付生活费')],
    ...[count('reports', '报告次数'), day('endedOn', '终结日期'), count('promises', '承诺数'), count('kept', '已兑现')],
    ...[count('calls', '再次来报'), text('matters', '关联事项')],
  ],
  rows: ({ state }) => {
    const { status, call, alerts, clocks, promises, measures } = state;
    if (status === null || call === null) return [];
    const units = Object.values(alerts);
    const minutes = units.flatMap(({ alertedAt, arrival }) =>
      arrival === null ? [] : [Math.max(0, minutesBetween(alertedAt, arrival.arrivedAt))],
    );
    return [
      {
        ...{ toldOn: localDayOf(call.toldAt), time: hourOf(call.toldAt), status: EMERGENCY_STATUS[status] },
        kinds: state.kinds.map((kind) => EMERGENCY_KIND[kind]).join('、'),
        ...{ people: state.people, lead: state.lead, alerts: units.length },
        unanswered: units.filter(({ acknowledgedAt }) => acknowledgedAt === null).length,
        ...{ arrived: minutes.length, minutes: minutes.length === 0 ? null : Math.min(...minutes) },
        late: Object.values(clocks).some(({ lapsedAt }) => lapsedAt !== null),
        ...{ group: state.group !== null, measures: measures.length },
        livingCost: measures.reduce((sum, { fen: paid }) => sum + (paid ?? 0), 0),
        reports: state.reports.length,
        endedOn: state.ended === null ? null : localDayOf(state.ended.endedAt),
        promises: Object.keys(promises).length,
        kept: Object.values(promises).filter(({ kept }) => kept === true).length,
        calls: state.furtherCalls.length,
        matters: kindsOf(Object.values(state.links).flatMap(({ matter, linked }) => (linked ? [matter] : []))),
      },
    ];
  },
};

const MATTER: Readonly<Record<string, string>> = {
  ...{ complaint: '投诉举报', case: '案件', project: '项目', company: '企业' },
};

/** How many of each kind; which they are is told on the page of the emergency, to whoever may know them. */
function kindsOf(matters: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const matter of matters) {
    const kind = MATTER[kindOfStream(matter) ?? ''] ?? '其他';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, times]) => `${kind}${times}件`).join('、');
}

/** One row a shift; people are counted, who they are is said by the roster. */
export const rosterLedger: Ledger<RosterState> = {
  id: 'rosters',
  title: '值班表台账',
  source: '通知四（二）；本区应急值班安排',
  keptBy: '治欠办',
  of: 'roster',
  columns: [
    ...[unit('unit', '单位'), day('on', '日期'), text('from', '接班'), day('until', '至'), text('to', '交班')],
    ...[count('officers', '值班员人数'), count('backups', '备班人数'), count('changes', '换班次数')],
  ],
  rows: ({ state, events }) => {
    const changes = factsOf<Extract<RosterEvent, { readonly type: 'ShiftChanged' }>>(events, 'ShiftChanged');
    return state.shifts.map(({ shiftId, from, to, officers, backups }) => ({
      ...{ unit: state.unit, on: localDayOf(from), from: hourOf(from), until: localDayOf(to), to: hourOf(to) },
      ...{ officers: officers.length, backups: backups.length },
      changes: changes.filter(({ data }) => data.shiftId === shiftId).length,
    }));
  },
};

function minutesBetween(from: Instant, to: Instant): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MINUTE);
}

/** Hour and minute in Shanghai. */
function hourOf(at: Instant): string {
  const shanghai = new Date(Date.parse(at) + 8 * 60 * MINUTE);
  return shanghai.toISOString().slice(11, 16);
}
