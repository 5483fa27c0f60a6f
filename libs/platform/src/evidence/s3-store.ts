import { createReadStream } from 'node:fs';
import { type IncomingMessage, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { AwsV4Signer } from 'aws4fetch';
import { checkedName, type EvidenceStore, type SealedObject } from './evidence-store.ts';

export interface S3Settings {
  /** Address of the bucket in path style: `https://host[:port]/bucket`. */
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

type Method = 'PUT' | 'GET' | 'HEAD' | 'DELETE';

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const PATIENCE_MS = 60_000;

/**
 * Objects in a bucket that speaks S3 (signature version 4, path style, one PUT for each object). A PUT says that it must not
 * replace anything; what is there already under the same hash is the same.
 */
export class S3Store implements EvidenceStore {
  readonly #settings: S3Settings;

  constructor(settings: S3Settings) {
    this.#settings = settings;
  }

  async put({ name, path, size }: SealedObject): Promise<void> {
    if ((await this.head(name)) !== null) return;
    const answer = await this.#send('PUT', name, {
      hash: name,
      headers: { 'content-length': String(size), 'if-none-match': '*', 'content-type': 'application/octet-stream' },
      path,
    });
    await drained(answer);
    if (answer.statusCode !== 200 && answer.statusCode !== 412) throw failed('PUT', answer);
  }

  async get(name: string): Promise<AsyncIterable<Uint8Array> | null> {
    const answer = await this.#send('GET', name);
    if (answer.statusCode === 200) return answer;
    await drained(answer);
    if (answer.statusCode === 404) return null;
    throw failed('GET', answer);
  }

  async head(name: string): Promise<number | null> {
    const answer = await this.#send('HEAD', name);
    await drained(answer);
    if (answer.statusCode === 404) return null;
    if (answer.statusCode !== 200) throw failed('HEAD', answer);
    return Number(answer.headers['content-length']);
  }

  async delete(name: string): Promise<void> {
    const answer = await this.#send('DELETE', name);
    await drained(answer);
    if (![200, 204, 404].includes(answer.statusCode ?? 0)) throw failed('DELETE', answer);
  }

  async #send(
    method: Method,
    name: string,
    body: { readonly hash: string; readonly headers: Record<string, string>; readonly path: string } | null = null,
  ): Promise<IncomingMessage> {
    const { bucket, region, accessKeyId, secretAccessKey } = this.#settings;
    const signer = new AwsV4Signer({
      ...{ method, url: `${bucket.replace(/\/$/, '')}/${checkedName(name)}` },
      headers: { ...body?.headers, 'x-amz-content-sha256': body?.hash ?? EMPTY },
      ...{ accessKeyId, secretAccessKey, region, service: 's3' },
    });
    const { url, headers } = await signer.sign();
    const send = url.protocol === 'https:' ? secure : plain;
    return new Promise<IncomingMessage>((resolve, reject) => {
      const sending = send(url, { method, headers: Object.fromEntries(headers), timeout: PATIENCE_MS }, resolve);
      sending.on('error', reject);
      sending.on('timeout', () => sending.destroy(coded('evidence store: no answer', 'ETIMEDOUT')));
      if (body === null) sending.end();
      // An answer may come before everything was sent; it is that which counts.
      else pipeline(createReadStream(body.path), sending).catch(reject);
    });
  }
}

async function drained(answer: IncomingMessage): Promise<void> {
  for await (const _ of answer);
}

function failed(method: Method, { statusCode }: IncomingMessage): Error {
  return coded(`evidence store: ${method} answered ${statusCode ?? 0}`, `http-${statusCode ?? 0}`);
}

function coded(message: string, code: string): Error {
  return Object.assign(new Error(message), { code });
}
