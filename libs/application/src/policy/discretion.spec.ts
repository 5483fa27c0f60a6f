import { expect, it } from '@jest/globals';
import { type Actor, type EmergencyState, emergencyStream, type Role } from '@qingxin/domain';
import { isTold, versionCount } from './discretion.ts';

const somebody = (role: Role): Actor => ({ id: 'person:a', unit: 'police', post: 'p', roles: [role] });
const WORK = { id: 'trace-back#1', kind: 'trace-back', role: 'coordinator', assignee: null };
const ENDED = { ...emergencyStream.initial('emergency-1'), tasks: { [WORK.id]: WORK } } as unknown as EmergencyState;
const LOG = ['EmergencyEnded', 'TaskOpened', 'TaskCompleted', 'TraceBackNoted', 'EmergencyPromiseReported'].map(
  (type, place) => ({ type, version: place + 1, data: type.startsWith('Task') ? { taskId: WORK.id } : {} }),
);

it.each([
  ['officer', ['EmergencyEnded', 'EmergencyPromiseReported'], 2],
  ['unit-head', ['EmergencyEnded', 'EmergencyPromiseReported'], 2],
  ['coordinator', LOG.map(({ type }) => type), 5],
  ['leading-group', LOG.map(({ type }) => type), 5],
  ['auditor', LOG.map(({ type }) => type), 5],
] as const)('an emergency says to the %s of a unit that was called: %j', (role, types, newest) => {
  const actor = somebody(role);
  expect(LOG.filter((event) => isTold(actor, ENDED, event)).map(({ type }) => type)).toEqual(types);
  expect(versionCount(actor, ENDED, LOG).told(5)).toBe(newest);
});
