import { describe, expect, test } from '@jest/globals';
import { caseMoney } from '../arrears-case/money.ts';
import type { CaseStory } from '../testing/arrears-case.ts';
import {
  act,
  arrearsCase,
  onStep,
  POLICE,
  startStep,
  TO_FILED,
  voidEntry,
  WITHOUT_RULES,
} from '../testing/arrears-case.ts';
import { HOUSING, INSPECTOR, person } from '../testing/district.ts';
import { LEDGERS } from '../ledgers/index.ts';
import type { StepFeedback } from './feedback.ts';
import { STEP_GRAPHS } from './index.ts';

const KEY = 'police-assistance-1';
const ASKED = [...TO_FILED, startStep('police-assistance'), onStep(KEY, 'request', 'sent')];
const SIGNED = [...ASKED, onStep(KEY, 'sign', 'signed', { by: POLICE })];
const WAGES = { people: 2, fen: 2_000_000, solvedPeople: 1, solvedFen: 800_000, openPeople: 1, openFen: 1_200_000 };
const FORM: StepFeedback = { findings: '已找到负责人', measures: ['assisted'], conclusion: 'done' };
const STAMPED: StepFeedback = { ...FORM, head: '负责人01', stampedOn: '2026-06-01' };

const story = (): CaseStory => arrearsCase().given(...SIGNED);
const answered = (feedback: StepFeedback, by = POLICE) =>
  onStep(KEY, 'answer', 'found', { by, feedback, signedBy: '所长01' });

function answeredVersion({ state }: CaseStory): number {
  return state.steps[KEY]?.acts.at(-1)?.version ?? 0;
}

describe('部门环节以附件1乙表答复', () => {
  test.each(Object.values(STEP_GRAPHS).filter(({ target }) => target !== 'self'))(
    '$kind says which acts are the answer, or why none is',
    ({ answers, acts }) => {
      if (answers === undefined) throw new Error('nothing is said');
      if ('none' in answers) return expect(answers.none).toMatch(/答复|异议/);
      expect(answers).not.toHaveLength(0);
      for (const answer of answers) {
        const [name = '', outcome = ''] = answer.split('/');
        expect({ answer, by: acts[name]?.by }).not.toEqual({ answer, by: 'requesting' });
        expect(Object.keys(acts[name]?.outcomes ?? {})).toContain(outcome);
      }
    },
  );

  test('the answer needs part B, and no other act takes it', () => {
    const without = act(
      'ActOnStep',
      {
        ...{ stepKey: KEY, act: 'answer', outcome: 'found', document: 'doc-5', signedBy: null, note: null },
      },
      { by: POLICE },
    );
    story().when(without).thenRefused('step-feedback-missing');
    arrearsCase()
      .given(...ASKED)
      .when(onStep(KEY, 'sign', 'signed', { by: POLICE, feedback: FORM }))
      .thenRefused('step-feedback-not-asked');
    story()
      .when(answered(FORM))
      .then(['StepActed', { feedback: FORM, onPaper: false }], ['StepEnded']);
  });

  test('a unit that asks itself answers nobody', () => {
    const key = 'sector-credit-1';
    const started = { ...startStep('sector-credit', { targetUnit: 'housing' }), by: HOUSING };
    const run = arrearsCase().given(...TO_FILED, started, onStep(key, 'propose', 'sent', { by: HOUSING }));
    run
      .when(onStep(key, 'tell', 'declined', { by: HOUSING, own: true, reason: '不符合情形' }))
      .then(['StepActed'], ['StepEnded']);
    expect(run.state.steps[key]?.acts.at(-1)?.feedback).toBeUndefined();
  });

  test('on paper it names who handed the paper in and when', () => {
    story().when(answered(FORM, INSPECTOR)).thenRefused('feedback-supplier-missing');
    const handedIn = { by: '内勤01', on: '2026-06-01' };
    story()
      .when(answered({ ...FORM, handedIn }, INSPECTOR))
      .then(['StepActed', { unit: 'police', onPaper: true, feedback: { ...FORM, handedIn } }], ['StepEnded']);
  });

  test.each<[string, Partial<StepFeedback>]>([
    ['feedback-sums-differ', { wages: { ...WAGES, openFen: 1_100_000, openBecause: '资金未到位' }, proof: 'doc-1' }],
    ['feedback-sums-differ', { wages: { ...WAGES, people: 3, openBecause: '资金未到位' }, proof: 'doc-1' }],
    ['feedback-open-reason-missing', { wages: WAGES, proof: 'doc-1' }],
    ['feedback-proof-missing', { wages: { ...WAGES, openBecause: '资金未到位' } }],
    ['feedback-return-reason-missing', { acceptance: 'returned' }],
    ['feedback-head-missing', { stampedOn: '2026-06-01' }],
    ['feedback-date-ahead', { receivedOn: '2026-06-02' }],
    ['feedback-date-ahead', { transferred: { to: 'police', on: '2026-06-02' } }],
    ['feedback-date-ahead', { told: { on: '2026-06-02', way: 'voice' } }],
    ['feedback-date-too-early', { receivedOn: '2026-05-31' }],
    ['feedback-date-too-early', { stampedOn: '2026-05-31', head: '负责人01' }],
  ])('%s: %j', (code, wrong) => {
    story()
      .when(answered({ ...FORM, ...wrong }))
      .thenRefused(code);
  });

  test('sums that it states make no wages paid', () => {
    const run = story();
    run.given(answered({ ...STAMPED, wages: { ...WAGES, openBecause: '资金未到位' }, proof: 'doc-1' }));
    expect(caseMoney(run.state)).toMatchObject({ paidFen: 0 });
  });

  test('what was stamped is locked: a correction is a new version under a new stamp, and the first stays in the log', () => {
    const run = story().given(answered(STAMPED));
    const version = answeredVersion(run);
    const revise = (feedback: StepFeedback, by = POLICE, document: string | null = null) =>
      act('ReviseStepFeedback', { stepKey: KEY, version, feedback, reason: '人数有误', document }, { by });
    run.when(revise(FORM)).thenRefused('feedback-stamp-missing');
    run.when(revise(STAMPED, person('other', 'transport', 'officer'))).thenRefused('step-act-of-another-unit');
    run.when(revise(STAMPED, INSPECTOR, 'doc-9')).thenRefused('feedback-supplier-missing');
    const corrected = { ...STAMPED, findings: '已找到两名负责人' };
    run.when(revise(corrected)).then(['StepFeedbackRevised', { edition: 2, answeredVersion: version, unit: 'police' }]);
    expect(run.state.steps[KEY]?.acts.at(-1)?.feedback).toMatchObject({
      edition: 2,
      form: corrected,
      reason: '人数有误',
    });
    expect(run.log.find(({ version: at }) => at === version)?.data).toMatchObject({ feedback: STAMPED });
  });

  test('a voided answer takes its form with it', () => {
    const run = story().given(answered(STAMPED));
    const version = answeredVersion(run);
    run.given(voidEntry(version));
    const again = { stepKey: KEY, version, feedback: STAMPED, reason: '补正', document: null };
    run.when(act('ReviseStepFeedback', again, { by: POLICE })).thenRefused('no-step-feedback');
  });

  test('信息推送及反馈台账 has a row for the unit that was asked, from the start on', () => {
    const ledger = LEDGERS.find(({ id }) => id === 'pushes');
    const rows = ({ state, log }: CaseStory) =>
      ledger?.rows({ state, events: log, day: '2026-06-01', organisation: WITHOUT_RULES.organisation }) ?? [];
    const run = story();
    expect(rows(run)).toMatchObject([{ way: '公安协助', unit: 'police', pushedOn: '2026-06-01', answeredOn: null }]);
    run.given(
      answered({ ...STAMPED, wages: { ...WAGES, openBecause: '资金未到位' }, proof: 'doc-1', acceptance: 'accepted' }),
    );
    expect(rows(run)).toMatchObject([
      {
        ...{ answeredOn: '2026-06-01', conclusion: '办结', acceptance: '受理', measures: '协助', edition: 1 },
        ...{
          solvedPeople: 1,
          solved: 800_000,
          openPeople: 1,
          open: 1_200_000,
          stampedOn: '2026-06-01',
          onPaper: false,
        },
      },
    ]);
  });
});
