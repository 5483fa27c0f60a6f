import { expect, it } from '@jest/globals';
import { extensionOf, refusalOf } from './files.ts';

const file = (name: string, type = '', size = 10) => ({ name, type, size });

it.each([
  ['IMG_1.JPG', '', 'jpg'],
  ['image', 'image/jpeg', 'jpg'],
  ['新录音 3.m4a', 'audio/x-m4a', 'm4a'],
  ['a.webp', 'image/webp', null],
  ['a.exe', '', null],
] as const)('%s %s is sent as %s', (name, type, extension) => expect(extensionOf(file(name, type))).toBe(extension));

it('says of each file why it cannot be taken', () => {
  expect(refusalOf(file('a.jpg'))).toBeNull();
  expect(refusalOf(file('a.webp'))).toContain('收不了');
  expect(refusalOf(file('a.mp4', '', 60 * 2 ** 20))).toContain('50 兆');
});
