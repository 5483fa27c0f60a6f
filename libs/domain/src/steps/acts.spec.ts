import { describe, expect, test } from '@jest/globals';
import { caseStream } from '../arrears-case/decide.ts';
import {
  arrearsCase,
  assignLead,
  describe as describeProject,
  onStep,
  POLICE,
  startStep,
  TO_FILED,
  TO_OPENED,
} from '../testing/arrears-case.ts';
import { CLERK, HOUSING, INSPECTOR, on, person, WORKFLOW } from '../testing/district.ts';
import { edgeOf, walksOf } from '../testing/step-paths.ts';
import { begun, graphOf, TO_ANYWHERE, walked } from '../testing/step-walks.ts';
import { STEP_GRAPHS } from './index.ts';

describe('部门环节逐条走通', () => {
  const all = Object.values(STEP_GRAPHS).flatMap((graph) =>
    walksOf(graph)
      .map((walk) => walk.map(edgeOf))
      .map((path) => [graph.kind, path.join(' '), path] as const),
  );

  test.each(all)('%s: %s', (kind, _name, path) => {
    const graph = graphOf(kind);
    const story = arrearsCase().given(...TO_ANYWHERE, begun(kind));
    const key = `${kind}-1`;
    for (const edge of path) {
      const [act = '', outcome = ''] = edge.split('>');
      expect(story.state.steps[key]?.at).toBe(act);
      story.when(walked(story, key, edge));
      expect(story.happened[0]).toMatchObject({ type: 'StepActed', data: { act, outcome } });
    }
    expect(story.happened.some(({ type }) => type === 'StepEnded')).toBe(true);
    expect(story.state.steps[key]).toMatchObject({ at: null, outcome: path.at(-1)?.split('>')[1] });
    expect(story.state.active).toEqual(['order']);
    story.given({ ...begun(kind), at: story.now });
    expect(story.state.steps[`${kind}-2`]?.at).toBe(graph.first);
  });

  test('together they walk every outcome of every act', () => {
    for (const graph of Object.values(STEP_GRAPHS)) {
      const outcomes = Object.entries(graph.acts).flatMap(([name, { outcomes: list }]) =>
        Object.keys(list).map((result) => `${name}>${result}`),
      );
      expect([...new Set(walksOf(graph).flat().map(edgeOf))].sort()).toEqual(outcomes.sort());
    }
  });
});

describe('部门环节的启动', () => {
  test('it needs a filed case, a known kind and a unit of the right kind', () => {
    arrearsCase()
      .given(...TO_OPENED, assignLead())
      .when(startStep('police-assistance'))
      .thenRefused('case-not-filed');
    arrearsCase()
      .given(...TO_FILED)
      .when(startStep('fortune-telling'))
      .thenRefused('step-unknown')
      .when(startStep('police-assistance', { targetUnit: 'housing' }))
      .thenRefused('step-target-wrong')
      .when(startStep('police-assistance', { targetUnit: 'nobody' }))
      .thenRefused('unit-unknown');
  });

  test('a unit that is alone of its kind is found by itself', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when(startStep('police-assistance', { urgent: true }))
      .then([
        'StepStarted',
        {
          stepKey: 'police-assistance-1',
          requestingUnit: 'hrss',
          targetUnit: 'police',
          urgent: true,
          first: 'request',
        },
      ])
      .when(startStep('account-query'))
      .then(['StepStarted', { targetUnit: 'city-hrss' }]);
  });

  test('one step of a kind runs at a time; steps of different kinds run side by side', () => {
    arrearsCase()
      .given(...TO_FILED, startStep('police-assistance'), startStep('account-query'))
      .and((state) => expect(state.active).toEqual(['investigate', 'police-assistance', 'account-query']))
      .when(startStep('police-assistance'))
      .thenRefused('step-already-running');
  });
});

describe('环节动作', () => {
  const asked = [...TO_FILED, startStep('police-assistance')];
  const sent = [...asked, onStep('police-assistance-1', 'request', 'sent')];

  test('only the act that is due, with an outcome it knows', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when(onStep('police-assistance-1', 'request', 'sent'))
      .thenRefused('no-step-running')
      .given(startStep('police-assistance'))
      .when(onStep('police-assistance-9', 'request', 'sent'))
      .thenRefused('step-unknown')
      .when(onStep('police-assistance-1', 'answer', 'found', { by: POLICE }))
      .thenRefused('step-act-not-due')
      .when(onStep('police-assistance-1', 'request', 'found'))
      .thenRefused('step-outcome-unknown');
  });

  test('nothing more happens in a step that has ended', () => {
    arrearsCase()
      .given(...asked, onStep('police-assistance-1', 'request', 'withdrawn'))
      .given(startStep('police-assistance'))
      .when(onStep('police-assistance-1', 'request', 'sent'))
      .thenRefused('step-ended');
  });

  test.each([
    ['another unit', HOUSING],
    ['a workflow', WORKFLOW],
    ['the asked unit, while the act is the asking one’s', POLICE],
  ])('it is not the act of %s', (_name, by) => {
    arrearsCase()
      .given(...asked)
      .when(onStep('police-assistance-1', 'request', 'sent', { by }))
      .thenRefused('step-act-of-another-unit');
  });

  test('a letter is proved by its paper, a sign-for inside the system needs none', () => {
    arrearsCase()
      .given(...asked)
      .when(onStep('police-assistance-1', 'request', 'sent', { document: null }))
      .thenRefused('document-missing', '第四十一条')
      .given(onStep('police-assistance-1', 'request', 'sent'))
      .when(onStep('police-assistance-1', 'sign', 'signed', { by: POLICE, document: null }))
      .then(['StepActed', { act: 'sign', next: 'answer', unit: 'police' }]);
  });

  test('the asking unit may enter from paper what the asked unit did (代录): with the paper and its signer', () => {
    arrearsCase()
      .given(...sent)
      .when(onStep('police-assistance-1', 'sign', 'signed', { by: CLERK, document: null, signedBy: '值班民警' }))
      .thenRefused('document-missing')
      .when(onStep('police-assistance-1', 'sign', 'signed', { by: CLERK, signedBy: ' ' }))
      .thenRefused('signer-missing')
      .when(onStep('police-assistance-1', 'sign', 'signed', { by: CLERK, signedBy: '值班民警' }))
      .then(['StepActed', { unit: 'police', signedBy: '值班民警' }]);
  });

  test('the approval of the head of 市人社局 is entered by the asking unit, as the outside unit’s act', () => {
    const applied = [...TO_FILED, startStep('account-query'), onStep('account-query-1', 'apply', 'sent')];
    arrearsCase()
      .given(...applied)
      .when(onStep('account-query-1', 'approve', 'approved', { by: HOUSING, signedBy: '负责人' }))
      .thenRefused('step-act-of-another-unit')
      .when(onStep('account-query-1', 'approve', 'approved', { signedBy: '负责人' }))
      .thenRefused('approver-is-requester', '第四十条')
      .when(onStep('account-query-1', 'approve', 'approved', { by: CLERK }))
      .thenRefused('signer-missing', '第四十条')
      .when(onStep('account-query-1', 'approve', 'approved', { by: CLERK, signedBy: '负责人', document: null }))
      .thenRefused('document-missing', '第四十条')
      .when(onStep('account-query-1', 'query', 'sent'))
      .thenRefused('step-act-not-due')
      .when(onStep('account-query-1', 'approve', 'approved', { by: CLERK, signedBy: '负责人' }))
      .then(['StepActed', { act: 'approve', unit: 'city-hrss', signedBy: '负责人', next: 'query' }]);
  });

  test('who is told that another act is due reads its Chinese name', () => {
    const story = arrearsCase().given(...asked);
    const early = onStep('police-assistance-1', 'answer', 'found', { by: POLICE }).command;
    try {
      caseStream.decide(story.state, early, story.contextOf({ by: POLICE }));
    } catch (error) {
      expect(error).toMatchObject({ code: 'step-act-not-due', details: { due: '发出协助函' } });
    }
    expect.assertions(1);
  });
});

describe('财政兜底', () => {
  const key = 'finance-backstop-1';
  const FINANCE = person('finance-desk', 'finance', 'officer');
  const paper = { signedBy: '区长', by: CLERK };
  const project = [...TO_FILED, describeProject('government')];
  const ordered = [
    ...[...project, startStep('finance-backstop'), onStep(key, 'report', 'sent')],
    ...[
      onStep(key, 'approve', 'approved', paper),
      onStep(key, 'order', 'issued', { dueOn: '2026-06-20', amountFen: 2_000_000 }),
    ],
  ];

  test('同级财政只兜底政府投资项目的欠薪', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when(startStep('finance-backstop'))
      .thenRefused('not-a-government-project', '第五十九条')
      .given(describeProject('government'))
      .when(startStep('finance-backstop', {}))
      .then([
        'StepStarted',
        { targetUnit: 'finance', parties: { government: 'government', 'upper-hrss': 'city-hrss' } },
      ]);
  });

  test('it is the filing unit that starts it, nobody else', () => {
    arrearsCase()
      .given(...project)
      .when({ ...startStep('finance-backstop'), by: HOUSING })
      .thenRefused('step-start-of-another-unit');
  });

  test('报本级人民政府批准后方可责令；批准由报请人以外的人代录', () => {
    arrearsCase()
      .given(...project, startStep('finance-backstop'))
      .when(onStep(key, 'order', 'issued', { dueOn: '2026-06-20', amountFen: 2_000_000 }))
      .thenRefused('step-act-not-due')
      .given(onStep(key, 'report', 'sent'))
      .when(onStep(key, 'approve', 'approved', { signedBy: '区长', by: INSPECTOR }))
      .thenRefused('approver-is-requester')
      .when(onStep(key, 'approve', 'approved', paper))
      .then(['StepActed', { unit: 'government', signedBy: '区长', next: 'order' }]);
  });

  test('责令限期足额拨付：the order says the date and the sum, and both are asked for nowhere else', () => {
    const story = arrearsCase().given(...project, startStep('finance-backstop'));
    story.when(onStep(key, 'report', 'sent', { amountFen: 1 })).thenRefused('step-amount-not-asked');
    story.when(onStep(key, 'report', 'sent', { dueOn: '2026-06-20' })).thenRefused('step-date-not-asked');
    story.given(onStep(key, 'report', 'sent'), onStep(key, 'approve', 'approved', paper));
    story.when(onStep(key, 'order', 'issued', { dueOn: '2026-06-20' })).thenRefused('step-amount-missing');
    story.when(onStep(key, 'order', 'issued', { amountFen: 1 })).thenRefused('step-date-missing');
    story.when(onStep(key, 'order', 'issued', { dueOn: '2026-06-01', amountFen: 1 })).thenRefused('date-not-in-future');
    story
      .when(onStep(key, 'order', 'issued', { dueOn: '2026-06-20', amountFen: 1 }))
      .then(['StepActed', { dueOn: '2026-06-20' }]);
  });

  test('逾期不拨付的由市人社局约谈，承诺的日期成为新的期限；分次拨付的累计', () => {
    const story = arrearsCase().given(...ordered);
    story.given(onStep(key, 'fund', 'part', { by: FINANCE, amountFen: 500_000 }));
    expect(story.state.steps[key]).toMatchObject({ at: 'fund', dueOn: '2026-06-20' });
    story.when(onStep(key, 'fund', 'overdue', { at: on('2026-06-20 17:00') })).thenRefused('step-date-not-passed');
    story.given(onStep(key, 'fund', 'overdue', { at: on('2026-06-21 09:00') }));
    expect(story.happened[0]).toMatchObject({ type: 'StepActed', data: { unit: 'hrss', next: 'interview' } });
    const city = { signedBy: '市局负责人', by: CLERK };
    story.given(onStep(key, 'interview', 'circular', city));
    story.given(onStep(key, 'head-interview', 'promised', { ...city, dueOn: '2026-06-30' }));
    expect(story.state.steps[key]).toMatchObject({ at: 'fund', dueOn: '2026-06-30' });
    story.given(
      onStep(key, 'fund', 'part', { by: FINANCE, amountFen: 700_000 }),
      onStep(key, 'fund', 'funded', { by: FINANCE, amountFen: 800_000 }),
    );
    expect(story.state.steps[key]).toMatchObject({
      ...{ at: null, outcome: 'funded' },
      sums: { 'order/issued': 2_000_000, 'fund/part': 1_200_000, 'fund/funded': 800_000 },
    });
  });

  test('what a unit without a login owes is work of the unit that asked', () => {
    const story = arrearsCase().given(...project, startStep('finance-backstop'), onStep(key, 'report', 'sent'));
    const task = Object.values(story.state.tasks).find(
      ({ kind, status }) => kind === 'finance-backstop.approve' && status === 'open',
    );
    expect(task?.unit).toBe('hrss');
    story.given(
      onStep(key, 'approve', 'approved', paper),
      onStep(key, 'order', 'issued', { dueOn: '2026-06-20', amountFen: 1 }),
    );
    const fund = Object.values(story.state.tasks).find(
      ({ kind, status }) => kind === 'finance-backstop.fund' && status === 'open',
    );
    expect(fund?.unit).toBe('finance');
  });
});
