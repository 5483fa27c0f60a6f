import { describe, expect, test } from '@jest/globals';
import { type Actor, type OrganisationView, type Post, ROLES, type StreamState } from '@qingxin/domain';
import { districtPolicy } from '../door/district-streams.ts';
import { whoSees } from './who-sees.ts';

const policy = districtPolicy();
const UNITS = { hrss: 'hrss', housing: 'sector', police: 'police', office: 'office', lead: 'leading-group' } as const;
const posts: readonly Post[] = Object.keys(UNITS).flatMap((unit) =>
  ROLES.map((role) => ({
    id: `${unit}-${role}`,
    unit,
    title: role,
    roles: [role],
    holders: [`person:${unit}.${role}`],
  })),
);
const organisation = {
  unit: (id: string) => (id in UNITS ? { id, kind: UNITS[id as keyof typeof UNITS] } : null),
  posts,
  postsOf: (person: string) => posts.filter(({ holders }) => holders.includes(person)),
} as unknown as OrganisationView;

const EMPTY = {
  version: 7,
  tasks: {},
  ladders: {},
  pushes: {},
  steps: {},
  handOffs: {},
  jointAnswers: {},
  successions: {},
};
const caseLedBy = (lead: string, coUnits: readonly string[] = []) =>
  ({ ...EMPTY, opened: true, lead, coUnits, filingUnit: null, conflicts: [] }) as unknown as StreamState;

describe('who could see a matter', () => {
  test('is told of exactly those whom the policy lets in, of every role and every unit', () => {
    for (const state of [caseLedBy('housing'), caseLedBy('hrss', ['police'])]) {
      const told = new Set(whoSees(policy, { kind: 'case', state }, organisation).map(({ post }) => post.id));
      for (const { id, unit, roles, holders } of posts) {
        const actor: Actor = { id: holders[0] ?? '', unit, post: id, roles: roles as Actor['roles'] };
        expect([id, told.has(id)]).toEqual([id, policy.mayActorSee(actor, 'case', state, organisation)]);
      }
    }
  });

  test('says by which role and which relation, and goes by the state that it is given', () => {
    const of = (state: StreamState, post: string) =>
      whoSees(policy, { kind: 'case', state }, organisation).find((seer) => seer.post.id === post);
    expect(of(caseLedBy('housing'), 'housing-officer')).toMatchObject({
      rows: [{ role: 'officer', sees: 'related' }],
      relations: ['lead'],
    });
    expect(of(caseLedBy('hrss'), 'housing-officer')).toBeUndefined();
    expect(of(caseLedBy('hrss'), 'police-auditor')).toMatchObject({ rows: [{ sees: 'all' }], relations: [] });
    const [led, other] = ['housing-officer', 'office-coordinator'].map((post) => of(caseLedBy('housing'), post));
    expect([led?.mayReveal('name'), led?.mayReveal('link')]).toEqual([true, false]);
    expect(other?.mayReveal('link')).toBe(true);
  });
});
