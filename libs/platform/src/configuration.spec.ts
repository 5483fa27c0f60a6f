import { describe, expect, test } from '@jest/globals';
import { describeError } from './logging.ts';
import { isOutage } from './database.ts';
import { ConfigurationInvalid, readConfiguration } from './configuration.ts';

const DATABASE = {
  DATABASE_URL: 'postgres://qingxin_app:secret-word@127.0.0.1:5432/qingxin',
  DATABASE_READ_URL: 'postgres://qingxin_read:secret-word@127.0.0.1:5432/qingxin',
};

describe('the configuration', () => {
  test('needs only the database; everything else has its usual value', () => {
    const configuration = readConfiguration(DATABASE);
    expect(configuration).toMatchObject({
      port: 3000,
      mode: 'demo',
      temporalAddress: null,
      demoPassword: null,
      logLevel: 'info',
    });
    expect(configuration.keyFolder).toBe(`${configuration.home}/keys`);
    expect(Object.isFrozen(configuration)).toBe(true);
  });

  test('names everything that is missing or wrong in one message, and no value', () => {
    const wrong = {
      PORT: '70000',
      QINGXIN_MODE: 'test-word',
      TEMPORAL_ADDRESS: 'no-port',
      DATABASE_URL: 'secret-word',
    };
    try {
      readConfiguration(wrong);
      throw new Error('it was accepted');
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigurationInvalid);
      expect((error as ConfigurationInvalid).names).toEqual([
        'PORT',
        'QINGXIN_MODE',
        'DATABASE_URL',
        'DATABASE_READ_URL',
        'TEMPORAL_ADDRESS',
      ]);
      for (const value of Object.values(wrong)) expect(String(error)).not.toContain(value);
    }
  });

  test('of production refuses a demo password', () => {
    expect(() =>
      readConfiguration({ ...DATABASE, QINGXIN_MODE: 'production', QINGXIN_DEMO_PASSWORD: 'long-enough' }),
    ).toThrow('QINGXIN_DEMO_PASSWORD');
  });
});

describe('an error of the database', () => {
  test('is an outage when the server is away, and not when a statement was wrong', () => {
    const failed = (code: string, message = '') => Object.assign(new Error(message), { code });
    expect(['ECONNREFUSED', '57P01', '08006', '53300'].map((code) => isOutage(failed(code)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(isOutage({ driverError: failed('ECONNRESET') })).toBe(true);
    expect(['23505', '57014', '42601'].map((code) => isOutage(failed(code)))).toEqual([false, false, false]);
  });

  test('is written to the log without what the server repeats of the values', () => {
    const error = Object.assign(new Error('duplicate key 工人01'), {
      code: '23505',
      detail: 'Key (name)=(工人01) exists.',
    });
    const line = describeError(error);
    expect(line).toMatchObject({ kind: 'Error', code: '23505' });
    expect(JSON.stringify(line)).not.toContain('工人01');
  });
});
