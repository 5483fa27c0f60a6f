import { describe, expect, test } from '@jest/globals';
import type { PublicationGround, PublicationGroundCode } from '@qingxin/domain';
import { factsInWords, handlingInWords, type TellingLine } from './publication-words.ts';

const ground = (code: PublicationGroundCode, more: Partial<PublicationGround> = {}): PublicationGround => ({
  ...{ groundId: `case-x/${code}/1`, code, on: '2026-06-13', number: null, payBy: null, fineFen: null, left: null },
  source: { stream: 'case-x', versions: [1] },
  ...more,
});
const line = (grounds: readonly PublicationGround[], more: Partial<TellingLine> = {}): TellingLine => ({
  ...{ people: 12, wagesFen: 18_600_050, grounds, added: null },
  ...more,
});
const INSTRUCTION = ground('instruction-disobeyed', { number: '示例监令〔2026〕1号', payBy: '2026-06-12' });

describe('主要违法事实、相关处理情况', () => {
  test('an order that was not obeyed: wages, paper and date; nothing of how many where they are too few', () => {
    const told = '限期整改指令书（示例监令〔2026〕1号）责令于2026年6月12日前支付，逾期未支付';
    expect(factsInWords(line([INSTRUCTION]))).toBe(`拖欠12名劳动者工资186000.50元；${told}`);
    expect(factsInWords(line([INSTRUCTION], { people: null, wagesFen: null }))).toBe(`拖欠劳动者工资；${told}`);
    expect(handlingInWords(line([INSTRUCTION]))).toBe('限期整改指令书（示例监令〔2026〕1号）期满未履行');
  });

  test('行政处理决定、行政处罚、移送、列入名单', () => {
    const grounds = [
      ground('large-arrears', { number: '示例处理〔2026〕2号' }),
      ground('penalised', { fineFen: 2_000_000 }),
      ground('crime-transferred'),
      ground('listed', { number: '示例失信〔2026〕1号' }),
    ];
    expect(handlingInWords(line(grounds)).split('；')).toEqual([
      '2026年6月13日送达行政处理决定书（示例处理〔2026〕2号）',
      '2026年6月13日送达行政处罚决定书，罚款20000.00元',
      '公安机关于2026年6月13日接受移送',
      '2026年6月13日列入拖欠农民工工资失信联合惩戒名单（示例失信〔2026〕1号）',
    ]);
    expect(factsInWords(line(grounds))).toBe('拖欠12名劳动者工资186000.50元；涉嫌拒不支付劳动报酬罪');
    expect(factsInWords(line([ground('penalised')]))).toBe('违反劳动保障法律、法规');
  });

  test('补充的，以经办人所写为准', () => {
    const added = {
      ...{ company: 'company-x', item: '5' as const, facts: '使用童工', decision: '示例罚字〔2026〕8号' },
      ...{ decidedOn: '2026-06-20', document: 'doc-1' },
    } as const;
    expect(factsInWords(line([], { added }))).toBe('使用童工');
    expect(handlingInWords(line([], { added }))).toBe('2026年6月20日作出处理决定（示例罚字〔2026〕8号）');
  });
});
