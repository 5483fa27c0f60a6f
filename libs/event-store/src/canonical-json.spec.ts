import { describe, expect, test } from '@jest/globals';
import { canonicalJson, contentHash, NotCanonical } from './canonical-json.ts';

describe('canonical JSON', () => {
  test('keys are ordered by UTF-16 units, at every depth, whatever the order of writing', () => {
    expect(canonicalJson({ b: { z: 1, a: 2 }, a: [], '\u20ac': 1, '\ud83d\ude00': 2, '\ufb33': 3 })).toBe(
      '{"a":[],"b":{"a":2,"z":1},"\u20ac":1,"\ud83d\ude00":2,"\ufb33":3}',
    );
  });

  test('text is escaped as RFC 8785 says: short forms, lower-case hex, nothing else', () => {
    expect(canonicalJson('\u0001\b\t\n\f\r"\\/\u007f欠薪')).toBe('"\\u0001\\b\\t\\n\\f\\r\\"\\\\/\u007f欠薪"');
  });

  test('the hash is that of the canonical text in UTF-8, in lower-case hexadecimal', () => {
    const digest = 'd53ed61b54c24e5d81889ccb4f8fc3536b352695fcdc47199abee16a001fc253';
    expect(contentHash({ b: '欠薪', a: 1 })).toBe(digest);
    expect(contentHash({ b: '欠薪', a: 2 })).not.toBe(digest);
  });

  test('an object of another realm or without prototype is plain', () => {
    expect(canonicalJson(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}');
  });

  test.each([
    ['undefined', { a: undefined }],
    ['a fraction', { a: 0.5 }],
    ['an integer beyond the safe ones', [Number.MAX_SAFE_INTEGER + 1]],
    ['minus zero', -0],
    ['NaN', NaN],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['NUL', 'a\u0000'],
    ['NUL in a key', { '\u0000': 1 }],
    ['a lone surrogate', '\ud800'],
    ['a hole in an array', [, 1]],
  ])('%s is refused', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonical);
  });

  test('the refusal names the place and not the value', () => {
    expect(() => canonicalJson({ worker: { name: ['工人01', 0.1] } })).toThrow('$.worker.name[1]: not a safe integer');
  });
});
