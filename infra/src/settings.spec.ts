import { describe, expect, it } from '@jest/globals';
import { ConfigurationInvalid } from '@qingxin/platform';
import { readSettings } from './settings.ts';

describe('readSettings', () => {
  it('is a demo on port 3000 without any setting', () => {
    expect(readSettings({})).toMatchObject({ port: 3000, mode: 'demo', home: expect.stringMatching(/\.qingxin$/) });
  });

  it('lists every wrong name in one message and prints no value', () => {
    const read = (): unknown =>
      readSettings({
        PORT: '70000',
        QINGXIN_MODE: 'prod',
        DATABASE_URL: 'mysql://user:secret@host/db',
        TEMPORAL_ADDRESS: 'host',
        QINGXIN_DEMO_PASSWORD: 'short',
        QINGXIN_DEMO_CASES: 'some',
      });
    expect(read).toThrow(ConfigurationInvalid);
    for (const name of [
      'PORT',
      'QINGXIN_MODE',
      'DATABASE_URL',
      'TEMPORAL_ADDRESS',
      'QINGXIN_DEMO_PASSWORD',
      'QINGXIN_DEMO_CASES',
    ]) {
      expect(read).toThrow(`\n  ${name}：`);
    }
    expect(read).not.toThrow(/secret|short/);
  });
});
