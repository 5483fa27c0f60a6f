import { describe, expect, test } from '@jest/globals';
import {
  archive,
  arrearsCase,
  type CaseStory,
  conclude,
  onStep,
  POLICE,
  reopen,
  startStep,
  TO_CLEARED,
  TO_FILED,
  voidEntry,
} from '../testing/arrears-case.ts';
import { on } from '../testing/district.ts';

const key = 'police-assistance-1';
const sent = [...TO_FILED, startStep('police-assistance'), onStep(key, 'request', 'sent')];
const signed = [...sent, onStep(key, 'sign', 'signed', { by: POLICE, at: on('2026-06-02 09:00') })];
const answered = [...signed, onStep(key, 'answer', 'not-found', { by: POLICE, at: on('2026-06-03 09:00') })];

const step = (story: CaseStory) => story.state.steps[key] ?? { acts: [], at: undefined };
const versions = (story: CaseStory): readonly number[] => step(story).acts.map(({ version }) => version);
const last = (story: CaseStory): number => versions(story).at(-1) ?? 0;
const openTasks = (story: CaseStory): readonly string[] =>
  Object.values(story.state.tasks)
    .filter(({ status, key: of }) => status === 'open' && of === key)
    .map(({ kind }) => kind);

describe('作废部门环节的一条记录', () => {
  test('the step stands exactly where it stood before the act, and its unit has the work again', () => {
    const before = arrearsCase().given(...sent);
    const story = arrearsCase().given(...signed);
    story
      .when(voidEntry(last(story)))
      .then(
        ['StepActVoided', { stepKey: key, act: 'sign', outcome: 'signed', reopened: false, reason: '重复录入' }],
        ['TaskCancelled', { because: 'StepActVoided' }],
        ['TaskOpened', { kind: 'police-assistance.sign', unit: 'police' }],
      );
    expect(step(story)).toEqual(step(before));
    expect(openTasks(story)).toEqual(['police-assistance.sign']);
  });

  test('what the act had ended goes on, in its lane too', () => {
    const story = arrearsCase().given(...answered);
    expect(story.state.active).not.toContain('police-assistance');
    story.given(voidEntry(last(story)));
    expect(step(story)).toMatchObject({ at: 'answer', outcome: null });
    expect(story.state.active).toContain('police-assistance');
    story
      .when(onStep(key, 'answer', 'found', { by: POLICE, at: on('2026-06-03 10:00') }))
      .then(['StepActed', { outcome: 'found' }], ['StepEnded', { outcome: 'found' }]);
    expect(step(story).at).toBe(null);
  });

  test('from the last act backwards, one by one, each only once', () => {
    const story = arrearsCase().given(...answered);
    const [first = 0, second = 0, third = 0] = versions(story);
    story.when(voidEntry(second)).thenRefused('step-act-not-last').given(voidEntry(third), voidEntry(second));
    story.when(voidEntry(second)).thenRefused('entry-not-voidable').given(voidEntry(first));
    expect(step(story)).toEqual(step(arrearsCase().given(...TO_FILED, startStep('police-assistance'))));
  });

  test('not of an ended step in an archived case, which is opened again first', () => {
    const over = [startStep('police-assistance'), onStep(key, 'request', 'withdrawn')];
    const cleared = [...TO_FILED, ...over, ...TO_CLEARED.slice(TO_FILED.length)];
    const story = arrearsCase().given(...cleared, conclude(), archive());
    story
      .when(voidEntry(last(story)))
      .thenRefused('case-archived')
      .given(reopen(['w1']));
    story.when(voidEntry(last(story))).then(['StepActVoided', { reopened: true }], ['TaskOpened']);
  });

  test('not while another of the kind runs, of which there may be one', () => {
    const story = arrearsCase().given(...answered);
    story.given(startStep('police-assistance'));
    story.when(voidEntry(last(story))).thenRefused('step-already-running');
  });
});
