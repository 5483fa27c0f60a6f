import { describe, expect, test } from '@jest/globals';
import {
  act,
  assignLead,
  conclude,
  determine,
  order,
  outcome,
  serve,
  TO_FILED,
  TO_VERIFIED,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { accept, decideFirst, register } from '../../../libs/domain/src/testing/complaint.ts';
import { HEAD, INSPECTOR } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf, clocksOf, complaintUnderLaw } from './shipped-setting.ts';

const ordered = [...TO_VERIFIED, determine(), order(), serve()];

describe('作出处理决定（条文未核对，内部目标）', () => {
  test('an order that runs when the report is made is the decision: nothing more is timed', () => {
    expect(clocksOf(caseUnderLaw().given(...ordered, conclude()), 'S3-02')).toEqual([]);
  });

  test('an order that was withdrawn leaves a decision to be made', () => {
    const story = caseUnderLaw().given(...ordered, outcome('o1', 'withdrawn'), conclude());
    expect(clockOf(story, 'S3-02#1')).toMatchObject({ status: 'running', tier: 'target', onLapse: 'E1' });
  });

  test('in special circumstances the head lengthens it once', () => {
    const story = caseUnderLaw().given(...TO_VERIFIED, determine(), conclude());
    const clockId = 'S3-02#1';
    story.given(act('RequestExtension', { clockId, amount: 15, reason: '须集体讨论' }, { by: INSPECTOR }));
    const granted = { clockId, amount: 15, reason: '须集体讨论', requestedBy: INSPECTOR.id, document: null };
    story.given(act('ExtendClock', { ...granted, approvedBy: HEAD.id }, { by: HEAD }));
    expect(clockOf(story, clockId)).toMatchObject({ due: '2026-07-14' });
  });
});

describe('欠薪成因', () => {
  test('once found it is not asked for again, whoever leads from then on', () => {
    const story = caseUnderLaw().given(...TO_FILED, act('FindCause', { cause: 'other', note: '资金链断裂' }));
    expect(clockOf(story, 'S3-11#1').status).toBe('met');
    expect(clocksOf(story.given(assignLead({ lead: 'transport' })), 'S3-11')).toEqual(['S3-11#1']);
  });
});

describe('没有监察等法定途径的信访件', () => {
  test('人社 decides within fifteen days whether to accept, then has sixty to handle it', () => {
    const story = complaintUnderLaw().given(
      register({ kind: 'petition', otherRouteOnly: true }),
      decideFirst('handle'),
    );
    expect(clocksOf(story, 'S2-01')).toEqual([]);
    expect(clockOf(story, 'S2-05-PETITION#1')).toMatchObject({ unit: 'hrss', due: '2026-06-16', status: 'running' });
    story.given(accept());
    expect(clockOf(story, 'S2-05-PETITION#1').status).toBe('met');
    expect(clockOf(story, 'S9-04#1').status).toBe('running');
  });

  test('one that takes the route of inspection keeps the five working days', () => {
    const story = complaintUnderLaw().given(register({ kind: 'petition' }), decideFirst('handle'));
    expect([clocksOf(story, 'S2-01'), clocksOf(story, 'S2-05-PETITION')]).toEqual([['S2-01#1'], []]);
  });
});
