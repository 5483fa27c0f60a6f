import { describe, expect, test } from '@jest/globals';
import { caseStream } from '../arrears-case/decide.ts';
import type { Actor } from '../kernel/actor.ts';
import {
  arrearsCase,
  assignLead,
  onStep,
  POLICE,
  startStep,
  TO_FILED,
  TO_OPENED,
  type CaseStory,
} from '../testing/arrears-case.ts';
import { CLERK, HOUSING, INSPECTOR, WORKFLOW } from '../testing/district.ts';
import type { StepAct, StepGraph } from './graph.ts';
import { STEP_GRAPHS } from './index.ts';

const LONGEST_PATH = 8;

/** Paths from the first act to the end, each act at most twice: loops are walked once. */
function paths(graph: StepGraph, at: string, walked: readonly string[] = []): readonly (readonly string[])[] {
  if (at === 'end') return [walked];
  if (walked.length >= LONGEST_PATH || walked.filter((edge) => edge.startsWith(`${at}>`)).length > 1) return [];
  const outcomes = Object.entries(graph.acts[at]?.outcomes ?? {});
  return outcomes.flatMap(([outcome, { next }]) => paths(graph, next, [...walked, `${at}>${outcome}`]));
}

function started(graph: StepGraph): CaseStory {
  const targetUnit = graph.targetKind === 'outside' ? 'city-hrss' : null;
  return arrearsCase().given(...TO_FILED, startStep(graph.kind, { targetUnit }));
}

function doer(act: StepAct | undefined): Actor {
  if (act?.notBy !== undefined) return CLERK;
  return act?.by === 'target' ? POLICE : INSPECTOR;
}

describe('部门环节逐条走通', () => {
  const all = Object.values(STEP_GRAPHS).flatMap((graph) =>
    paths(graph, graph.first).map((path) => [graph.kind, path.join(' '), path] as const),
  );

  test.each(all)('%s: %s', (kind, _name, path) => {
    const graph = STEP_GRAPHS[kind];
    if (graph === undefined) throw new Error(`no graph ${kind}`);
    const story = started(graph);
    const key = `${kind}-1`;
    for (const edge of path) {
      const [name = '', result = ''] = edge.split('>');
      expect(story.state.steps[key]?.at).toBe(name);
      const signedBy = graph.acts[name]?.by === 'outside' ? '负责人' : null;
      story.when(onStep(key, name, result, { by: doer(graph.acts[name]), signedBy }));
      expect(story.happened[0]).toMatchObject({ type: 'StepActed', data: { act: name, outcome: result } });
    }
    expect(story.happened.some(({ type }) => type === 'StepEnded')).toBe(true);
    expect(story.state.steps[key]).toMatchObject({ at: null, outcome: path.at(-1)?.split('>')[1] });
    expect(story.state.active).toEqual(['investigate']);
    story.given(startStep(kind, { targetUnit: story.state.steps[key]?.targetUnit ?? null }));
    expect(story.state.steps[`${kind}-2`]?.at).toBe(graph.first);
  });

  test('together they walk every outcome of every act', () => {
    for (const graph of Object.values(STEP_GRAPHS)) {
      const walked = new Set(paths(graph, graph.first).flat());
      const outcomes = Object.entries(graph.acts).flatMap(([name, { outcomes: list }]) =>
        Object.keys(list).map((result) => `${name}>${result}`),
      );
      expect([...walked].sort()).toEqual(outcomes.sort());
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

  test('the police are found by themselves; which city department is asked must be said', () => {
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
      .thenRefused('step-target-missing')
      .when(startStep('account-query', { targetUnit: 'city-hrss' }))
      .then(['StepStarted', { targetUnit: 'city-hrss' }]);
  });

  test('one step of a kind runs at a time; steps of different kinds run side by side', () => {
    arrearsCase()
      .given(...TO_FILED, startStep('police-assistance'), startStep('account-query', { targetUnit: 'city-hrss' }))
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
    const applied = [
      ...TO_FILED,
      startStep('account-query', { targetUnit: 'city-hrss' }),
      onStep('account-query-1', 'apply', 'sent'),
    ];
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
