import { describe, expect, test } from '@jest/globals';
import { type ApiFixture, registered, REGISTRATION } from './api-fixture.ts';

interface Figure {
  readonly id: string;
  readonly matters: number;
  readonly people: number;
  readonly fen: number;
}

interface Report {
  readonly asOf: string;
  readonly since: string;
  readonly hash: string;
  readonly figures: readonly Figure[];
  readonly units: readonly {
    readonly unit: string | null;
    readonly received: number;
    readonly uncleared: Figure;
    readonly overdue: number;
  }[];
  readonly overdue: { readonly matters: number; readonly clocks: number };
  readonly countedOnce: number;
}

/** The one-page report as those who read of the whole district have it. */
export function briefingCourse(fixture: () => ApiFixture): void {
  describe('一页专报', () => {
    type Account = Parameters<ApiFixture['as']>[0];
    const get = async (account: Account, path = '', query = '') =>
      (await fixture().as(account)).get(`/api/v1/briefing${path}?${query}`);
    const report = async (account: Account, query = ''): Promise<Report> => {
      const { status, body, text } = await get(account, '', query);
      if (status !== 200) throw new Error(text);
      return body as unknown as Report;
    };
    const figure = ({ figures }: Report, id: string): Figure => {
      const found = figures.find((one) => one.id === id);
      if (found === undefined) throw new Error(`no figure ${id}`);
      return found;
    };

    test('is the same for everybody who reads it, and of a cut-off the same whatever comes later', async () => {
      const before = await report('office01');
      const query = `asOf=${before.asOf}&since=${before.since}`;
      expect(await report('office01', query)).toEqual(before);
      for (const reader of ['leader01', 'audit01'] as const) expect(await report(reader, query)).toEqual(before);
      await registered(fixture(), 'hrss01', { ...REGISTRATION, claimants: [], peopleSaid: 4, amountFen: 700_000 });
      const other = await fixture().as('office02');
      expect((await other.get(`/api/v1/briefing?${query}`)).body).toEqual(before);
      const after = await report('office02', `since=${before.since}`);
      const added = { matters: 1, people: 4, fen: 700_000 };
      for (const id of ['received', 'uncleared']) {
        const [was, is] = [figure(before, id), figure(after, id)];
        expect({ matters: is.matters - was.matters, people: is.people - was.people, fen: is.fen - was.fen }).toEqual(
          added,
        );
      }
      expect(after.hash).not.toBe(before.hash);
      const since = await report('office02', `since=${before.asOf}`);
      expect(figure(since, 'received')).toMatchObject(added);
      expect(figure(since, 'uncleared')).toMatchObject({ change: 1 });
    });

    test('each figure opens its entries as of that moment, and they add up, by unit too', async () => {
      const read = await report('audit01');
      const query = `asOf=${read.asOf}&since=${read.since}`;
      for (const { id, matters, people, fen } of read.figures) {
        const { body } = await get('audit01', `/${id}/entries`, query);
        expect(body).toMatchObject({ id, matters, people, fen, hash: read.hash });
        const entries = body['entries'] as readonly { readonly id: string; readonly versions: readonly number[] }[];
        expect(entries).toHaveLength(matters);
        expect(entries.every(({ versions }) => versions.length > 0)).toBe(true);
      }
      for (const { unit, uncleared } of read.units) {
        const { body } = await get('audit01', '/uncleared/entries', `${query}&unit=${String(unit)}`);
        if (unit !== null) expect(body).toMatchObject({ matters: uncleared.matters, people: uncleared.people });
      }
      const { overdue } = read;
      const late = (await get('audit01', '/overdue/entries', query)).body;
      expect(late).toMatchObject({ id: 'overdue', matters: overdue.matters, hash: read.hash });
      const entries = late['entries'] as readonly { readonly clocks: number; readonly versions: readonly number[] }[];
      expect(entries).toHaveLength(overdue.matters);
      expect(entries.reduce((sum, { clocks }) => sum + clocks, 0)).toBe(overdue.clocks);
      for (const { unit, overdue: count } of read.units)
        if (unit !== null)
          expect((await get('audit01', '/overdue/entries', `${query}&unit=${unit}`)).body['matters']).toBe(count);
      expect((await get('audit01', '/uncleared/entries', `${query}&limit=1`)).body['entries']).toHaveLength(1);
      expect(await get('audit01', '/nothing/entries')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    });

    test('one worker of one project and month is one, whoever asked twice; a concealed one is looked for nowhere', async () => {
      const worker = {
        ...REGISTRATION.claimants[0],
        name: '工人88',
        idNumber: '110101199003078515',
        months: ['2026-05'],
      };
      const twice = async (more: object, project = '同一工程') => {
        const before = await report('office01');
        const complaint = { ...REGISTRATION, project: { name: project }, claimants: [{ ...worker, ...more }] };
        for (const channel of ['visit', 'phone'])
          await registered(fixture(), 'hrss01', { ...complaint, channel, peopleSaid: 1 });
        const after = await report('office01');
        return [
          figure(after, 'uncleared').matters - figure(before, 'uncleared').matters,
          figure(after, 'uncleared').people - figure(before, 'uncleared').people,
          after.countedOnce - before.countedOnce,
        ];
      };
      expect(await twice({})).toEqual([2, 1, 1]);
      expect(await twice({ concealment: 'concealed' }, '另一工程')).toEqual([2, 2, 0]);
    });

    test('names no worker, and is had as a document and as a PDF by those who may read it', async () => {
      const { text } = await get('office01');
      const entries = await get('office01', '/uncleared/entries');
      for (const said of [text, entries.text]) expect(said).not.toMatch(/工人\d/);
      for (const [format, type] of [
        ['docx', 'wordprocessingml'],
        ['pdf', 'application/pdf'],
      ] as const) {
        const { status, headers } = await get('leader01', '/document', `format=${format}`);
        expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining(type)]);
        expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(`.${format}`);
      }
      for (const account of ['hrss01', 'hrss90', 'police01'] as const) expect((await get(account)).status).toBe(403);
    });

    test('refuses a moment that has not come and one that is no later than the report before', async () => {
      expect(await get('office01', '', 'asOf=2100-01-01T00:00:00Z')).toMatchObject({
        body: { code: 'as-of-in-future' },
      });
      const query = 'asOf=2022-05-01T00:00:00Z&since=2022-05-01T00:00:00Z';
      expect(await get('office01', '', query)).toMatchObject({ body: { code: 'briefing-since-invalid' } });
    });
  });
}
