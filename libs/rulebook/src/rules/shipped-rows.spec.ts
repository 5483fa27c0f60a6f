import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { RULE_ROWS } from './all-rows.ts';

/** By id and version; `npm run docs` enters new ones and leaves the others as they are. */
const SHIPPED = JSON.parse(readFileSync(new URL('./shipped-rows.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, string>
>;

/** The order in which fields are written is no change. */
function inOrder(_key: string, value: unknown): unknown {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? Object.fromEntries(Object.entries(value).sort()) : value;
}

describe('rules that were shipped', () => {
  it.each(RULE_ROWS.map((row) => [`${row.id}#${row.version}`, row] as const))(
    '%s is as districts have adopted it: a change is a new version',
    (key, row) => {
      const fingerprint = createHash('sha256').update(JSON.stringify(row, inOrder)).digest('hex').slice(0, 16);
      expect({ [key]: SHIPPED[key] }).toEqual({ [key]: fingerprint });
    },
  );
});
