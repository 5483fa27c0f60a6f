import type { Door } from '@qingxin/application';
import { addDays, localDayOf } from '@qingxin/domain';
import { uuidV5 } from '@qingxin/event-store';
import { demoOfficer } from './demo-officer.ts';

const SEED = '5d1b0c7e-93a4-4f0e-8a36-0b7d2c9e41f8';
const STREAM = `complaint-${uuidV5(SEED, 'complaint')}`;
const BY = 'street-02.01';
const OPEN_DAYS = 14;

const GROUP = {
  ...{ kind: 'complaint', channel: 'visit', statement: '一个班组十二个人，三个月没有发工资。', urgent: null },
  claimants: [
    { name: '工人81', phone: '13800000081', concealment: 'open', amountFen: 960_000, representative: true },
    { name: '工人82', phone: 'unknown', concealment: 'open', representative: false },
  ],
  ...{ peopleSaid: 12, amountFen: 'unknown', employer: { kind: 'company', name: '示例劳务有限公司' } },
  project: { name: '示例扫码加入工程' },
};

/** One of the list, as he writes himself. */
const ENTRANT = {
  name: '工人82',
  phone: '13800000082',
  concealment: 'open',
  amountFen: 960_000,
  representative: false,
};

/** A group that workers join by telephone: open, with one who has entered himself and waits to be looked at. */
export async function seedEntry(door: Pick<Door, 'handler' | 'journal' | 'clock'>): Promise<void> {
  const { head, offsetMs } = await door.journal.open(STREAM);
  if (head !== null) return;
  const until = addDays(localDayOf(door.clock.now(offsetMs)), OPEN_DAYS);
  const officer = demoOfficer(BY);
  const worker = { id: `public:${SEED}`, unit: null, post: null, roles: ['public'], ownStream: STREAM } as const;
  const acts = [
    [officer, 'RegisterComplaint', GROUP],
    [officer, 'DecideFirstContact', { decision: 'handle', reason: '本街道的工地', units: [] }],
    [officer, 'OpenGroupEntry', { until, shows: ['project'] }],
    [worker, 'JoinGroup', { ordinal: 1, claimant: ENTRANT }],
  ] as const;
  for (const [place, [actor, type, payload]] of acts.entries())
    await door.handler.handle({ commandId: uuidV5(SEED, String(place)), stream: STREAM, type, payload }, actor);
}
