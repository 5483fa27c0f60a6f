import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { describeError } from './logging.ts';
import { isOutage } from './database.ts';
import { ConfigurationInvalid, readConfiguration } from './configuration.ts';
import { DEFAULT_LIMITS } from './evidence/settings.ts';

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

  test('takes a unified identity that is whole, over a line that nobody else reads', () => {
    expect(readConfiguration(DATABASE).identity).toBeNull();
    const local = { ...DATABASE, QINGXIN_OIDC_ISSUER: 'http://127.0.0.1:9/realm' };
    expect(() => readConfiguration(local)).toThrow(/OIDC_CLIENT_ID[\s\S]*OIDC_SECRET/);
    const file = join(mkdtempSync(join(tmpdir(), 'qingxin-settings-')), 'secret');
    writeFileSync(file, 'secret-word\n');
    const client = { QINGXIN_OIDC_CLIENT_ID: 'arrears', QINGXIN_OIDC_SECRET_FILE: file };
    expect(readConfiguration({ ...local, ...client }).identity).toEqual({
      ...{ issuer: 'http://127.0.0.1:9/realm', clientId: 'arrears', secret: 'secret-word' },
      ...{ consoleUrl: 'http://127.0.0.1:3000', label: '使用统一身份认证登录', accountClaim: null, endSession: false },
    });
    const refused = (more: Readonly<Record<string, string>>): readonly string[] => {
      try {
        readConfiguration({ ...local, ...client, ...more });
        return [];
      } catch (error) {
        return (error as ConfigurationInvalid).names;
      }
    };
    expect(refused({ QINGXIN_OIDC_ISSUER: 'http://id.example' })).toEqual(['QINGXIN_OIDC_ISSUER']);
    expect(refused({ QINGXIN_MODE: 'production' })).toEqual(['QINGXIN_OIDC_ISSUER', 'QINGXIN_OIDC_CONSOLE_URL']);
    const published = {
      QINGXIN_OIDC_ISSUER: 'https://id.example',
      QINGXIN_OIDC_CONSOLE_URL: 'https://console.example',
    };
    expect(refused({ QINGXIN_MODE: 'production', ...published })).toEqual([]);
  });

  test('keeps evidence files in the data folder unless it names a bucket with its keys', () => {
    expect(readConfiguration(DATABASE).evidence?.s3).toBeNull();
    const bucket = { ...DATABASE, QINGXIN_EVIDENCE_S3: 'https://store.example/evidence' };
    expect(() => readConfiguration(bucket)).toThrow(/S3_KEY_ID[\s\S]*S3_SECRET/);
    const keys = { QINGXIN_EVIDENCE_S3_KEY_ID: 'id', QINGXIN_EVIDENCE_S3_SECRET: 'secret-word' };
    expect(readConfiguration({ ...bucket, ...keys }).evidence?.s3).toEqual({
      ...{ bucket: 'https://store.example/evidence', region: 'us-east-1' },
      ...{ accessKeyId: 'id', secretAccessKey: 'secret-word' },
    });
    for (const address of ['https://store.example', 'https://store.example/a/b', 'ftp://store.example/a', 'a?b']) {
      expect(() => readConfiguration({ ...DATABASE, ...keys, QINGXIN_EVIDENCE_S3: address })).toThrow('EVIDENCE_S3');
    }
  });

  test('signs notices with keys that are said or stand in a file, and never repeats one', () => {
    const [key, other] = [
      `whsec_${Buffer.alloc(24, 7).toString('base64')}`,
      `whsec_${Buffer.alloc(64, 8).toString('base64')}`,
    ];
    const file = join(mkdtempSync(join(tmpdir(), 'outbound-')), 'secret');
    writeFileSync(file, `${other}\n`);
    const url = { ...DATABASE, QINGXIN_WEBHOOK_URL: 'https://gateway.example/notices' };
    expect(readConfiguration(DATABASE).outbound).toMatchObject({ webhook: null, pullTokens: [] });
    expect(() => readConfiguration(url)).toThrow('QINGXIN_WEBHOOK_SECRET');
    const both = { ...url, QINGXIN_WEBHOOK_SECRET: key, QINGXIN_WEBHOOK_SECRET_FILE: file };
    expect(readConfiguration(both).outbound?.webhook?.secrets.map(({ length }) => length)).toEqual([24, 64]);
    for (const secret of ['secret-word', `${key} secret-word`, `whsec_${Buffer.alloc(8).toString('base64')}`]) {
      const wrong = () => readConfiguration({ ...url, QINGXIN_WEBHOOK_SECRET: secret });
      expect(wrong).toThrow('QINGXIN_WEBHOOK_SECRET');
      expect(wrong).not.toThrow(secret);
    }
    const unread = { ...url, QINGXIN_WEBHOOK_SECRET_FILE: `${file}-none` };
    expect(() => readConfiguration(unread)).toThrow('QINGXIN_WEBHOOK_SECRET_FILE');
    for (const address of ['ftp://gateway.example', 'https://me:secret-word@gateway.example', 'gateway']) {
      expect(() => readConfiguration({ ...both, QINGXIN_WEBHOOK_URL: address })).toThrow('QINGXIN_WEBHOOK_URL');
    }
    // Telephones of persons go nowhere that somebody on the way could read.
    const gateway = (address: string) => ({ ...DATABASE, QINGXIN_SMS_URL: address, QINGXIN_SMS_SECRET: key });
    expect(() => readConfiguration(gateway('http://sms.example/send'))).toThrow('QINGXIN_SMS_URL');
    expect(() => readConfiguration({ ...DATABASE, QINGXIN_SMS_URL: 'https://sms.example' })).toThrow('SMS_SECRET');
    expect(readConfiguration(gateway('https://sms.example/send')).outbound?.sms?.secrets).toHaveLength(1);
    expect(readConfiguration(gateway('http://127.0.0.1:9/send')).outbound?.sms?.url).toBe('http://127.0.0.1:9/send');
    expect(() => readConfiguration({ ...DATABASE, QINGXIN_PULL_TOKEN: 'short' })).toThrow('QINGXIN_PULL_TOKEN');
  });

  test('sends e-mail to the addresses of a file, with a password only where there is a user', () => {
    const folder = mkdtempSync(join(tmpdir(), 'outbound-'));
    const fileOf = (name: string, content: string): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const to = fileOf('to.json', '{ "housing": "desk@housing.example" }');
    const mail = { ...DATABASE, QINGXIN_SMTP_URL: 'smtp://mail.example' };
    expect(() => readConfiguration(mail)).toThrow(/SMTP_FROM[\s\S]*SMTP_TO_FILE/);
    const said = { ...mail, QINGXIN_SMTP_FROM: 'notices@office.example', QINGXIN_SMTP_TO_FILE: to };
    expect(readConfiguration(said).outbound?.mail).toEqual({
      ...{ host: 'mail.example', port: 587, secure: false, user: null, password: null },
      ...{ from: 'notices@office.example', to: new Map([['housing', 'desk@housing.example']]) },
    });
    const withUser = { ...said, QINGXIN_SMTP_URL: 'smtps://office@mail.example' };
    expect(() => readConfiguration(withUser)).toThrow('QINGXIN_SMTP_PASSWORD');
    const password = fileOf('password', 'secret-word\n');
    expect(readConfiguration({ ...withUser, QINGXIN_SMTP_PASSWORD_FILE: password }).outbound?.mail).toMatchObject({
      ...{ port: 465, secure: true, user: 'office', password: 'secret-word' },
    });
    for (const url of ['smtp://office:secret-word@mail.example', 'http://mail.example', 'smtp://mail.example/x']) {
      expect(() => readConfiguration({ ...said, QINGXIN_SMTP_URL: url })).toThrow('QINGXIN_SMTP_URL');
    }
    for (const content of ['', '[]', '{}', '{ "housing": "desk" }', '{ "housing": "a@b.example, c@d.example" }']) {
      const wrong = { ...said, QINGXIN_SMTP_TO_FILE: fileOf('wrong.json', content) };
      expect(() => readConfiguration(wrong)).toThrow('QINGXIN_SMTP_TO_FILE');
    }
  });

  test('limits the files of evidence by their class', () => {
    const limits = (text: string) => readConfiguration({ ...DATABASE, QINGXIN_EVIDENCE_LIMITS: text }).evidence?.limits;
    expect(limits('')).toEqual(DEFAULT_LIMITS);
    expect(limits('picture=5, matter=100')).toEqual({
      ...DEFAULT_LIMITS,
      ...{ picture: 5 * 2 ** 20, matter: 100 * 2 ** 20 },
    });
    for (const text of ['picture=0', 'picture', 'poem=5', 'picture=5;video=5']) {
      expect(() => limits(text)).toThrow('QINGXIN_EVIDENCE_LIMITS');
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
