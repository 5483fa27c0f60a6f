import { describe, expect, test } from '@jest/globals';
import { table, textWidth } from './wide-text.ts';

describe('中文对齐', () => {
  test('a Chinese character and a full-width sign take two columns', () => {
    expect(textWidth('R056')).toBe(4);
    expect(textWidth('清零，1件')).toBe(9);
  });

  test('columns stand under each other and numbers to the right', () => {
    const lines = table([
      ['案例', '主张元', '结局'],
      ['R056', '320,000', '清零归档'],
      ['R001', '14,596', '未清零'],
    ]);
    expect(lines).toEqual(['案例  主张元   结局', 'R056  320,000  清零归档', 'R001   14,596  未清零']);
  });
});
