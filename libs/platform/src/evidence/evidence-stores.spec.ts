import { createHash, createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { EvidenceStore, SealedObject } from './evidence-store.ts';
import { LocalStore } from './local-store.ts';
import { S3Store } from './s3-store.ts';

const KEYS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'an example of a secret' };
const REGION = 'cn-north-1';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingxin-store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function anObject(bytes = randomBytes(100_000)): SealedObject & { readonly bytes: Buffer } {
  const name = createHash('sha256').update(bytes).digest('hex');
  const path = join(folder, `incoming-${name.slice(0, 8)}`);
  writeFileSync(path, bytes, { mode: 0o600 });
  return { name, path, size: bytes.length, bytes };
}

async function read(store: EvidenceStore, name: string): Promise<Buffer | null> {
  const found = await store.get(name);
  if (found === null) return null;
  const pieces: Uint8Array[] = [];
  for await (const piece of found) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What the service of a bucket does, as far as it is relied on; signatures are worked out anew from their definition. */
class Bucket {
  readonly objects = new Map<string, Buffer>();
  readonly server: Server;
  failing = 0;
  /** Says to whoever only looks that nothing is there: somebody else is about to put it. */
  hidden = false;
  requests: string[] = [];

  constructor() {
    this.server = createServer((request, response) => void this.#answer(request, response));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Uint8Array[] = [];
    for await (const piece of request) pieces.push(piece as Uint8Array);
    const body = Buffer.concat(pieces);
    const { method = '', url = '' } = request;
    this.requests.push(`${method} ${url}`);
    const end = (status: number, bytes?: Buffer): void => void response.writeHead(status).end(bytes);
    if (this.failing > 0) return end(this.failing);
    if (!isSigned(request)) return end(403);
    const digest = createHash('sha256').update(body).digest('hex');
    if (request.headers['x-amz-content-sha256'] !== digest) return end(400);
    const known = this.objects.get(url);
    if (method === 'PUT') {
      if (request.headers['content-length'] !== String(body.length)) return end(411);
      if (known !== undefined && request.headers['if-none-match'] === '*') return end(412);
      this.objects.set(url, body);
      return end(200);
    }
    if (known === undefined || (method === 'HEAD' && this.hidden)) return end(404);
    if (method === 'DELETE') this.objects.delete(url);
    if (method === 'HEAD') return void response.writeHead(200, { 'content-length': known.length }).end();
    end(method === 'DELETE' ? 204 : 200, method === 'DELETE' ? undefined : known);
  }
}

const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Signature version 4 over method, path, the signed headers and the hash of the body. */
function isSigned({ method = '', url = '', headers }: IncomingMessage): boolean {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
      headers.authorization ?? '',
    );
  if (match === null) return false;
  const [, id = '', day = '', region = '', names = '', signature = ''] = match;
  const signed = names.split(';');
  const missing = ['host', 'x-amz-content-sha256', 'x-amz-date'].some((name) => !signed.includes(name));
  if (missing || id !== KEYS.accessKeyId || region !== REGION) return false;
  const lines = signed.map((name) => `${name}:${String(headers[name])}\n`).join('');
  const canonical = [method, url, '', lines, names, String(headers['x-amz-content-sha256'])].join('\n');
  const hash = createHash('sha256').update(canonical).digest('hex');
  const scope = `${day}/${region}/s3/aws4_request`;
  const key = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${KEYS.secretAccessKey}`);
  const text = ['AWS4-HMAC-SHA256', String(headers['x-amz-date']), scope, hash].join('\n');
  return hmac(key, text).toString('hex') === signature;
}

const bucket = new Bucket();
let address: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => bucket.server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(bucket.server.address() as AddressInfo).port}/evidence`;
});
afterAll(() => new Promise((resolve) => bucket.server.close(resolve)));
beforeEach(() => {
  bucket.objects.clear();
  bucket.failing = 0;
  bucket.hidden = false;
  bucket.requests = [];
});

const s3 = (more: Partial<typeof KEYS> = {}): S3Store =>
  new S3Store({ bucket: address, region: REGION, ...KEYS, ...more });
const local = (): LocalStore => new LocalStore(join(folder, 'objects'));

describe.each([
  ['folder', local],
  ['bucket', s3],
])('a store that is a %s', (_, make) => {
  test('gives back what was put, knows its size, and nothing of what is not there', async () => {
    const store = make();
    const { bytes, ...object } = anObject();
    expect([await store.get(object.name), await store.head(object.name)]).toEqual([null, null]);
    await store.put(object);
    expect(await read(store, object.name)).toEqual(bytes);
    expect(await store.head(object.name)).toBe(bytes.length);
  });

  test('takes the same twice', async () => {
    const store = make();
    const { bytes, ...object } = anObject();
    await store.put(object);
    writeFileSync(object.path, bytes);
    await store.put(object);
    expect(await read(store, object.name)).toEqual(bytes);
  });

  test('deletes, and finds nothing wrong in what is gone already', async () => {
    const store = make();
    const { bytes: _bytes, ...object } = anObject();
    await store.put(object);
    await store.delete(object.name);
    await store.delete(object.name);
    expect(await store.get(object.name)).toBeNull();
  });

  test('takes no name that is no hash', async () => {
    for (const name of ['../../keys/root.key', 'A'.repeat(64), '']) {
      await expect(make().get(name)).rejects.toThrow('not the name');
      await expect(make().put({ name, path: join(folder, 'x'), size: 1 })).rejects.toThrow('not the name');
    }
  });
});

describe('the folder', () => {
  test('is for its owner alone, and nothing is left where the file came in', async () => {
    const { bytes: _bytes, ...object } = anObject();
    await local().put(object);
    const objects = join(folder, 'objects');
    const below = join(objects, object.name.slice(0, 2));
    for (const place of [objects, below]) expect(statSync(place).mode & 0o777).toBe(0o700);
    expect(statSync(join(below, object.name)).mode & 0o777).toBe(0o600);
    expect(readdirSync(below)).toEqual([object.name]);
    expect(existsSync(object.path)).toBe(false);
  });
});

describe('the bucket', () => {
  test('is asked with signed requests, and told not to replace anything', async () => {
    const { bytes, ...object } = anObject();
    const path = `/evidence/${object.name}`;
    await s3().put(object);
    expect(bucket.requests).toEqual([`HEAD ${path}`, `PUT ${path}`]);
    bucket.objects.set(path, Buffer.from('another'));
    await s3().put(object);
    bucket.hidden = true;
    await s3().put(object);
    expect(bucket.requests.at(-1)).toBe(`PUT ${path}`);
    expect(bucket.objects.get(path)).toEqual(Buffer.from('another'));
    expect(bytes.length).toBeGreaterThan(0);
  });

  test('that refuses the keys, or fails, is neither an empty store nor a full one', async () => {
    const { bytes: _bytes, ...object } = anObject();
    await expect(s3({ secretAccessKey: 'another' }).head(object.name)).rejects.toThrow('HEAD answered 403');
    bucket.failing = 503;
    for (const ask of [() => s3().put(object), () => s3().get(object.name), () => s3().delete(object.name)]) {
      await expect(ask()).rejects.toThrow('answered 503');
    }
  });
});
