import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { ConsoleFiles } from './console-files.ts';

const PAGE = '<meta name="qingxin-nonce" content="__NONCE__"><meta name="qingxin-mode" content="__MODE__">';
const SCRIPT = 'console.log("清薪")';
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let folder: string;
let server: Server;

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** The address as it stands, which `fetch` would tidy. */
function asked(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Got> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    }).on('error', reject);
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qingxin-console-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'public.html'), `<title>欠薪投诉</title>${PAGE}`);
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  writeFileSync(join(folder, 'sources.sha256'), 'stamp');
  writeFileSync(join(folder, 'assets', 'index-a1b2.js'), SCRIPT);
  writeFileSync(join(folder, 'assets', 'index-a1b2.js.gz'), gzipSync(SCRIPT));
  const app = express();
  const built = ConsoleFiles.read(folder, 'demo');
  if (built === null) throw new Error('not read');
  app.use(built.serve);
  app.use((_request, response) => void response.status(404).json({ code: 'route-unknown' }));
  await new Promise<void>((resolve) => (server = app.listen(0, '127.0.0.1', () => resolve())));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the built console', () => {
  it('is one page at every address of its own, never kept by the browser without asking', async () => {
    for (const path of ['/', '/inbox?group=severe', '/cases/0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7']) {
      const { status, headers, text } = await asked(path, BROWSER);
      expect({ status, cache: headers['cache-control'] }).toEqual({ status: 200, cache: 'no-cache' });
      expect(text).toContain('content="demo"');
    }
  });

  it('has another page, which loads little, for the public', async () => {
    for (const path of ['/public', '/public/complaint?project=k', '/public/receipt/7KQ2M9XWB4TD']) {
      const { status, headers, text } = await asked(path, BROWSER);
      expect({ path, status, isPublic: text.includes('欠薪投诉') }).toEqual({ path, status: 200, isPublic: true });
      expect(String(headers['content-security-policy'])).not.toContain('unsafe');
    }
    for (const path of ['/publications', '/']) expect((await asked(path, BROWSER)).text).not.toContain('欠薪投诉');
  });

  it('may load its own files, and only such styles as carry the nonce of this very page', async () => {
    const [first, second] = [await asked('/', BROWSER), await asked('/', BROWSER)];
    const nonces = [first, second].map(({ text }) => /qingxin-nonce" content="([^"]+)"/.exec(text)?.[1] ?? '');
    expect(nonces[0]).toMatch(/^[A-Za-z0-9+/=]{24}$/);
    expect(nonces[0]).not.toBe(nonces[1]);
    const policy = String(first.headers['content-security-policy']);
    expect(policy).toContain(`style-src 'self' 'nonce-${nonces[0]}'`);
    expect(policy).toContain(`script-src 'self'`);
    expect(policy).not.toContain('unsafe');
  });

  it('leaves to the service what is the service’s, and what programs ask for', async () => {
    for (const path of ['/api/v1/nothing', '/assets/gone-c3d4.js', '/mailbox', '/metrics', '/health/live']) {
      expect({ path, ...(await asked(path, BROWSER)) }).toMatchObject({ path, status: 404 });
    }
    expect(await asked('/inbox', { accept: 'application/json' })).toMatchObject({ status: 404 });
  });

  it('has files that stay as they are for ever, packed for whoever can unpack them', async () => {
    const plain = await asked('/assets/index-a1b2.js');
    expect(plain).toMatchObject({
      status: 200,
      text: SCRIPT,
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': expect.stringContaining('immutable'),
      },
    });
    expect(plain.headers['content-encoding']).toBeUndefined();
    const packed = await asked('/assets/index-a1b2.js', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect((await asked('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it('gives out nothing else that lies beside it', async () => {
    for (const path of ['/sources.sha256', '/assets/../sources.sha256', '/assets/..%2fsources.sha256']) {
      expect((await asked(path)).status).toBe(404);
    }
  });

  it('is not there where it was not built', () => {
    expect(ConsoleFiles.read(join(folder, 'assets'), 'demo')).toBeNull();
  });
});
