import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../kernel/actor.ts';
import { on } from '../testing/district.ts';
import { reference } from '../testing/reference.ts';
import { organisationStream, organisationView, type OrganisationCommand } from './stream.ts';
import type { UnitKind } from './view.ts';

const by = (id: string, role: Actor['roles'][number]): Actor => ({
  id: `person:${id}`,
  unit: null,
  post: id,
  roles: [role],
});
const ADMIN = by('admin-1', 'administrator');
const SECOND = by('admin-2', 'administrator');
const MERGER: Actor = { id: 'system:unit-merger', unit: null, post: null, roles: ['system'] };
const send = (command: OrganisationCommand, actor: Actor = ADMIN, at = '2026-06-10 09:00') => ({
  command,
  by: actor,
  at: on(at),
});
const unit = (id: string, kind: UnitKind = 'sector', outside = false) =>
  send({ type: 'AddUnit', data: { unit: { id, name: id, kind, outside, phone: null, active: true } } });
const facts = { from: 'housing', to: 'transport', on: '2026-06-10', reason: '机构改革', document: '潞编发〔2026〕3号' };
const propose = (more: Partial<typeof facts> = {}, actor = ADMIN) =>
  send({ type: 'ProposeMerger', data: { ...facts, ...more } }, actor);
const ref = { mergerId: 'merger-1' };
const approve = (actor = SECOND) => send({ type: 'ApproveMerger', data: ref }, actor);
const begin = send({ type: 'BeginMerger', data: ref }, MERGER);
const left = (...streams: readonly string[]) =>
  send(
    {
      type: 'RecordMergerRound',
      data: { ...ref, left: streams.map((stream) => ({ stream, code: 'successor-stands-back' })) },
    },
    MERGER,
  );
const end = (openWork = 0) => send({ type: 'EndMerger', data: { ...ref, openWork } }, MERGER);
const DISTRICT = [
  unit('housing'),
  unit('transport'),
  unit('hrss', 'hrss'),
  unit('police', 'police'),
  unit('next', 'outside', true),
];
const office = () =>
  reference(organisationStream).given(
    ...DISTRICT,
    send({ type: 'AddPost', data: { post: { id: 'desk', unit: 'housing', title: '经办', roles: ['officer'] } } }),
    send({
      type: 'AppointPerson',
      data: { person: 'person:a', post: 'desk', from: '2026-01-01', until: null, deputy: false },
    }),
  );

describe('单位合并：提出、第二人确认、到期承接、撤销原单位', () => {
  it('is confirmed by another person, gives posts and people over when it begins, and closes the unit last', () => {
    const story = office().given(propose(), approve(), begin);
    const during = organisationView(story.state, on('2026-06-10'));
    expect(during.postsOf('person:a').map((post) => post.unit)).toEqual(['transport']);
    expect(during.unit('housing')?.active).toBe(true);
    story.when(end()).then(['UnitMerged', { from: 'housing', to: 'transport' }]);
    expect(organisationView(story.state, on('2026-06-10')).unit('housing')?.active).toBe(false);
  });

  it('does not begin before its day, nor unconfirmed', () => {
    office().given(propose()).when(begin).thenRefused('merger-decided');
    office()
      .given(propose({ on: '2026-06-11' }), approve())
      .when(begin)
      .thenRefused('merger-not-approved');
    office().when(approve()).thenRefused('merger-unknown');
  });

  it('what could not go over is named and holds the unit open; so does whatever came to it meanwhile', () => {
    const story = office().given(propose(), approve(), begin, left('case-1'));
    expect(story.state.mergers['merger-1']?.left).toEqual([{ stream: 'case-1', code: 'successor-stands-back' }]);
    story.when(left('case-1')).then();
    story.when(end()).thenRefused('unit-holds-work');
    story.given(left()).when(end(2)).thenRefused('unit-holds-work');
    story.given(end()).when(begin).thenRefused('merger-decided');
  });

  it('is refused to the one who proposed it, for units that are no more and for those that a district cannot do without', () => {
    office().given(propose()).when(approve(ADMIN)).thenRefused('approver-is-requester');
    office()
      .when(propose({ to: 'housing' }))
      .thenRefused('merger-into-itself');
    office()
      .when(propose({ from: 'hrss' }))
      .thenRefused('merger-of-such-unit');
    office()
      .when(propose({ from: 'police' }))
      .thenRefused('merger-of-such-unit');
    office()
      .when(propose({ to: 'next' }))
      .thenRefused('merger-of-such-unit');
    office()
      .when(propose({ from: 'nobody' }))
      .thenRefused('unit-unknown');
    office()
      .when(propose({ on: '2026-06-09' }))
      .thenRefused('merger-day-past');
    office()
      .given(propose())
      .when(propose({ from: 'transport', to: 'housing' }))
      .thenRefused('merger-under-way');
    const rejected = send({ type: 'RejectMerger', data: { ...ref, reason: '批文未下达' } }, SECOND);
    office()
      .given(propose(), rejected)
      .when(propose())
      .then(['MergerProposed', { mergerId: 'merger-2' }]);
  });
});
