import { describe, expect, test } from '@jest/globals';
import type { CaseState, CompanyState } from '@qingxin/domain';
import { groundsToCheck, listingsToCheck } from './grounds-to-check.ts';

const CASE = 'case-1';
const COMPANY = 'company-1';
const DUTY = 'duty-violations-publication';
const REVIEW = { key: 'r', kind: 'decision-review', orderId: null, at: 'answer', taken: {}, acts: [] };

const arrears = (outcome: string | null, steps: object = {}) =>
  ({ stream: CASE, version: 7, orders: { o1: { id: 'o1', outcome } }, steps }) as unknown as CaseState;
const company = (outcome: string) =>
  ({
    ...{ stream: COMPANY, version: 4 },
    listings: { l1: { stepKey: 'l1', caseId: CASE, orderId: 'o1', listedOn: '2026-06-15', fell: null } },
    steps: { l1: { at: 'listed', acts: [{ act: 'listed', outcome }] } },
  }) as unknown as CompanyState;
const line = (groundId: string) => ({
  ...{ lineId: 'x', standing: 'standing', fell: null },
  grounds: [{ groundId }],
});

/** Streams as the log has them; which of them were opened. */
function journal(published: readonly string[]) {
  const opened: string[] = [];
  const lines = Object.fromEntries(published.map((id, n) => [String(n), line(id)]));
  const duty = { publications: { '2026-Q2': { period: '2026-Q2', filed: { lines } } } };
  const open = (stream: string) => {
    opened.push(stream);
    return Promise.resolve({ state: stream === DUTY ? duty : company('kept') } as never);
  };
  return { opened, open };
}
const book = (...companies: string[]) => ({ listedBy: () => Promise.resolve(companies) });
const types = (wanted: readonly { readonly type: string; readonly stream: string }[]) =>
  wanted.map(({ type, stream }) => `${type} ${stream}`);

describe('who rested on what no longer stands', () => {
  test('a case in which nothing can have fallen asks nobody', async () => {
    const log = journal([`${CASE}/decision-disobeyed/o1`]);
    expect(await groundsToCheck(book(COMPANY), log, arrears('ignored'))).toEqual([]);
    expect(log.opened).toEqual([]);
  });

  test('the companies listed by the order and the quarter in which it was published, each once per version', async () => {
    const log = journal([`${CASE}/decision-disobeyed/o1`]);
    const wanted = await groundsToCheck(book(COMPANY), log, arrears('withdrawn'));
    expect(types(wanted)).toEqual([`CheckListingGrounds ${COMPANY}`, `CheckPublishedGrounds ${DUTY}`]);
    expect(new Set(wanted.map(({ cause }) => cause)).size).toBe(2);
    expect(wanted.every(({ cause }) => cause.endsWith('/7'))).toBe(true);
  });

  test('nobody while a review runs, or where others were published', async () => {
    expect(await groundsToCheck(book(COMPANY), journal([]), arrears('ignored', { r: REVIEW }))).toEqual([]);
    const others = journal(['case-2/decision-disobeyed/o1']);
    expect(types(await groundsToCheck(book(), others, arrears('withdrawn')))).toEqual([]);
  });

  test('the quarter in which a listing was published that was annulled; one that stands is left alone', async () => {
    const log = journal([`${COMPANY}/listed/l1`]);
    expect(types(await listingsToCheck(log, company('annulled')))).toEqual([`CheckPublishedGrounds ${DUTY}`]);
    expect(await listingsToCheck(log, company('kept'))).toEqual([]);
  });
});
