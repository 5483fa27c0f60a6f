import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiFixture, apiFixture, registered, REGISTRATION } from './api-fixture.ts';
import type { HttpClient } from './http-client.ts';

let fixture: ApiFixture;
let officer: HttpClient;
let id: string;

beforeAll(async () => {
  fixture = await apiFixture();
  officer = await fixture.as('hrss01');
  id = await registered(fixture);
});

afterAll(() => fixture?.close());

const PLAIN = ['工人01', '13800000001'];

describe('the inbox', () => {
  test('has the row when the command returns', async () => {
    const fresh = await registered(fixture);
    const { status, body } = await officer.get('/api/v1/inbox?limit=200');
    expect(status).toBe(200);
    const items = body['items'] as readonly { readonly id: string; readonly kind: string }[];
    const opened = items.filter((item) => item.id === fresh && item.kind === 'first-contact');
    expect(opened).toMatchObject([
      {
        kind: 'first-contact',
        label: '首问分办',
        unit: 'hrss',
        unitName: '区人社局',
        assignee: null,
        group: expect.any(String),
      },
    ]);
  });

  test('counts every group from the snapshot of the page, and pages without gap or repeat', async () => {
    const whole = await officer.get('/api/v1/inbox?limit=200');
    const counts = whole.body['counts'] as Readonly<Record<string, number>>;
    const sum = Object.values(counts).reduce((total, count) => total + count, 0);
    expect(whole.body['total']).toBe(sum);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await officer.get(`/api/v1/inbox?limit=1${query}`);
      for (const item of body['items'] as readonly { id: string; taskId: string }[])
        paged.push(`${item.id} ${item.taskId}`);
      cursor = body['nextCursor'] as string | null;
    } while (cursor !== null);
    expect(new Set(paged).size).toBe(paged.length);
    expect(paged.length).toBe(sum);
  });

  test('is another one for another unit, and one may not look into a foreign queue', async () => {
    const police = await fixture.as('police01');
    const { body } = await police.get('/api/v1/inbox');
    expect(body).toMatchObject({ items: [], total: 0 });
    expect(await police.get('/api/v1/inbox?unit=hrss')).toMatchObject({ status: 403, body: { code: 'not-permitted' } });
    const office = await fixture.as('office01');
    expect((await office.get('/api/v1/inbox?unit=hrss')).body['total']).toBeGreaterThan(0);
  });

  test('follows claim, release and assignment', async () => {
    const claimed = await registered(fixture);
    const path = `/api/v1/complaints/${claimed}`;
    const { body } = await officer.get(path);
    const [task] = body['tasks'] as readonly { readonly taskId: string }[];
    await officer.post(`${path}/claim-task`, { taskId: task?.taskId });
    const mine = await officer.get('/api/v1/inbox?whose=mine');
    expect(mine.body['items']).toMatchObject([{ id: claimed, assignee: 'person:hrss01', assigneeShownAs: 'hrss01' }]);
    await officer.post(`${path}/release-task`, { taskId: task?.taskId, reason: null });
    expect((await officer.get('/api/v1/inbox?whose=mine')).body['items']).toEqual([]);
  });
});

/** Half an hour passes for whoever has revealed this person. */
async function expires(subject: string): Promise<void> {
  const { superuser } = fixture.db;
  await superuser.query('ALTER TABLE es.read_log DISABLE TRIGGER read_log_append_only');
  await superuser.query(`UPDATE es.read_log SET at = at - interval '31 minutes' WHERE subject = $1`, [subject]);
  await superuser.query('ALTER TABLE es.read_log ENABLE ALWAYS TRIGGER read_log_append_only');
}

describe('one complaint', () => {
  test('shows persons masked and never a sealed text', async () => {
    const { status, text, body } = await officer.get(`/api/v1/complaints/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id,
      stage: { node: 'first-contact', label: '首问登记' },
      holder: { unit: 'hrss', name: '区人社局' },
      claimants: [{ name: { masked: '工＊＊' }, phone: { masked: '138＊＊＊＊0001' } }],
    });
    for (const plain of PLAIN) expect(text).not.toContain(plain);
    expect(text).not.toContain('A256GCM');
  });

  test('tells its holder what was said, once written down, and the audit only that something was', async () => {
    const statement = { field: 'statement', masked: '＊＊＊＊', text: REGISTRATION.statement };
    const fresh = await registered(fixture);
    for (let look = 1; look <= 3; look += 1) {
      expect((await officer.get(`/api/v1/complaints/${fresh}`)).body['statement']).toMatchObject(statement);
    }
    expect((await officer.get(`/api/v1/complaints/${fresh}/timeline`)).text).toContain(REGISTRATION.statement);
    const { rows } = await fixture.db.superuser.query(
      `SELECT actor, action, meta->>'field' AS field FROM es.read_log l JOIN es.stream s ON s.stream_id = l.stream
        WHERE s.name = $1`,
      [`complaint-${fresh}`],
    );
    expect(rows).toEqual([{ actor: 'person:hrss01', action: 'read', field: 'statement' }]);
    const auditor = await fixture.as('audit01');
    expect((await auditor.get(`/api/v1/complaints/${fresh}`)).text).not.toContain(REGISTRATION.statement);
  });

  test('says what was worth a second look when it was registered', async () => {
    const unsure = {
      ...REGISTRATION,
      amountFen: 'unknown',
      claimants: [{ ...REGISTRATION.claimants[0], phone: '12' }],
    };
    const answer = await officer.post('/api/v1/complaints', unsure);
    const warnings = [
      { code: 'phone-form', text: '电话号码格式不像，请核对' },
      { code: 'amount-unknown', text: '拖欠数额不详' },
    ];
    expect(answer.body['result']).toMatchObject({ warnings });
    const { body } = await officer.get(`/api/v1/complaints/${String(answer.body['id'])}`);
    expect(body['warnings']).toEqual(warnings);
  });

  test('can be looked at as of a moment, and did not exist before it was registered', async () => {
    const before = await officer.get(`/api/v1/complaints/${id}?asOf=2022-01-01T00:00:00Z`);
    expect(before).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const now = (await officer.get(`/api/v1/complaints/${id}`)).body;
    const later = `${String(now['at']).slice(0, 10)}T23:59:59%2B00:00`;
    const { body } = await officer.get(`/api/v1/complaints/${id}?asOf=${later}`);
    expect(body).toMatchObject({ id, version: now['version'], number: now['number'] });
  });

  test('its history names events and people as screens do and keeps personal data masked', async () => {
    const { body, text } = await officer.get(`/api/v1/complaints/${id}/timeline`);
    const entries = body['entries'] as readonly { readonly type: string }[];
    expect(entries[0]).toMatchObject({
      version: 1,
      type: 'ComplaintRegistered',
      label: '登记',
      actorShownAs: 'hrss01',
      unitName: '区人社局',
    });
    for (const plain of PLAIN) expect(text).not.toContain(plain);
    const page = await officer.get(`/api/v1/complaints/${id}/timeline?afterVersion=1&limit=1`);
    expect(page.body).toMatchObject({ entries: [{ version: 2 }], nextAfterVersion: 2 });
  });

  test('its clocks say why they are due then', async () => {
    const { body } = await officer.get(`/api/v1/complaints/${id}/clocks`);
    const clocks = body['clocks'] as readonly {
      readonly ruleId: string;
      readonly due: string;
      readonly derivation: readonly object[];
    }[];
    const accept = clocks.find(({ ruleId }) => ruleId === 'S2-01');
    expect(accept).toMatchObject({
      unitName: '区人社局',
      status: 'running',
      source: expect.stringContaining('第十八条'),
      quote: expect.stringContaining('5个工作日内依法受理'),
    });
    expect(accept?.derivation.at(0)).toMatchObject({ kind: 'start' });
    expect(accept?.derivation).toContainEqual(expect.objectContaining({ kind: 'due', day: accept?.due }));
  });

  test('its custody is gap-free and its position is a node of the flow chart', async () => {
    const custody = await officer.get(`/api/v1/complaints/${id}/custody`);
    expect(custody.body['segments']).toMatchObject([{ unit: 'hrss', unitName: '区人社局', until: null }]);
    const position = await officer.get(`/api/v1/complaints/${id}/position`);
    expect(position.body).toMatchObject({ active: [{ node: 'first-contact', label: '首问登记' }], walked: [] });
  });

  test('offers exactly what policy and state allow', async () => {
    const forOfficer = await officer.get(`/api/v1/complaints/${id}/actions`);
    const offered = forOfficer.body['actions'] as readonly {
      readonly command: string;
      readonly refusal: string | null;
    }[];
    expect(offered).toContainEqual(
      expect.objectContaining({ command: 'DecideFirstContact', title: '首问处置', refusal: null }),
    );
    expect(offered).toContainEqual(
      expect.objectContaining({ command: 'AcceptComplaint', refusal: 'first-contact-first' }),
    );
    expect(offered.map(({ command }) => command)).not.toContain('DesignateOwner');
    const auditor = await fixture.as('audit01');
    expect((await auditor.get(`/api/v1/complaints/${id}/actions`)).body['actions']).toEqual([]);
  });

  test('is revealed only with a reason, and the reading is logged', async () => {
    const { body } = await officer.get(`/api/v1/complaints/${id}`);
    const [claimant] = body['claimants'] as readonly { readonly subject: string }[];
    const fields = [{ subject: claimant?.subject, field: 'phone' }];
    const path = `/api/v1/complaints/${id}/reveal-fields`;
    expect((await officer.post(path, { fields, reason: ' ' })).status).toBe(422);
    const shown = await officer.post(path, { fields, reason: '电话告知' });
    expect(shown.body).toMatchObject({ fields: [{ field: 'phone', text: '13800000001' }] });
    const log = await fixture.db.superuser.query('SELECT actor, reason FROM es.read_log WHERE subject = $1', [
      claimant?.subject,
    ]);
    expect(log.rows).toEqual([{ actor: 'person:hrss01', reason: null }]);
    const open = await officer.get(`/api/v1/complaints/${id}`);
    expect(open.body['claimants']).toMatchObject([{ phone: { text: '13800000001' }, name: { masked: '工＊＊' } }]);
    await expires(claimant?.subject ?? '');
    expect((await officer.get(`/api/v1/complaints/${id}`)).text).not.toContain('13800000001');
    const unknown = [{ subject: claimant?.subject, field: 'idNumber' }];
    expect((await officer.post(path, { fields: unknown, reason: '电话告知' })).status).toBe(404);
  });
});

describe('lists', () => {
  test('show each unit its own complaints, with the total of the same scope', async () => {
    const mine = await officer.get('/api/v1/complaints?limit=200');
    const items = mine.body['items'] as readonly object[];
    expect(mine.body['total']).toBe(items.length);
    expect(items).toContainEqual(expect.objectContaining({ id, holder: { unit: 'hrss', name: '区人社局' } }));
    const police = await fixture.as('police01');
    expect((await police.get('/api/v1/complaints')).body).toMatchObject({ items: [], total: 0 });
    const administrator = await fixture.as('admin01');
    expect((await administrator.get('/api/v1/complaints')).status).toBe(403);
  });

  test('refuse a cursor that they have not written', async () => {
    expect(await officer.get('/api/v1/complaints?cursor=abc')).toMatchObject({
      status: 422,
      body: { code: 'cursor-invalid' },
    });
    expect(await officer.get('/api/v1/complaints?limit=201')).toMatchObject({
      status: 422,
      body: { problems: [{ path: 'query/limit', message: '不大于 200' }] },
    });
    expect(await officer.get('/api/v1/complaints?colour=red')).toMatchObject({
      status: 422,
      body: { problems: [{ path: 'query/colour', message: '没有这个字段' }] },
    });
  });

  test('supervision and cases answer in scope', async () => {
    expect((await officer.get('/api/v1/supervision/rungs')).body).toMatchObject({ items: [], total: 0 });
    const overdue = await officer.get('/api/v1/supervision/overdue');
    expect(overdue.body['units']).toMatchObject([
      { unit: 'hrss', unitName: '区人社局', openTasks: expect.any(Number) },
    ]);
    expect((await officer.get('/api/v1/cases')).body).toMatchObject({ items: [], total: 0 });
  });
});

describe('without a sign-in', () => {
  test('a receipt tells the stage, the unit and the clock, and nothing about the person', async () => {
    const { body } = await officer.get(`/api/v1/complaints/${id}`);
    const {
      status,
      body: receipt,
      text,
    } = await fixture.stranger.get(`/api/v1/public/receipts/${String(body['receiptCode'])}`);
    expect(status).toBe(200);
    expect(receipt).toMatchObject({ number: body['number'], stage: '首问登记', unit: '区人社局', fee: '免费' });
    for (const plain of [...PLAIN, '示例', '1860000', 'person:']) expect(text).not.toContain(plain);
  });

  test('a receipt code is read as people write it, and a mistyped one is answered like one that nobody has', async () => {
    const code = String((await officer.get(`/api/v1/complaints/${id}`)).body['receiptCode']);
    const asked = (written: string) => fixture.stranger.get(`/api/v1/public/receipts/${encodeURIComponent(written)}`);
    const spaced = `${code.slice(0, 4)} ${code.slice(4, 8)}-${code.slice(8)}`.toLowerCase();
    const wide = [...code].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('');
    expect([(await asked(spaced)).status, (await asked(wide)).status]).toEqual([200, 200]);
    const mistyped = [
      `${code.slice(0, 11)}${code.endsWith('A') ? 'B' : 'A'}`,
      code.slice(0, 11),
      `${code}0`,
      '回执',
      '%',
    ];
    const answers = await Promise.all(mistyped.map(asked));
    const { requestId: _one, ...said } = answers[0]?.body ?? {};
    expect(said).toMatchObject({ code: 'receipt-unknown', status: 404, title: '没有查到' });
    for (const { body } of answers) {
      const { requestId: _other, ...same } = body;
      expect(same).toEqual(said);
    }
  });

  test('the calculator counts, and says which rule of counting refused', async () => {
    const preview = (body: object) => fixture.stranger.post('/api/v1/deadlines/preview', body);
    const counted = await preview({ unit: 'workingDay', amount: 5, start: '2022-04-29', asOf: '2022-05-06' });
    expect(counted).toMatchObject({
      status: 200,
      body: { startDay: '2022-04-29', due: '2022-05-10', remainingWorkingDays: 3, overdue: false, paused: false },
    });
    expect((await preview({ ruleId: 'S2-01', start: '2022-05-10' })).body).toMatchObject({ due: '2022-05-17' });
    expect(await preview({ amount: 5, start: '2022-04-29' })).toMatchObject({
      status: 422,
      body: { code: 'unit-missing' },
    });
    expect(await preview({ unit: 'workingDay', amount: 0.5, start: '2022-04-29' })).toMatchObject({
      status: 422,
      body: { code: 'amount-invalid' },
    });
    expect(await preview({ unit: 'workingDay', amount: 5, start: '2022-02-30' })).toMatchObject({
      body: { code: 'date-invalid' },
    });
    expect(await preview({ ruleId: 'S99', start: '2022-05-10' })).toMatchObject({
      status: 422,
      body: { code: 'rule-unknown' },
    });
  });

  test.each([
    ['unit-missing', { unit: 'fortnight' }],
    ['amount-invalid', { amount: '5' }],
    ['amount-invalid', { extensions: [{ amount: null, decidedOn: '2022-05-05' }] }],
    ['pause-late', { pauses: [{ from: '2022-05-20', to: null }] }],
    ['extension-late', { extensions: [{ amount: 5, decidedOn: '2022-05-20' }] }],
    [
      'already-paused',
      {
        pauses: [
          { from: '2022-05-05', to: '2022-05-07' },
          { from: '2022-05-06', to: null },
        ],
      },
    ],
  ])('the calculator refuses with %s as an answer of counting', async (code, more) => {
    const asked = { unit: 'workingDay', amount: 5, start: '2022-04-29', ...more };
    expect(await fixture.stranger.post('/api/v1/deadlines/preview', asked)).toMatchObject({
      status: 422,
      body: { code },
    });
  });

  test('an extension while a pause is open is counted when the pause ends', async () => {
    const asked = {
      ...{ unit: 'workingDay', amount: 5, start: '2022-04-29' },
      pauses: [{ from: '2022-05-06', to: null }],
      extensions: [{ amount: 5, decidedOn: '2022-06-20' }],
    };
    expect(await fixture.stranger.post('/api/v1/deadlines/preview', asked)).toMatchObject({
      status: 200,
      body: { due: null, paused: true },
    });
  });

  test('a day of the calendar is told with its notice, and a pay day moves back', async () => {
    const day = (path: string) => fixture.stranger.get(`/api/v1/calendar/${path}`);
    expect((await day('2022-05-07')).body).toMatchObject({ working: true, provisional: false, kind: 'makeup' });
    expect((await day('2022-05-02/pay-day')).body).toMatchObject({ payOn: '2022-04-29' });
    expect(await day('2022-02-30')).toMatchObject({ status: 422, body: { code: 'date-invalid' } });
  });

  test('the rules are listed with their articles', async () => {
    const { body } = await fixture.stranger.get('/api/v1/rules?on=2022-05-10&contains=S2-01');
    const [source, quote] = ['第十八条', '5个工作日内依法受理'].map((words) => expect.stringContaining(words));
    expect(body['rules']).toMatchObject([{ id: 'S2-01', source, quote, mark: 'S', tier: 'statutory' }]);
    const district = await fixture.stranger.get('/api/v1/rules?contains=D-ENTRY');
    expect(district.body['rules']).toMatchObject([{ mark: 'P', quote: null }]);
  });

  test('provisions without a period say what keeps them, those switched off stand in no list of a day', async () => {
    const listed = async (query: string) => (await fixture.stranger.get(`/api/v1/norms${query}`)).body['norms'];
    expect(await listed('?contains=S4-01')).toMatchObject([
      {
        ...{ id: 'S4-01', quote: expect.stringContaining('先行清偿'), mark: 'V' },
        keptBy: expect.arrayContaining([{ name: 'command:DeterminePayer', label: '认定清偿责任' }]),
      },
    ]);
    expect(await listed('?contains=S10-10')).toMatchObject([{ effectiveFrom: null, keptBy: [] }]);
    expect(await listed('?contains=S10-10&on=2026-01-05')).toEqual([]);
    expect(await listed('?contains=S9-10&on=2022-04-30')).toEqual([]);
    expect((await fixture.stranger.get('/api/v1/norms?on=2022-02-30')).body).toMatchObject({ code: 'date-invalid' });
  });

  test('a complaint can be sent in: 人社局 is first asked, the sender gets a receipt, a second sending the same one', async () => {
    const { kind, statement, claimants, peopleSaid, amountFen, employer } = REGISTRATION;
    const said = { kind, statement, claimants, peopleSaid, amountFen, employer };
    const key = { 'idempotency-key': '2f1c1f0a-6a55-4f55-8f3e-5b7f3f1f5a01' };
    const sent = await fixture.stranger.post('/api/v1/public/complaints', said, key);
    expect(sent).toMatchObject({
      status: 201,
      body: { unit: '区人社局', fee: '免费', number: expect.stringContaining('号') },
    });
    expect((await fixture.stranger.post('/api/v1/public/complaints', said, key)).body).toEqual(sent.body);
    const receipt = await fixture.stranger.get(`/api/v1/public/receipts/${String(sent.body['receiptCode'])}`);
    expect(receipt.body).toMatchObject({ stage: '首问登记', number: sent.body['number'] });
    const crowd = Array.from({ length: 51 }, () => ({ concealment: 'open', representative: false }));
    expect((await fixture.stranger.post('/api/v1/public/complaints', { ...said, claimants: crowd })).status).toBe(422);
    const forClerks = { ...said, channel: 'police-110' };
    expect((await fixture.stranger.post('/api/v1/public/complaints', forClerks)).body['problems']).toMatchObject([
      { path: '/channel' },
    ]);
  });
});
