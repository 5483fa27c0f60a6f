import { describe, expect, test } from '@jest/globals';
import { MigrationRefused } from './migrate.ts';
import { readSettings } from './settings.ts';
import { failureText, Progress } from './start-report.ts';

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

describe('how far the telling of the demo cases has come', () => {
  function told(isTTY: boolean): string {
    let text = '';
    const progress = new Progress({ isTTY, write: (more) => (text += more) });
    for (let done = 0; done < 400; done += 1) progress.tell(done, 400);
    progress.end();
    return text;
  }

  test('is one line at a terminal, which is free again in the end', () => {
    expect(told(true)).not.toContain('\n');
    expect(told(true).split('\r')).toHaveLength(102);
    expect(told(true)).toMatch(/50%.*\r\u001b\[2K$/s);
  });

  test('is said once where there is none', () => {
    expect(told(false)).toMatch(/^… 正在准备演示案件.*\n$/);
  });
});
