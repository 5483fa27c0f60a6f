import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Account, type ApiFixture, REGISTRATION } from './api-fixture.ts';
import { printedDocument } from './forms.ts';

type Body = Readonly<Record<string, unknown>>;

interface Checked {
  readonly possible: readonly {
    readonly id: string;
    readonly reasons: readonly string[];
    readonly concealed: boolean;
  }[];
  readonly elsewhere: number;
  readonly warnings: readonly { readonly code: string }[];
  readonly claimants: readonly (readonly { readonly code: string }[])[];
}

const PARTICULARS = {
  ...{ sex: '男', age: '41', job: '木工', address: '示例村1号', presence: 'left' },
  ...{ workedFrom: '2022-02-01', workedTo: 'unknown', payBy: 'day', rateFen: 30_000, halfDays: 123, paidFen: 200_000 },
  ...{ lastUnpaidPayDay: '2022-04-30', contract: 'no', realNameRegistered: 'unknown', cardHeld: 'no' },
} as const;

const CIRCUMSTANCES = {
  demands: [
    { kind: 'wages', amountFen: 1_645_000, months: ['2022-03', '2022-04'] },
    { kind: 'materials', amountFen: 'unknown', months: 'unknown' },
  ],
  foreman: { name: '班组长01', phone: '13700000001' },
  ...{ otherChannels: ['hotline-12345'], proceedings: 'none', needs: [], truthStated: 'fingerprint' },
} as const;

/** What a clerk needs while somebody stands at the window. */
export function windowCourse(fixture: () => ApiFixture): void {
  const register = async (account: Account, more: object): Promise<Body> => {
    const { status, body } = await (
      await fixture().as(account)
    ).post('/api/v1/complaints', {
      ...REGISTRATION,
      ...more,
    });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  };
  const claimant = (more: object) => ({ ...REGISTRATION.claimants[0], representative: false, ...more });
  const check = async (account: Account, claimants: readonly object[], more: object = {}): Promise<Checked> => {
    const asked = { claimants, amountFen: 'unknown', ...more };
    const { status, body } = await (await fixture().as(account)).post('/api/v1/intake/check', asked);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body as unknown as Checked;
  };
  const lookUp = async (account: Account, name: string, phoneTail: string): Promise<readonly unknown[]> => {
    const { body } = await (await fixture().as(account)).post('/api/v1/intake/look-up', { name, phoneTail });
    return (body['items'] as readonly Body[]).map(({ id }) => id);
  };
  const searches = async (account: Account): Promise<readonly string[]> => {
    const { rows } = await fixture().db.app.query<{ by: string; found: boolean }>(
      `SELECT meta->>'by' AS by, stream IS NOT NULL AS found FROM es.read_log
        WHERE action = 'search' AND actor = $1 ORDER BY position`,
      [`person:${account}`],
    );
    return rows.map(({ by, found }) => `${by} ${found ? 'told' : 'nothing'}`);
  };

  describe('the whole list of fields', () => {
    let place: string;
    beforeAll(async () => {
      const { id } = await register('hrss01', {
        claimants: [claimant({ name: '工人21', phone: '13900000021', particulars: PARTICULARS })],
        circumstances: CIRCUMSTANCES,
      });
      place = `/api/v1/complaints/${String(id)}`;
    });

    test('who somebody is goes out masked, how he worked in clear; the foreman is a person too', async () => {
      const { body } = await (await fixture().as('hrss01')).get(place);
      const [{ particulars }] = body['claimants'] as [{ particulars: Body }];
      expect(particulars).toMatchObject({ presence: 'left', halfDays: 123, contract: 'no', workedTo: 'unknown' });
      expect(particulars['address']).toMatchObject({ field: 'address', masked: '＊＊＊＊' });
      expect(body['circumstances']).toMatchObject({
        ...{ demands: CIRCUMSTANCES.demands, proceedings: 'none', needs: [] },
        foreman: { name: { masked: '班＊＊' }, phone: { masked: '137＊＊＊＊0001' } },
      });
      const told = JSON.stringify([body, (await (await fixture().as('hrss01')).get(`${place}/timeline`)).body]);
      for (const known of ['木工', '示例村', '班组长01', '13700000001']) expect(told).not.toContain(known);
    });

    test('what is said later is added, and takes nothing away', async () => {
      const officer = await fixture().as('hrss01');
      const { body } = await officer.get(place);
      const [{ claimantId }] = body['claimants'] as [{ claimantId: string }];
      const said = { claimantId, concealment: 'open', representative: false, particulars: { contract: 'yes' } };
      expect((await officer.post(`${place}/detail-claimant`, { claimant: said })).status).toBe(200);
      const [{ particulars }] = (await officer.get(place)).body['claimants'] as [{ particulars: Body }];
      expect(particulars).toMatchObject({ contract: 'yes', presence: 'left', halfDays: 123 });
    });

    test('投诉登记表 has them in the order of the form', async () => {
      const { facts } = await printedDocument(await fixture().as('hrss01'), `${place}/forms/registration-form`);
      expect(facts).toMatchObject({
        ...{ 是否在工地: '已离开', 计酬方式和单价: '按日，300.00元/日', 出勤天数: '61.5', '已支付（元）': '2000.00' },
        ...{ '班组长、包工头': '班＊＊，137＊＊＊＊0001', '上工、离工日期': '2022年2月1日起　不详止' },
        ...{ 诉求分项: '工资（2022-03、2022-04）16450.00元；材料款金额不详', 需要的帮助: '没有' },
        ...{ 已向何处反映: '12345热线', '仲裁、诉讼': '没有', 属实声明: '本人确认属实，已按手印' },
      });
      expect(Object.keys(facts).slice(7, 12)).toEqual(['联系电话', '性别', '年龄', '工种', '住址']);
    });

    test('of a group with a concealed person the form tells nothing of the matter', async () => {
      const { id } = await register('hrss01', {
        claimants: [
          claimant({ name: '工人22', phone: '13900000022' }),
          claimant({ name: '工人23', phone: '13900000023', concealment: 'concealed', particulars: PARTICULARS }),
        ],
        circumstances: CIRCUMSTANCES,
      });
      const form = `/api/v1/complaints/${String(id)}/forms/registration-form`;
      const { facts } = await printedDocument(await fixture().as('hrss01'), form);
      expect(facts).toMatchObject({ '班组长、包工头': '', 诉求分项: '', 工种: '', 出勤天数: '' });
    });
  });

  describe('what is asked before registering', () => {
    let known: unknown;
    beforeAll(async () => {
      known = (await register('hrss01', { claimants: [claimant({ name: '工人31', phone: '13900000031' })] }))['id'];
      await register('police01', {
        claimants: [claimant({ name: '工人32', phone: '13900000032', concealment: 'concealed' })],
      });
    });

    test('warns beside each person and of the whole, and registers nothing', async () => {
      const { claimants, warnings } = await check('hrss01', [
        { phone: '123', concealment: 'open' },
        { idNumber: '110101199003070000', concealment: 'open' },
      ]);
      expect(claimants.map((one) => one.map(({ code }) => code))).toEqual([['phone-form'], ['id-check-digit']]);
      expect(warnings.map(({ code }) => code)).toEqual(['employer-unknown', 'amount-unknown']);
    });

    test('names the complaint of the same person to those who may see it, to others only that there is one', async () => {
      const same = [{ phone: '13900000031', concealment: 'open' }];
      expect(await check('hrss02', same)).toMatchObject({
        possible: [{ id: known, reasons: ['电话相同'], concealed: false }],
        elsewhere: 0,
      });
      expect(await check('housing01', same)).toMatchObject({ possible: [], elsewhere: 1 });
      expect(await searches('housing01')).toContain('same-person told');
    });

    test('tells of a concealed person to the 治欠办 alone, whichever of the two he is', async () => {
      const concealed = [{ phone: '13900000032', concealment: 'open' }];
      for (const account of ['hrss01', 'police01'] as const) {
        expect([account, await check(account, concealed)]).toEqual([
          account,
          expect.objectContaining({ possible: [], elsewhere: 0 }),
        ]);
      }
      expect((await check('office01', concealed)).possible).toMatchObject([{ concealed: true }]);
      const asked = [{ phone: '13900000031', concealment: 'concealed' }];
      expect(await check('hrss01', asked)).toMatchObject({ possible: [], elsewhere: 0 });
      expect((await check('office01', asked)).possible).toMatchObject([{ id: known, concealed: true }]);
    });

    test('a person without a receipt is found by name and end of telephone, where the unit may read who it is about', async () => {
      expect(await lookUp('hrss02', '工人31', '0031')).toEqual([known]);
      expect(await lookUp('hrss02', '工人31', '0030')).toEqual([]);
      expect(await lookUp('hrss02', '工人', '0031')).toEqual([]);
      expect(await lookUp('police01', '工人31', '0031')).toEqual([]);
      expect(await lookUp('office01', '工人31', '0031')).toEqual([known]);
      expect((await searches('police01')).at(-1)).toBe('name-and-phone nothing');
      expect(await searches('hrss02')).toEqual(
        expect.arrayContaining(['name-and-phone told', 'name-and-phone nothing']),
      );
    });
  });

  test('the receipt says when he came and when it was entered, whom to phone, what is next, and until when to arbitrate', async () => {
    const receivedAt = new Date(Date.now() - 3_600_000).toISOString();
    const { id } = await register('hrss01', { receivedAt, claimants: [] });
    const { body } = await (await fixture().as('hrss01')).get(`/api/v1/complaints/${String(id)}/receipt`);
    expect(body).toMatchObject({
      ...{ receivedAt, holder: { unit: 'hrss' }, phone: null, fee: '免费' },
      next: { due: expect.any(String), source: expect.any(String) },
      arbitrateBy: { source: expect.stringContaining('第二十七条') },
    });
    expect(String(body['enteredAt']) > receivedAt).toBe(true);
  });
}
