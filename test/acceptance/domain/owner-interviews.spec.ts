import { describe, expect, test } from '@jest/globals';
import { type ClockState, LEDGERS } from '@qingxin/domain';
import { CLERK, HOUSING, on } from '../../../libs/domain/src/testing/district.ts';
import {
  act,
  check,
  contract,
  letter,
  project,
  proof,
  type ProjectStep,
  type ProjectStory,
  register,
} from '../../../libs/domain/src/testing/project.ts';
import type { Actor } from '../../../libs/domain/src/kernel/actor.ts';
import { SHIPPED } from './shipped-setting.ts';

const found = (): ProjectStory =>
  project(SHIPPED).given(register({ investment: 'government' }), letter(), contract(), check('price-unpaid'));

const interview = (more: object = {}, by: Actor = CLERK): ProjectStep =>
  act(
    'InterviewOwner',
    {
      ...{ breachIds: ['b1'], number: '区人社局约谈〔2026〕1号', heldOn: '2026-01-12', attended: '负责人01' },
      ...{ minutes: 'doc-1', promises: [{ content: '拨付第二期工程款', dueOn: '2026-01-19' }], ...more },
    },
    { by },
  );
const judge = (kept: boolean, day: string): ProjectStep =>
  act('JudgeOwnerPromise', { promiseId: 'p1', kept, ...proof(day) }, { by: CLERK, at: on(`${day} 09:00`) });
const passOn = (day: string): ProjectStep =>
  act('PassOnInterview', { interviewId: 'i1', to: '区委组织部', ...proof(day) }, { by: CLERK, at: on(`${day} 09:00`) });

function clock({ state }: ProjectStory, rule: string): ClockState | undefined {
  return Object.values(state.clocks).findLast(({ ruleId }) => ruleId === rule);
}

const open = ({ state }: ProjectStory) =>
  Object.values(state.tasks).flatMap(({ kind, unit, status }) => (status === 'open' ? [`${kind} ${unit}`] : []));

describe('约谈建设单位负责人', () => {
  test('a government project that is not paid for: 人社局 is asked to interview, beside the order of the supervising unit', () => {
    const story = found();
    expect(open(story)).toEqual(expect.arrayContaining(['interview-owner hrss', 'order-rectification housing']));
    story
      .when(interview())
      .then(
        ['OwnerInterviewed', { unit: 'hrss', article: '《保障农民工工资支付条例》第六十条', minutes: 'doc-1' }],
        ['OwnerPromised', { promiseId: 'p1', dueOn: '2026-01-19' }],
      );
    expect(open(story)).not.toContain('interview-owner hrss');
    expect(open(story)).toEqual(expect.arrayContaining(['judge-owner-promise hrss', 'pass-on-interview hrss']));
    // From Monday 12 January five working days: 13–16, 19. The promise: 19 January and three more: 20, 21, 22.
    expect(clock(story, 'S5-06-PASS')).toMatchObject({ due: '2026-01-19', unit: 'hrss' });
    expect(clock(story, 'S5-06-PROMISE')).toMatchObject({ due: '2026-01-19', onLapse: null });
    expect(clock(story, 'S5-06-JUDGE')).toMatchObject({ due: '2026-01-22', unit: 'hrss' });
    story.when(interview()).thenRefused('no-owner-breach');
  });

  test('a broken promise is said once its day has passed, and whoever keeps silent climbs the ladder', () => {
    const story = found().given(interview());
    story.when(judge(false, '2026-01-19')).thenRefused('owner-promise-not-due');
    story.when(judge(false, '2026-01-20')).then(['OwnerPromiseJudged', { kept: false }]);
    expect(clock(story, 'S5-06-JUDGE')?.status).toBe('met');
    const silent = found().given(interview());
    silent.whenTimeReaches(on('2026-01-23 10:00'));
    expect(clock(silent, 'S5-06-JUDGE')?.status).toBe('lapsed');
    expect(Object.values(silent.state.ladders).map(({ unit }) => unit)).toContain('hrss');
  });

  test('the result goes to whoever appraises, and the ledger shows it', () => {
    const story = found().given(interview(), judge(true, '2026-01-15'), passOn('2026-01-16'));
    expect(clock(story, 'S5-06-PASS')?.status).toBe('met');
    expect(clock(story, 'S5-06-JUDGE')?.status).toBe('ended');
    story.when(passOn('2026-01-16')).thenRefused('no-interview');
    const rows = LEDGERS.find(({ id }) => id === 'owner-interviews')?.rows({
      ...{ state: story.state, events: story.log, day: '2026-01-16', organisation: SHIPPED.organisation },
    });
    expect(rows).toMatchObject([
      {
        ...{ paper: '区人社局约谈〔2026〕1号', unit: 'hrss', why: '政府投资项目未及时拨付工程款' },
        ...{ promised: 1, kept: 1, broken: 0, passedOn: '2026-01-16', to: '区委组织部' },
      },
    ]);
  });

  test('only government projects, only these breaches, and not before they were found', () => {
    project(SHIPPED).given(register()).when(check('scale-enlarged')).thenRefused('breach-of-government-projects');
    const other = project(SHIPPED).given(register({ investment: 'government' }), check('card-withheld'));
    other.when(interview()).thenRefused('no-owner-breach');
    found()
      .when(interview({ breachIds: ['b9'] }))
      .thenRefused('owner-breach-unknown');
    found()
      .when(interview({ heldOn: '2026-01-11' }))
      .thenRefused('interview-before-breach');
    found()
      .when(interview({ promises: [{ content: '拨付', dueOn: '2026-01-12' }] }))
      .thenRefused('date-not-in-future');
  });

  test('a breach that was struck asks for no interview', () => {
    const struck = act('StrikeBreach', { breachId: 'b1', reason: '另一标段' }, { by: HOUSING });
    const story = found().given(struck);
    expect(open(story)).not.toContain('interview-owner hrss');
  });
});
