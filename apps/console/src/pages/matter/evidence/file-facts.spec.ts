import { describe, expect, it } from '@jest/globals';
import { likelyKind, partsOfName, sha256Of, sizeText } from './file-facts.ts';

describe('a file that is brought in', () => {
  it.each([
    ['4月工资表.XLSX', '4月工资表', 'xlsx'],
    ['回单.2026.11.pdf', '回单.2026.11', 'pdf'],
    ['没有扩展名', '没有扩展名', null],
  ])('%s is named without its extension', (name, title, extension) => {
    expect(partsOfName(name)).toEqual({ title, extension });
  });

  it.each([
    ['4月工资表.xlsx', 'wage-sheet'],
    ['现场.jpg', 'photo'],
    ['通话.m4a', 'audio'],
    ['其他.pdf', undefined],
  ])('%s is most likely %s', (name, kind) => {
    expect(likelyKind(name)).toBe(kind);
  });

  it('has the hash that the service counts too', async () => {
    expect(await sha256Of(new Blob(['abc']))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('has a size in words', () => {
    expect([sizeText(900), sizeText(20_480), sizeText(3_500_000)]).toEqual(['900 B', '20 KB', '3.3 MB']);
  });
});
