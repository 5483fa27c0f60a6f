import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '../api/problem.ts';
import { codeIn, nextOf, stageWords } from './progress.ts';
import { linesOf } from './failure-words.ts';
import { inGroups } from './receipt-picture.ts';

const clock = (title: string, due: string | null) => ({ title, due, remainingWorkingDays: 1, source: '' });

it('what is due next is the earliest that has a date', () => {
  expect(nextOf([clock('三', null), clock('二', '2026-06-09'), clock('一', '2026-06-05')])).toEqual({
    title: '一',
    due: '2026-06-05',
  });
  expect(nextOf([clock('三', null)])).toBeNull();
});

it('where it stands is said in plain words, what has none in its official name', () => {
  expect(stageWords({ node: 'acceptance', stage: '受理审查', ended: null })).toContain('要不要受理');
  expect(stageWords({ node: 'new-node', stage: '新环节', ended: null })).toBe('新环节');
  expect(stageWords({ node: 'closed', stage: '办结', ended: '已撤回' })).toContain('已撤回');
});

it.each([
  ['7kq2-m9xw b4td', '7KQ2M9XWB4TD'],
  ['区人社局投登〔2026〕2号\n7KQ2M9XWB4TD', '7KQ2M9XWB4TD'],
  ['https://example.test/public/receipt/7KQ2M9XWB4TD', '7KQ2M9XWB4TD'],
  ['７ＫＱ２', '7KQ2'],
])('%s is read as %s', (text, code) => expect(codeIn(text)).toBe(code));

it('a code is shown in groups', () => expect(inGroups('7KQ2M9XWB4TD')).toBe('7KQ2 M9XW B4TD'));

describe('a limit', () => {
  const problem = { code: 'too-many-requests', status: 429, title: '', detail: '太频繁', type: '', requestId: 'r1' };
  it('says from when on it is worth trying, in Beijing time, rounded up', () => {
    const at = Date.parse('2026-06-01T01:00:10Z');
    expect(linesOf(new ApiProblem(problem, '95'), at).join()).toContain('09:02');
  });
  it('is told apart from a lost network', () => expect(linesOf(new TypeError('x')).join()).toContain('网络不通'));
});
