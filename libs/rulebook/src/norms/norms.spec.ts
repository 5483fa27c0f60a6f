import { describe, expect, test } from '@jest/globals';
import { loadNorms, NORMS, NormsInvalid } from './load-norms.ts';
import type { Norm } from './norm.ts';

const [sound] = NORMS as readonly [Norm];
const all = () => true;
const faults = (more: Partial<Norm>, isKnown: (name: string) => boolean = all): string => {
  try {
    loadNorms([{ ...sound, ...more }], isKnown);
    return '';
  } catch (error) {
    return error instanceof NormsInvalid ? error.message : String(error);
  }
};

describe('法律规定条目', () => {
  test('all that are shipped are sound', () => {
    expect(loadNorms(NORMS, all)).toHaveLength(NORMS.length);
  });

  test('one that binds has its place, and days on which it did', () => {
    expect(faults({ keptBy: [] })).toContain('没有写明由什么落实');
    expect(faults({}, () => false)).toContain(`没有${sound.keptBy[0] ?? ''}`);
    expect(faults({ examples: [] })).toContain('没有适用的示例');
    expect(faults({ examples: [{ on: '1999-01-01', applies: true, what: '早于施行' }] })).toContain(
      '示例不符：1999-01-01',
    );
    expect(faults({ mark: 'U' })).toContain('未核对的条文不能启用');
  });

  test('what is switched off binds nobody', () => {
    const off = { effectiveFrom: null, keptBy: [], mark: 'U' } as const;
    expect(faults({ ...off, examples: [] })).toBe('');
    expect(faults({ ...off, examples: [{ on: '2026-01-05', applies: true, what: '停用' }] })).toContain('示例不符');
  });

  test('names and dates are written out, ids stand once', () => {
    expect(faults({ source: 'Art 30' })).toContain('应为中文');
    expect(faults({ effectiveTo: '2000-01-01' })).toContain('生效、失效日期不成立');
    expect(() => loadNorms([sound, sound], all)).toThrow('编号重复');
  });
});
