import { describe, expect, test } from '@jest/globals';
import {
  act,
  addParty,
  addSource,
  arrearsCase,
  assignLead,
  correct,
  COMPLAINT_ONE,
  COMPLAINT_TWO,
  determine,
  fileCase,
  gather,
  joinSource,
  order,
  removeSource,
  sealed,
  TO_ARCHIVED,
  TO_CLEARED,
  TO_OPENED,
  TO_VERIFIED,
  updateSource,
  verify,
  worker,
} from '../testing/arrears-case.ts';
import { on } from '../testing/district.ts';
import { caseView } from '../views/case-view.ts';

const NEXT_DAY = on('2026-06-02 00:00');
const [w1, w2] = [worker('w1'), worker('w2')];

describe('并案后人员有变化', () => {
  test('a worker added to the complaint gets his wage line', () => {
    arrearsCase()
      .given(...TO_OPENED)
      .when(updateSource([w1, w2, worker('w4', { claimedFen: 300_000 })]))
      .then(
        ['SourceUpdated', { complaint: COMPLAINT_ONE, membership: 1, people: 3 }],
        ['WageLineAdded', { lineId: 'w4', claimedFen: 300_000, origin: `${COMPLAINT_ONE}/1` }],
      )
      .and((state) => expect(state.sources[COMPLAINT_ONE]?.people).toBe(3));
  });

  test.each([
    ['清零', TO_CLEARED],
    ['归档', TO_ARCHIVED],
  ])('after %s he opens his own line and nothing else', (_end, way) => {
    arrearsCase()
      .given(...way)
      .when(updateSource([w1, w2, worker('w4')]))
      .then(['CaseReopened', { because: 'new-worker', lineIds: ['w4'] }], ['SourceUpdated'], ['WageLineAdded'])
      .and((state) => {
        expect([state.cleared, state.archived, state.touched]).toEqual([false, false, ['w4']]);
        expect([state.lines['w1']?.end, state.lines['w4']?.end]).toEqual(['paid', null]);
      });
  });

  test('a name and a sum told later reach the line, whatever has become of it', () => {
    const told = worker('w1', { name: sealed('w1', 'name'), claimedFen: 1_200_000 });
    for (const way of [TO_OPENED, TO_CLEARED]) {
      arrearsCase()
        .given(...way)
        .when(updateSource([told, w2]))
        .then(['SourceUpdated'], ['WageLineDetailed', { lineId: 'w1', claimedFen: 1_200_000, link: null }])
        .and((state) => expect(state.lines['w1']).toMatchObject({ name: sealed('w1', 'name'), claimedFen: 1_200_000 }))
        .when(updateSource([told, w2]))
        .then(['SourceUpdated']);
    }
  });

  test('the line of one who takes no part any more goes with him, unless somebody has worked on it', () => {
    arrearsCase()
      .given(addSource({ workers: [w1, w2, worker('w3')] }), addParty('general'), verify('w1'))
      .when(updateSource([worker('w3')], { gone: ['w1', 'w2'] }))
      .then(['SourceUpdated', { people: 2 }], ['WageLineEnded', { lineId: 'w2', as: 'withdrawn' }])
      .and((state) => expect([state.lines['w1']?.end, state.lines['w2']?.left]).toEqual([null, true]));
  });

  test('the head count may then be corrected to those who are left', () => {
    arrearsCase()
      .given(...TO_OPENED, updateSource([w1], { people: 2, gone: ['w2'] }))
      .when(correct({ field: 'people', on: COMPLAINT_ONE, to: 0 }))
      .thenRefused('people-below-named')
      .when(correct({ field: 'people', on: COMPLAINT_ONE, to: 1 }))
      .then(['FactCorrected', { from: 2, to: 1 }]);
  });

  test('who takes up his request again is back with his line', () => {
    arrearsCase()
      .given(...TO_OPENED, updateSource([w1], { gone: ['w2'] }))
      .when(updateSource([w1, w2]))
      .then(['SourceUpdated', { people: 2 }], ['WageLineAdded', { lineId: 'w2' }])
      .and((state) => expect(state.lines['w2']?.end).toBeNull());
  });

  test('of a membership that is over the case takes no news', () => {
    arrearsCase()
      .given(...TO_OPENED)
      .when(updateSource([w1], { membership: 2 }))
      .thenNothing()
      .given(removeSource())
      .when(updateSource([w1, w2]))
      .thenNothing();
  });

  test('a complaint that joins again brings what it has learnt meanwhile about lines that stayed', () => {
    arrearsCase()
      .given(...TO_VERIFIED, removeSource())
      .when(addSource({ membership: 2, workers: [worker('w1', { claimedFen: 1_500_000 }), w2] }))
      .then(['SourceAdded'], ['WageLineDetailed', { lineId: 'w1', claimedFen: 1_500_000 }]);
  });
});

describe('保密人', () => {
  const hidden = (id: string, more = {}) => worker(id, { link: sealed(id, 'link'), ...more });
  const k1 = hidden('k1');
  const joined = () => arrearsCase().given(addSource({ workers: [k1, w1], people: 2 }));

  test('neither the joining nor what stands beside it tells of his line', () => {
    arrearsCase()
      .when(addSource({ workers: [k1, w1], people: 2 }))
      .then(
        ['CaseOpened'],
        ['SourceAdded', { people: 2, workers: [w1] }],
        ['WageLineAdded', { lineId: 'w1', origin: `${COMPLAINT_ONE}/1`, link: null }],
        ['CaseGraded'],
      )
      .when(gather([k1]))
      .thenNothing();
  });

  test('his line comes with the next day, among those of all complaints and in the order of their ids', () => {
    const story = joined()
      .given(joinSource({ workers: [hidden('a9'), hidden('z9')], people: 2 }))
      .when(gather([k1, hidden('z9'), hidden('a9')], [], { at: NEXT_DAY }))
      .then(
        ['ConcealedGathered'],
        ['WageLineAdded', { lineId: 'a9', origin: 'concealed' }],
        ['WageLineAdded', { lineId: 'k1', origin: 'concealed', link: sealed('k1', 'link') }],
        ['WageLineAdded', { lineId: 'z9', origin: 'concealed' }],
      )
      .and((state) => expect(state.gathering).toBeNull());
    expect(JSON.stringify(story.state.lines['k1'])).not.toContain('complaint');
    const naming = story.log.filter((event) => JSON.stringify(event.data).includes('k1'));
    expect(naming.filter((event) => JSON.stringify(event.data).includes('complaint'))).toEqual([]);
  });

  test('the workflow is asked for it on that day, and at once when a lead is named', () => {
    const story = joined();
    const asked = () => caseView(story.state, story.now).due.map(({ type }) => type);
    expect([asked(), caseView(story.state, story.now).wakeAt]).toEqual([[], on('2026-06-02 00:00')]);
    story.given(assignLead());
    expect(asked()).toEqual(['GatherConcealed']);
    story.given(gather([k1])).and((state) => expect(state.lines['k1']).toBeDefined());
    story.when(gather([k1])).thenRefused('nothing-to-gather');
  });

  test('where everybody is named nothing is gathered', () => {
    arrearsCase()
      .given(...TO_OPENED)
      .and((state) => expect(state.gathering).toBeNull());
  });

  test('a complaint of concealed people alone opens a cleared case again before it can be told the result', () => {
    arrearsCase()
      .given(...TO_CLEARED)
      .when(joinSource({ workers: [k1], people: 1 }))
      .then(['CaseReopened', { because: 'new-worker', lineIds: [] }], ['SourceAdded', { workers: [] }])
      .and((state) => expect([state.cleared, state.touched]).toEqual([false, []]));
  });

  test('added to a complaint whose case was cleared, he opens his own line alone', () => {
    arrearsCase()
      .given(...TO_CLEARED, updateSource([w1, w2, k1], { people: 3 }))
      .and((state) => expect(state.cleared).toBe(true))
      .when(gather([k1], [], { at: NEXT_DAY }))
      .then(['CaseReopened', { lineIds: ['k1'] }], ['ConcealedGathered'], ['WageLineAdded']);
  });

  test('what becomes known of him comes with a gathering, his leaving too', () => {
    joined()
      .given(gather([k1], [], { at: NEXT_DAY }), updateSource([w1, hidden('k1', { claimedFen: 5 })], { people: 2 }))
      .and((state) => expect(state.lines['k1']?.claimedFen).toBe(1_000_000))
      .when(gather([hidden('k1', { claimedFen: 5 })], [], { at: on('2026-06-03 00:00') }))
      .then(['ConcealedGathered'], ['WageLineDetailed', { lineId: 'k1', claimedFen: 5, origin: 'concealed' }])
      .given(removeSource())
      .and((state) => expect(state.lines['k1']?.end).toBeNull())
      .when(gather([], ['k1', 'w1'], { at: on('2026-06-04 00:00') }))
      .then(['ConcealedGathered'], ['WageLineEnded', { lineId: 'k1', as: 'withdrawn' }]);
  });

  test('who chooses 保密 after the joining is concealed from there on, and may step forward again', () => {
    const subject = 'another-subject';
    arrearsCase()
      .given(...TO_OPENED)
      .when(updateSource([w2, hidden('w1', { subject })], { people: 2 }))
      .then(
        ['SourceUpdated', { people: 2, workers: [w2] }],
        ['WageLineDetailed', { lineId: 'w1', subject, origin: 'concealed', link: sealed('w1', 'link') }],
      )
      .when(updateSource([w1, w2]))
      .then(['SourceUpdated'], ['WageLineDetailed', { lineId: 'w1', origin: `${COMPLAINT_ONE}/1`, link: null }]);
  });
});

describe('向用人单位公开姓名', () => {
  const hidden = (more = {}) => worker('k1', { link: sealed('k1', 'link'), ...more });
  const toPayer = [
    addSource({ workers: [hidden(), w1] }),
    assignLead(),
    gather([hidden()]),
    fileCase(),
    addParty('general'),
    verify('k1'),
    verify('w1'),
    determine(),
  ];
  const both = order({ lineIds: ['k1', 'w1'] });

  test('an order counts a concealed person in its sum and leaves him out of its annex', () => {
    arrearsCase()
      .given(...toPayer)
      .when(both)
      .then(['OrderIssued', { amountFen: 2_000_000, unnamed: ['k1'] }]);
  });

  test('with his recorded consent he is named', () => {
    const agreed = hidden({ consented: true });
    const story = arrearsCase()
      .given(...toPayer, updateSource([agreed, w1]), gather([agreed], [], { at: NEXT_DAY }))
      .when(both);
    expect(story.happened.find(({ type }) => type === 'OrderIssued')?.data).not.toHaveProperty('unnamed');
  });

  test('the people of another complaint are as they were', () => {
    arrearsCase()
      .given(...TO_OPENED, joinSource())
      .when(act('UpdateSource', { complaint: COMPLAINT_TWO, membership: 1, people: 1, workers: [], gone: ['w3'] }))
      .then(['SourceUpdated', { complaint: COMPLAINT_TWO }], ['WageLineEnded', { lineId: 'w3' }])
      .and((state) => expect([state.lines['w1']?.end, state.lines['w2']?.end]).toEqual([null, null]));
  });
});
