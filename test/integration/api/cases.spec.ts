import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { somePdf } from '../../../libs/documents/src/testing/pdf.ts';
import { type Account, type ApiFixture, apiFixture, registered, REGISTRATION } from './api-fixture.ts';
import { printedVolume } from './dossiers.ts';
import { attachedFile } from './evidence-files.ts';
import { clearCase, defaulter, disobeyedCase } from './listed-company.ts';
import { gatherConcealed, leadCase, ledCase, openedCase } from './opened-case.ts';

const FILING = { place: '区人社局档案室', box: '2026-监察-017', retention: 'thirty-years' };

let fixture: ApiFixture;
let caseId: string;

beforeAll(async () => {
  fixture = await apiFixture();
  caseId = await openedCase(fixture);
});

afterAll(() => fixture?.close());

describe('an arrears case', () => {
  test('is led, filed and claimed over HTTP, its sums apart', async () => {
    const office = await fixture.as('office01');
    const { body } = await office.get(`/api/v1/cases/${caseId}`);
    expect(body).toMatchObject({ id: caseId, money: { people: 1, claimedFen: 1_860_000, verifiedFen: 0, paidFen: 0 } });
    const money = await office.get(`/api/v1/cases/${caseId}/money`);
    expect(money.body['lines']).toMatchObject([
      { name: { masked: '工＊＊' }, claimedFen: 1_860_000, verifiedFen: null },
    ]);
    expect(money.text).not.toContain('工人01');
    const actions = (await office.get(`/api/v1/cases/${caseId}/actions`)).body['actions'];
    expect(actions).toContainEqual(expect.objectContaining({ command: 'AssignLead', refusal: null }));
  });

  test('is in the lists of those whom it concerns', async () => {
    const officer = await fixture.as('hrss01');
    expect((await officer.get('/api/v1/cases')).body).toMatchObject({ total: 1, items: [{ id: caseId }] });
    expect((await officer.get(`/api/v1/cases/${caseId}`)).status).toBe(200);
    const police = await fixture.as('police01');
    expect((await police.get('/api/v1/cases')).body).toMatchObject({ total: 0, items: [] });
    expect((await police.get(`/api/v1/cases/${caseId}`)).status).toBe(404);
  });
});

test('shows the change that waits for its second person, in his words, until it is decided', async () => {
  const id = await ledCase(fixture);
  const officer = await fixture.as('hrss01');
  const path = `/api/v1/cases/${id}`;
  const [line] = (await officer.get(`${path}/money`)).body['lines'] as readonly { readonly id: string }[];
  const data = { field: 'claimedFen', on: line?.id, to: 800_000, reason: '录入错误' };
  expect((await officer.get(path)).body['changes']).toEqual([]);
  expect((await officer.post(`${path}/request-change`, { act: 'CorrectFact', data })).status).toBe(200);
  const { changes } = (await officer.get(path)).body;
  const waits = { changeId: 'c1', act: 'CorrectFact', title: '更正', data, requestedBy: 'person:hrss01' };
  expect(changes).toEqual([
    { ...waits, requestedByShownAs: 'hrss01', unit: 'hrss', unitName: '区人社局', role: 'unit-head' },
  ]);
  const head = await fixture.as('hrss90');
  expect((await head.post(`${path}/confirm-change`, { changeId: 'c1' })).status).toBe(200);
  expect((await head.get(path)).body['changes']).toEqual([]);
});

test('what joins a concealed worker to the complaint opens for 治欠办 alone', async () => {
  const concealed = [{ ...REGISTRATION.claimants[0], concealment: 'concealed' }];
  const id = await openedCase(fixture, { ...REGISTRATION, claimants: concealed });
  const office = await fixture.as('office01');
  const lead = { lead: 'hrss', coUnits: [], filingUnit: 'hrss', patron: null, clearBy: '2030-06-28', reason: '辖区' };
  expect((await office.post(`/api/v1/cases/${id}/assign-lead`, lead)).status).toBe(200);
  await gatherConcealed(fixture, id);
  const officer = await fixture.as('hrss01');
  const { body } = await officer.get(`/api/v1/cases/${id}/timeline`);
  const entries = body['entries'] as readonly { readonly data: { readonly link?: { readonly subject: string } } }[];
  const subject = entries.find(({ data }) => data.link !== undefined)?.data.link?.subject;
  const asks = { fields: [{ subject, field: 'link' }], reason: '核对' };
  const name = { fields: [{ subject, field: 'name' }], reason: '核对' };
  expect((await officer.post(`/api/v1/cases/${id}/reveal-fields`, name)).status).toBe(200);
  for (const account of ['hrss01', 'audit01'] as const) {
    const refused = await (await fixture.as(account)).post(`/api/v1/cases/${id}/reveal-fields`, asks);
    expect(refused).toMatchObject({ status: 403, body: { code: 'reveal-not-permitted' } });
  }
  const opened = await office.post(`/api/v1/cases/${id}/reveal-fields`, asks);
  expect(opened.body['fields']).toMatchObject([{ text: expect.stringMatching(/^complaint-/) }]);
});

test('a command sent again gives its first result, whatever has happened since', async () => {
  const complaint = await registered(fixture);
  const officer = await fixture.as('hrss01');
  const office = await fixture.as('office01');
  const path = `/api/v1/complaints/${complaint}`;
  await officer.post(`${path}/decide-first-contact`, { decision: 'handle', reason: '属本单位受理范围', units: [] });
  const accepted = await officer.post(`${path}/accept-complaint`, {});
  expect(accepted.body['result']).toMatchObject({ number: expect.stringContaining('〔') });
  const demands = [{ kind: 'wages', amountFen: 1_860_000, people: 1 }];
  await officer.post(`${path}/conclude-preliminary-check`, { conclusion: 'arrears', demands });
  const join = { caseId: `case-${caseId}`, opens: false, reason: '同一工地' };
  const key = { 'idempotency-key': randomUUID() };
  const joined = await office.post(`${path}/join-case`, join, key);
  expect(joined.body['result']).toEqual({ caseId: `case-${caseId}` });
  expect((await office.post(`${path}/leave-case`, { reason: '误并' })).status).toBe(200);
  expect((await office.post(`${path}/join-case`, join, key)).body).toEqual(joined.body);
});

test('a listed fact asks for 督办 at once and is crossed out by a second person', async () => {
  const path = `/api/v1/cases/${await ledCase(fixture)}`;
  const officer = await fixture.as('hrss01');
  const about = { unit: 'housing', fact: 'group-event', occurredOn: '2026-06-01', earlierOn: null, regime: null };
  const paper = { article: '《保障农民工工资支付条例》第二十九条', source: '值班记录', document: 'doc-1' };
  expect((await officer.post(`${path}/record-listed-fact`, { ...about, ...paper })).status).toBe(200);
  const again = await officer.post(`${path}/record-listed-fact`, { ...about, ...paper });
  expect([again.status, again.body['code']]).toEqual([409, 'listed-fact-known']);
  const { listedFacts, ladders } = (await officer.get(path)).body;
  expect(listedFacts).toMatchObject([
    { ...about, factId: 'f1', unitName: '区住建局', source: '值班记录', voided: false },
  ]);
  expect(ladders).toMatchObject([{ unit: 'housing', rungs: [{ id: 'E2#1', status: 'proposed' }] }]);
  const [{ version } = { version: 0 }] = listedFacts as readonly { readonly version: number }[];
  const head = await fixture.as('hrss90');
  const signed = { reason: '查无此事', requestedBy: 'person:hrss01', document: 'doc-2' };
  expect((await head.post(`${path}/void-entry`, { version, ...signed })).status).toBe(200);
  const entries = (await head.get(`${path}/timeline`)).body['entries'] as readonly Record<string, unknown>[];
  expect(entries.find((entry) => entry['version'] === version)).toMatchObject({
    type: 'ListedFactRecorded',
    voided: true,
  });
  expect((await head.get(path)).body['ladders']).toMatchObject([{ rungs: [{ status: 'voided' }] }]);
});

test('sums are shown by team, the leader’s name masked', async () => {
  const path = `/api/v1/cases/${await ledCase(fixture)}`;
  const officer = await fixture.as('hrss01');
  const leader = { role: 'team-leader', name: '张班长', creditCode: null };
  expect((await officer.post(`${path}/add-party`, leader)).status).toBe(200);
  const { parties, teams } = (await officer.get(path)).body;
  expect(teams).toMatchObject([{ partyId: null, name: null, people: 1, claimedFen: 1_860_000 }]);
  const [{ id: party } = { id: '' }] = parties as readonly { readonly id: string }[];
  const { lines } = (await officer.get(`${path}/money`)).body as { readonly lines: readonly { readonly id: string }[] };
  const lineIds = lines.map(({ id }) => id);
  expect((await officer.post(`${path}/assign-team`, { party, lineIds })).status).toBe(200);
  const told = await officer.get(path);
  expect(told.body['teams']).toMatchObject([{ partyId: party, name: { masked: '张＊＊' }, people: 1, paidFen: 0 }]);
  expect(told.text).not.toContain('张班长');
});

test('a case is found by who owes; a person who employs is not told by name', async () => {
  const id = await ledCase(fixture);
  const officer = await fixture.as('hrss01');
  const owes = (name: string, role: string, creditCode: string | null) =>
    officer.post(`/api/v1/cases/${id}/add-party`, { role, name, creditCode });
  const found = async (contains: string) =>
    (await officer.get(`/api/v1/cases?contains=${encodeURIComponent(contains)}`)).body['items'];
  expect((await owes('李工头', 'labour-boss', null)).status).toBe(200);
  expect(await found('李工头')).toEqual([]);
  expect((await owes('示例劳务公司九十', 'employer', null)).status).toBe(200);
  expect(await found('公司九十')).toMatchObject([
    { id, debtor: '示例劳务公司九十', stage: { label: expect.any(String) as unknown as string } },
  ]);
  const { items } = (await officer.get('/api/v1/inbox?limit=100')).body as { readonly items: readonly object[] };
  expect(items.filter((item) => 'id' in item && item.id === id)).toContainEqual(
    expect.objectContaining({ matterKind: 'case', employer: '示例劳务公司九十' }),
  );
});

test('a pushed unit asks for more time, and the unit that pushed grants it', async () => {
  const path = `/api/v1/cases/${await ledCase(fixture)}`;
  const officer = await fixture.as('hrss01');
  const push = { unit: 'housing', matter: '核查工程款拨付', feedbackBy: '2030-06-12', informationOnly: false };
  expect((await officer.post(`${path}/push-unit`, push)).status).toBe(200);
  const counts = { solvedPeople: 0, solvedFen: 0, openPeople: 1, openFen: 1_860_000, document: null };
  const form = { pushId: 'u1', conclusion: 'extension', extendBy: 3, measures: '等待施工单位回函', ...counts };
  const housing = await fixture.as('housing01');
  expect((await housing.post(`${path}/give-feedback`, form)).status).toBe(200);
  const clockId = 'S1-12/u1#1';
  const people = { requestedBy: 'person:housing01', approvedBy: 'person:housing90', document: 'doc-6' };
  const own = await housing.post(`${path}/extend-clock`, { clockId, amount: 3, reason: '自批', ...people });
  expect(own).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
  const tooLong = await housing.post(`${path}/request-extension`, { clockId, amount: 9, reason: '等待回函' });
  expect(tooLong.body).toMatchObject({ code: 'extension-already-requested' });
  const head = await fixture.as('hrss90');
  const granted = { ...people, approvedBy: 'person:hrss90', document: null };
  const far = await head.post(`${path}/extend-clock`, { clockId, amount: 9, reason: '同意', ...granted });
  expect(far).toMatchObject({
    status: 422,
    body: { code: 'extension-above-cap', detail: '延期不得超过 5 个工作日。' },
  });
  expect((await head.post(`${path}/extend-clock`, { clockId, amount: 3, reason: '同意', ...granted })).status).toBe(
    200,
  );
  const { clocks } = (await head.get(`${path}/clocks`)).body as { readonly clocks: readonly Record<string, unknown>[] };
  expect(clocks.find((clock) => clock['clockId'] === clockId)).toMatchObject({ due: '2030-06-17' });
});

test('rungs are found by their height, and by the wages of their case being cleared since', async () => {
  const id = await ledCase(fixture);
  const path = `/api/v1/cases/${id}`;
  const office = await fixture.as('office01');
  const directed = await office.post(`${path}/record-direction`, { unit: 'housing', number: '批示1号', rung: 'E2' });
  expect(directed.status).toBe(200);
  const found = async (query: string) => {
    const { items } = (await office.get(`/api/v1/supervision/rungs?${query}`)).body as {
      readonly items: readonly { readonly id: string }[];
    };
    return items.some((rung) => rung.id === id);
  };
  expect([await found('rung=E2'), await found('rung=E3'), await found('cleared=yes')]).toEqual([true, false, false]);
  const [line] = (await office.get(`${path}/money`)).body['lines'] as readonly { readonly id: string }[];
  const verified = { lineId: line?.id, verifiedFen: 1_860_000, evidence: '考勤表' };
  expect((await (await fixture.as('hrss01')).post(`${path}/verify-wage-line`, verified)).status).toBe(200);
  await clearCase(fixture, id);
  expect([await found('rung=E2'), await found('cleared=yes')]).toEqual([true, true]);
});

describe('the file of a case (卷宗)', () => {
  test('is one PDF with cover, list, the log’s own papers, the scans and the last sheet; names leave masked', async () => {
    const company = defaulter();
    const id = await disobeyedCase(fixture, company);
    const place = `cases/${id}`;
    const scan = await somePdf(['scan-one', 'scan-two']);
    await attachedFile(fixture, place, { kind: 'labour-contract', title: '劳动合同' }, { bytes: scan });
    const approval = await somePdf(['approval']);
    await attachedFile(fixture, place, { kind: 'approval', title: '立案审批表' }, { bytes: approval });
    const main = await printedVolume(fixture, id);
    expect(main).toMatchObject({ status: 200, type: 'application/pdf' });
    expect(decodeURIComponent(main.disposition ?? '')).toContain('（正卷）.pdf');
    const [cover = '', index = ''] = main.pages;
    const whole = main.pages.join('\n');
    for (const fact of [`${company.name}拖欠工资案`, '（正卷）', '承办单位区人社局', '未结案', '未盖章']) {
      expect(cover).toContain(fact);
    }
    for (const title of [
      '欠薪案件登记表',
      '投诉举报登记表',
      '责任流转表',
      '办理时限',
      '工资明细和支付情况',
      '劳动合同',
    ]) {
      expect(index).toContain(title);
    }
    expect(whole).toContain('劳动保障监察行政处理决定书及送达、履行情况');
    expect(whole).toContain('直接送达送达doc-3');
    expect(whole).toContain('核定18600.00元');
    expect(whole).toContain('scan-two');
    expect(whole).toContain('工＊＊');
    expect(whole).not.toContain('工人01');
    expect(whole).not.toContain('approval');
    expect(main.pages.at(-1)).toContain('案件尚未结案归档');
    const sub = await printedVolume(fixture, id, { query: 'volume=sub' });
    expect(sub.pages[0]).toContain('（副卷）');
    expect(sub.pages.join('\n')).toContain('approval');
    expect(sub.pages.join('\n')).toContain('审批、督办和更正记录');
    expect((await printedVolume(fixture, id, { account: 'housing01', query: 'volume=sub' })).status).toBe(403);
    expect((await printedVolume(fixture, id, { account: 'police01' })).status).toBe(404);
    const { rows } = await fixture.db.superuser.query(`SELECT action, meta->>'volume' AS volume FROM es.read_log
      WHERE action IN ('print', 'evidence') AND actor = 'person:hrss01' ORDER BY position`);
    expect(rows).toEqual([
      { action: 'print', volume: 'main' },
      { action: 'evidence', volume: null },
      { action: 'print', volume: 'sub' },
      { action: 'evidence', volume: null },
    ]);
  });

  test('leaves a concealed reporter out of 正卷, and out of 副卷 for all but 治欠办', async () => {
    const concealed = [{ ...REGISTRATION.claimants[0], concealment: 'concealed' }];
    const id = await openedCase(fixture, { ...REGISTRATION, statement: '只有他知道的事', claimants: concealed });
    await leadCase(fixture, id);
    await gatherConcealed(fixture, id);
    const [source] = (await (await fixture.as('office01')).get(`/api/v1/cases/${id}`)).body['sources'] as readonly {
      readonly complaint: string;
    }[];
    const place = `complaints/${source?.complaint.replace('complaint-', '')}`;
    await attachedFile(fixture, place, { title: '他的照片' }, { bytes: await somePdf(['of-the-reporter']) });
    const [reporter] = (await (await fixture.as('office01')).get(`/api/v1/${place}`)).body['claimants'] as readonly {
      readonly name: { readonly subject: string };
    }[];
    const showsHim = { title: '工地合影', persons: [reporter?.name.subject] };
    await attachedFile(fixture, `cases/${id}`, showsHim, { bytes: await somePdf(['he-is-in-it']) });
    const told = async (account: Account, query: string) =>
      (await printedVolume(fixture, id, { account, query })).pages.join('\n');
    for (const account of ['hrss01', 'office01'] as const) {
      const main = await told(account, 'volume=main');
      for (const trace of [
        '只有他知道的事',
        'of-the-reporter',
        '他的照片',
        'he-is-in-it',
        '工地合影',
        '投诉举报登记表',
        '工＊＊',
      ]) {
        expect({ account, trace, told: main.includes(trace) }).toEqual({ account, trace, told: false });
      }
      expect(main).toContain('另有要求保密的人员1人');
      expect(main).toContain('载于副卷');
    }
    for (const account of ['hrss01', 'audit01'] as const) {
      const sub = await told(account, 'volume=sub');
      expect({ account, told: sub.includes('投诉举报登记表') || sub.includes('of-the-reporter') }).toEqual({
        account,
        told: false,
      });
    }
    const kept = await told('office01', 'volume=sub');
    expect(kept).toContain('投诉举报登记表');
    expect(kept).toContain('of-the-reporter');
  });

  test('says when and where it was filed, and comes in parts when it is asked for one', async () => {
    const id = await ledCase(fixture);
    const officer = await fixture.as('hrss01');
    expect(await officer.post(`/api/v1/cases/${id}/file-dossier`, FILING)).toMatchObject({
      status: 409,
      body: { code: 'case-not-archived' },
    });
    await clearCase(fixture, id);
    expect((await officer.post(`/api/v1/cases/${id}/conclude-investigation`, { document: 'doc-1' })).status).toBe(200);
    const office = await fixture.as('office01');
    expect((await office.post(`/api/v1/cases/${id}/archive-case`, { place: '区人社局' })).status).toBe(200);
    const kind = 'file-dossier';
    const work = async () => {
      const { body } = await officer.get('/api/v1/inbox?limit=200');
      return (body['items'] as { kind: string }[]).filter((item) => item.kind === kind);
    };
    expect(await work()).toMatchObject([{ id, label: '案卷入档', clockId: 'S10-09-FILE#1', tier: 'local' }]);
    expect((await officer.post(`/api/v1/cases/${id}/file-dossier`, FILING)).status).toBe(200);
    expect(await work()).toEqual([]);
    const { pages } = await printedVolume(fixture, id, { query: 'part=1' });
    for (const fact of ['归档地点区人社局档案室', '档号2026-监察-017', '保管期限30年'])
      expect(pages[0]).toContain(fact);
    expect((await printedVolume(fixture, id, { query: 'part=2' })).status).toBe(404);
  });
});
