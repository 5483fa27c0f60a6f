import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { signatureOf, signedPost } from './signed-post.ts';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const OLD = Buffer.alloc(24, 1);
const NEW = Buffer.alloc(32, 2);
const NOW = 1_700_000_000_500;

let server: Server;
let url: string;
let received: Received[];
let answer: { status: number; headers?: Readonly<Record<string, string>> } | null;

beforeEach(async () => {
  received = [];
  answer = { status: 204 };
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
      if (answer !== null) response.writeHead(answer.status, answer.headers).end('您的请求中有 13800000001');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/notices`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const post = () => signedPost({ url, secrets: [NEW, OLD], now: () => NOW, patienceMs: 200 });

/** As a receiver does who has read the specification and none of our code. */
function isSignedWith(key: Uint8Array, { headers, body }: Received): boolean {
  const content = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const own = createHmac('sha256', key).update(content).digest('base64');
  return String(headers['webhook-signature'])
    .split(' ')
    .some((one) => one.startsWith('v1,') && one.slice(3) === own);
}

describe('a signed post', () => {
  test('is signed with every key, so that a receiver may know the old or the new one', async () => {
    await post()('m1', { id: 'm1', text: '请登录签收' });
    const [one] = received;
    if (one === undefined) throw new Error('nothing came');
    expect(JSON.parse(one.body)).toEqual({ id: 'm1', text: '请登录签收' });
    expect(one.headers).toMatchObject({ 'webhook-id': 'm1', 'webhook-timestamp': '1700000000' });
    expect([NEW, OLD, Buffer.alloc(24, 3)].map((key) => isSignedWith(key, one))).toEqual([true, true, false]);
    expect(isSignedWith(NEW, { ...one, body: one.body.replace('签收', '退回') })).toBe(false);
  });

  test('has the signature that the example of the specification has', () => {
    const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
    expect(signatureOf(key, 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1_614_265_330, '{"test": 2432232314}')).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });

  test.each([
    [500, 'http-500', 'DeliveryFailed'],
    [404, 'http-404', 'DeliveryFailed'],
    [410, 'http-410', 'MessageRefused'],
  ])('that is answered %i is not taken', async (status, code, name) => {
    answer = { status };
    const failed = await post()('m1', {}).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code, name });
    expect(String(failed)).not.toContain('13800000001');
  });

  test.each([
    [429, '120', 120],
    [503, new Date(NOW + 60_000).toUTCString(), 60],
    [500, '120', null],
    [503, 'soon', null],
  ])('that is answered %i with Retry-After %s is to wait', async (status, retryAfter, waitSeconds) => {
    answer = { status, headers: { 'retry-after': retryAfter } };
    await expect(post()('m1', {})).rejects.toMatchObject({
      name: 'DeliveryFailed',
      code: `http-${status}`,
      waitSeconds,
    });
  });

  test('goes nowhere else, whatever the answer says', async () => {
    answer = { status: 307, headers: { location: url } };
    await expect(post()('m1', {})).rejects.toMatchObject({ code: 'http-307' });
    expect(received).toHaveLength(1);
  });

  test('that is not answered, or finds nobody, has failed', async () => {
    answer = null;
    await expect(post()('m1', {})).rejects.toMatchObject({ code: 'no-answer' });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await expect(post()('m1', {})).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    server.listen(0, '127.0.0.1');
  });
});
