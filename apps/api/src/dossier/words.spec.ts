import { describe, expect, test } from '@jest/globals';
import { basisInWords } from './words.ts';

describe('卷宗办理时限的依据', () => {
  test.each([
    ['V', '《劳动保障监察条例》第十七条（V 已核原文）。自立案之日起60个工作日；末日顺延'],
    ['P', '《劳动保障监察条例》第十七条（P 本区参数）。自立案之日起60个工作日；末日顺延'],
    ['U', '《劳动保障监察条例》第十七条（U 未核实）。自立案之日起60个工作日；末日顺延'],
  ] as const)('%s：写明条款和来源标记', (mark, words) => {
    const why = [{ text: '自立案之日起60个工作日' }, { text: '末日顺延' }];
    expect(basisInWords({ source: '《劳动保障监察条例》第十七条', mark }, why)).toBe(words);
  });

  test('没有算法的只写条款和标记', () => {
    expect(basisInWords({ source: '本区', mark: 'P' }, [])).toBe('本区（P 本区参数）');
  });
});
