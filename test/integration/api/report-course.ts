import { describe, expect, test } from '@jest/globals';
import { addDays, localDayOf } from '@qingxin/domain';
import { type ApiFixture, REGISTRATION } from './api-fixture.ts';
import { REPORT_TEMPLATE as TEMPLATE } from './drawn-report.ts';

type Account = Parameters<ApiFixture['as']>[0];

interface Figures {
  readonly hash: string;
  readonly totals: readonly number[];
  readonly rows: readonly { readonly key: string | null; readonly cells: readonly number[] }[];
}

const PLACE = '/api/v1/duties/other-report';

/** A report by a template: designed, drawn, handed in, and what comes to light afterwards. */
export function reportCourse(fixture: () => ApiFixture): void {
  describe('报表设计', () => {
    const post = async (account: Account, path: string, body: object) => {
      const answer = await (await fixture().as(account)).post(path, body);
      return { status: answer.status, body: answer.body };
    };
    const get = async (account: Account, path: string) => (await (await fixture().as(account)).get(path)).body;
    /** Entered today, of yesterday. */
    const late = async (peopleSaid: number): Promise<string> => {
      const { body } = await post('hrss01', '/api/v1/complaints', {
        ...{
          ...REGISTRATION,
          claimants: [],
          peopleSaid,
          actedOn: (await yesterday()).day,
          lateReason: '昨日来访，今日补录',
        },
      });
      return String(body['id']);
    };
    const yesterday = async (): Promise<{ readonly day: string; readonly period: string }> => {
      const day = addDays(localDayOf(String((await get('office01', '/api/v1/inbox'))['at'])), -1);
      return { day, period: `${day}_${day}` };
    };
    const draw = async (reason: string | null) =>
      post('office01', `${PLACE}/draw-district-report`, {
        templateId: 't1',
        period: (await yesterday()).period,
        reason,
      });

    test('a template is drafted, refused in words where nothing could be made of it, and adopted by another', async () => {
      const bad = { template: { ...TEMPLATE, columns: ['received.matters', 'received.matters'] } };
      const refused = await post('office01', `${PLACE}/draft-report-template`, bad);
      expect(refused.body).toMatchObject({
        code: 'report-column-twice',
        detail: expect.stringContaining('新增投诉举报'),
      });
      expect((await post('hrss01', `${PLACE}/draft-report-template`, { template: TEMPLATE })).status).toBe(403);
      expect((await post('office01', `${PLACE}/draft-report-template`, { template: TEMPLATE })).status).toBe(200);
      expect((await draw(null)).body).toMatchObject({ code: 'report-template-not-in-force' });
      const adopt = { templateId: 't1' };
      expect((await post('office01', `${PLACE}/adopt-report-template`, adopt)).body).toMatchObject({
        code: 'approver-is-requester',
      });
      expect((await post('office02', `${PLACE}/adopt-report-template`, adopt)).status).toBe(200);
      const { templates } = await get('audit01', '/api/v1/reports');
      expect(templates).toMatchObject([{ duty: 'other-report', name: '临时报表', inForce: 1, pending: null }]);
    });

    test('the catalogue says what each column counts, and a preview counts it without keeping anything', async () => {
      const { figures } = await get('leader01', '/api/v1/reports/catalogue');
      expect((figures as readonly { readonly counts: string }[]).every(({ counts }) => counts !== '')).toBe(true);
      const { name: _name, addressee: _to, layout: _layout, ...shape } = TEMPLATE;
      const { period } = await yesterday();
      await late(3);
      const preview = async (more: object = {}) =>
        (await post('office01', '/api/v1/reports/preview', { duty: 'other-report', period, ...shape, ...more })).body;
      expect(await preview()).toMatchObject({ totals: [1, 3], additive: [true, false], rows: [{ key: 'hrss' }] });
      expect(await preview({ period: '2026-13' })).toMatchObject({ code: 'report-period-invalid' });
      expect(await preview({ filters: { ...TEMPLATE.filters, minPeople: 4 } })).toMatchObject({
        totals: [0, 0],
        rows: [],
      });
      expect((await get('office01', '/api/v1/reports'))['reports']).toEqual([]);
    });

    test('drawn, reviewed by another and handed in by the head it stands still; each cell opens what it counts', async () => {
      const today = localDayOf(String((await get('office01', '/api/v1/inbox'))['at']));
      const ahead = { templateId: 't1', period: `${today}_${today}`, reason: null };
      expect((await post('office01', `${PLACE}/draw-district-report`, ahead)).body).toMatchObject({
        code: 'report-before-cut-off',
      });
      expect((await draw(null)).status).toBe(200);
      const one = '/api/v1/reports/other-report/r1';
      const drawn = (await get('office01', one)) as unknown as Figures;
      expect(drawn).toMatchObject({ status: 'open', totals: [1, 3], own: true });
      const review = { reportId: 'r1', note: null };
      expect((await post('office01', `${PLACE}/review-district-report`, review)).body).toMatchObject({
        code: 'district-report-own',
      });
      expect((await post('office02', `${PLACE}/review-district-report`, review)).status).toBe(200);
      const inbox = (await get('leader01', '/api/v1/inbox'))['items'] as readonly { readonly kind: string }[];
      expect(inbox.map(({ kind }) => kind)).toContain('submit-district-report');
      const submit = { reportId: 'r1', text: '情况平稳。', document: null };
      expect((await post('office02', `${PLACE}/submit-district-report`, submit)).status).toBe(403);
      expect((await post('leader01', `${PLACE}/submit-district-report`, submit)).status).toBe(200);
      const entries = await get('audit01', `${one}/entries?column=received.people&row=0`);
      expect(entries).toMatchObject({ value: 3, reproduced: true, total: 1, others: 0, entries: [{ people: 3 }] });
      expect(await get('audit01', `${one}/changes`)).toMatchObject({ reproduced: true, changes: [] });
      expect(await get('housing90', one)).toMatchObject({ code: 'not-found' });
    });

    test('what is entered later is a change and leaves the report as it was; a correction is a new one', async () => {
      const one = '/api/v1/reports/other-report/r1';
      const before = await get('audit01', one);
      const id = await late(5);
      const hrss = (before['rows'] as readonly { readonly label: string }[])[0]?.label;
      const { changes, reproduced } = (await get('audit01', `${one}/changes`)) as {
        changes: object;
        reproduced: boolean;
      };
      expect(reproduced).toBe(true);
      expect(changes).toMatchObject([
        { row: null, column: 'received.matters', then: 1, now: 2, matters: [{ id, then: null, now: 1 }] },
        { row: hrss, then: 1, now: 2 },
        { row: null, column: 'received.people', then: 3, now: 8 },
        { row: hrss, then: 3, now: 8 },
      ]);
      const { at: _at, version: _version, ...frozen } = before;
      expect(await get('audit01', one)).toMatchObject(frozen);
      expect((await draw(null)).body).toMatchObject({ code: 'report-correction-needs-reason' });
      expect((await draw('补录一件')).status).toBe(200);
      expect(await get('office02', '/api/v1/reports/other-report/r2')).toMatchObject({
        corrects: 'r1',
        totals: [2, 8],
      });
      expect(await get('audit01', one)).toMatchObject({ correctedBy: null, totals: [1, 3] });
    });

    test('comes as a document, a workbook and a PDF, and the auditor reads its course', async () => {
      for (const format of ['docx', 'xlsx', 'pdf']) {
        const reader = await fixture().as('audit01');
        const { status } = await reader.get(`/api/v1/reports/other-report/r1/document?format=${format}`);
        expect(status).toBe(200);
      }
      const timeline = JSON.stringify(await get('audit01', `${PLACE}/timeline`));
      for (const label of ['起草报表模板', '启用报表模板', '生成报表', '复核报表', '报送报表'])
        expect(timeline).toContain(label);
    });
  });
}
