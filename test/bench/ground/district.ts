import { randomUUID } from 'node:crypto';
import { type Answer, type Door, openDoor } from '@qingxin/application';
import type { Actor } from '@qingxin/domain';
import type { Database } from '@qingxin/event-store';
import { inlineProjections, doorLookups } from '@qingxin/read-models';
import { RULE_ROWS, seedCalendarYears } from '@qingxin/rulebook';
import type { Ground } from './server.ts';

const SETUP: Actor = { id: 'system:setup', unit: null, post: null, roles: ['system'] };

export const OFFICER: Actor = { id: 'person:hrss01', unit: 'hrss', post: 'hrss-officer', roles: ['officer'] };

export const COORDINATOR: Actor = {
  ...{ id: 'person:office01', unit: 'office', post: 'office-coordinator', roles: ['coordinator'] },
};

const UNITS = [
  ['hrss', '区人社局', 'hrss'],
  ['office', '区治欠办', 'office'],
  ['leading-group', '区领导小组', 'leading-group'],
  ['housing', '区住建局', 'sector'],
] as const;

/** A working day at nine; real time passes from there, so that no run depends on the day it is made. */
const START = Date.parse('2022-05-10T01:00:00.000Z');

function benchClock(): { now(offsetMs: number): string } {
  const start = performance.now();
  return { now: (offsetMs) => new Date(START + offsetMs + performance.now() - start).toISOString() };
}

/** The door as the API opens it. `keeps` is the number of streams it holds folded; 0 = every command loads its stream. */
export function openBenchDoor(ground: Ground, keeps: number, database: Database = ground.app): Door {
  return openDoor({
    database,
    ring: ground.ring,
    clock: benchClock(),
    projections: inlineProjections(),
    ...doorLookups(database.sql),
    hooks: {
      committed: () => undefined,
      stateNotKept: (stream, error) => {
        throw new Error(`state of ${stream} not kept`, { cause: error });
      },
    },
    cachedStreams: keeps,
  });
}

export function send(
  door: Door,
  stream: string,
  type: string,
  payload: object,
  actor: Actor = OFFICER,
): Promise<Answer> {
  return door.handler.handle({ commandId: randomUUID(), stream, type, payload }, actor);
}

/** Organisation, calendar and rulebook as shipped, through the door. */
export async function setUpDistrict(door: Door): Promise<void> {
  for (const [id, name, kind] of UNITS) {
    const unit = { id, name, kind, outside: false, phone: null, active: true };
    await send(door, 'organisation', 'AddUnit', { unit }, SETUP);
  }
  for (const [{ id: person, post: id, unit, roles }, title] of [
    [OFFICER, '经办人'],
    [COORDINATOR, '协调员'],
  ] as const) {
    await send(door, 'organisation', 'AddPost', { post: { id, unit, title, roles } }, SETUP);
    const appointment = { person, post: id, from: '2022-01-01', until: null, deputy: false };
    await send(door, 'organisation', 'AppointPerson', appointment, SETUP);
  }
  await send(door, 'calendar', 'AdoptCalendar', { release: 'bench', years: seedCalendarYears() }, SETUP);
  await send(door, 'rulebook', 'AdoptRules', { release: 'bench', rows: RULE_ROWS }, SETUP);
}
