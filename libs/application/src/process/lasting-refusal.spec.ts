import { describe, expect, test } from '@jest/globals';
import { RuleViolation } from '@qingxin/domain';
import { InvalidRequest } from '../door/envelope.ts';
import { lastingRefusal } from './lasting-refusal.ts';

describe('what the log answers to a command that nobody waits for', () => {
  test.each([
    ['a refusal by rule', new RuleViolation('not-permitted'), 'not-permitted'],
    ['a payload that is none', new InvalidRequest([]), 'invalid-request'],
  ])('%s is its answer', (_what, error, code) => {
    expect(lastingRefusal(error)).toBe(code);
  });

  test.each([
    ['a busy stream', new RuleViolation('stream-busy')],
    ['an outage', Object.assign(new Error('server'), { code: 'ECONNREFUSED' })],
    ['a bug', new TypeError('bug')],
  ])('%s is none: the command is sent again', (_what, error) => {
    expect(lastingRefusal(error)).toBeNull();
  });
});
