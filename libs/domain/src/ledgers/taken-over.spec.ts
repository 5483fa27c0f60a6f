import { describe, expect, test } from '@jest/globals';
import { FIGURES } from '../assessment/figures.ts';
import { complaintStream } from '../complaint/decide.ts';
import type { CaseState } from '../arrears-case/state.ts';
import type { ClockState } from '../clocks/state.ts';
import { arrearsCase, describe as describeProject, startStep, TO_ORDERED } from '../testing/arrears-case.ts';
import { complaint, type ComplaintStory, step } from '../testing/complaint.ts';
import { COORDINATOR, district, on } from '../testing/district.ts';
import { PAPER_ALONE, takeOver } from '../testing/taking-over.ts';
import { effectiveFacts } from './effective.ts';
import type { Ledger } from './ledger.ts';
import { pushLedger } from './pushes.ts';
import { stepLedger } from './steps.ts';
import { takenOverLedger } from './taken-over.ts';

const FILED = { kept: { on: null }, accepted: { on: '2026-03-30', filingNumber: '监立3' } };
const brought = (...given: Parameters<typeof takeOver>): ComplaintStory =>
  complaint(undefined, on('2026-06-01 09:00')).given(takeOver(...given));
const confirm = (verdict: 'counts' | 'does-not-count') =>
  step('ConfirmHistoricalLapse', { clockId: 'S2-01#1', verdict, reason: '核对原卷' }, { by: COORDINATOR });

const rowsOf = ({ state, log }: ComplaintStory) =>
  takenOverLedger.rows({ state, events: log, day: '2026-06-30', organisation: district() });

describe('存量案件接管台账', () => {
  test('says what the paper said, what runs, and what is still to be confirmed', () => {
    const paper = {
      ...PAPER_ALONE,
      order: { number: '监令5', on: '2026-04-01', payBy: '2026-04-15' },
      paid: { fen: 500_000, on: null, document: '回单-8' },
    };
    const story = brought(FILED, { paper });
    const [row] = rowsOf(story);
    expect(row).toMatchObject({
      ...{ oldNumber: '旧-17', takenOver: '2026-06-01', received: '2026-03-02', firstContact: 'hrss', holder: 'hrss' },
      ...{ accepted: 'hrss', acceptedOn: '2026-03-30', filedOn: '2026-03-30', order: '监令5', payBy: '2026-04-15' },
      ...{ paid: 500_000, proof: '回单-8', counted: 0, nextDue: story.state.clocks['S3-01#1']?.due },
    });
    expect([row?.['historical'], row?.['toConfirm']]).toEqual([row?.['historical'], row?.['historical']]);
    expect(row?.['toConfirm']).toBeGreaterThan(0);
    const [counted] = rowsOf(story.given(confirm('counts')));
    expect(counted).toMatchObject({ counted: 1, historical: row?.['historical'] });
    expect(counted?.['toConfirm']).toBe(Number(row?.['toConfirm']) - 1);
  });

  test('has no row for what began here', () => {
    expect(rowsOf(complaint())).toEqual([]);
  });
});

describe('历史超期 in the assessment', () => {
  const figure = FIGURES.find(({ id }) => id === 'statutory-in-time-complaint');
  const march = { from: '2026-03-01', to: '2026-03-31' };
  const good = ({ state, log }: ComplaintStory) =>
    figure?.entries({ state, events: log, before: null }, march).map((entry) => [entry.unit, entry.good]);

  test('counts for nobody until it is confirmed, and then as any other', () => {
    const story = brought(FILED);
    expect(good(story)).toEqual([]);
    expect(good(story.given(confirm('counts')))).toEqual([['hrss', false]]);
    expect(good(brought(FILED).given(confirm('does-not-count')))).toEqual([]);
  });

  test('what was done in time on paper was done in time', () => {
    expect(good(brought({ kept: { on: null }, accepted: { on: '2026-03-05', filingNumber: null } }))).toEqual([
      ['hrss', true],
    ]);
  });

  test('by 发生日期 it is history on the day on which it fell due already', () => {
    const { log } = brought(FILED);
    const facts = effectiveFacts(log, '2026-03-31');
    expect(facts.map(({ type }) => type)).toEqual(expect.arrayContaining(['ClockLapsed', 'LapseTakenOver']));
    const state = facts.reduce(
      (so, fact) => complaintStream.evolve(so, fact as Parameters<typeof complaintStream.evolve>[1]),
      complaintStream.initial('complaint-00000000-0000-4000-8000-000000000001'),
    );
    expect(state.clocks['S2-01#1']).toMatchObject({ historical: 'open' });
  });
});

describe('历史超期 in the ledgers of a case', () => {
  const KEY = 'finance-backstop-1';
  const story = arrearsCase().given(...TO_ORDERED, describeProject('government'), startStep('finance-backstop'));
  const lapse = brought(FILED).state.clocks['S2-01#1'];
  const overdue = (ledger: Ledger<CaseState>, historical: ClockState['historical']) => {
    if (lapse === undefined) throw new Error('no lapse');
    const state = { ...story.state, clocks: { x: { ...lapse, key: KEY, historical } } };
    const row = ledger
      .rows({ state, events: story.log, day: '2026-06-30', organisation: district() })
      .find((one) => one['step'] !== undefined || one['way'] === '财政兜底');
    return row?.['overdue'];
  };

  test.each([
    ['部门协助办理台账', stepLedger],
    ['信息推送及反馈台账', pushLedger],
  ] as const)('%s: what nobody has confirmed is no 超期', (_, ledger) => {
    const said = ['open', 'does-not-count', 'carried', 'counts', null] as const;
    expect(said.map((historical) => overdue(ledger, historical))).toEqual([false, false, false, true, true]);
  });
});
