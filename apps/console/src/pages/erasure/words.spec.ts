import { describe, expect, it } from '@jest/globals';
import { aboutWords, matterPage, matterWords } from './words.ts';

const matter = (kind: string, number: string | null) => ({ matter: { stream: `${kind}-1`, kind, number } });

describe('what a proposal is about', () => {
  it('is told by kind and number, several by the first', () => {
    expect(matterWords(matter('case', '案1号').matter)).toBe('案件 案1号');
    expect(aboutWords([matter('complaint', null)])).toBe('投诉举报 未编号');
    expect(aboutWords([matter('case', '案1号'), matter('case', '案2号')])).toBe('案件 案1号 等 2 件');
    expect(aboutWords([])).toBe('');
  });

  it('leads to the page of its matter', () => {
    expect([matterPage(matter('case', null).matter), matterPage(matter('complaint', null).matter)]).toEqual([
      '/cases/1',
      '/complaints/1',
    ]);
  });
});
