import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { EVENT_LABELS } from '@qingxin/domain';

const generated = execFileSync(process.execPath, ['infra/bootstrap/event-catalogue.mjs'], { encoding: 'utf8' });

describe('event catalogue', () => {
  test('docs/events.md is what the code generates (npm run docs)', () => {
    expect(readFileSync('docs/events.md', 'utf8')).toBe(generated);
  });

  test('every event type of every stream has a row with its Chinese name', () => {
    const missing = Object.values(EVENT_LABELS).flatMap((labels) =>
      Object.entries(labels).filter(([type, label]) => !generated.includes(`| ${type} | ${label} |`)),
    );
    expect(missing).toEqual([]);
  });
});
