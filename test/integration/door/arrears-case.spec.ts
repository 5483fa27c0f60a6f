import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openedCase } from '@qingxin/application';
import type { CaseState, ComplaintState } from '@qingxin/domain';
import { CaseQuery, InboxQuery, openReadSource, readExecutor, severityBounds } from '@qingxin/read-models';
import type { DataSource } from 'typeorm';
import { doorFixture, type DoorFixture, newComplaint, person, registration } from './door-fixture.ts';

let fixture: DoorFixture;
let source: DataSource;

beforeAll(async () => {
  fixture = await doorFixture();
  source = await openReadSource({ url: fixture.db.url('qingxin_read'), applicationName: 'case-spec' });
});

afterAll(async () => {
  await source.destroy();
  await fixture.close();
});

const caseWorkflow = { id: 'system:arrears-case-workflow', unit: null, post: null, roles: ['system'] } as const;
const workflow = { id: 'system:complaint-workflow', unit: null, post: null, roles: ['system'] } as const;

async function joinedComplaint(caseStream: string, concealment: 'open' | 'concealed'): Promise<string> {
  const stream = await foundComplaint(concealment);
  await fixture.send(stream, 'JoinCase', { caseId: caseStream, opens: true, reason: '存在欠薪' }, person('office01'));
  return stream;
}

async function foundComplaint(concealment: 'open' | 'concealed'): Promise<string> {
  const stream = newComplaint();
  const asked = registration();
  const claimants = asked.claimants.map((claimant) => ({ ...claimant, concealment }));
  await fixture.send(stream, 'RegisterComplaint', { ...asked, claimants }, person('hrss01'));
  await fixture.send(
    stream,
    'DecideFirstContact',
    { decision: 'handle', reason: '属本单位', units: [] },
    person('hrss01'),
  );
  await fixture.send(stream, 'AcceptComplaint', {}, person('hrss01'));
  const check = { conclusion: 'arrears', demands: [{ kind: 'wages', amountFen: 1_860_000, people: 1 }] };
  await fixture.send(stream, 'ConcludePreliminaryCheck', check, person('hrss01'));
  return stream;
}

const lead = {
  lead: 'housing',
  coUnits: ['police'],
  filingUnit: 'hrss',
  patron: null,
  clearBy: '2022-06-30',
  reason: '房屋市政工程',
};

const opens = { projectKind: 'private', project: '示例安置房工程', reason: '初查存在欠薪' };

describe('a complaint that joins a case', () => {
  const join = (stream: string, payload: object) =>
    fixture.send(stream, 'JoinCase', { ...payload, reason: '存在欠薪' }, person('office01'));

  test('opens one under an id that follows from its own, and another one when it joins again', async () => {
    const stream = await foundComplaint('open');
    const joined = async () => ((await fixture.door.journal.open(stream)).state as ComplaintState).membership?.caseId;
    await join(stream, { opens: true });
    expect(await joined()).toBe(openedCase(stream, 1));
    await fixture.send(stream, 'LeaveCase', { reason: '误并' }, person('office01'));
    await join(stream, { opens: true });
    expect(await joined()).toBe(openedCase(stream, 2));
  });

  test('opens none that is there, and joins none that is not', async () => {
    const there = `case-${randomUUID()}`;
    const first = await joinedComplaint(there, 'open');
    await fixture.send(there, 'AddSource', { complaint: first, membership: 1, opens }, workflow);
    const stream = await foundComplaint('open');
    await expect(join(stream, { caseId: there, opens: true })).rejects.toMatchObject({ code: 'case-exists' });
    await expect(join(stream, { opens: false })).rejects.toMatchObject({ code: 'case-to-name' });
    const nowhere = `case-${randomUUID()}`;
    await expect(join(stream, { caseId: nowhere, opens: false })).rejects.toMatchObject({ code: 'case-unknown' });
    expect((await join(stream, { caseId: there, opens: false })).events).toContain('JoinedToCase');
  });
});

test.each(['open', 'concealed'] as const)(
  'a claim that was verified in a case which its complaint (%s) left stands in full in the next one, and once in the first again',
  async (concealment) => {
    const [first, second] = [`case-${randomUUID()}`, `case-${randomUUID()}`];
    const complaint = await joinedComplaint(first, concealment);
    const taken = async (stream: string, membership: number) => {
      await fixture.send(stream, 'AddSource', { complaint, membership, opens }, workflow);
      await fixture.send(stream, 'AssignLead', lead, person('office01'));
      if (concealment === 'concealed') await fixture.send(stream, 'GatherConcealed', {}, caseWorkflow);
    };
    const lines = async (stream: string) =>
      Object.values(((await fixture.door.journal.open(stream)).state as CaseState).lines);
    const moveTo = async (stream: string, membership: number, from: string) => {
      await fixture.send(complaint, 'LeaveCase', { reason: '并非同一用人单位' }, person('office01'));
      const left = { complaint, membership: membership - 1, reason: '投诉已退出' };
      await fixture.send(from, 'RemoveSource', left, workflow);
      const joining = { caseId: stream, opens: membership === 2, reason: '另案' };
      await fixture.send(complaint, 'JoinCase', joining, person('office01'));
    };
    await taken(first, 1);
    const [line] = await lines(first);
    if (line === undefined) throw new Error('no wage line');
    const verified = { lineId: line.id, verifiedFen: 1_000_000, evidence: '工资表' };
    await fixture.send(first, 'VerifyWageLine', verified, person('hrss01'));
    await moveTo(second, 2, first);
    await taken(second, 2);
    expect(await lines(second)).toMatchObject([
      { id: line.id, claimedFen: 1_860_000, verifiedFen: null, end: null, left: false },
    ]);
    await moveTo(first, 3, second);
    await fixture.send(first, 'AddSource', { complaint, membership: 3, opens: null }, workflow);
    expect(await lines(first)).toMatchObject([{ id: line.id, claimedFen: 1_860_000, verifiedFen: 1_000_000 }]);
    expect(await lines(second)).toMatchObject([{ end: concealment === 'open' ? 'withdrawn' : null }]);
  },
);

test('a case goes from its complaint to an order with numbers from the registers, and its rows follow', async () => {
  const stream = `case-${randomUUID()}`;
  const complaint = await joinedComplaint(stream, 'open');
  const opened = await fixture.send(stream, 'AddSource', { complaint, membership: 1, opens }, workflow);
  expect(opened.events).toEqual(expect.arrayContaining(['CaseOpened', 'SourceAdded', 'WageLineAdded']));
  await fixture.send(stream, 'AssignLead', lead, person('office01'));
  const { state } = await fixture.door.journal.open(stream);
  const [line] = Object.values((state as CaseState).lines);
  if (line === undefined) throw new Error('the case has no wage line');
  if ((state as CaseState).filedOn === null) await fixture.send(stream, 'FileCase', {}, person('hrss01'));
  await fixture.send(
    stream,
    'AddParty',
    { role: 'general-contractor', name: '示例建设集团有限公司', creditCode: null },
    person('hrss01'),
  );
  await fixture.send(
    stream,
    'VerifyWageLine',
    { lineId: line.id, verifiedFen: 1_800_000, evidence: '工资表' },
    person('hrss01'),
  );
  const partyId = Object.keys(((await fixture.door.journal.open(stream)).state as CaseState).parties)[0] ?? '';
  const payer = {
    partyId,
    article: '《保障农民工工资支付条例》第三十条',
    amountFen: 1_800_000,
    reason: '总包先行清偿',
  };
  await fixture.send(stream, 'DeterminePayer', payer, person('hrss01'));
  const order = {
    kind: 'rectification',
    addressee: partyId,
    article: '《劳动保障监察条例》第二十六条',
    lineIds: [line.id],
    amountFen: 1_800_000,
    compensationFen: 0,
    payBy: '2022-05-20',
  };
  expect((await fixture.send(stream, 'IssueOrder', order, person('hrss01'))).events).toContain('OrderIssued');
  const row = await new CaseQuery(source).byStream({ sees: 'related', unit: 'police', unitKind: 'police' }, stream);
  expect(row).toMatchObject({
    leadUnit: 'housing',
    filingUnit: 'hrss',
    people: 1,
    claimedFen: 1_860_000,
    verifiedFen: 1_800_000,
  });
  const { referenceHeads } = await fixture.door.journal.open(stream);
  const references = await fixture.door.references.asSeen(referenceHeads, fixture.clock.instant);
  const bounds = severityBounds(references, fixture.clock.instant);
  const queue = await new InboxQuery(readExecutor(source)).page({
    units: ['hrss'],
    bounds,
    kind: ['serve-order'],
  });
  expect(queue.items).toMatchObject([{ stream, matterKind: 'case', number: row?.number }]);
});

test('an echo that is sent again adds nobody twice', async () => {
  const stream = `case-${randomUUID()}`;
  const complaint = await joinedComplaint(stream, 'open');
  await fixture.send(stream, 'AddSource', { complaint, membership: 1, opens }, workflow);
  const again = await fixture.send(stream, 'AddSource', { complaint, membership: 1, opens }, workflow);
  expect(again.events).toEqual([]);
});

test('a concealed person enters the case under a subject of his own, with his name sealed for it and the link sealed too', async () => {
  const stream = `case-${randomUUID()}`;
  const complaint = await joinedComplaint(stream, 'concealed');
  const joined = await fixture.send(stream, 'AddSource', { complaint, membership: 1, opens }, workflow);
  expect(joined.events).not.toContain('WageLineAdded');
  await fixture.send(stream, 'AssignLead', lead, person('office01'));
  const gathered = await fixture.send(stream, 'GatherConcealed', {}, caseWorkflow);
  expect(gathered.events.slice(0, 2)).toEqual(['ConcealedGathered', 'WageLineAdded']);
  const { state, streamId } = await fixture.door.journal.open(stream);
  const { state: told } = await fixture.door.journal.open(complaint);
  const [line] = Object.values((state as CaseState).lines);
  const [claimant] = Object.values((told as ComplaintState).claimants);
  expect(line?.subject).not.toBe(claimant?.subject);
  if (line === undefined || line.name === 'unknown') throw new Error('the line has no name');
  expect(await fixture.door.vault.open(line.name, streamId)).toBe('工人01');
  const { rows } = await fixture.db.app.query<{ data: { link: { field: string } | null } }>(
    "SELECT data FROM es.event WHERE stream_id = $1 AND type = 'WageLineAdded'",
    [streamId],
  );
  expect(rows.map(({ data }) => data.link?.field)).toEqual(['link']);
  expect(JSON.stringify(rows)).not.toContain(claimant?.claimantId);
  expect(
    (
      await fixture.send(
        complaint,
        'ConsentToDisclosure',
        { claimantId: claimant?.claimantId, document: 'doc-6' },
        person('hrss01'),
      )
    ).events,
  ).toContain('DisclosureConsented');
  await fixture.send(stream, 'UpdateSource', { complaint, membership: 1 }, workflow);
  await fixture.send(stream, 'AssignLead', lead, person('office01'));
  const again = await fixture.send(stream, 'GatherConcealed', {}, caseWorkflow);
  expect(again.events.slice(0, 2)).toEqual(['ConcealedGathered', 'WageLineDetailed']);
  const after = (await fixture.door.journal.open(stream)).state as CaseState;
  expect(after.lines[line.id]).toEqual({ ...line, consented: true });
});

test('what becomes known of the people after the joining reaches their wage lines, and each only where it is news', async () => {
  const stream = `case-${randomUUID()}`;
  const complaint = await joinedComplaint(stream, 'open');
  await fixture.send(stream, 'AddSource', { complaint, membership: 1, opens }, workflow);
  const update = () => fixture.send(stream, 'UpdateSource', { complaint, membership: 1 }, workflow);
  const added = { claimant: { concealment: 'open', representative: false }, reason: '同班组' };
  await fixture.send(complaint, 'AddClaimant', added, person('hrss01'));
  expect((await update()).events.slice(0, 2)).toEqual(['SourceUpdated', 'WageLineAdded']);
  expect((await update()).events).toEqual(['SourceUpdated']);
  const { claimants } = (await fixture.door.journal.open(complaint)).state as ComplaintState;
  const second = Object.values(claimants).find(({ name }) => name === undefined);
  const detail = { claimantId: second?.claimantId, name: '工人02', amountFen: 500_000 };
  await fixture.send(
    complaint,
    'DetailClaimant',
    { claimant: { ...detail, concealment: 'open', representative: false } },
    person('hrss01'),
  );
  expect((await update()).events.filter((type) => type === 'WageLineDetailed')).toHaveLength(1);
  const { state, streamId } = await fixture.door.journal.open(stream);
  const lines = Object.values((state as CaseState).lines);
  const line = lines.find(({ claimedFen }) => claimedFen === 500_000);
  if (line === undefined || line.name === 'unknown') throw new Error('the line has no name');
  expect(await fixture.door.vault.open(line.name, streamId)).toBe('工人02');
  await fixture.send(
    complaint,
    'ChooseConcealment',
    { claimantId: second?.claimantId, concealment: 'concealed' },
    person('hrss01'),
  );
  await update();
  const hidden = ((await fixture.door.journal.open(stream)).state as CaseState).lines[line.id];
  expect(hidden).toMatchObject({ origin: 'concealed', claimedFen: 500_000 });
  expect(hidden?.subject).not.toBe(second?.subject);
  await fixture.send(complaint, 'DropClaimant', { claimantId: second?.claimantId, reason: '退出' }, person('hrss01'));
  await update();
  await fixture.send(stream, 'AssignLead', lead, person('office01'));
  expect((await fixture.send(stream, 'GatherConcealed', {}, caseWorkflow)).events).toContain('WageLineEnded');
});

test('a case that the complaint has left or never joined is not opened by a late echo', async () => {
  const complaint = await joinedComplaint(`case-${randomUUID()}`, 'open');
  await expect(
    fixture.send(`case-${randomUUID()}`, 'AddSource', { complaint, membership: 1, opens }, workflow),
  ).rejects.toMatchObject({ code: 'membership-over' });
});
