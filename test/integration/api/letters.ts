import { documentText, type DocumentText } from '../../../libs/documents/src/testing/document-text.ts';
import type { ApiFixture } from './api-fixture.ts';
import type { HttpClient } from './http-client.ts';

async function done(client: HttpClient, path: string, payload: object): Promise<Readonly<Record<string, unknown>>> {
  const { status, text, body } = await client.post(path, payload);
  if (status >= 300) throw new Error(`${path}: ${text}`);
  return body;
}

/** A 督办函 to 住建局 that 治欠办 has drafted over a direction in this case; its id. */
export async function draftedLetter(fixture: ApiFixture, caseId: string): Promise<string> {
  const office = await fixture.as('office01');
  const path = `/api/v1/cases/${caseId}`;
  await done(office, `${path}/record-direction`, { unit: 'housing', number: '批示〔2022〕7号', rung: 'E2' });
  const { ladders } = (await office.get(path)).body as {
    readonly ladders: readonly {
      readonly key: string;
      readonly unit: string;
      readonly rungs: readonly { id: string }[];
    }[];
  };
  const ladder = ladders.find(({ unit }) => unit === 'housing');
  const rungs = (ladder?.rungs ?? []).map(({ id: rungId }) => ({
    ...{ stream: `case-${caseId}`, ladderKey: ladder?.key, rungId },
  }));
  const written = { demand: '请督促建设单位拨付人工费用', invitation: null, addressees: [], rungs };
  const act = await done(office, '/api/v1/supervision/acts', { kind: 'letter', unit: 'housing', ...written });
  return String(act['id']);
}

/** An order to pay in a case that is led: to a company, for all its workers. */
export async function issuedOrder(fixture: ApiFixture, caseId: string): Promise<void> {
  const officer = await fixture.as('hrss01');
  const path = `/api/v1/cases/${caseId}`;
  await done(officer, `${path}/add-party`, { role: 'general-contractor', name: '示例总承包公司', creditCode: null });
  const { parties } = (await officer.get(path)).body as { readonly parties: readonly { id: string; name: unknown }[] };
  const partyId = parties.find(({ name }) => name === '示例总承包公司')?.id;
  const { lines } = (await officer.get(`${path}/money`)).body as { readonly lines: readonly { id: string }[] };
  for (const { id: lineId } of lines) {
    await done(officer, `${path}/verify-wage-line`, { lineId, verifiedFen: 1_860_000, evidence: '考勤表' });
  }
  const article = '《保障农民工工资支付条例》第三十条';
  await done(officer, `${path}/determine-payer`, { partyId, article, amountFen: 1_860_000, reason: '分包拖欠' });
  await done(officer, `${path}/issue-order`, {
    ...{ kind: 'rectification', addressee: partyId, article, lineIds: lines.map(({ id }) => id) },
    ...{ amountFen: 1_860_000, compensationFen: 0, payBy: '2030-06-28' },
  });
}

/** A letter as it is read without what wrote it. */
export async function letterAt(client: HttpClient, path: string): Promise<DocumentText & { readonly text: string }> {
  const { status, bytes } = await client.file(path);
  if (status !== 200) throw new Error(new TextDecoder().decode(bytes));
  const read = await documentText(bytes);
  return { ...read, text: [...read.paragraphs, ...read.rows.flat()].join('\n') };
}
