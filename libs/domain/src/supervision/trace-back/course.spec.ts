import { describe, expect, it } from '@jest/globals';
import { COORDINATOR, HEAD, HOUSING, LEADER, on, PERSONNEL, SECOND_LEADER } from '../../testing/district.ts';
import { EMERGENCY_ID } from '../../testing/emergency.ts';
import { act, applied, did, late } from '../../testing/supervision.ts';
import {
  adopt,
  adopted,
  advise,
  begun,
  COMPLAINT,
  conclude,
  draw,
  EMERGENCY,
  find,
  HOUSING_OTHER,
  LAPSE,
  lateComplaint,
  MORNING,
  name,
  open,
  PROJECT,
  reopen,
  replied,
  send,
  sent,
  state,
  stated,
  traced,
  traceOf,
} from '../../testing/trace-back.ts';

const paper = { document: 'doc-5', on: '2026-10-12', how: 'handed' } as const;

describe('启动倒查', () => {
  it('is about an emergency, a red case or a direction, once, and gives itself a period', () => {
    act(MORNING)
      .when(open({ emergency: null }))
      .thenRefused('trace-back-without-ground');
    act(MORNING).when(open({}, {})).thenRefused('matter-unknown');
    const known = { ...EMERGENCY, traceBacks: ['supervision-1'] };
    act(MORNING)
      .when(open({}, traced(known)))
      .thenRefused('trace-back-known');
    const gone = { ...EMERGENCY, status: 'false-alarm' as const };
    act(MORNING)
      .when(open({}, traced(gone)))
      .thenRefused('trace-back-emergency-gone');
    act(MORNING)
      .when(open())
      .then(['TraceBackOpened', { leads: 'office', read: [{ stream: EMERGENCY_ID, version: EMERGENCY.version }] }])
      .and(({ clocks, tasks }) => {
        expect(clocks['S10-01-TRACE/r1#1']).toMatchObject({ due: '2026-11-23', unit: 'office' });
        expect(tasks['work-trace-back/r1#1']).toMatchObject({ unit: 'office', role: 'coordinator' });
      })
      .when(open())
      .thenRefused('act-exists');
  });

  it('of a case is about a red one', () => {
    const one = { ...late(1), stream: 'case-00000000-0000-4000-8000-000000000001', grade: 'amber' };
    const about = open({ emergency: null, case: one.stream }, traced(one));
    act(MORNING).when(about).thenRefused('trace-back-case-not-red');
  });

  it('is led by the leading group where 人社局 or 治欠办 is concerned, at once or as soon as it shows', () => {
    const hrss = late(2);
    act(MORNING)
      .when(open({ matters: [hrss.stream] }, traced(EMERGENCY, hrss)))
      .then(['TraceBackOpened', { leads: 'leaders' }])
      .and(({ clocks, tasks }) => {
        expect(Object.keys(clocks)).toEqual(['S10-01-TRACE-LEADERS/r1#1']);
        expect(tasks['work-trace-back/r1#1']).toMatchObject({ unit: 'leaders', role: 'leading-group' });
      })
      .when(did('AddEntry', { stage: 'handling', duty: 'handling', unit: 'hrss', day: null, words: '', document: 'd' }))
      .thenRefused('trace-back-led-elsewhere');
    const linked = { ...EMERGENCY };
    const links = { l1: { linkId: 'l1', matter: hrss.stream, handler: 'hrss', linked: true } };
    act(MORNING)
      .given(open({}, traced(linked)), draw({ ...linked, links } as typeof linked))
      .when(draw(hrss))
      .then(['EntriesDrawn'], ['TraceBackLeadMoved', { leads: 'leaders', concerned: 'hrss' }])
      .and(({ issuer, clocks }) => {
        expect(issuer).toBe('leaders');
        expect(clocks['S10-01-TRACE/r1#1']).toMatchObject({ unit: 'leaders', status: 'running' });
      });
    begun()
      .when(name({ unit: 'hrss', account: HEAD.id }))
      .then(['PersonNamed'], ['TraceBackLeadMoved', { leads: 'leaders' }]);
    begun()
      .when(name({ unit: 'leaders', account: LEADER.id }))
      .thenRefused('trace-back-of-leader');
  });

  it('late, the 治欠办 is urged and then 督办 is asked for; the leading group is asked for nothing', () => {
    const ended = begun().whenTimeReaches(on('2026-11-24 00:30'));
    expect(ended.state.ladders['ladder-office']?.rungs).toMatchObject([{ rung: 'E1', status: 'issued' }]);
    ended.whenTimeReaches(on('2026-11-30 00:30'));
    expect(ended.state.ladders['ladder-office']?.rungs[1]).toMatchObject({ rung: 'E2', status: 'proposed' });
    const above = act(MORNING)
      .given(open({ matters: [late(2).stream] }, traced(EMERGENCY, late(2))), draw(EMERGENCY, late(2)))
      .whenTimeReaches(on('2026-11-24 00:30'));
    expect(above.state.clocks['S10-01-TRACE-LEADERS/r1#1']?.status).toBe('lapsed');
    expect(above.state.ladders).toEqual({});
  });
});

describe('每名列名人员均收到倒查稿并提交说明', () => {
  it('is named with unit and post, by account or by name, over what is on record', () => {
    const story = begun();
    story.when(name({ entries: ['nothing'] })).thenRefused('trace-entry-unknown');
    story.when(name({ account: HEAD.id })).thenRefused('person-not-of-unit');
    story.when(name({ account: null })).thenRefused('person-by-account-or-name');
    story.given(name()).when(name()).thenRefused('person-named-already');
    expect(traceOf(story).persons).toMatchObject({ p1: { unit: 'housing', account: HOUSING.id, owed: true } });
    expect(story.state.tasks['send-trace-draft/p1#1']).toMatchObject({ unit: 'office', status: 'open' });
  });

  it('gets the draft into his own inbox, with five working days to say something', () => {
    const story = begun().given(name());
    story
      .when(send())
      .then(['TraceBackDraftSent', { draftKey: 'p1-d1', sentOn: '2026-10-12', unit: 'housing' }])
      .and(({ clocks, tasks }) => {
        expect(clocks['S10-01-STATEMENT/p1-d1#1']).toMatchObject({ due: '2026-10-19', unit: 'housing' });
        expect(tasks['file-statement/p1-d1#1']).toMatchObject({ assignee: HOUSING.id, status: 'open' });
      });
    story.when(send()).thenRefused('draft-not-owed');
    story.when(state({}, HOUSING_OTHER)).thenRefused('no-draft-to-answer');
    story.when(state({}, COORDINATOR)).thenRefused('no-draft-to-answer');
    story.when(state({ waitedFor: ['nobody'] })).thenRefused('unit-unknown');
    story
      .when(state())
      .then(['StatementFiled', { personId: 'p1', waitedFor: ['hrss'] }])
      .and(({ clocks }) => expect(clocks['S10-01-STATEMENT/p1-d1#1']?.status).toBe('met'));
  });

  it('without a login he is reached on paper, and so is what he says (代录)', () => {
    const sealed = { subject: 'subject-1', field: 'name', sealed: 'v1.1.c2VhbGVk' };
    const story = begun().given(name({ account: null, name: sealed }));
    story.when(send()).thenRefused('draft-paper-missing');
    story.when(send('p1', { ...paper, on: '2026-11-30' })).thenRefused('paper-in-future');
    story
      .given(send('p1', paper))
      .and(({ tasks }) => expect(tasks['record-statement/p1-d1#1']).toMatchObject({ unit: 'office', status: 'open' }));
    story.when(state({}, COORDINATOR)).thenRefused('statement-paper-missing');
    story.when(state({ paper }, HOUSING)).thenRefused('no-draft-to-answer');
    story.when(state({ paper: { ...paper, on: '2026-10-11' } }, COORDINATOR)).thenRefused('statement-before-draft');
    story.when(state({ paper }, COORDINATOR)).then(['StatementFiled', { paper }]);
    const login = begun().given(name());
    login.when(send('p1', paper)).thenRefused('paper-of-whom-has-login');
  });

  it('a changed draft goes out again, and the one before needs no answer any more', () => {
    const revised = did('ReviseNaming', { personId: 'p1', entries: [LAPSE], words: '更正' });
    const story = begun().given(name(), send(), revised);
    story.when(state()).thenRefused('no-draft-to-answer');
    story.when(find()).thenRefused('person-not-heard');
    story
      .when(send())
      .then(['DraftOvertaken', { draftKey: 'p1-d1' }], ['TraceBackDraftSent', { draftKey: 'p1-d2' }])
      .and(({ clocks }) => {
        expect(clocks['S10-01-STATEMENT/p1-d1#1']).toMatchObject({ status: 'ended', endedAs: 'overtaken' });
        expect(clocks['S10-01-STATEMENT/p1-d2#1']?.status).toBe('running');
      });
    story.given(state());
    expect(traceOf(story).persons['p1']?.statements).toMatchObject([{ draftKey: 'p1-d2' }]);
  });
});

describe('系统数据不是认定结论', () => {
  it('nothing is found on a person who was not named, not sent the draft, or is still being asked', () => {
    begun().when(find()).thenRefused('person-not-named');
    begun().given(name()).when(find()).thenRefused('person-not-heard');
    const asked = begun().given(name(), send());
    asked.when(find()).thenRefused('person-not-heard');
    asked
      .whenTimeReaches(on('2026-10-20 00:30'))
      .when(find())
      .then(['FindingRecorded', { findingId: 'f1' }]);
  });

  it('takes a ground, another person than the drafter, and no consequence without fault', () => {
    stated()
      .when(find({ entries: [], papers: [] }))
      .thenRefused('finding-without-ground');
    stated().when(find({}, COORDINATOR)).thenRefused('finding-by-drafter');
    stated()
      .when(find({ verdict: 'none' }))
      .thenRefused('consequence-without-fault');
    stated()
      .when(find({ consequence: 'E5' }))
      .thenRefused('matter-of-measure-only');
    stated()
      .when(find({ matter: EMERGENCY_ID }))
      .thenRefused('trace-stream-unknown');
    stated()
      .when(find({ unit: 'transport' }))
      .thenRefused('person-not-of-unit');
    stated()
      .when(find({ unit: 'office', personId: null }))
      .thenRefused('finding-on-own-unit');
  });

  it('is adopted by the leading group when everybody named is found on, by another than who found', () => {
    const story = stated().given(name({ account: HOUSING_OTHER.id }), find());
    story.when(adopt(COORDINATOR)).thenRefused('for-the-leading-group');
    story.when(adopt()).thenRefused('named-without-finding');
    story.given(did('TakeBackNaming', { personId: 'p2', reason: '与其无关' }));
    story.when(did('TakeBackNaming', { personId: 'p1', reason: '与其无关' })).thenRefused('person-found-on');
    const later = did('FileStatement', {
      ...{ personId: 'p1', text: '补充', documents: [], waitedFor: [], paper: null },
    });
    const restated = stated().given(find(), { ...later, by: HOUSING });
    restated.when(adopt()).thenRefused('finding-before-statement');
    stated().given(find({}, SECOND_LEADER)).when(adopt(SECOND_LEADER)).thenRefused('adopted-by-finder');
    stated().when(adopt()).thenRefused('nothing-to-adopt');
  });

  it('asks for 督办, 约谈 and 通报 where the ladders are: in the matter, or in its own stream', () => {
    const own = find({ personId: null, unit: 'transport', consequence: 'E4', matter: null });
    const story = stated().given(find(), own);
    story.when(adopt()).then(
      ['TraceBackAdopted', { adoptedBy: LEADER.id }],
      [
        'ActOrdered',
        {
          command: 'RecordDirection',
          targets: [{ stream: COMPLAINT.stream, ladderKey: 'ladder-housing', rungId: null }],
          direction: { unit: 'housing', number: '领导小组倒查〔2026〕1号/f1', rung: 'E2' },
          itemId: 'f1',
        },
      ],
      ['GroundAdded', { unit: 'transport', rung: 'E4', kind: 'direction' }],
      ['RungProposed', { unit: 'transport', rung: 'E4' }],
    );
    story
      .given(applied('o1'))
      .when(conclude())
      .then(['TraceBackConcluded', { roundKey: 'r1' }]);
  });
});

describe('问责建议', () => {
  it('goes to 纪委监委 or 组织部门 with a list of evidence from the log', () => {
    const story = adopted();
    story.when(conclude()).thenRefused('accountability-not-advised');
    story.when(advise({ to: 'police' })).thenRefused('advice-to-another');
    story.when(advise({}, COORDINATOR)).thenRefused('for-the-leading-group');
    story.when(advise()).then([
      'AccountabilityAdvised',
      {
        ...{ adviceId: 'a1', to: 'discipline', findings: ['f1'], papers: [] },
        evidence: [{ stream: COMPLAINT.stream, versions: expect.any(Array) as unknown as number[] }],
      },
    ]);
    story.when(advise()).thenRefused('finding-not-to-advise');
    story.when(conclude()).thenRefused('advice-not-sent');
  });

  it('has its period of reply from the day it went out; a missing reply is shown upward and is no rung', () => {
    const story = adopted().given(advise());
    story.when(replied()).thenRefused('advice-not-sent');
    story.when(sent()).then(['AdviceSent', { sentOn: '2026-10-12', answerBy: '2026-10-19' }]);
    story.when(sent()).thenRefused('no-advice-to-send');
    story.whenTimeReaches(on('2026-10-20 00:30'));
    expect(story.state.tasks['advice-unanswered/a1#1']).toMatchObject({ unit: 'leaders', status: 'open' });
    expect(story.state.ladders).toEqual({});
    story.given(replied()).and(({ tasks }) => expect(tasks['advice-unanswered/a1#1']?.status).toBe('completed'));
    story.given(replied('dealt-with'));
    expect(traceOf(story).advice['a1']?.answers.map(({ outcome }) => outcome)).toEqual(['accepted', 'dealt-with']);
  });

  it('is answered by the authority itself where it has a login, and by whoever leads where it has none', () => {
    const answer = (adviceId: string, by = PERSONNEL) =>
      did('AnswerAdvice', { adviceId, outcome: 'accepted', document: 'doc-11', words: null }, { by });
    const story = adopted().given(advise({ to: 'personnel' }));
    story.when(answer('a1')).thenRefused('advice-not-sent');
    story.given(sent());
    expect(story.state.tasks['answer-advice/a1#1']).toMatchObject({
      ...{ unit: 'personnel', role: 'accountability', status: 'open' },
    });
    expect(story.state.tasks['record-advice-answer/a1#1']).toBeUndefined();
    story.when(answer('a1', HOUSING)).thenRefused('advice-not-sent');
    story.when(answer('a2')).thenRefused('advice-unknown');
    story
      .when(answer('a1'))
      .then(['AdviceAnswered', { adviceId: 'a1' }], ['ClockMet'], ['TaskCompleted', { taskId: 'answer-advice/a1#1' }]);
    story.when(answer('a1')).then(['AdviceAnswered']);
    const paper = adopted().given(advise(), sent());
    expect(paper.state.tasks['record-advice-answer/a1#1']).toMatchObject({ unit: 'office', status: 'open' });
    paper.when(answer('a1')).thenRefused('advice-not-sent');
  });

  it('ends when it is on record that everything went out, and opens again on new facts', () => {
    const story = adopted().given(advise(), sent());
    story.when(conclude()).then(['TraceBackConcluded', { concludedOn: '2026-10-12' }]);
    story.when(name()).thenRefused('trace-back-not-open');
    story
      .when(reopen())
      .then(['TraceBackReopened', { roundKey: 'r2' }])
      .and(({ clocks }) => expect(clocks['S10-01-TRACE/r2#1']?.status).toBe('running'));
    story
      .given(find({ verdict: 'none', consequence: 'none', matter: null }))
      .when(adopt())
      .then(['TraceBackAdopted']);
    expect(traceOf(story).findings['f1']).toMatchObject({ replaced: true });
    story.when(conclude()).then(['TraceBackConcluded', { roundKey: 'r2' }]);
  });
});

describe('倒查事项', () => {
  it('are read again while it is open; what was said on them stays, and a draft that speaks of them is owed again', () => {
    const story = stated();
    story.when(draw(COMPLAINT, PROJECT)).thenNothing();
    const longer = lateComplaint().whenTimeReaches(on('2026-09-20 00:30')).state;
    story.when(draw(longer)).then(['EntriesDrawn', { gone: [] }]);
    const voided = { ...COMPLAINT, clocks: {} };
    story.when(draw(voided)).then(['EntriesDrawn', { gone: expect.arrayContaining([LAPSE]) as unknown as string[] }]);
    expect(traceOf(story).entries[LAPSE]?.gone).toBe(true);
    expect(traceOf(story).persons['p1']).toMatchObject({ owed: true, statements: [{ draftKey: 'p1-d1' }] });
    story.when(find()).thenRefused('trace-entry-gone');
    story.when(draw(late(3))).thenRefused('trace-stream-unknown');
  });

  it('are added by hand with a paper, in stages that are asked for', () => {
    const added = {
      ...({ stage: 'permit', duty: 'supervision', unit: 'housing', day: '2026-01-05' } as const),
      ...{ words: '未批先建', document: 'doc-4' },
    };
    act(MORNING).given(open()).when(did('AddEntry', added)).thenRefused('trace-stage-not-asked');
    begun()
      .when(did('AddEntry', { ...added, day: '2027-01-01' }))
      .thenRefused('trace-entry-in-future')
      .when(did('AddEntry', added))
      .then(['EntryAdded', { entryId: 'x1' }])
      .when(name({ entries: ['x1'] }))
      .then(['PersonNamed']);
  });
});
