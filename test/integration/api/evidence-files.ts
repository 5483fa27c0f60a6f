import { randomUUID } from 'node:crypto';
import type { Account, ApiFixture } from './api-fixture.ts';
import type { HttpAnswer } from './http-client.ts';

/** A small PDF, another one at each call. */
export function aPaper(): Buffer {
  return Buffer.from(`%PDF-1.7\n${randomUUID()}\n%%EOF`);
}

export const DETAILS = {
  kind: 'wage-sheet',
  title: '工人01的工资表',
  source: '总包单位提供',
  obtainedBy: 'requisitioned',
  obtainedOn: 'unknown',
  replaces: null,
  redacted: false,
  persons: [],
} as const;

interface Sender {
  readonly account?: Account;
  readonly extension?: string;
}

export async function sendFile(
  fixture: ApiFixture,
  place: string,
  bytes: Uint8Array = aPaper(),
  { account = 'hrss01', extension = 'pdf' }: Sender = {},
): Promise<HttpAnswer> {
  const client = await fixture.as(account);
  const path = `/api/v1/${place}/evidence-files?extension=${extension}`;
  return client.upload(path, bytes, { 'content-type': 'application/octet-stream' });
}

/** A file sent for a matter and attached to it; its id. */
export async function attachedFile(
  fixture: ApiFixture,
  place: string,
  more: object = {},
  { bytes = aPaper(), ...sender }: Sender & { readonly bytes?: Uint8Array } = {},
): Promise<string> {
  const { account = 'hrss01' } = sender;
  const sent = await sendFile(fixture, place, bytes, sender);
  if (sent.status !== 201) throw new Error(`${place}: ${sent.text}`);
  const fileId = String(sent.body['fileId']);
  const client = await fixture.as(account);
  const { status, text } = await client.post(`/api/v1/${place}/attach-evidence`, { ...DETAILS, fileId, ...more });
  if (status !== 200) throw new Error(`${place}: ${text}`);
  return fileId;
}
