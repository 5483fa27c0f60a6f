import { describe, expect, test } from '@jest/globals';
import { TEMPLATES } from '@qingxin/documents';
import { FORM_TEMPLATES, LETTER_TEMPLATES } from '@qingxin/rulebook';
import { templateList } from './template-list.ts';

describe('the list of templates', () => {
  const list = templateList();

  test('has every text in each of its versions, the newest first', () => {
    expect(list).toHaveLength(LETTER_TEMPLATES.length + FORM_TEMPLATES.length + Object.keys(TEMPLATES).length);
    const versions = list.filter(({ kind, id }) => kind === 'form' && id === 'registration-form');
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(versions[1]).toMatchObject({ title: '欠薪投诉登记表', effectiveTo: '2026-11-29' });
  });

  test('says in words what is filled in', () => {
    expect(list.flatMap(({ lines }) => lines).filter((line) => /[{}]|〔[a-zA-Z]+〕/.test(line))).toEqual([]);
    const letter = list.find(({ id }) => id === 'supervision-letter');
    expect(letter?.lines).toContain('（逐项：所涉事项）〔序号〕．〔编号〕：〔事由〕。');
    expect(letter?.lines[1]).toBe('主送：〔责任单位〕');
  });
});
