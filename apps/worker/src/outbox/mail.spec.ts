import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { OutboxMessage, References } from '@qingxin/application';
import { mail } from './mail.ts';

/** What a server was told, and what it answers instead of 250 to a command that begins so. */
let heard: string[];
let refusals: Readonly<Record<string, string>>;
let offers: readonly string[];
let server: Server;
let port: number;
const open = new Set<Socket>();

beforeEach(async () => {
  [heard, refusals, offers] = [[], {}, []];
  server = createServer((socket) => {
    open.add(socket);
    let inBody = false;
    let rest = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    say('220 test');
    socket.on('error', () => undefined);
    socket.on('data', (bytes: Buffer) => {
      const lines = (rest + bytes.toString('utf8')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        heard.push(line);
        const refusal = Object.entries(refusals).find(([begin]) => line.startsWith(begin))?.[1];
        if (inBody && line !== '.') continue;
        if (refusal !== undefined) say(refusal);
        else if (line.startsWith('EHLO'))
          ['250-test', ...offers.map((one) => `250-${one}`), '250 8BITMIME'].forEach(say);
        else if (line === 'DATA') say('354 go on');
        else say('250 ok');
        inBody = line === 'DATA' && refusal === undefined;
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterEach(async () => {
  for (const socket of open) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

const MESSAGE: OutboxMessage = {
  ...{ id: '0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7', recipient: 'unit:housing', kind: 'hand-off' },
  payload: { stream: 'complaint-1', at: '2022-05-10T01:00:00.000Z', from: 'hrss' },
  ...{ number: '区人社局投登〔2022〕1号', ageSeconds: 1 },
};
const NAMES: Readonly<Record<string, string>> = { hrss: '区人社局', housing: '区住建局' };
const organisation = {
  unit: (id: string) => (id in NAMES ? { id, name: NAMES[id] } : null),
  nameOf: (id: string) => NAMES[id] ?? null,
};

function wayTo(user: string | null = null, isDemo = false) {
  const settings = {
    ...{ host: '127.0.0.1', port, secure: false, user, password: user === null ? null : 'secret-word' },
    ...{ from: 'notices@office.example', to: new Map([['housing', 'desk@housing.example']]) },
  };
  const references = () => Promise.resolve({ organisation } as unknown as References);
  return mail({ settings, references, isDemo });
}

/** The body of the mail, and its headers as a reader shows them. */
function received(): { readonly headers: string; readonly text: string } {
  const body = heard.slice(heard.indexOf('DATA') + 1, heard.indexOf('.'));
  const headers = body.slice(0, body.indexOf('')).join('\n').replaceAll(/\n\s/g, ' ');
  const words = headers
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, base64: string) => Buffer.from(base64, 'base64').toString('utf8'));
  const text = Buffer.from(body.slice(body.indexOf('') + 1).join(''), 'base64').toString('utf8');
  return { headers: words, text };
}

describe('a notice by e-mail', () => {
  test('says the kind, the number and what to do, to the address of the unit and under the id of the message', async () => {
    await wayTo(null, true).deliver(MESSAGE);
    expect(heard).toEqual(
      expect.arrayContaining(['MAIL FROM:<notices@office.example>', 'RCPT TO:<desk@housing.example>']),
    );
    const { headers, text } = received();
    expect(headers).toContain('Subject: 【演示】转送待签收：区人社局投登〔2022〕1号');
    expect(headers).toContain('Message-ID: <0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7@office.example>');
    expect(headers).toContain('Auto-Submitted: auto-generated');
    expect(text).toContain('区人社局转来“区人社局投登〔2022〕1号”，请登录签收或者退回。');
  });

  test('leads to units with an address alone, and never to a person', () => {
    const leadsTo = (recipient: string) => wayTo().leadsTo({ ...MESSAGE, recipient });
    expect(['unit:housing', 'unit:police', 'claimant:housing', 'housing'].map(leadsTo)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test.each([
    ['RCPT', '550 no such desk@housing.example', 'MessageRefused', 'smtp-550'],
    ['RCPT', '450 later', 'DeliveryFailed', 'smtp-450'],
    ['.', '554 not wanted', 'MessageRefused', 'smtp-554'],
    ['.', '451 later', 'DeliveryFailed', 'smtp-451'],
    ['MAIL', '421 closing', 'DeliveryFailed', 'smtp-421'],
  ])('that the server answers at %s by %s is %s', async (begin, answer, name, code) => {
    refusals = { [begin]: answer };
    const failed = await wayTo()
      .deliver(MESSAGE)
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ name, code });
    expect(JSON.stringify([failed, String(failed)])).not.toContain('desk@');
  });

  test('sends no password where there is no TLS', async () => {
    offers = ['AUTH PLAIN LOGIN'];
    refusals = { STARTTLS: '502 not here' };
    await expect(wayTo('office').deliver(MESSAGE)).rejects.toMatchObject({ name: 'DeliveryFailed' });
    expect(heard.filter((line) => line.startsWith('AUTH'))).toEqual([]);
  });

  test('that finds no server has failed', async () => {
    await new Promise((resolve) => server.close(resolve));
    await expect(wayTo().deliver(MESSAGE)).rejects.toMatchObject({ name: 'DeliveryFailed' });
    server.listen(0, '127.0.0.1');
  });
});
