import { describe, expect, it } from '@jest/globals';
import { reference } from '../testing/reference.ts';
import { on } from '../testing/district.ts';
import { organisationStream, organisationView, type OrganisationCommand, type PostFacts } from './stream.ts';

const COMPANY = 'company-00000000-0000-4000-8000-000000000001';
const BUILDER = { id: 'builder', company: COMPANY, name: '示例总包01' };
const HOUSING = { id: 'housing', name: '区住建局', kind: 'sector', outside: false, phone: null, active: true } as const;
const FACT = { stream: COMPANY, version: 3, fact: { registered: true } };
const DESK: PostFacts = { id: 'builder-desk', unit: 'builder', title: '劳资专管员', roles: ['contractor'] };

type Facts = Parameters<ReturnType<typeof office>['when']>[0]['facts'];
const send = (command: OrganisationCommand, facts?: Facts) => ({ command, ...(facts === undefined ? {} : { facts }) });
const admit = (more: Partial<typeof BUILDER> = {}, facts: Facts = { company: FACT }) =>
  send({ type: 'AdmitContractor', data: { contractor: { ...BUILDER, ...more } } }, facts);
const end = (id = 'builder') => send({ type: 'EndContractorAccess', data: { id, reason: '项目完工' } });
const unit = (id = 'housing') => send({ type: 'AddUnit', data: { unit: { ...HOUSING, id } } });
const post = (more: Partial<PostFacts> = {}) => send({ type: 'AddPost', data: { post: { ...DESK, ...more } } });
const appoint = (person = 'person:a') =>
  send({
    type: 'AppointPerson',
    data: { person, post: 'builder-desk', from: '2026-01-01', until: null, deputy: false },
  });
const office = () => reference(organisationStream);
const seen = (state: ReturnType<typeof office>['state']) => organisationView(state, on('2026-06-01'));

describe('项目参建单位', () => {
  it('接入以后有名称、有记录，但不是单位：不能转送、不承担环节和时限', () => {
    const { state } = office().given(unit(), admit());
    const view = seen(state);
    expect(view.contractor('builder')).toEqual(BUILDER);
    expect([view.unit('builder'), view.units.map(({ id }) => id)]).toEqual([null, ['housing']]);
    expect([view.contractor('housing'), view.nameOf('housing'), view.nameOf('builder'), view.nameOf('nobody')]).toEqual(
      [null, '区住建局', '示例总包01', null],
    );
  });

  it.each([
    ['with the code of a unit', [unit('builder')], admit(), 'contractor-known'],
    ['under a code that is used', [admit()], admit({ company: `${COMPANY}0` }), 'contractor-known'],
    ['twice', [admit()], admit({ id: 'builder-2' }), 'company-admitted'],
    ['without a name', [], admit({ name: ' ' }), 'unit-name-missing'],
    ['without a record', [], admit({}, {}), 'company-unknown'],
    ['with a record of another company', [], admit({ company: `${COMPANY}0` }), 'company-unknown'],
    [
      'with a record that was never made',
      [],
      admit({}, { company: { ...FACT, fact: { registered: false } } }),
      'company-unknown',
    ],
  ] as const)('no company is admitted %s', (_what, before, wrong, code) => {
    office()
      .given(...before)
      .when(wrong)
      .thenRefused(code);
  });

  it('其岗位只有“参建单位”一种角色，该角色也不用于别处', () => {
    office().given(admit()).when(post()).then(['PostAdded']);
    office()
      .given(unit(), admit())
      .when(post({ roles: ['officer'] }))
      .thenRefused('post-of-contractor')
      .when(post({ roles: ['contractor', 'officer'] }))
      .thenRefused('post-of-contractor')
      .when(post({ unit: 'housing' }))
      .thenRefused('role-of-contractor')
      .when(post({ unit: 'housing', roles: ['officer', 'contractor'] }))
      .thenRefused('role-of-contractor')
      .when(unit('builder'))
      .thenRefused('unit-known');
  });

  it('终止接入以后，岗位上的人随即没有权限，名称仍可读', () => {
    const story = office().given(admit(), post(), appoint());
    expect(seen(story.state).postsOf('person:a')).toMatchObject([{ id: 'builder-desk' }]);
    story.given(end());
    const view = seen(story.state);
    expect([view.contractor('builder'), view.postsOf('person:a'), view.post('builder-desk')?.holders]).toEqual([
      null,
      [],
      [],
    ]);
    expect(view.nameOf('builder')).toBe('示例总包01');
    story.when(appoint('person:b')).thenRefused('contractor-access-ended');
    story.when(post({ id: 'second' })).thenRefused('contractor-access-ended');
    story.when(end()).thenRefused('contractor-access-ended');
    story.when(end('nobody')).thenRefused('contractor-unknown');
  });

  it('恢复接入须用另一个代码，原来的岗位不随之恢复', () => {
    const story = office().given(admit(), post(), appoint(), end());
    story.when(admit()).thenRefused('contractor-known');
    story.given(admit({ id: 'builder-2' }));
    expect(seen(story.state).postsOf('person:a')).toEqual([]);
  });
});
