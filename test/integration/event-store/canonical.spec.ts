import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '@qingxin/event-store';
import { testDatabase, type TestDatabase } from '../../../infra/src/testing/postgres.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const text = fc.string({ unit: 'binary', maxLength: 12 }).map((value) => value.replaceAll('\u0000', ''));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((number) => number + 0 || 0),
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
}));

test('whatever is written canonically comes back from jsonb with the same canonical text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 20 }), async (values) => {
      const written = canonicalJson(values);
      const { rows } = await database.app.query<{ back: unknown }>('SELECT $1::jsonb AS back', [written]);
      expect(canonicalJson(rows[0]?.back)).toBe(written);
    }),
    { numRuns: 200 },
  );
});
