import { describe, expect, test } from '@jest/globals';
import { addDays, localDayOf } from '@qingxin/domain';
import { type ApiFixture, registered, REGISTRATION } from './api-fixture.ts';
import { briefingCourse } from './briefing-course.ts';
import { reportCourse } from './report-course.ts';
import { finishedExport } from './finished-export.ts';

interface Book {
  readonly asOf: string;
  readonly total: number;
  readonly whole: number;
  readonly columns: readonly { readonly id: string }[];
  readonly allColumns: readonly { readonly id: string }[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly matters: readonly ({ readonly kind: string; readonly id: string } | null)[];
  readonly hash: string;
}

/** Ledgers as somebody reads them at length: by pages, selected, counted, as files. One case is there, and a complaint. */
export function ledgerCourse(fixture: () => ApiFixture): void {
  describe('台账的翻页和筛选', () => {
    const read = async (ledger: string): Promise<Book> =>
      (await (await fixture().as('office01')).get(`/api/v1/ledgers/${ledger}`)).body as unknown as Book;

    test('turns pages of one moment, row by row with its matter, and the hash is that of the whole', async () => {
      for (const amountFen of [100, 200]) await registered(fixture(), 'hrss01', { ...REGISTRATION, amountFen });
      const all = await read('complaints');
      expect(all).toMatchObject({ whole: all.total, allColumns: all.columns });
      const office = await fixture().as('office01');
      const page = async (more: string) =>
        (await office.get(`/api/v1/ledgers/complaints?asOf=${all.asOf}&${more}`)).body as unknown as Book;
      const pages = [await page('limit=2'), await page('limit=2&offset=2'), await page('limit=2&offset=4')];
      expect(pages.flatMap(({ rows }) => rows)).toEqual(all.rows.slice(0, 6));
      expect(pages.map(({ hash, total }) => [hash, total])).toEqual(Array(3).fill([all.hash, all.total]));
      for (const [index, matter] of all.matters.entries()) {
        const { body } = await office.get(`/api/v1/complaints/${String(matter?.id)}`);
        expect([matter?.kind, body['number']]).toEqual(['complaint', all.rows[index]?.['number']]);
      }
      expect((await read('returns')).matters).toEqual([]);
    });

    test('selects rows and columns, in the page, in its hash and in the sheet alike', async () => {
      const office = await fixture().as('office01');
      const all = await read('complaints');
      const get = (more: string, form = '') => office.get(`/api/v1/ledgers/complaints${form}?asOf=${all.asOf}&${more}`);
      const { body } = await get('unit=hrss&is=kind:投诉&columns=number,amount&contains=区人社局');
      const some = body as unknown as Book;
      expect(some.columns.map(({ id }) => id)).toEqual(['number', 'amount']);
      expect(some.rows.every((row) => Object.keys(row).join() === 'number,amount')).toBe(true);
      expect([some.total > 0, some.whole, some.hash === all.hash]).toEqual([true, all.total, false]);
      const day = localDayOf(all.asOf);
      expect((await get(`from=${day}&to=${day}&on=closedOn`)).body).toMatchObject({ total: 0, rows: [] });
      expect((await get(`from=${day}&to=${addDays(day, -1)}`)).body).toMatchObject({ code: 'ledger-days-invalid' });
      for (const form of ['', '/xlsx']) {
        expect((await get('columns=number,nobody', form)).body).toMatchObject({ code: 'ledger-column-unknown' });
      }
      const seen = await finishedExport(fixture(), 'office01', 'complaints', {
        path: '/api/v1/exports',
        asked: { ledger: 'complaints', asOf: all.asOf, columns: 'number,amount' },
      });
      expect(seen.at(-1)).toMatchObject({ status: 'done', ledger: 'complaints' });
    });
  });

  describe('收件、办结、建案、清零的统计', () => {
    interface Cell {
      readonly count: number;
      readonly ledger: string;
      readonly is: string | null;
      readonly on: string;
      readonly from: string;
      readonly to: string;
    }

    test('each number has as many rows in the ledger that it names', async () => {
      const office = await fixture().as('office01');
      const { body } = await office.get('/api/v1/assessment/trend');
      const { asOf, months, units, sectors, total } = body as unknown as {
        readonly asOf: string;
        readonly months: readonly object[];
        readonly units: readonly object[];
        readonly sectors: readonly object[];
        readonly total: Readonly<Record<string, Cell>>;
      };
      expect(total['received']?.count).toBeGreaterThan(1);
      expect(total['opened']?.count).toBe(1);
      const cells = [total, ...months, ...units, ...sectors]
        .flatMap((row) => Object.values(row) as readonly (Cell | string)[])
        .filter((cell): cell is Cell => typeof cell === 'object');
      for (const { count, ledger, on, from, to, is } of cells.filter((cell) => cell.count > 0)) {
        const query = `asOf=${asOf}&limit=1&on=${on}&from=${from}&to=${to}${is === null ? '' : `&is=${encodeURIComponent(is)}`}`;
        expect((await office.get(`/api/v1/ledgers/${ledger}?${query}`)).body).toMatchObject({ total: count });
      }
      expect((await office.get(`/api/v1/assessment/trend?asOf=${asOf}`)).body).toEqual(body);
      expect((await office.get('/api/v1/assessment/trend?from=2020-01-01')).body).toMatchObject({
        code: 'trend-too-long',
      });
      expect((await (await fixture().as('police01')).get('/api/v1/assessment/trend')).body).toMatchObject({
        total: { received: { count: 0 }, opened: { count: 0 } },
      });
    });

    test('the figures of the assessment are written in the background, and their entries turn pages', async () => {
      const asked = { path: '/api/v1/assessment/exports', asked: { from: '2022-01-01' } };
      const seen = await finishedExport(fixture(), 'office01', '', asked);
      expect(seen.at(-1)).toMatchObject({ status: 'done', percent: 100, ledger: 'assessment' });
      const office = await fixture().as('office01');
      const file = await office.get(`/api/v1/exports/${seen[0]?.id}/file`);
      expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain('根治欠薪考核指标');
      const entries = async (more: string) => (await office.get(`/api/v1/assessment/cleared-new/entries?${more}`)).body;
      expect(await entries('limit=1')).toMatchObject({
        total: 1,
        entries: [{ kind: 'case', number: expect.any(String) }],
      });
      expect(await entries('limit=1&offset=1')).toMatchObject({ total: 1, entries: [] });
      expect(await entries('good=yes')).toMatchObject({ total: 0, entries: [] });
      expect(await entries('unit=police')).toMatchObject({ total: 0 });
    });

    test('tickets of a channel are written in the background too, of a channel that there is', async () => {
      const path = '/api/v1/channels/hotline-12345/tickets/exports';
      const start = { path, asked: { from: '2022-05-01', to: '2022-05-31' } };
      expect((await finishedExport(fixture(), 'office01', '', start)).at(-1)).toMatchObject({
        ...{ status: 'done', ledger: 'channel-tickets' },
      });
      const office = await fixture().as('office01');
      expect((await office.post('/api/v1/channels/constructor/tickets/exports', {})).status).toBe(404);
    });
  });
  briefingCourse(fixture);
  reportCourse(fixture);
}
