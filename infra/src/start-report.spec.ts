import { describe, expect, test } from '@jest/globals';
import { MigrationRefused } from './migrate.ts';
import { readSettings } from './settings.ts';
import { failureText } from './start-report.ts';

describe('a data folder whose database another version made', () => {
  const settings = readSettings({ QINGXIN_HOME: '/srv/qingxin' });

  test.each(['migration-unknown', 'migration-changed'] as const)('is told with what to do (%s)', (code) => {
    const text = failureText(new MigrationRefused(code, '0120_later.sql'), settings);
    for (const part of ['/srv/qingxin', '0120_later.sql', 'QINGXIN_HOME', '数据没有改动', 'nothing was changed']) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/\n\s+at /);
  });
});
