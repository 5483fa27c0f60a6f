import { describe, expect, it } from '@jest/globals';
import { keyOf } from './keys.ts';

const ROUTE = 'GET /api/v1/complaints/{id}';
const params = { id: '1' };

describe('under which an answer is kept', () => {
  it('is the same whether nothing is wished for or the wishes are empty: it is asked once', () => {
    expect(keyOf(ROUTE, { params, query: {} })).toEqual(keyOf(ROUTE, { params }));
    expect(keyOf(ROUTE, { params, query: { asOf: undefined } })).toEqual(keyOf(ROUTE, { params }));
  });

  it('differs by what is wished for and by whose it is', () => {
    const asOf = '2026-03-02T00:00:00.000Z';
    expect(keyOf(ROUTE, { params, query: { asOf } })).not.toEqual(keyOf(ROUTE, { params }));
    expect(keyOf(ROUTE, { params: { id: '2' } })).not.toEqual(keyOf(ROUTE, { params }));
  });
});
