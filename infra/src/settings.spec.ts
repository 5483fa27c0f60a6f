import { describe, expect, it } from '@jest/globals';
import { readSettings, SettingsError } from './settings.ts';

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
      });
    expect(read).toThrow(SettingsError);
    expect(read).toThrow('PORT, QINGXIN_MODE, DATABASE_URL, TEMPORAL_ADDRESS');
    expect(read).not.toThrow(/secret/);
  });
});
