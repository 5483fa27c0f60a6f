import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../kernel/actor.ts';
import { reference } from '../testing/reference.ts';
import { on } from '../testing/district.ts';
import { organisationStream, organisationView, type OrganisationCommand, type PostFacts } from './stream.ts';
import type { Unit } from './view.ts';

const HOUSING: Unit = { id: 'housing', name: '区住建局', kind: 'sector', outside: false, phone: null, active: true };
const DESK: PostFacts = { id: 'desk', unit: 'housing', title: '经办', roles: ['officer'] };
const send = (command: OrganisationCommand, at?: string) => ({ command, ...(at === undefined ? {} : { at }) });
const add = (unit: Partial<Unit> = {}) => send({ type: 'AddUnit', data: { unit: { ...HOUSING, ...unit } } });
const change = (unit: Partial<Unit>, openWork = 0) =>
  send({ type: 'ChangeUnit', data: { unit: { ...HOUSING, ...unit }, reason: '机构改革', openWork } });
const post = (facts: Partial<PostFacts> = {}) => send({ type: 'AddPost', data: { post: { ...DESK, ...facts } } });
const appoint = (from: string, until: string | null) =>
  send({ type: 'AppointPerson', data: { person: 'person:a', post: 'desk', from, until, deputy: false } });
const end = (until: string, at?: string) =>
  send({ type: 'EndAppointment', data: { person: 'person:a', post: 'desk', until, reason: '调离' } }, at);
const office = () => reference(organisationStream);
const HEAD_OF_HOUSING: Actor = { id: 'person:head', unit: 'housing', post: 'head', roles: ['unit-head'] };

describe('单位、岗位与人员', () => {
  it('a person holds a post from the first day to the last, both in office', () => {
    const { state } = office().given(add(), post(), appoint('2026-06-02', '2026-06-04'));
    const held = (day: string) => organisationView(state, on(day)).postsOf('person:a').length;
    expect(['2026-06-01', '2026-06-02', '2026-06-04', '2026-06-05'].map(held)).toEqual([0, 1, 1, 0]);
    expect(organisationView(state, on('2026-06-03')).post('desk')?.holders).toEqual(['person:a']);
  });

  it('a deputy acts to the last day of the deputyship, and after it neither holds the post nor any of its roles', () => {
    const deputy = send({
      type: 'AppointPerson',
      data: { person: 'person:b', post: 'desk', from: '2026-06-02', until: '2026-06-30', deputy: true },
    });
    const ended = send({
      type: 'EndAppointment',
      data: { person: 'person:b', post: 'desk', until: '2026-06-10', reason: '本人返岗' },
    });
    const { state } = office().given(add(), post(), deputy);
    const acts = (of: typeof state, day: string) => {
      const view = organisationView(of, on(day));
      return [
        ...view.postsOf('person:b').flatMap(({ roles }) => roles),
        view.servesAsDeputy('person:b', 'desk', day),
        view.heldUntil('person:b', 'desk', day),
      ];
    };
    expect(acts(state, '2026-06-30')).toEqual(['officer', true, '2026-06-30']);
    expect(acts(state, '2026-07-01')).toEqual([false, null]);
    const { state: early } = office().given(add(), post(), deputy, ended);
    expect(acts(early, '2026-06-10')).toEqual(['officer', true, '2026-06-10']);
    expect(acts(early, '2026-06-11')).toEqual([false, null]);
  });

  it('somebody who returns to a post is ended where he serves now, not where he served before', () => {
    office()
      .given(add(), post(), appoint('2026-01-01', '2026-01-31'), appoint('2026-03-01', null))
      .when(end('2026-06-30'))
      .then(['AppointmentEnded'])
      .and(({ appointments }) => expect(appointments.map(({ until }) => until)).toEqual(['2026-01-31', '2026-06-30']));
  });

  it('an appointment before or after another is none of its overlap', () => {
    office()
      .given(add(), post(), appoint('2026-07-01', null))
      .when(appoint('2026-01-01', '2026-06-30'))
      .then(['PersonAppointed']);
    office()
      .given(add(), post(), appoint('2026-07-01', null))
      .when(appoint('2026-01-01', '2026-07-01'))
      .thenRefused('already-appointed');
  });

  it('a unit is renamed and closed by a change; the view knows the first active one of a kind', () => {
    const { state } = office().given(add(), add({ id: 'housing-2' }), change({ active: false }));
    expect(organisationView(state, on('2026-06-01')).ofKind('sector')?.id).toBe('housing-2');
    expect(organisationView(state, on('2026-06-01')).ofKind('court')).toBeNull();
    expect(organisationView(state, on('2026-06-01')).unit('nobody')).toBeNull();
  });

  it('单位撤销、合并以前，名下的投诉举报、案件和待办先转出；更名不受影响', () => {
    const story = office().given(add(), add({ id: 'housing-2' }));
    story
      .when(change({ active: false }, 3))
      .thenRefused('unit-holds-work')
      .when(change({ name: '区住房和城乡建设局' }, 3))
      .then(['UnitChanged', { unit: { ...HOUSING, name: '区住房和城乡建设局' } }])
      .when(change({ active: false }))
      .then(['UnitChanged', { unit: { ...HOUSING, active: false }, reason: '机构改革' }])
      .when(change({ active: false, phone: '0355-1' }, 3))
      .then(['UnitChanged']);
  });

  it('work is handed over within a unit, confirmed by a head who is neither of the two', () => {
    const two = [add(), post(), appoint('2026-01-01', null)];
    const handed = (more: object = {}, by: Actor = HEAD_OF_HOUSING) => ({
      ...send({
        type: 'HandOverWork',
        data: {
          ...{ unit: 'housing', from: 'person:b', to: 'person:a', reason: '轮岗', document: 'doc-1' },
          ...{ tasks: ['case-1/find-cause#1'], letters: [] },
          ...more,
        },
      }),
      by,
    });
    office()
      .given(...two)
      .when(handed({}, { ...HEAD_OF_HOUSING, unit: 'hrss' }))
      .thenRefused('hand-over-of-another-unit')
      .when(handed({}, { ...HEAD_OF_HOUSING, id: 'person:b' }))
      .thenRefused('approver-is-requester')
      .when(handed({}, { ...HEAD_OF_HOUSING, id: 'person:a' }))
      .thenRefused('approver-is-requester')
      .when(handed({ from: 'person:a' }))
      .thenRefused('hand-over-to-oneself')
      .when(handed({ to: 'person:c' }))
      .thenRefused('assignee-not-in-unit')
      .when(handed({ tasks: [] }))
      .thenRefused('nothing-to-hand-over')
      .when(handed({ tasks: [], reveals: ['complaint-1'] }))
      .then(['WorkHandedOver', { reveals: ['complaint-1'] }])
      .when(handed())
      .then(['WorkHandedOver']);
  });

  it.each([
    ['a known unit', [add()], add(), 'unit-known'],
    ['an unknown kind', [], add({ kind: 'ministry' as never }), 'unit-kind-unknown'],
    ['a nameless unit', [], add({ name: ' ' }), 'unit-name-missing'],
    ['a change of nothing', [], change({}), 'unit-unknown'],
    ['a post nowhere', [], post(), 'unit-unknown'],
    ['a known post', [add(), post()], post(), 'post-known'],
    ['a role nobody knows', [add()], post({ roles: ['emperor'] }), 'role-unknown'],
    ['an auditor who also decides', [add()], post({ roles: ['auditor', 'coordinator'] }), 'roles-incompatible'],
    ['an administrator who also audits', [add()], post({ roles: ['administrator', 'auditor'] }), 'roles-incompatible'],
    ['a person as the software', [add()], post({ roles: ['system'] }), 'role-unknown'],
    ['a post that is not there', [add()], appoint('2026-06-01', null), 'post-unknown'],
    ['an end before the beginning', [add(), post()], appoint('2026-06-02', '2026-06-01'), 'date-order'],
    ['ending nothing', [add(), post()], end('2026-06-01'), 'not-appointed'],
    ['ending what ended', [add(), post(), appoint('2026-01-01', '2026-01-31')], end('2026-02-01'), 'not-appointed'],
    ['an end before he came', [add(), post(), appoint('2026-06-01', null)], end('2026-05-01'), 'date-order'],
  ] as const)('refuses %s', (_what, before, wrong, code) => {
    office()
      .given(...before)
      .when(wrong)
      .thenRefused(code);
  });
});
