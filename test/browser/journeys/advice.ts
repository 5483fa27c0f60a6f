import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { clickUntil } from '../support/acts.ts';
import { test } from '../support/journey-test.ts';
import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';
import { registered } from '../support/work.ts';

const DIRECTION = { number: '批示〔2026〕12号', givenBy: '区政府分管领导', givenOn: '2026-11-30', document: 'doc-1' };
const OFFICIAL = { account: 'housing.01', person: 'person:housing.01', unit: 'housing' };

type Body = Readonly<Record<string, unknown>>;

/** What several persons do over the HTTP interface, each signed in once. */
function hands({ url, password }: Stage): (account: string, path: string, payload: object) => Promise<Body> {
  const tokens = new Map<string, string>();
  const post = async (path: string, payload: object, token?: string): Promise<Body> => {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const headers = { 'content-type': 'application/json', ...authorization };
    const answer = await fetch(`${url}/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(payload) });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as Body;
  };
  return async (account, path, payload) => {
    const token = tokens.get(account) ?? String((await post('session', { account, password }))['token']);
    tokens.set(account, token);
    return post(path, payload, token);
  };
}

/** A trace-back up to the advice that went to 纪委监委; answers its id. */
async function advised(stage: Stage): Promise<string> {
  const send = hands(stage);
  const complaint = `complaint-${(await registered(stage, OFFICIAL.account)).id}`;
  const opened = await send('office01', 'supervision/acts/open-trace-back', {
    ...{ emergency: null, case: null, direction: DIRECTION, project: null, matters: [complaint], reason: '批示倒查' },
  });
  const act = `supervision/acts/${String(opened['id'])}`;
  await send('office01', `${act}/draw-entries`, { streams: [complaint] });
  const entries = [`${complaint}/first-contact/first`];
  await send('office01', `${act}/name-person`, {
    ...{ unit: OFFICIAL.unit, post: '经办人', account: OFFICIAL.person, name: null, entries },
    words: '首问登记后未作去向决定。',
  });
  await send('office01', `${act}/send-draft`, { personId: 'p1', paper: null });
  await send(OFFICIAL.account, `${act}/file-statement`, {
    ...{ personId: 'p1', text: '当时正在等待批复。', documents: [], waitedFor: ['hrss'], paper: null },
  });
  await send('office02', `${act}/record-finding`, {
    ...{ unit: OFFICIAL.unit, personId: 'p1', stage: 'handling', duty: 'handling', verdict: 'neglect', entries },
    ...{ papers: [], reason: '说明不成立', consequence: 'E5', matter: null },
  });
  await send('leader01', `${act}/adopt-trace-back`, {});
  const advice = { to: 'discipline', findings: ['f1'], demand: '建议依规依纪处理。' };
  await send('leader01', `${act}/advise-accountability`, advice);
  await send('office01', `${act}/record-advice-sent`, { adviceId: 'a1', way: 'electronic', document: 'doc-2' });
  return String(opened['id']);
}

export function adviceJourney(stage: () => Stage): void {
  describe('the authority that advice of accountability went to', () => {
    let authority: Visitor;
    let id: string;

    beforeAll(async () => {
      id = await advised(stage());
      authority = await stage().person('discipline.01');
    });
    afterAll(() => authority?.close());

    test('lands on what was sent to it, reads on what findings it rests, and answers', async () => {
      const { page } = authority;
      await page.getByRole('heading', { name: '问责建议' }).waitFor();
      expect(await authority.barriers()).toEqual([]);
      await page
        .getByRole('link', { name: /问责建〔/ })
        .first()
        .click();
      await page.getByText('建议依规依纪处理。').waitFor();
      await page.getByRole('cell', { name: '说明不成立' }).waitFor();
      await page.getByRole('button', { name: '发出回复' }).click();
      await page.getByText('请选择结果，填写复函编号和内容。').waitFor();
      expect(await authority.barriers()).toEqual([]);
      await page.getByLabel('受理', { exact: true }).check();
      await page.getByLabel('复函编号').fill('区纪函〔2026〕7号');
      await page.getByLabel('内容').fill('已受理。');
      await page.getByRole('button', { name: '发出回复' }).click();
      await page.getByText('受理（复函 区纪函〔2026〕7号）').waitFor();
      expect(authority.faults).toEqual([]);
    });

    test('whoever is named reads what is said of him where he answers it', async () => {
      const named = await stage().person(OFFICIAL.account);
      await named.open(`/acts/${id}`);
      await named.page.getByRole('cell', { name: '首问登记后未作去向决定。' }).waitFor();
      await named.page.getByRole('cell', { name: /当时正在等待批复。.*当时在等待 区人社局/ }).waitFor();
      expect(await named.barriers()).toEqual([]);
      expect(named.faults).toEqual([]);
      await named.close();
    });

    test('the 治欠办 begins another from its desk, by a direction with the number of the paper as it is printed', async () => {
      const office = await stage().known('office01');
      const { page } = office;
      await office.open('/supervision?tab=trace-backs');
      await page.getByRole('cell', { name: /问责建〔.*已回复 1 次/ }).waitFor();
      await page.getByRole('button', { name: '启动倒查' }).click();
      const form = page.getByRole('dialog');
      await clickUntil(form.getByRole('button', { name: '填写' }), form.getByLabel('批示编号'));
      await form.getByLabel('批示编号').fill('批示〔2026〕13号');
      await form.getByLabel('批示人职务').fill('区政府分管领导');
      await form.getByLabel('批示日期').fill('2026-11-30');
      await form.getByLabel('批示日期').press('Tab');
      await form.getByLabel('批示扫描件编号').fill('批示〔2026〕13号扫描件');
      await form.getByLabel('启动理由').fill('批示倒查');
      expect(await office.barriers()).toEqual([]);
      await form.getByRole('button', { name: '启动倒查' }).click();
      await page.waitForURL(/\/acts\//);
      await page.getByText('批示〔2026〕13号 区政府分管领导').waitFor();
      expect(office.faults).toEqual([]);
    });

    test('the auditor reads the answer in the log', async () => {
      const auditor = await stage().known('audit01');
      await auditor.open(`/acts/${id}?tab=timeline`);
      await auditor.page.getByText('登记问责建议回复').first().waitFor();
    });
  });
}
