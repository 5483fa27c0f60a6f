import { LookBook, ProcessDesk } from '@qingxin/application';
import { beforeAll, expect, test } from '@jest/globals';
import type { Account, ApiFixture } from './api-fixture.ts';
import { attachedFile } from './evidence-files.ts';
import { draftedLetter } from './letters.ts';
import { ledCase } from './opened-case.ts';

type Body = Readonly<Record<string, unknown>>;

/** Sends every order of the act that is pending, as its workflow does; what came of each. */
async function ordersApplied({ api }: ApiFixture, act: string): Promise<readonly string[]> {
  const { door, database } = api.surroundings;
  const desk = new ProcessDesk({ door, book: new LookBook(database.sql), spreadMs: 0 });
  const ref = { process: 'supervision', stream: `supervision-${act}`, key: null } as const;
  const came: string[] = [];
  for (const order of (await desk.lookAtAct(ref, [])).orders) came.push((await desk.applyOrder(ref, order)).kind);
  return came;
}

/** What an act orders reaches the matters that it is about, in whatever stack calls it. */
export function answeredLetter(fixture: () => ApiFixture): void {
  let caseId = '';
  beforeAll(async () => {
    caseId = await ledCase(fixture());
  });

  const post = async (account: Account, path: string, payload: object): Promise<Body> => {
    const { status, body, text } = await (await fixture().as(account)).post(`/api/v1/${path}`, payload);
    expect({ path, status, text: status < 300 ? '' : text }).toMatchObject({ path, text: '' });
    return body;
  };
  const rungOf = async (account: Account): Promise<Body> => {
    const { body } = await (await fixture().as(account)).get(`/api/v1/cases/${caseId}`);
    const ladder = (body['ladders'] as readonly Body[]).find(({ unit }) => unit === 'housing');
    return (ladder?.['rungs'] as readonly Body[]).at(-1) ?? {};
  };

  const lastOf = async (type: string): Promise<unknown> => {
    const { body } = await (await fixture().as('hrss01')).get(`/api/v1/cases/${caseId}/timeline?limit=200`);
    return (body['entries'] as readonly Body[]).findLast((entry) => entry['type'] === type)?.['data'];
  };

  test('an answer to a letter is each matter’s own: of a file of the act the matter names the act, of a paper its number', async () => {
    const act = await draftedLetter(fixture(), caseId);
    const place = `supervision/acts/${act}`;
    await post('office01', `${place}/issue-act`, {});
    expect(await ordersApplied(fixture(), act)).toEqual(['done']);
    expect(await rungOf('hrss01')).toMatchObject({ status: 'issued' });
    expect(await lastOf('RungIssued')).toMatchObject({ demand: '请督促建设单位拨付人工费用' });

    const file = await attachedFile(fixture(), place, {}, { account: 'housing01' });
    await post('housing01', `${place}/answer-act`, { rungs: null, text: '已拨付。', document: file });
    expect(await ordersApplied(fixture(), act)).toEqual(['done']);
    const stream = `supervision-${act}`;
    expect(await rungOf('hrss01')).toMatchObject({ status: 'answered' });
    expect(await lastOf('RungAnswered')).toMatchObject({ report: '已拨付。', document: stream });
    // Who reads the case has no right to the papers of the act: nothing there names the file.
    const history = (await (await fixture().as('hrss01')).get(`/api/v1/cases/${caseId}/timeline?limit=200`)).text;
    expect([history.includes(stream), history.includes(file)]).toEqual([true, false]);

    await post('office01', `${place}/reject-act-answer`, { rungs: null, reason: '未附拨付凭证' });
    expect(await ordersApplied(fixture(), act)).toEqual(['done']);
    expect((await rungOf('hrss01'))['status']).toBe('issued');
    await post('housing01', `${place}/answer-act`, { rungs: null, text: '凭证附后。', document: 'doc-9' });
    expect(await ordersApplied(fixture(), act)).toEqual(['done']);
    expect(await lastOf('RungAnswered')).toMatchObject({ report: '凭证附后。', document: 'doc-9' });
    // Whatever is sent again finds it done.
    expect(await ordersApplied(fixture(), act)).toEqual([]);
  });
}
