import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../kernel/actor.ts';
import { district, HEAD, HOUSING, on, PETITIONS } from '../testing/district.ts';
import { conduct, doing, INSPECTORATE, OFFICIAL, passedOn, PUBLIC, taken } from '../testing/conduct.ts';
import { conductRelations, conductUnits, isKeptFrom } from './relations.ts';
import type { ConductState } from './state.ts';
import { conductStream } from './decide.ts';

const seenBy = (state: ConductState): readonly string[] =>
  district().units.flatMap(({ id }) => (conductRelations(state, id).length > 0 ? [id] : []));
const ended = (outcome: 'found' | 'mistaken', by?: Actor) =>
  doing('EndConduct', { outcome, words: '属实，已责令登记' }, by === undefined ? {} : { by });
const told = (what: 'received' | 'result', by: Actor) =>
  doing('TellConductReporter', { what, way: 'writing', words: '已受理' }, { by });
const signed = doing('SignForConduct', { number: '信访〔2026〕1号' }, { by: PETITIONS });
const AT_PETITIONS = [taken(), passedOn('petitions'), signed];

describe('反映公职人员和单位的问题，转交纪检、信访，被反映单位看不到', () => {
  it('goes from the counter of any other unit to the petition office, and from then on only that office has it', () => {
    conduct()
      .given(taken())
      .and((state) => expect(seenBy(state)).toEqual(['hrss']))
      .when(passedOn('petitions'))
      .then(['ConductPassedOn', { passId: 'p1', unit: 'petitions', onPaper: false }])
      .and((state) => expect(seenBy(state)).toEqual(['hrss', 'petitions']))
      .when(signed)
      .then(['ConductReceived', { passId: 'p1', unit: 'petitions' }])
      .and((state) => expect(seenBy(state)).toEqual(['petitions']));
  });

  it('is never registered in the unit it is about, by whatever post, and needs somebody it is about', () => {
    conduct()
      .when(taken({}, { by: HOUSING }))
      .thenRefused('conduct-of-own-unit')
      .when(taken({}, { by: { ...HOUSING, unit: 'hrss' } }))
      .thenRefused('conduct-of-own-unit')
      .when(taken({ accusedUnit: null, official: OFFICIAL, about: 'discipline' }, { by: HOUSING }))
      .thenRefused('conduct-of-own-unit')
      .when(taken({ accusedUnit: null }))
      .thenRefused('conduct-against-nobody')
      .when(taken({ accusedUnit: 'nowhere' }))
      .thenRefused('unit-unknown')
      .when(taken({ receivedOn: '2026-06-16' }))
      .thenRefused('conduct-day-in-future');
  });

  it('whoever has a post in the accused unit is kept from it through his other posts too', () => {
    const { state } = conduct().given(...AT_PETITIONS);
    expect(isKeptFrom(state, PETITIONS, district())).toBe(false);
    expect(isKeptFrom(state, { ...HOUSING, unit: 'petitions' }, district())).toBe(true);
    expect(isKeptFrom(state, { id: 'person:nobody', unit: 'housing' }, district())).toBe(true);
  });

  it('goes straight to the right body where it is sent in over the net or brought there, and is received in the same step', () => {
    conduct()
      .when(taken({ channel: 'web' }, { by: PUBLIC }))
      .then(
        ['ConductRegistered', { unit: 'petitions', hiddenFrom: ['housing'] }],
        ['ConductReceived', { passId: null }],
      )
      .and((state) => expect(seenBy(state)).toEqual(['petitions']));
    conduct()
      .when(taken({}, { by: PETITIONS }))
      .then(['ConductRegistered'], ['ConductReceived', { unit: 'petitions' }]);
  });

  it('信访部门被反映的，由纪检监察机关办理；反映个人违纪的也是', () => {
    conduct()
      .when(taken({ accusedUnit: 'petitions' }))
      .then(['ConductRegistered'])
      .when(passedOn('petitions'))
      .thenRefused('conduct-not-for-unit')
      .when(passedOn('hrss'))
      .thenRefused('conduct-not-for-unit')
      .when(passedOn('discipline'))
      .then(['ConductPassedOn', { onPaper: true }]);
    conduct()
      .given(taken({ about: 'discipline', official: OFFICIAL, accusedUnit: null }, { by: PETITIONS }))
      .and((state) => expect(state.status).toBe('taken'))
      .when(passedOn('discipline', { by: PETITIONS }))
      .then(['ConductPassedOn', { unit: 'discipline' }]);
  });

  it('a body without a login gets it on paper, and whoever passed it on records the receipt', () => {
    const receipt = (receivedOn: string) =>
      doing('RecordConductReceipt', { receivedOn, number: null, document: 'doc-1' });
    conduct()
      .given(taken({ about: 'discipline' }), passedOn('discipline'))
      .and((state) => expect(seenBy(state)).toEqual(['hrss']))
      .when({ ...signed, by: INSPECTORATE })
      .thenRefused('conduct-received-on-paper')
      .when(receipt('2026-06-14'))
      .thenRefused('conduct-received-before-passed-on')
      .when(receipt('2026-06-16'))
      .thenRefused('conduct-day-in-future')
      .when(receipt('2026-06-15'))
      .then(['ConductReceived', { unit: 'discipline', passId: 'p1' }])
      .and((state) => expect([state.holder, state.body?.unit]).toEqual(['hrss', 'discipline']));
  });

  it('实名的先告知结果再办结，匿名的无人可告知', () => {
    conduct()
      .given(...AT_PETITIONS)
      .when(ended('found', PETITIONS))
      .thenRefused('conduct-reporter-not-told')
      .given(told('received', PETITIONS))
      .when(ended('found', PETITIONS))
      .thenRefused('conduct-reporter-not-told')
      .given(told('result', PETITIONS))
      .when(ended('found', PETITIONS))
      .then(['ConductEnded', { outcome: 'found' }])
      .when(passedOn('discipline', { by: PETITIONS }))
      .thenRefused('conduct-over');
    conduct()
      .given(taken({ reporter: null }), passedOn('petitions'), signed)
      .when(told('received', PETITIONS))
      .thenRefused('conduct-anonymous')
      .when(ended('found', PETITIONS))
      .then(['ConductEnded']);
  });

  it('登记有误的可以直接办结；已转交的等接收机关', () => {
    conduct()
      .given(taken())
      .when(ended('found'))
      .thenRefused('conduct-not-received')
      .when(ended('mistaken'))
      .then(['ConductEnded', { outcome: 'mistaken' }]);
    conduct().given(taken(), passedOn('petitions')).when(ended('mistaken')).thenRefused('conduct-passed-on');
  });

  it('opens neither work in an inbox nor a ladder, and offers nothing that others could come across', () => {
    const story = conduct().given(taken());
    story.whenTimeReaches(on('2026-08-01 00:00'));
    expect(story.log.map(({ type }) => type)).toEqual(['ConductRegistered', 'ClockStarted', 'ClockLapsed']);
    expect(story.state).toMatchObject({ tasks: {}, ladders: {} });
    const offered = conductStream.allowed(story.state, story.contextOf({ by: HEAD })).map(({ command }) => command);
    expect(offered).toEqual(expect.arrayContaining(['PassOnConduct', 'EndConduct']));
    expect(offered.filter((command) => !command.includes('Conduct'))).toEqual([]);
    expect(conductUnits(story.state)).toEqual(['hrss']);
  });
});

describe('时限', () => {
  const dates = (state: ConductState) =>
    Object.values(state.clocks).map(({ id, unit, due, status }) => [id, unit, due, status]);

  it('转交 the next working day, 接收 within two, and the reporter is told within 15 days of the receipt', () => {
    const story = conduct(on('2026-06-18 15:00')).given(taken());
    // 19 June is 端午, and the days off go on until the 21st.
    expect(dates(story.state)).toEqual([['D-CONDUCT-PASS#1', 'hrss', '2026-06-22', 'running']]);
    story.given(passedOn('petitions'));
    expect(dates(story.state)[1]).toEqual(['D-CONDUCT-SIGN/p1#1', 'petitions', '2026-06-23', 'running']);
    story.given(signed);
    expect(dates(story.state)[2]).toEqual(['D-CONDUCT-TELL#1', 'petitions', '2026-07-03', 'running']);
    story.given(told('received', PETITIONS));
    expect(dates(story.state).map(([, , , status]) => status)).toEqual(['met', 'met', 'met']);
  });

  it('直接向信访部门提出的，按信访工作条例第二十三条告知', () => {
    const { state } = conduct().given(taken({}, { by: PETITIONS }));
    expect(dates(state).at(-1)).toEqual(['S9-02-CONDUCT#1', 'petitions', '2026-06-30', 'running']);
  });

  it('of a body on paper whoever passed it on sees to the receipt', () => {
    const { state } = conduct().given(taken({ about: 'discipline' }), passedOn('discipline'));
    expect(dates(state)[1]).toEqual(['D-CONDUCT-SIGN/p1#1', 'hrss', '2026-06-17', 'running']);
  });

  it('brought to the right body nothing is left to pass on, and no date runs for what nobody can be told', () => {
    const { state } = conduct().given(taken({ reporter: null }, { by: PETITIONS }));
    expect(dates(state).filter(([, , , status]) => status === 'running')).toEqual([]);
  });
});
