import type { Door } from '@qingxin/application';
import { addDays, type LocalDay, localDayOf, rosterStreamOf, startOfDay } from '@qingxin/domain';
import { uuidV5 } from '@qingxin/event-store';
import { seedStream } from './demo-officer.ts';
import type { DemoAct } from './projects.ts';

const SEED = '7d3b9c52-1f64-5a0e-9b28-4c6e0f1a2d83';
const DAYS = 7;

/** Who stands in the shifts of the demo: unit, and accounts of its leader, its officer and its backups. */
const CREWS = [
  ['hrss', 'hrss.head', 'hrss.01', ['hrss.02']],
  ['police', 'police.head', 'police.01', []],
] as const;

/** A week of whole days from today on. */
function shifts(today: LocalDay, [, leader, officer, backups]: (typeof CREWS)[number]): readonly object[] {
  return Array.from({ length: DAYS }, (_, day) => ({
    ...{ from: startOfDay(addDays(today, day)), to: startOfDay(addDays(today, day + 1)) },
    ...{ leader: `person:${leader}`, officers: [`person:${officer}`] },
    backups: backups.map((account) => `person:${account}`),
  }));
}

/** One numbered event that was calmed at once. */
const EVENT: readonly DemoAct[] = [
  {
    by: 'hrss.01',
    type: 'RaiseEmergency',
    payload: {
      ...{ kinds: ['group'], place: '示例项目01南门', seen: '演示：工人聚集询问工资。', people: 12, how: 'phone' },
      ...{ toldBy: null, toldAt: null, matter: null },
    },
  },
  { by: 'hrss.01', type: 'AcknowledgeAlert', payload: { alertId: 'a1' } },
  {
    ...{ by: 'hrss.01', type: 'RecordArrival' },
    payload: { alertId: 'a1', arrivedAt: null, post: '监察员', people: 2 },
  },
  {
    ...{ by: 'police.01', type: 'RecordArrival' },
    payload: { alertId: 'a2', arrivedAt: null, post: '民警', people: 2 },
  },
  {
    by: 'hrss.01',
    type: 'FileEmergencyReport',
    payload: {
      ...{ form: 'first', people: 12, demands: '演示：询问发放日期。', situation: '演示：情绪平稳。' },
      ...{ next: null, document: null },
    },
  },
  {
    by: 'hrss.01',
    type: 'EndEmergency',
    payload: { outcome: '演示：说明后自行离开。', endedAt: null, promises: [] },
  },
];

/** Enters the rosters and the event that the demo has not got yet, as numbered officers would. */
export async function seedEmergencies(door: Pick<Door, 'handler' | 'journal' | 'clock'>): Promise<void> {
  const { offsetMs } = await door.journal.open('organisation');
  const today = localDayOf(door.clock.now(offsetMs));
  for (const crew of CREWS) {
    const [unit, , officer] = crew;
    const acts = [{ by: officer, type: 'FileRoster', payload: { shifts: shifts(today, crew) } }];
    await seedStream(door, { stream: rosterStreamOf(unit), seed: SEED, key: `roster/${unit}`, acts });
  }
  const stream = `emergency-${uuidV5(SEED, 'event')}`;
  await seedStream(door, { stream, seed: SEED, key: 'event', acts: EVENT });
}
