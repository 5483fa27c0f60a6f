import { describe, expect, test } from '@jest/globals';
import {
  archive,
  arrearsCase,
  choose,
  conclude,
  confirmClearing,
  determine,
  onStep,
  order,
  outcome,
  pay,
  proposeClearing,
  serve,
  startStep,
  TO_FILED,
  TO_ORDERED,
  TO_VERIFIED,
  verifyPaid,
  type CaseStep,
} from '../testing/arrears-case.ts';
import { HEAD, HOUSING, INSPECTOR, on, person, teamOf } from '../testing/district.ts';

const key = 'publication-1';
const PUBLICITY = person('publicity-desk', 'publicity', 'officer');
const acted = (name: string, result: string, more: Parameters<typeof onStep>[3] = {}): CaseStep =>
  onStep(key, name, result, { by: INSPECTOR, ...more });
const decided = [...TO_VERIFIED, determine(), order({ kind: 'treatment-decision' }), serve()];
const proposed = [...decided, startStep('publication'), acted('propose', 'sent')];
const published = [
  ...proposed,
  acted('decide', 'approved', { by: HEAD, dueOn: '2026-06-30' }),
  acted('publish', 'published'),
  acted('announce', 'announced', { by: PUBLICITY }),
];

describe('配合人社部门对重大劳动保障违法行为在区级新闻媒体向社会公布', () => {
  test('依法查处并作出处理决定的才公布；履行以后仍可公布，撤销的不公布', () => {
    arrearsCase()
      .given(...TO_ORDERED)
      .when(startStep('publication'))
      .thenRefused('nothing-decided-yet', '社会公布办法');
    arrearsCase()
      .given(...decided, outcome('o1', 'withdrawn'))
      .when(startStep('publication'))
      .thenRefused('nothing-decided-yet');
    arrearsCase()
      .given(
        ...decided,
        pay({ w1: 1_000_000, w2: 1_000_000 }),
        verifyPaid('p1', ['w1', 'w2']),
        outcome('o1', 'fulfilled'),
      )
      .when(startStep('publication'))
      .then(['StepStarted', { targetUnit: 'publicity' }]);
  });

  test('已移送涉嫌拒不支付劳动报酬的也可以公布', () => {
    const officers = teamOf('hrss').map(({ id }) => id);
    const transfer = (name: string, result: string, more: Parameters<typeof onStep>[3] = {}): CaseStep =>
      onStep('crime-transfer-1', name, result, { by: INSPECTOR, ...more });
    const story = arrearsCase().given(
      ...TO_ORDERED,
      { ...startStep('crime-transfer'), at: on('2026-06-15 09:00') },
      transfer('name-officers', 'named', { officers }),
      transfer('report', 'transfer'),
      transfer('approve', 'approved', { by: HEAD }),
    );
    story
      .when(startStep('publication'))
      .thenRefused('nothing-decided-yet')
      .given(transfer('transfer', 'sent'))
      .when(startStep('publication'))
      .then(['StepStarted']);
  });

  test('行政处罚决定送达以后也可以公布，不予处罚的不公布', () => {
    const penalty = (name: string, result: string, more: Parameters<typeof onStep>[3] = {}): CaseStep =>
      onStep('administrative-decision-1', name, result, { by: INSPECTOR, ...more });
    const told = [
      ...[...TO_VERIFIED, conclude(), startStep('administrative-decision'), penalty('propose', 'proposed')],
      ...[penalty('notify', 'told', { dueOn: '2026-06-08' }), penalty('await-request', 'stated')],
    ];
    arrearsCase()
      .given(...told, penalty('decide', 'penalised', { by: HEAD, amountFen: 2_000_000 }))
      .when(startStep('publication'))
      .thenRefused('nothing-decided-yet')
      .given(penalty('serve', 'served'))
      .when(startStep('publication'))
      .then(['StepStarted', { targetUnit: 'publicity' }]);
    arrearsCase()
      .given(
        ...told,
        penalty('decide', 'no-penalty', { by: HEAD, reason: '首次违法，及时改正' }),
        penalty('serve', 'served'),
      )
      .when(startStep('publication'))
      .thenRefused('nothing-decided-yet');
  });

  test('只有立案的人社部门提出；提出的人不能决定，决定写明公布日期', () => {
    arrearsCase()
      .given(...decided)
      .when({ ...startStep('publication'), by: HOUSING })
      .thenRefused('step-start-of-another-unit');
    arrearsCase()
      .given(...proposed)
      .when(acted('decide', 'approved', { dueOn: '2026-06-30', signedBy: '局长' }))
      .thenRefused('approver-is-requester')
      .when(acted('decide', 'approved', { by: HEAD }))
      .thenRefused('step-date-missing')
      .when(acted('decide', 'more-wanted', { by: HEAD }))
      .thenRefused('step-reason-missing')
      .when(acted('publish', 'published'))
      .thenRefused('step-act-not-due')
      .when(acted('decide', 'approved', { by: HEAD, dueOn: '2026-06-30' }))
      .then(['StepActed', { next: 'publish', dueOn: '2026-06-30' }]);
  });

  test('门户网站公布以后由宣传部门在媒体公布', () => {
    const story = arrearsCase().given(...published.slice(0, -1));
    story
      .when(acted('announce', 'announced', { by: HOUSING }))
      .thenRefused('step-act-of-another-unit')
      .when(acted('announce', 'announced', { by: PUBLICITY, document: null }))
      .thenRefused('document-missing')
      .when(acted('announce', 'announced', { by: PUBLICITY }))
      .then(['StepActed', { unit: 'publicity', next: 'keep' }]);
  });

  test('有异议的复核，有误的更正后媒体再公布；撤销决定的两处都撤下', () => {
    const story = arrearsCase().given(...published, acted('keep', 'objected'), acted('review', 'wrong'));
    story.when(acted('correct', 'corrected')).then(['StepActed', { next: 'announce' }]);
    const removed = arrearsCase().given(...published, acted('keep', 'changed'), acted('correct', 'removed'));
    removed
      .when(acted('keep', 'standing'))
      .thenRefused('step-act-not-due')
      .when(acted('remove', 'removed', { by: PUBLICITY }))
      .then(['StepActed'], ['StepEnded', { outcome: 'removed' }]);
  });

  describe('公布以后处理决定撤销、变更', () => {
    const toCorrect = { act: 'keep', outcome: 'changed', next: 'correct' };
    const ended = [...published, acted('keep', 'standing')];
    const review = 'decision-review-1';
    const annulled = [
      startStep('decision-review', { targetUnit: 'government', orderId: 'o1' }),
      onStep(review, 'receive', 'review', { dueOn: '2026-07-01' }),
      onStep(review, 'answer', 'answered'),
      onStep(review, 'await', 'changed', { signedBy: '复议机关', reason: '金额有误' }),
    ];

    test.each([
      ['还在登记公布后的情况', published],
      ['媒体还没有公布', published.slice(0, -1)],
      ['当事人的异议正在复核', [...published, acted('keep', 'objected')]],
      ['公布早已办结', ended],
    ])('%s的，随即转入更正、撤下', (_, steps) => {
      arrearsCase()
        .given(...steps)
        .when(outcome('o1', 'withdrawn'))
        .then(['OrderOutcomeRecorded'], ['StepActed', { stepKey: key, ...toCorrect }])
        .and(({ steps: { [key]: step }, tasks }) => {
          expect(step).toMatchObject({ at: 'correct', outcome: null });
          const open = Object.values(tasks).filter(
            ({ kind, status }) => kind.startsWith('publication.') && status === 'open',
          );
          expect(open).toMatchObject([{ kind: 'publication.correct', unit: 'hrss' }]);
        })
        .when(acted('correct', 'removed'))
        .then(['StepActed', { next: 'remove' }]);
    });

    test('复议、诉讼变更的，复议办结时转入；公布内容不受影响的写明理由', () => {
      const complied = onStep(review, 'act-anew', 'complied', { by: HEAD, reason: '按变更后的执行' });
      const story = arrearsCase().given(...ended, ...annulled);
      story
        .when(complied)
        .then(['StepActed', { stepKey: review }], ['StepEnded'], ['StepActed', { stepKey: key, ...toCorrect }])
        .when(acted('correct', 'unchanged'))
        .thenRefused('step-reason-missing')
        .when(acted('correct', 'unchanged', { reason: '只改了期限' }))
        .then(['StepActed', { next: 'keep' }]);
      story.when(outcome('o1', 'withdrawn')).then(['OrderOutcomeRecorded']);
    });

    test('案件已经归档的也转入更正；案件仍是归档的，工资仍是清零的', () => {
      const archived = [
        ...[outcome('o1', 'ignored', { at: on('2026-06-15 09:00') }), choose('o1')],
        ...[pay({ w1: 1_000_000, w2: 1_000_000 }), verifyPaid('p1', ['w1', 'w2'])],
        ...[proposeClearing(), confirmClearing(), conclude(), archive()],
      ];
      arrearsCase()
        .given(...ended, ...archived)
        .when(outcome('o1', 'withdrawn'))
        .then(['OrderOutcomeRecorded'], ['StepActed', { stepKey: key, ...toCorrect }])
        .and((state) => expect(state).toMatchObject({ archived: true, cleared: true }))
        .when(acted('correct', 'removed'))
        .then(['StepActed', { next: 'remove' }])
        .when(acted('remove', 'removed', { by: PUBLICITY }))
        .then(['StepActed'], ['StepEnded']);
    });

    test('没有公布的、已经撤下的、不是据以公布的文书，不动', () => {
      arrearsCase()
        .given(...proposed)
        .when(outcome('o1', 'withdrawn'))
        .then(['OrderOutcomeRecorded']);
      const down = [
        acted('keep', 'changed'),
        acted('correct', 'removed'),
        acted('remove', 'removed', { by: PUBLICITY }),
      ];
      arrearsCase()
        .given(...published, ...down)
        .when(outcome('o1', 'withdrawn'))
        .then(['OrderOutcomeRecorded']);
      arrearsCase()
        .given(...ended, order())
        .when(outcome('o2', 'withdrawn'))
        .then(['OrderOutcomeRecorded']);
    });
  });

  test('没有立案的不公布', () => {
    arrearsCase()
      .given(...TO_FILED.slice(0, -1))
      .when(startStep('publication'))
      .thenRefused('case-not-filed');
  });
});
