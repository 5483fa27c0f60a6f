import { describe, expect, test } from '@jest/globals';
import { type ClockState, type Instant, LEDGERS, type ProjectState } from '@qingxin/domain';
import { CASE_ID, arrearsCase, TO_CLEARED, TO_FILED } from '../../../libs/domain/src/testing/arrears-case.ts';
import { COORDINATOR, HOUSING, INSPECTOR, LEADER, on, person } from '../../../libs/domain/src/testing/district.ts';
import {
  act,
  allocate,
  check,
  complete,
  conclude,
  contract,
  HOUSING_HEAD,
  judge,
  labourCost,
  letter,
  openAccount,
  orderBy,
  payWages,
  project,
  type ProjectStep,
  type ProjectStory,
  proof,
  register,
  SECOND_HOUSING,
  showLedger,
  signal,
  signWarning,
  start,
} from '../../../libs/domain/src/testing/project.ts';
import { SHIPPED } from './shipped-setting.ts';

const MARKET = person('market-clerk', 'market', 'officer');
const TOWN = person('town-clerk', 'town', 'officer');

const underLaw = (begin?: Instant): ProjectStory => project(SHIPPED, begin);
const at = (text: string) => ({ at: on(text) });

function clock({ state }: ProjectStory, rule: string, key: string | null = null): ClockState | undefined {
  return Object.values(state.clocks).findLast((one) => one.ruleId === rule && one.key === key);
}

const breaches = ({ breaches: book }: ProjectState) => Object.values(book).map(({ kind, foundOn }) => [kind, foundOn]);

/** Contract of Monday 5 January 2026, across the Spring Festival (15 to 23 February off, 14 and 28 February at work). */
const CONTRACTED = [register(), letter(), contract()];

describe('五项制度的时限', () => {
  test('from the contract of 5 January: account by 4 February, deposit, guarantee and clerk by 2 February', () => {
    const story = underLaw().given(...CONTRACTED);
    // Thirty calendar days: 4 February. Twenty working days: 6–9, 12–16, 19–23, 26–30 January, 2 February.
    expect(clock(story, 'P0-04-OPEN')).toMatchObject({ due: '2026-02-04', unit: 'housing', onLapse: null });
    for (const rule of ['P0-02', 'P0-05', 'P0-06-CLERK'])
      expect(clock(story, rule)).toMatchObject({ due: '2026-02-02' });
  });

  test('a contract of 20 January: the thirtieth day is in the holidays and rolls to 24 February', () => {
    const story = underLaw(on('2026-01-20 09:00')).given(register(), contract({ signedOn: '2026-01-20' }));
    expect(clock(story, 'P0-04-OPEN')).toMatchObject({ unrolled: '2026-02-19', due: '2026-02-24' });
  });

  test('what passes unmet is a breach of the supervising unit’s by itself, and nobody of the district is late for it', () => {
    const story = underLaw().given(...CONTRACTED);
    story.whenTimeReaches(on('2026-02-05 00:00'));
    expect(breaches(story.state)).toEqual([
      ['no-payment-guarantee', '2026-02-03'],
      ['no-deposit', '2026-02-03'],
      ['no-wage-clerk', '2026-02-03'],
      ['no-special-account', '2026-02-05'],
    ]);
    expect(story.state.ladders).toEqual({});
    // It passed for the contractor: what merely had to be waited out would be shown as over.
    expect(clock(story, 'P0-04-OPEN')).toMatchObject({ status: 'lapsed', waitedOut: false });
    // Three working days from 5 February: 6, 9, 10 February.
    expect(clock(story, 'P0-15-ORDER', 'b4')).toMatchObject({ due: '2026-02-10', unit: 'housing' });
    const task = Object.values(story.state.tasks).find(({ id }) => id.startsWith('order-rectification/b4'));
    expect(task).toMatchObject({ unit: 'housing', assignee: HOUSING.id, status: 'open' });
  });

  test('a contract that is entered after its dates had passed: the breach is found on the day of the entry', () => {
    const story = underLaw().given(register(), letter(), contract({ signedOn: '2025-11-03' }));
    expect(clock(story, 'P0-04-OPEN')).toMatchObject({ due: '2025-12-03' });
    story.whenTimeReaches(on('2026-01-12 10:00'));
    expect(breaches(story.state)).toContainEqual(['no-special-account', '2026-01-12']);
    expect(clock(story, 'P0-15-ORDER', 'b1')).toMatchObject({
      start: '2026-01-12',
      due: '2026-01-15',
      status: 'running',
    });
  });

  test('opened in time and entered late: the lapse is voided and the breach struck', () => {
    const story = underLaw().given(...CONTRACTED);
    story.whenTimeReaches(on('2026-02-06 09:00'));
    const late = openAccount('2026-02-04');
    story
      .when({ ...late, at: on('2026-02-06 10:00') })
      .then(['SpecialAccountOpened'], ['LapseVoided'], ['BreachStruck', { breachId: 'b4', because: 'done-in-time' }]);
    expect(clock(story, 'P0-04-REPORT')).toMatchObject({ start: '2026-02-04', due: '2026-03-06' });
  });

  test('an account without the agreement of the three parties leaves the period running', () => {
    const story = underLaw().given(...CONTRACTED, openAccount('2026-01-20', false));
    expect(clock(story, 'P0-04-OPEN')?.status).toBe('running');
    story.given(openAccount('2026-01-21'));
    expect(clock(story, 'P0-04-OPEN')?.status).toBe('met');
  });

  test('a breach that nobody orders to be put right climbs the ladder of the supervising unit', () => {
    const story = underLaw().given(register(), letter(), check('card-withheld'));
    // Found on Monday 12 January: 13, 14, 15 January.
    expect(clock(story, 'P0-15-ORDER', 'b1')).toMatchObject({ due: '2026-01-15' });
    story.whenTimeReaches(on('2026-01-16 00:00'));
    expect(clock(story, 'P0-15-ORDER', 'b1')?.status).toBe('lapsed');
    expect(Object.keys(story.state.ladders)).toEqual(['ladder-housing']);
  });

  test('after the date of the order the unit has three working days to judge', () => {
    const story = underLaw().given(register(), letter(), check('card-withheld'), orderBy('b1', '2026-01-19'));
    expect(clock(story, 'P0-15-ORDER', 'b1')?.status).toBe('met');
    expect(clock(story, 'P0-15-RECTIFY', 'b1')).toMatchObject({ due: '2026-01-19', onLapse: null });
    expect(clock(story, 'P0-15-JUDGE', 'b1')).toMatchObject({ start: '2026-01-19', due: '2026-01-22', onLapse: 'E1' });
    story.given(judge('b1', 'not-rectified', '2026-01-20', 'order-again'));
    expect(clock(story, 'P0-15-JUDGE', 'b1')?.status).toBe('met');
    expect(clock(story, 'P0-15-ORDER', 'b1')).toMatchObject({ status: 'running', due: '2026-01-23' });
  });

  test('开工后: board in five, systems in ten working days', () => {
    const story = underLaw(on('2026-03-02 09:00')).given(register(), contract(), start('2026-03-02'));
    expect(clock(story, 'P0-08')).toMatchObject({ due: '2026-03-09' });
    expect(clock(story, 'P0-06-ENTRY')).toMatchObject({ due: '2026-03-16' });
    expect(clock(story, 'P0-10')).toMatchObject({ due: '2026-03-16' });
    const entry = (system: 'real-name' | 'payment-monitor', day: string): ProjectStep =>
      act('RecordSystemEntry', { system, workers: 86, ...proof(day) }, at(`${day} 09:00`));
    story.given(entry('real-name', '2026-03-10'));
    expect([clock(story, 'P0-06-ENTRY')?.status, clock(story, 'P0-10')?.status]).toEqual(['met', 'running']);
    story.given(entry('payment-monitor', '2026-03-17'));
    expect(clock(story, 'P0-10')).toMatchObject({ status: 'doneLate', workingDaysLate: 1 });
  });
});

describe('工资保证金：差异化存储', () => {
  const store = (more: object): ProjectStep =>
    act('StoreDeposit', {
      ...{ form: 'cash', ground: 'ordinary', rateBp: 200, capFen: null, fen: 100_000_000, bank: '示例银行' },
      ...{ expiresOn: null, ...proof('2026-01-12'), ...more },
    });

  test('one to three per cent of the price; less than that sum leaves the period running', () => {
    const story = underLaw().given(...CONTRACTED);
    // Two per cent of 50 million yuan are one million.
    story.when(store({ fen: 99_999_999 })).then(['DepositStored', { requiredFen: 100_000_000, shortFen: 1 }]);
    expect(clock(story, 'P0-05')?.status).toBe('running');
    story.given(store({}));
    expect(clock(story, 'P0-05')?.status).toBe('met');
    // A part of a fen is asked in full; where the place caps the sum, no more than that.
    const odd = underLaw().given(register(), contract({ priceFen: 5_000_000_001 }));
    odd.when(store({})).then(['DepositStored', { requiredFen: 100_000_001, shortFen: 1 }]);
    odd
      .when(store({ capFen: 80_000_000, fen: 80_000_000 }))
      .then(['SecurityReplaced'], ['DepositStored', { shortFen: 0 }]);
  });

  test('the share is held within the bounds of its ground', () => {
    const story = underLaw().given(...CONTRACTED);
    const tried = (ground: string, rateBp: number) => story.when(store({ ground, rateBp })).refused;
    expect(tried('ordinary', 99)).toBe('deposit-rate-out-of-bounds');
    expect(tried('ordinary', 301)).toBe('deposit-rate-out-of-bounds');
    expect(tried('several-projects', 49)).toBe('deposit-rate-out-of-bounds');
    expect(tried('several-projects', 50)).toBe(null);
    expect(tried('recent-arrears', 400)).toBe(null);
    expect(tried('recent-arrears', 99)).toBe('deposit-rate-out-of-bounds');
    expect(tried('two-years-clean', 40)).toBe(null);
  });

  test('a guarantee letter is watched to its end; a new one takes its place', () => {
    const story = underLaw().given(...CONTRACTED);
    story.when(store({ form: 'guarantee-letter' })).thenRefused('expiry-of-letter-only');
    story.given(store({ form: 'guarantee-letter', expiresOn: '2026-04-30' }));
    expect(clock(story, 'P0-05-EXPIRY')).toMatchObject({ due: '2026-04-30', status: 'running' });
    story.given(store({ form: 'guarantee-letter', expiresOn: '2026-10-30' }));
    expect(clock(story, 'P0-05-EXPIRY')).toMatchObject({ due: '2026-10-30' });
    story.whenTimeReaches(on('2026-10-31 00:00'));
    expect(breaches(story.state)).toContainEqual(['deposit-letter-expired', '2026-10-31']);
  });

  test('小额免存 is below three million yuan', () => {
    const exempt = act('ExemptDeposit', { ground: 'small-and-clean', ...proof('2026-01-12') }, { by: INSPECTOR });
    underLaw()
      .given(register(), contract({ priceFen: 300_000_000 }))
      .when(exempt)
      .thenRefused('deposit-not-small');
    const small = underLaw().given(register(), contract({ priceFen: 299_999_999 }), exempt);
    expect(clock(small, 'P0-05')?.status).toBe('met');
  });
});

describe('人工费用按月足额拨付', () => {
  const FEBRUARY = [...CONTRACTED, openAccount('2026-01-20')];
  const opened = (...steps: readonly ProjectStep[]): ProjectStory =>
    underLaw().given(...FEBRUARY, labourCost('2026-01', 60_000_000, at('2026-02-02 09:00')), ...steps);

  test('January’s cost is due on the agreed 10 February, its wages on 14 February: the 15th is a rest day', () => {
    const story = opened();
    expect(clock(story, 'P0-03-AGREED', '2026-01')).toMatchObject({ due: '2026-02-10', tier: 'statutory' });
    expect(clock(story, 'P0-12', '2026-01')).toMatchObject({ due: '2026-02-14', tier: 'statutory' });
  });

  test('without an agreed day one month from the end of the month, by 28 February', () => {
    const without = contract({ allocationDay: 'unknown', payDay: 'unknown' });
    const story = underLaw().given(register(), without, labourCost('2026-01', 1, at('2026-02-02 09:00')));
    expect(clock(story, 'P0-03', '2026-01')).toMatchObject({ start: '2026-01-31', due: '2026-02-28' });
    expect(clock(story, 'P0-07', '2026-01')).toMatchObject({ due: '2026-02-28' });
  });

  test('half of it does not meet the date; in full on the day it does', () => {
    const story = opened(allocate('2026-01', 30_000_000, '2026-02-09'));
    expect(clock(story, 'P0-03-AGREED', '2026-01')?.status).toBe('running');
    story.given(allocate('2026-01', 30_000_000, '2026-02-10'));
    expect(clock(story, 'P0-03-AGREED', '2026-01')?.status).toBe('met');
  });

  test('money that came in time and was entered late takes breach and signal back', () => {
    const story = opened();
    story.whenTimeReaches(on('2026-02-11 09:00'));
    const late = { ...allocate('2026-01', 60_000_000, '2026-02-10'), at: on('2026-02-11 10:00') };
    story
      .when(late)
      .then(['LabourCostAllocated'], ['LapseVoided'], ['SignalWithdrawn', { signalId: 's1' }], ['BreachStruck']);
    // Without it the unpaid wages alone make the score.
    story.whenTimeReaches(on('2026-02-15 00:00'));
    expect(story.state.warnings['w1']).toMatchObject({ score: 50, terms: [{ kind: 'unpaid-month' }] });
  });

  test('a gap on the day is a breach and a signal; with the unpaid wages it is a warning to the duty person', () => {
    const story = opened();
    story.whenTimeReaches(on('2026-02-15 00:00'));
    expect(breaches(story.state)).toContainEqual(['labour-cost-late', '2026-02-11']);
    expect(breaches(story.state)).toContainEqual(['wages-late', '2026-02-15']);
    expect(story.state.warnings['w1']).toMatchObject({
      unit: 'housing',
      person: HOUSING.id,
      score: 80,
      terms: [
        { kind: 'allocation-gap', weight: 30, on: '2026-02-11' },
        { kind: 'unpaid-month', weight: 50, on: '2026-02-15' },
      ],
    });
    // Raised on Sunday 15 February in the holidays: the first working day after is the 24th.
    expect(clock(story, 'W-SIGN', 'w1')).toMatchObject({ start: '2026-02-15', due: '2026-02-24' });
    expect(story.state.active).toEqual(['project-file', 'project-rectification', 'project-warning']);
  });
});

describe('预警有时限', () => {
  const WARNED = [register({ town: 'town' }), letter(), signal('town', '2026-01-12', { by: TOWN })];

  test('the score says term by term why; below the threshold nothing is raised', () => {
    const story = underLaw().given(register(), letter());
    story.when(signal('market', '2026-01-12', { by: MARKET })).then(['SignalRecorded', { unit: 'market' }]);
    story.when(signal('tax', '2026-01-12', { by: MARKET })).then(['SignalRecorded']);
    story
      .when(signal('utilities', '2026-01-12', { by: MARKET }))
      .then(['SignalRecorded'], ['WarningRaised', { score: 45, threshold: 40, rule: 'W-SCORE', ruleVersion: 1 }]);
    const old = underLaw().given(register());
    old.when(signal('town', '2025-10-14', { by: TOWN })).then(['SignalRecorded']);
  });

  test('发现企业欠薪隐患及时预警: signed for in one working day, verified in three, by the duty person', () => {
    const story = underLaw().given(...WARNED);
    expect(clock(story, 'W-SIGN', 'w1')).toMatchObject({ due: '2026-01-13', unit: 'housing' });
    story.when(signWarning({ by: SECOND_HOUSING })).thenRefused('warning-of-duty-person');
    story.when(conclude('risk', '2026-01-13')).thenRefused('no-warning-signed-for');
    story.given(signWarning(at('2026-01-13 10:00')));
    expect(clock(story, 'W-VERIFY', 'w1')).toMatchObject({ start: '2026-01-13', due: '2026-01-16' });
    story.when(conclude('risk', '2026-01-11', at('2026-01-14 10:00'))).thenRefused('visited-before-warning');
    story.when(conclude('risk', '2026-01-14')).then(['WarningConcluded', { result: 'risk', document: 'doc-1' }]);
    expect(clock(story, 'W-VERIFY', 'w1')?.status).toBe('met');
    expect(story.state.active).toEqual(['project-file']);
  });

  test('a silent duty person: the head of the unit is asked, then the ladder, and 督办 is proposed to the 治欠办', () => {
    const story = underLaw().given(...WARNED);
    story.whenTimeReaches(on('2026-01-14 00:00'));
    const pressed = Object.values(story.state.tasks).find(({ kind }) => kind === 'press-warning');
    expect(pressed).toMatchObject({ unit: 'housing', role: 'unit-head', key: 'w1', status: 'open' });
    expect(Object.keys(story.state.ladders)).toEqual(['ladder-housing']);
    story.given({ ...signWarning({ by: HOUSING_HEAD }), at: on('2026-01-14 09:00') });
    expect(clock(story, 'W-SIGN', 'w1')).toMatchObject({ status: 'doneLate', workingDaysLate: 1 });
  });

  test('误报 is counted, its signals count no more, and the 预警台账 keeps every term', () => {
    const story = underLaw().given(...WARNED, signWarning(), conclude('false-alarm', '2026-01-12'));
    const { state, log: events } = story;
    const rows = LEDGERS.find(({ id }) => id === 'warnings')?.rows({
      ...{ state, events, day: '2026-01-12', organisation: SHIPPED.organisation },
    });
    expect(rows).toMatchObject([
      { score: 40, terms: '镇、街道40分（2026-01-12）', signedOn: '2026-01-12', result: '误报', late: false },
    ]);
    expect(Object.values(story.state.warnings).map(({ result }) => result)).toEqual(['false-alarm']);
    story.when(signal('market', '2026-01-12', { by: MARKET })).then(['SignalRecorded']);
  });

  test('真实欠薪 names its case, now or afterwards; until then 人社局 has the work', () => {
    const story = underLaw().given(...WARNED, signWarning(), conclude('arrears', '2026-01-12'));
    const task = () => Object.values(story.state.tasks).find(({ kind }) => kind === 'name-case');
    expect(task()).toMatchObject({ unit: 'hrss', key: 'w1', status: 'open' });
    const fact = arrearsCase().given(...TO_FILED).state;
    const facts = { case: { stream: CASE_ID, version: fact.version, fact } };
    story.given(act('LinkCase', { caseId: CASE_ID, warningId: 'w1' }, { by: INSPECTOR, facts }));
    expect(task()?.status).toBe('completed');
    expect(story.state.warnings['w1']?.caseId).toBe(CASE_ID);
  });

  test('what comes while a warning is open waits for its end and counts anew then', () => {
    const story = underLaw().given(...WARNED);
    story.when(signal('opinion', '2026-01-12')).then(['SignalRecorded', { signalId: 's2' }]);
    story.given(signWarning());
    story
      .when(conclude('risk', '2026-01-12'))
      .then(['WarningConcluded'], ['WarningRaised', { warningId: 'w2', score: 40 }]);
    expect(story.state.warnings['w2']?.terms.map(({ signalId }) => signalId)).toEqual(['s2']);
  });

  test('the office above may be told by nobody but the ladder', () => {
    const story = underLaw().given(...WARNED);
    const heads = Object.values(story.state.tasks).filter(({ unit }) => [COORDINATOR.unit, LEADER.unit].includes(unit));
    expect(heads).toEqual([]);
  });
});

describe('监管单位变更', () => {
  test('an open period of the supervising unit goes with the supervision, a lapsed one stays', () => {
    const story = underLaw().given(register(), check('card-withheld'));
    const moved = act('AssignSupervision', { unit: 'transport', reason: '属公路工程' }, { by: COORDINATOR });
    story.given(moved);
    expect(clock(story, 'P0-15-ORDER', 'b1')).toMatchObject({ unit: 'transport', status: 'running' });
  });
});

describe('注销专用账户、返还保证金', () => {
  const DONE = [...CONTRACTED, openAccount('2026-01-20'), complete('2026-06-01')];
  const notice = act('PostCompletionNotice', proof('2026-06-01'), at('2026-06-01 10:00'));
  const close = (day: string, more: object = {}): ProjectStep =>
    act('CloseSpecialAccount', proof(day), { ...at(`${day} 09:00`), by: INSPECTOR, ...more });
  const withCase = (steps: typeof TO_FILED) => {
    const fact = arrearsCase().given(...steps).state;
    return { facts: { [`case:${CASE_ID}`]: { stream: CASE_ID, version: fact.version, fact } } };
  };

  test('thirty days of notice from 1 June: on 1 July not yet, on 2 July it may be (724 Art 27)', () => {
    const story = underLaw().given(...DONE);
    story.when(close('2026-06-02')).thenRefused('completion-notice-missing');
    story.given({ ...notice, at: on('2026-06-02 10:00') });
    expect(clock(story, 'S5-04')).toMatchObject({ start: '2026-06-01', due: '2026-07-01' });
    story.when(close('2026-07-01')).thenRefused('completion-notice-running', '第二十七条');
    // Typed in later it is still of 1 July, on which the notice ran.
    story.when({ ...close('2026-07-01'), at: on('2026-07-03 09:00') }).thenRefused('completion-notice-running');
    story.when({ ...close('2026-07-02'), at: on('2026-07-03 10:00') }).then(['SpecialAccountClosed', { cases: [] }]);
  });

  test('劳动用工管理台账保存至完工且工资结清后3年: completed on 1 June and closed on 2 July 2026, until 2 July 2029', () => {
    const story = underLaw().given(...DONE, notice, showLedger('示例总包01', '2026-06-01'));
    const link = act('LinkCase', { caseId: CASE_ID, warningId: null }, at('2026-07-02 08:00'));
    const cleared = withCase(TO_CLEARED).facts[`case:${CASE_ID}`];
    story.given({ ...link, ...(cleared === undefined ? {} : { facts: { case: cleared } }) });
    const until = () =>
      LEDGERS.find(({ id }) => id === 'labour-ledgers')
        ?.rows({
          state: story.state,
          events: story.log,
          day: '2026-07-02',
          organisation: story.contextOf().organisation,
        })
        .map((row) => row['until']);
    expect(until()).toEqual([null]);
    story.given(close('2026-07-02', withCase(TO_CLEARED)));
    expect(until()).toEqual(['2029-07-02']);
    expect(Object.values(story.state.clocks).filter(({ due }) => due !== null && due > '2029-01-01')).toEqual([]);
  });

  test('never while wages are open: of a month, or of a case', () => {
    const open = underLaw().given(...DONE, notice, labourCost('2026-05', 1, at('2026-06-02 09:00')));
    open.when(close('2026-07-02')).thenRefused('wages-open');
    open.given({ ...payWages('2026-05', 1, '2026-06-15'), at: on('2026-07-02 10:00') });
    open
      .when(close('2026-07-02', { ...at('2026-07-02 11:00'), ...withCase(TO_FILED) }))
      .thenRefused('project-has-open-case');
    open
      .when(close('2026-07-02', { ...at('2026-07-02 12:00'), ...withCase(TO_CLEARED) }))
      .then(['SpecialAccountClosed'])
      .and(({ account }) => expect(account?.closedOn).toBe('2026-07-02'));
  });
});
