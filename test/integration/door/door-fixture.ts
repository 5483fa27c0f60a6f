import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, type Commit, type CommandEnvelope, type Door, openDoor } from '@qingxin/application';
import type { Actor } from '@qingxin/domain';
import { type Database, FileKeyRing } from '@qingxin/event-store';
import { doorLookups, inlineProjections } from '@qingxin/read-models';
import { RULE_ROWS, seedCalendarYears } from '@qingxin/rulebook';
import { testDatabase, type TestDatabase } from '../../../infra/src/testing/postgres.ts';
import { REGISTRATION } from '../../samples/registration.ts';

export { REGISTRATION };

export const SETUP: Actor = { id: 'system:setup', unit: null, post: null, roles: ['system'] };

export interface DoorFixture {
  readonly db: TestDatabase;
  readonly door: Door;
  readonly commits: Commit[];
  readonly clock: SteppedClock;
  /** Another process on the same log: its own cache and queue. */
  another(database?: Database): Door;
  send(stream: string, type: string, payload: object, actor: Actor, more?: Partial<CommandEnvelope>): Promise<Answer>;
  close(): Promise<void>;
}

/** Real time plus an offset, like the demo's clock, except that the spec may set the day. */
export class SteppedClock {
  instant = '2022-05-10T01:00:00.000Z';

  now(offsetMs: number): string {
    return new Date(Date.parse(this.instant) + offsetMs).toISOString();
  }
}

/** A migrated database with a small district, set up through the door. */
export async function doorFixture(): Promise<DoorFixture> {
  const db = await testDatabase();
  const keys = mkdtempSync(join(tmpdir(), 'qingxin-keys-'));
  const ring = FileKeyRing.create(keys);
  const clock = new SteppedClock();
  const commits: Commit[] = [];
  const another = (database: Database = db.appDatabase): Door =>
    openDoor({
      database,
      ring,
      clock,
      projections: inlineProjections(),
      ...doorLookups(database.sql),
      hooks: {
        committed: (commit) => commits.push(commit),
        stateNotKept: (_stream, error) => {
          throw error;
        },
      },
    });
  const door = another();
  const send: DoorFixture['send'] = (stream, type, payload, actor, more = {}) =>
    door.handler.handle({ commandId: randomUUID(), stream, type, payload, ...more }, actor);
  await setUpDistrict(send);
  return {
    db,
    door,
    commits,
    clock,
    another,
    send,
    async close() {
      await db.close();
      rmSync(keys, { recursive: true, force: true });
    },
  };
}

const UNITS = [
  ['hrss', '区人社局', 'hrss'],
  ['office', '区治欠办', 'office'],
  ['leading-group', '区领导小组', 'leading-group'],
  ['housing', '区住建局', 'sector'],
  ['police', '区公安分局', 'police'],
] as const;

const POSTS = [
  ['hrss-officer', 'hrss', 'officer', ['person:hrss01', 'person:hrss02']],
  ['hrss-head', 'hrss', 'unit-head', ['person:hrss90']],
  ['housing-officer', 'housing', 'officer', ['person:housing01']],
  ['housing-head', 'housing', 'unit-head', ['person:housing90']],
  ['police-officer', 'police', 'officer', ['person:police01']],
  ['office-coordinator', 'office', 'coordinator', ['person:office01', 'person:office02']],
  ['leaders', 'leading-group', 'leading-group', ['person:leader01', 'person:leader02']],
  ['audit', 'office', 'auditor', ['person:audit01']],
  ['admin', 'office', 'administrator', ['person:admin01']],
] as const;

export async function setUpDistrict(send: DoorFixture['send']): Promise<void> {
  for (const [id, name, kind] of UNITS) {
    const unit = { id, name, kind, outside: false, phone: null, active: true };
    await send('organisation', 'AddUnit', { unit }, SETUP);
  }
  for (const [id, unit, role, persons] of POSTS) {
    await send('organisation', 'AddPost', { post: { id, unit, title: id, roles: [role] } }, SETUP);
    for (const person of persons) {
      const appointment = { person, post: id, from: '2022-01-01', until: null, deputy: false };
      await send('organisation', 'AppointPerson', appointment, SETUP);
    }
  }
  await send('calendar', 'AdoptCalendar', { release: 'test', years: seedCalendarYears() }, SETUP);
  await send('rulebook', 'AdoptRules', { release: 'test', rows: RULE_ROWS }, SETUP);
}

export function person(id: string): Actor {
  const account = `person:${id}`;
  const post = POSTS.find(([, , , persons]) => persons.some((held) => held === account));
  if (post === undefined) throw new Error(`no post for ${id}`);
  return { id: account, unit: post[1], post: post[0], roles: [post[2]] };
}

export const newComplaint = (): string => `complaint-${randomUUID()}`;

let telephones = 0;

/** A registration by a person nobody has named before. */
export function registration() {
  telephones += 1;
  const [claimant] = REGISTRATION.claimants;
  return { ...REGISTRATION, claimants: [{ ...claimant, phone: `139${String(telephones).padStart(8, '0')}` }] };
}
