import { describe, expect, it } from '@jest/globals';
import { askedIn, filtersIn, keptIn, PAGE_SIZE, valuesIn, withFilter, withoutValue } from './asked.ts';

const at = (text: string): URLSearchParams => new URLSearchParams(text);

describe('what the address of the inbox asks for', () => {
  it('is what the service knows, page and all', () => {
    const search = at('whose=mine&kind=accept,inform&cursor=x&view=v&urgent=');
    expect(askedIn(search)).toEqual({ whose: 'mine', kind: 'accept,inform', cursor: 'x', limit: PAGE_SIZE });
    expect(filtersIn(search)).toEqual({ whose: 'mine', kind: 'accept,inform' });
  });

  it('leaves what was searched for out of a kept view', () => {
    expect(keptIn(at('by=handle&bucket=today&contains=7654'))).toEqual({ by: 'handle', bucket: 'today' });
  });

  it('begins anew at the first page, and forgets groups when the clock changes', () => {
    expect(String(withFilter(at('cursor=x&tier=local'), 'kind', 'accept'))).toBe('tier=local&kind=accept');
    expect(String(withFilter(at('group=near&tier=local'), 'by', 'handle'))).toBe('tier=local&by=handle');
  });

  it('takes one value away and keeps the others', () => {
    expect(valuesIn(at('kind=accept,inform'), 'kind')).toEqual(['accept', 'inform']);
    expect(withoutValue(at('kind=accept,inform'), 'kind', 'accept').get('kind')).toBe('inform');
    expect(withoutValue(at('kind=accept'), 'kind', 'accept').has('kind')).toBe(false);
    expect(withoutValue(at('contains=a,b'), 'contains', 'a,b').has('contains')).toBe(false);
  });
});
