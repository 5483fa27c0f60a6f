import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { Door } from '@qingxin/application';
import type { Answer, MarkedMatter, Person } from './marked-people.ts';

interface Text {
  readonly subject: string;
  readonly names: boolean;
}

const WITHIN_MS = 60_000;

const good = ({ status, text, body }: Answer): Answer['body'] => {
  if (status >= 400) throw new Error(`${status} ${text}`);
  return body;
};

/** Whoever asks for it, who erases the file, and who approves; and where the keys are. */
export interface Erasing {
  readonly vault: Pick<Door['vault'], 'destroy'>;
  readonly officer: Person;
  readonly office: Person;
  readonly second: Person;
}

/** The marked person of a complaint is erased as officials do it: file, texts, proposal, approval; the worker destroys the keys. */
export async function erasedByTwo({ vault, officer, office, second }: Erasing, marked: MarkedMatter): Promise<void> {
  const { id, person, fileId } = marked;
  const place = `complaints/${id}`;
  const pdf = Buffer.from(`%PDF-1.7\n${randomUUID()}\n%%EOF`);
  const sent = good(await officer.upload(`${place}/evidence-files?extension=pdf`, pdf));
  const copy = {
    ...{ fileId: sent['fileId'], kind: 'wage-sheet', title: '工资表（遮盖）', source: '遮盖副本' },
    ...{ obtainedBy: 'generated', obtainedOn: 'unknown', replaces: fileId, redacted: true, persons: [] },
  };
  good(await officer.post(`${place}/attach-evidence`, copy));
  good(await office.post(`${place}/erase-evidence`, { fileId, reason: '依申请删除' }));
  // The worker does so within the minute, which would be before or after whatever comes next.
  await vault.destroy(fileId.slice(5));

  const of = { matter: `complaint-${id}`, subject: person.subject, ground: 'wrong-person' };
  const asked = await officer.get(`erasure/person?${new URLSearchParams(of).toString()}`);
  const { texts } = good(asked)['chosen'] as { readonly texts: readonly Text[] };
  const named = texts.filter(({ names }) => names).map(({ subject }) => ({ subject, copy: '某人说欠他三个月工资。' }));
  const proposalId = randomUUID();
  const proposal = { ...of, proposalId, reason: '录入时选错了人', texts: named };
  good(await officer.post('erasure/propose-person-erasure', proposal));
  expect((await officer.post('erasure/approve-erasure', { proposalId })).status).toBe(403);
  good(await second.post('erasure/approve-erasure', { proposalId }));
  const until = performance.now() + WITHIN_MS;
  for (;;) {
    const { status } = good(await second.get(`erasure/proposals/${proposalId}`));
    if (status === 'done') return;
    if (performance.now() > until) throw new Error(`the erasure is ${String(status)}`);
    await setTimeout(50);
  }
}
