import { describe, expect, test } from '@jest/globals';
import { COMPANY_GRAPHS, STEP_GRAPHS, type StepGraph } from '@qingxin/domain';
import { RULE_ROWS } from '@qingxin/rulebook';
import {
  describe as describeProject,
  onStep,
  POLICE,
  startStep,
  TO_FILED,
  type CaseStory,
  voidEntry,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { CLERK, on, person } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf, clocksOf } from './shipped-setting.ts';

describe('部门环节引用的规则', () => {
  const graphs: Readonly<Record<string, Readonly<Record<string, StepGraph<string>>>>> = {
    case: STEP_GRAPHS,
    company: COMPANY_GRAPHS,
  };
  const acts = Object.entries(graphs).flatMap(([stream, all]) =>
    Object.values(all).flatMap((graph) =>
      Object.entries(graph.acts).flatMap(([act, { rules }]) =>
        rules.map((rule) => [graph.kind, act, rule, stream] as const),
      ),
    ),
  );

  test.each(acts)(
    '%s, %s: %s is a shipped rule that a %s times by the key of the step',
    (_kind, _act, rule, stream) => {
      const rows = RULE_ROWS.filter((row) => row.id === rule);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toMatchObject({ streamKind: stream, keyField: 'stepKey' });
    },
  );

  test('every rule that an act of a step starts is shown on some act of a step', () => {
    const started = RULE_ROWS.filter((row) => row.starts.some(({ event }) => /^(Step|Listing)/.test(event))).map(
      ({ id }) => id,
    );
    expect(started.toSorted()).toEqual([...new Set(acts.map(([, , rule]) => rule))].sort());
  });
});

describe('公安协助答复期限', () => {
  const key = 'police-assistance-1';
  const sent = (urgent: boolean, at = on('2026-06-01 10:00')): CaseStory =>
    caseUnderLaw().given(
      ...TO_FILED,
      startStep('police-assistance', { urgent }),
      onStep(key, 'request', 'sent', { at }),
    );

  test('the wish to write runs nothing, the letter does: three working days, owed by the police', () => {
    const story = caseUnderLaw().given(...TO_FILED, startStep('police-assistance'));
    expect([...clocksOf(story, 'S3-07-NORMAL'), ...clocksOf(story, 'S3-07-URGENT')]).toEqual([]);
    story.given(onStep(key, 'request', 'sent'));
    expect(clockOf(story, `S3-07-NORMAL/${key}#1`)).toMatchObject({ unit: 'police', due: '2026-06-04', key });
    expect(clocksOf(story, 'S3-07-URGENT')).toEqual([]);
  });

  test('an urgent letter runs twenty-four hours to the minute, holidays included', () => {
    const story = sent(true, on('2026-10-01 22:15'));
    expect(clockOf(story, `S3-07-URGENT/${key}#1`).dueAt).toBe(on('2026-10-02 22:15'));
    expect(clocksOf(story, 'S3-07-NORMAL')).toEqual([]);
  });

  test('signing for the letter meets nothing; the answer does', () => {
    const story = sent(false).given(onStep(key, 'sign', 'signed', { by: POLICE }));
    expect(clockOf(story, `S3-07-NORMAL/${key}#1`).status).toBe('running');
    story.given(onStep(key, 'answer', 'not-found', { by: POLICE }));
    expect(clockOf(story, `S3-07-NORMAL/${key}#1`).status).toBe('met');
  });

  test('an answer that was recorded wrongly has met nothing: the period runs on, and lapses by its own date', () => {
    const voidLast = (story: CaseStory, at: string) => {
      const version = story.state.steps[key]?.acts.at(-1)?.version ?? 0;
      return story.given({ ...voidEntry(version), at });
    };
    const story = sent(false)
      .given(onStep(key, 'sign', 'signed', { by: POLICE, at: on('2026-06-01 11:00') }))
      .given(onStep(key, 'answer', 'not-found', { by: POLICE, at: on('2026-06-02 09:00') }));
    voidLast(story, on('2026-06-03 09:00'));
    expect(clockOf(story, `S3-07-NORMAL/${key}#1`)).toMatchObject({ status: 'running', due: '2026-06-04' });
    story.given(onStep(key, 'answer', 'not-found', { by: POLICE, at: on('2026-06-03 10:00') }));
    voidLast(story, on('2026-06-08 09:00'));
    expect(clockOf(story, `S3-07-NORMAL/${key}#1`)).toMatchObject({ status: 'lapsed', due: '2026-06-04' });
  });

  test('a letter that was never sent started nothing', () => {
    const story = sent(false);
    story.given(voidEntry(story.state.steps[key]?.acts.at(-1)?.version ?? 0));
    expect(clockOf(story, `S3-07-NORMAL/${key}#1`)).toMatchObject({ status: 'ended', endedAs: 'voided' });
  });

  test('a letter returned for more ends its period; the next letter has its own', () => {
    const story = sent(false).given(onStep(key, 'sign', 'returned', { by: POLICE }));
    expect(clockOf(story, `S3-07-NORMAL/${key}#1`)).toMatchObject({ status: 'ended', endedAs: 'returned' });
    story.given(onStep(key, 'request', 'sent', { at: on('2026-06-03 09:00') }));
    expect(clockOf(story, `S3-07-NORMAL/${key}#2`)).toMatchObject({ status: 'running', due: '2026-06-08' });
  });

  test('a late answer stays late and the lapse is a ground of the police’s ladder', () => {
    const story = sent(true);
    story.whenTimeReaches(on('2026-06-02 10:01'));
    expect(clockOf(story, `S3-07-URGENT/${key}#1`)).toMatchObject({ status: 'lapsed', unit: 'police' });
    expect(story.happened.find(({ type }) => type === 'GroundAdded')).toMatchObject({ data: { rung: 'E1' } });
    story.given(onStep(key, 'sign', 'signed', { by: POLICE }), onStep(key, 'answer', 'found', { by: POLICE }));
    expect(clockOf(story, `S3-07-URGENT/${key}#1`).status).toBe('doneLate');
  });

  test('a letter typed in with its day only cannot start a period of hours; with its time it does', () => {
    const story = caseUnderLaw(on('2026-06-02 09:00')).given(
      ...TO_FILED,
      startStep('police-assistance', { urgent: true }),
    );
    story
      .when(onStep(key, 'request', 'sent', { at: on('2026-06-03 09:00'), actedOn: '2026-06-02' }))
      .thenRefused('start-needs-time')
      .given(onStep(key, 'request', 'sent', { at: on('2026-06-03 09:00'), actedOn: on('2026-06-02 17:30') }));
    expect(clockOf(story, `S3-07-URGENT/${key}#1`).dueAt).toBe(on('2026-06-03 17:30'));
  });
});

describe('账户查询期限', () => {
  const key = 'account-query-1';
  const asked = () =>
    caseUnderLaw().given(
      ...TO_FILED,
      startStep('account-query', { targetUnit: 'city-hrss' }),
      onStep(key, 'apply', 'sent'),
    );
  const byCity = { by: CLERK, signedBy: '市局负责人' };

  test('the filing unit chases the approval of the city, then the reply, five working days each', () => {
    const story = asked();
    expect(clockOf(story, `S3-06-APPROVE/${key}#1`)).toMatchObject({
      status: 'running',
      unit: 'hrss',
      due: '2026-06-08',
    });
    expect(clocksOf(story, 'S3-06-REPLY')).toEqual([]);
    story.given(onStep(key, 'approve', 'approved', byCity));
    expect(clockOf(story, `S3-06-APPROVE/${key}#1`).status).toBe('met');
    expect(clocksOf(story, 'S3-06-REPLY')).toEqual([]);
    story.given(onStep(key, 'query', 'sent'));
    expect(clockOf(story, `S3-06-REPLY/${key}#1`)).toMatchObject({
      status: 'running',
      unit: 'hrss',
      due: '2026-06-08',
    });
    story.given(onStep(key, 'reply', 'replied', byCity));
    expect(clockOf(story, `S3-06-REPLY/${key}#1`).status).toBe('met');
  });

  test('asked for more, the application is made anew and has its own period', () => {
    const story = asked().given(onStep(key, 'approve', 'more-wanted', byCity), onStep(key, 'apply', 'sent'));
    expect(clockOf(story, `S3-06-APPROVE/${key}#1`).status).toBe('met');
    expect(clockOf(story, `S3-06-APPROVE/${key}#2`).status).toBe('running');
  });

  test('a partial reply is followed by a further query', () => {
    const story = asked().given(onStep(key, 'approve', 'approved', byCity), onStep(key, 'query', 'sent'));
    story.given(onStep(key, 'reply', 'partial', byCity), onStep(key, 'query', 'sent'));
    expect(clocksOf(story, 'S3-06-REPLY').map((id) => clockOf(story, id).status)).toEqual(['met', 'running']);
  });

  test('no longer wanted, it leaves no clock behind', () => {
    const story = asked().given(onStep(key, 'approve', 'more-wanted', byCity), onStep(key, 'apply', 'withdrawn'));
    const running = Object.values(story.state.clocks).filter(
      (clock) => clock.key === key && clock.status === 'running',
    );
    expect(running).toEqual([]);
  });
});

describe('政府投资项目资金拨付期限', () => {
  const key = 'finance-backstop-1';
  const approved = { by: CLERK, signedBy: '区长' };
  const FINANCE = person('finance-desk', 'finance', 'officer');
  const reported = () =>
    caseUnderLaw().given(
      ...TO_FILED,
      describeProject('government'),
      startStep('finance-backstop'),
      onStep(key, 'report', 'sent'),
    );
  const ordered = () =>
    reported().given(
      onStep(key, 'approve', 'approved', approved),
      onStep(key, 'order', 'issued', { dueOn: '2026-06-20', amountFen: 2_000_000 }),
    );

  test('the approval of the district government is chased by the filing unit, five working days', () => {
    expect(clockOf(reported(), `S5-05-APPROVE/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-06-08' });
  });

  test('approved, the order goes out within one working day', () => {
    const story = reported().given(onStep(key, 'approve', 'approved', approved));
    expect(clockOf(story, `S5-05-APPROVE/${key}#1`).status).toBe('met');
    expect(clockOf(story, `S5-05-ORDER/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-06-02' });
  });

  test('the date in the order binds the treasury as it is written, a Saturday too; a part leaves the rest due', () => {
    const story = ordered();
    expect(clockOf(story, `S5-05-FUND/${key}#1`)).toMatchObject({
      unit: 'finance',
      due: '2026-06-20',
      tier: 'statutory',
    });
    story.given(onStep(key, 'fund', 'part', { by: FINANCE, amountFen: 1 }));
    expect(clockOf(story, `S5-05-FUND/${key}#1`).status).toBe('running');
    story.given(onStep(key, 'fund', 'funded', { by: FINANCE, amountFen: 1_999_999 }));
    expect(clockOf(story, `S5-05-FUND/${key}#1`).status).toBe('met');
  });

  test('money that is late is a ground of the treasury for 督办; the promised date is a period of its own', () => {
    const story = ordered();
    story.whenTimeReaches(on('2026-06-21 00:01'));
    expect(clockOf(story, `S5-05-FUND/${key}#1`)).toMatchObject({ status: 'lapsed', unit: 'finance' });
    const ground = { unit: 'finance', rung: 'E2' };
    expect(story.log).toContainEqual(
      expect.objectContaining({ type: 'GroundAdded', data: expect.objectContaining(ground) }),
    );
    story.given(onStep(key, 'fund', 'overdue', { at: on('2026-06-22 09:00') }));
    expect(clockOf(story, `S5-05-INTERVIEW/${key}#1`)).toMatchObject({ unit: 'hrss', due: '2026-06-29' });
    story.given(onStep(key, 'interview', 'promised', { by: CLERK, signedBy: '市局负责人', dueOn: '2026-06-30' }));
    expect(clockOf(story, `S5-05-FUND/${key}#2`)).toMatchObject({ status: 'running', due: '2026-06-30' });
    story.given(onStep(key, 'fund', 'funded', { by: FINANCE, amountFen: 2_000_000 }));
    expect(clocksOf(story, 'S5-05-FUND').map((id) => clockOf(story, id).status)).toEqual(['doneLate', 'met']);
  });
});
