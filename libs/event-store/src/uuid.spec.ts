import { expect, test } from '@jest/globals';
import { eventIdOf, streamIdOf, uuidV5 } from './uuid.ts';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

test('name-based ids agree with the example of the standard', () => {
  expect(uuidV5(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('a namespace that is no uuid is refused', () => {
  expect(() => uuidV5('register', 'x')).toThrow('not a uuid');
});

test('a stream name that ends in a uuid has that id; another name has one of its own, always the same', () => {
  expect(streamIdOf('case-2ED6657D-e927-568b-95e1-2665a8aea6a2')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  const register = streamIdOf('register-u01-责令支付-2026');
  expect(register).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(streamIdOf('register-u01-责令支付-2026')).toBe(register);
  expect(streamIdOf('register-u01-责令支付-2027')).not.toBe(register);
});

test('events of one command have different ids', () => {
  expect(eventIdOf(DNS, 1)).not.toBe(eventIdOf(DNS, 2));
});
