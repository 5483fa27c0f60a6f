import { describe, expect, test } from '@jest/globals';
import {
  CASE_ID,
  COMPLAINT_ONE,
  COMPLAINT_TWO,
  TO_CLEARED,
  TO_FILED,
  act,
  addSource,
  arrearsCase,
  assignLead,
  confirmClearing,
  endLine,
  fileCase,
  joinSource,
  onStep,
  proposeClearing,
  reopen,
  sealed,
  startStep,
  type CaseStory,
  worker,
} from '../testing/arrears-case.ts';
import type { ComplaintState } from '../complaint/state.ts';
import { caseView, isNewsTo } from './case-view.ts';

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

describe('重新办理时告知谁', () => {
  test('only a complaint whose own people’s lines are open again', () => {
    const both = [addSource({ workers: [worker('w1')] }), joinSource({ workers: [worker('w3')] }), assignLead()];
    const story = arrearsCase().given(...both, fileCase(), endLine('w1', 'settled'), endLine('w3', 'settled'));
    story.given(proposeClearing(), confirmClearing(), reopen(['w3']));
    const view = caseView(story.state, story.now);
    const cleared = (id: string) => ({
      membership: { caseId: CASE_ID, ordinal: 1 },
      outcome: { outcome: 'wages-cleared' },
      objection: null,
      id,
    });
    const told = (complaint: string, lines: readonly string[]) =>
      view.outcomes
        .filter(({ stream }) => stream === complaint)
        .filter((one) => isNewsTo(cleared(complaint) as unknown as ComplaintState, one, lines, view.touched)).length;
    expect([told(COMPLAINT_ONE, ['w1']), told(COMPLAINT_TWO, ['w3'])]).toEqual([0, 1]);
  });

  test('a worker found later takes up his own line alone', () => {
    const found = act('AddWageLine', { lineId: 'w9', subject: 'subject-w9', name: 'unknown', claimedFen: 1 });
    const story = arrearsCase().given(...TO_CLEARED, found);
    expect(caseView(story.state, story.now).touched).toEqual(['w9']);
  });
});
