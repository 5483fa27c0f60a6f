import { describe, expect, it } from '@jest/globals';
import { reference } from '../testing/reference.ts';
import { registerStream } from './stream.ts';

const take = (document: string) =>
  ({ command: { type: 'TakeNumber', data: { document, prefix: '潞治督', year: 2026 } } }) as const;
const strike = (ordinal: number) => ({ command: { type: 'VoidNumber', data: { ordinal, reason: '作废' } } }) as const;

describe('文号', () => {
  it('follow each other without gaps, and a document has one number however often it asks', () => {
    const { state } = reference(registerStream).given(take('d1'), take('d2'), take('d1'), take('d3'));
    expect(Object.values(state.numbers).map(({ number }) => number)).toEqual([
      '潞治督〔2026〕1号',
      '潞治督〔2026〕2号',
      '潞治督〔2026〕3号',
    ]);
  });

  it('作废 numbers stay and are not given again', () => {
    reference(registerStream)
      .given(take('d1'), strike(1), take('d2'))
      .and(({ numbers, voided }) => expect([numbers['d2']?.ordinal, voided]).toEqual([2, [1]]))
      .when(strike(1))
      .thenRefused('number-already-voided')
      .when(strike(9))
      .thenRefused('number-unknown');
  });

  it('a document whose number is void asks again and gets the next one', () => {
    reference(registerStream)
      .given(take('d1'), strike(1), take('d1'), take('d1'))
      .and(({ numbers, last }) => expect([numbers['d1']?.ordinal, last]).toEqual([2, 2]));
  });
});
