import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../kernel/actor.ts';
import { on } from '../testing/district.ts';
import { reference } from '../testing/reference.ts';
import { organisationStream, organisationView, type OrganisationCommand } from './stream.ts';

const HEAD: Actor = { id: 'person:head', unit: 'housing', post: 'head', roles: ['unit-head'] };
const unit = { id: 'housing', name: '区住建局', kind: 'sector', outside: false, phone: null, active: true } as const;
const given = (command: OrganisationCommand) => ({ command });
const DESK = [
  given({ type: 'AddUnit', data: { unit } }),
  given({ type: 'AddPost', data: { post: { id: 'desk', unit: 'housing', title: '经办', roles: ['officer'] } } }),
  given({
    type: 'AppointPerson',
    data: { person: 'person:a', post: 'desk', from: '2026-01-01', until: null, deputy: false },
  }),
];
const away = (from: string, until: string, more: { person?: string; by?: Actor } = {}) => ({
  command: { type: 'NoteAbsence' as const, data: { person: more.person ?? 'person:a', from, until } },
  by: more.by ?? HEAD,
});
const back = (backOn: string, more: { absenceId?: string; by?: Actor; at?: string } = {}) => ({
  command: { type: 'EndAbsence' as const, data: { absenceId: more.absenceId ?? 'away-1', backOn } },
  by: more.by ?? HEAD,
  ...(more.at === undefined ? {} : { at: more.at }),
});
// The story begins on 1 June.
const office = () => reference(organisationStream).given(...DESK);

describe('外出和返岗', () => {
  it('is known from before its first day to its last, the one that runs before the next', () => {
    const { state } = office().given(away('2026-06-03', '2026-06-05'), away('2026-06-10', '2026-06-12'));
    const days = ['2026-06-02', '2026-06-03', '2026-06-05', '2026-06-06', '2026-06-12', '2026-06-13'];
    const known = days.map((day) => organisationView(state, on(day)).absenceOf('person:a', day)?.absenceId ?? null);
    expect(known).toEqual(['away-1', 'away-1', 'away-1', 'away-2', 'away-2', null]);
    expect(organisationView(state, on('2026-06-03')).absenceOf('person:b', '2026-06-03')).toBeNull();
  });

  it('ends the day before he is back, and is none where he never went', () => {
    const noted = [away('2026-06-03', '2026-06-05')];
    const early = office().given(...noted, back('2026-06-05')).state;
    expect(organisationView(early, on('2026-06-04')).absenceOf('person:a', '2026-06-04')?.until).toBe('2026-06-04');
    expect(organisationView(early, on('2026-06-05')).absenceOf('person:a', '2026-06-05')).toBeNull();
    const never = office().given(...noted, back('2026-06-03'));
    expect(organisationView(never.state, on('2026-06-01')).absenceOf('person:a', '2026-06-01')).toBeNull();
    never
      .when(back('2026-06-03'))
      .thenRefused('absence-over')
      .when(away('2026-06-03', '2026-06-05'))
      .then(['AbsenceNoted', { absenceId: 'away-2', unit: 'housing' }]);
  });

  it.each([
    ['somebody of another unit', away('2026-06-03', '2026-06-05', { person: 'person:b' }), 'assignee-not-in-unit'],
    [
      'by the head of another unit',
      away('2026-06-03', '2026-06-05', { by: { ...HEAD, unit: 'hrss' } }),
      'assignee-not-in-unit',
    ],
    ['the end before the beginning', away('2026-06-05', '2026-06-03'), 'date-order'],
    ['what is over already', away('2026-05-20', '2026-05-31'), 'absence-over'],
    ['what was noted already', away('2026-06-08', '2026-06-09'), 'absence-known'],
    ['coming back from nowhere', back('2026-06-09', { absenceId: 'away-9' }), 'absence-unknown'],
    [
      'the return told by another unit',
      back('2026-06-09', { by: { ...HEAD, unit: 'hrss' } }),
      'absence-of-another-unit',
    ],
    ['a return after the last day', back('2026-06-13'), 'date-order'],
    ['a return told when it is over', back('2026-06-09', { at: on('2026-06-13') }), 'absence-over'],
  ] as const)('refuses %s', (_what, wrong, code) => {
    office().given(away('2026-06-08', '2026-06-12')).when(wrong).thenRefused(code);
  });
});
