import { describe, expect, test } from '@jest/globals';
import type { EventOf, Recorded } from '@qingxin/domain';
import { checkActors } from './actor-checks.ts';

const fact = (type: string, by: string, data: object = {}): Recorded<EventOf> => ({
  type,
  data,
  version: 1,
  occurredAt: '2022-05-10T02:00:00.000Z',
  by: { id: by },
});

const ground = (kind: string) =>
  fact('GroundAdded', 'system:clock', { ladderKey: 'ladder-hrss', groundId: 'g1', kind });
const proposed = (by: string) => fact('RungProposed', by, { ladderKey: 'ladder-hrss', grounds: ['g1'], rung: 'E2' });

describe('流程、时钟和阶梯的行为由谁完成', () => {
  test('a case opened by a person is not what the story wants to see', () => {
    expect(checkActors([[fact('CaseOpened', 'person:office01')]]).wrong).toHaveLength(1);
    expect(checkActors([[fact('CaseOpened', 'system:complaint-workflow')]])).toMatchObject({
      wrong: [],
      right: { CaseOpened: 1 },
    });
  });

  test('a rung asked for by time is proposed by the ladder’s workflow, one asked for by a fact by whoever stated it', () => {
    expect(checkActors([[ground('lapse'), proposed('person:office01')]]).wrong).toHaveLength(1);
    expect(checkActors([[ground('lapse'), proposed('system:escalation-workflow')]]).wrong).toEqual([]);
    expect(checkActors([[ground('direction'), proposed('person:office01')]]).wrong).toEqual([]);
  });

  test('the software issues 催办 and nothing above', () => {
    expect(checkActors([[fact('RungIssued', 'person:office01', { rung: 'E1' })]]).wrong).toHaveLength(1);
    expect(checkActors([[fact('RungIssued', 'person:office01', { rung: 'E2' })]]).wrong).toEqual([]);
  });

  test('what did not occur at all proves nothing', () => {
    expect(checkActors([[fact('ClockLapsed', 'system:clock')]]).unseen).toContain('OutcomeReceived');
    expect(checkActors([[fact('ClockLapsed', 'system:clock')]]).unseen).not.toContain('ClockLapsed');
  });
});
