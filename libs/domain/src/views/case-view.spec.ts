import { describe, expect, test } from '@jest/globals';
import { act, arrearsCase, onStep, sealed, startStep, TO_FILED, type CaseStory } from '../testing/arrears-case.ts';
import { caseView } from './case-view.ts';

const obstacle = act('RecordObstacle', { kind: 'unreachable', account: sealed('text-1'), urgent: false });
const ended = (ordinal: number) => onStep(`police-assistance-${ordinal}`, 'request', 'withdrawn');
const wanted = (story: CaseStory) => caseView(story.state, story.now).steps.map(({ type }) => type);

describe('调查受阻时请求公安协助', () => {
  test('an obstacle found after a step that a person started is answered by a step of its own', () => {
    const story = arrearsCase().given(...TO_FILED, startStep('police-assistance'), ended(1), obstacle);
    expect(wanted(story)).toEqual(['StartStep']);
    story.given(startStep('police-assistance'));
    expect(story.happened[0]?.data).toMatchObject({ obstacle: story.state.obstacles[0]?.version });
    expect(wanted(story.given(ended(2)))).toEqual([]);
  });

  test('one step answers all obstacles known when it starts; one found meanwhile waits for its end', () => {
    const story = arrearsCase().given(...TO_FILED, obstacle, obstacle, startStep('police-assistance'), obstacle);
    expect(wanted(story)).toEqual([]);
    expect(wanted(story.given(ended(1)))).toEqual(['StartStep']);
  });
});
