import { describe, expect, it } from '@jest/globals';
import { CASE_ID, TO_FILED, arrearsCase } from '../testing/arrears-case.ts';
import { COORDINATOR, HOUSING, TRANSPORT, on, person } from '../testing/district.ts';
import {
  act,
  allocate,
  check,
  complete,
  contract,
  funding,
  HOUSING_HEAD,
  judge,
  labourCost,
  letter,
  openAccount,
  orderBy,
  payWages,
  project,
  proof,
  register,
  SECOND_HOUSING,
  start,
} from '../testing/project.ts';
import { dutyUnit, gapOf } from './state.ts';
import { unpaidOf } from './wage-months.ts';
import { projectDuties } from './work.ts';

const PARTICULARS = {
  owner: { name: '示例建设单位01', company: null },
  generalContractor: 'unknown',
  subcontractors: 'unknown',
  supervisor: 'unknown',
  permitNumber: 'unknown',
  permitOn: 'unknown',
  plannedStartOn: 'unknown',
  plannedEndOn: 'unknown',
} as const;
const FACTS = { name: '示例项目01', address: 'unknown', sector: 'housing', investment: 'private', town: null } as const;

describe('在建工程项目台账：登记', () => {
  it('is registered once, under a unit of the district that supervises it', () => {
    project()
      .when(register())
      .then(['ProjectRegistered', { number: '区住建局项登〔2026〕1号', supervisedBy: 'housing', unit: 'housing' }])
      .and(({ active }) => expect(active).toEqual(['project-file']))
      .when(register())
      .thenRefused('project-registered');
    project()
      .when(register({ supervisedBy: 'city-hrss' }))
      .thenRefused('unit-unknown');
    project().when(contract()).thenRefused('project-unknown');
  });

  it('parties may be 不详; a company is named by a record that the sender may know of', () => {
    const described = act('DescribeProject', { ...FACTS, ...PARTICULARS });
    project()
      .given(register())
      .when(described)
      .then(['ProjectDetailed', { owner: { name: '示例建设单位01', company: null }, supervisor: 'unknown' }])
      .when(described)
      .thenNothing();
    const named = { ...PARTICULARS, owner: { name: '示例', company: 'company-1' } };
    project()
      .given(register())
      .when(act('DescribeProject', { ...FACTS, ...named }))
      .thenRefused('company-unknown');
  });

  it('the day of signing stays; a cycle of more than a month is a breach, not a refusal (724 Art 24)', () => {
    project()
      .given(register(), contract())
      .when(contract({ signedOn: '2026-01-06' }))
      .thenRefused('contract-day-known')
      .when(contract({ cycleMonths: 2 }))
      .then(['ContractRecorded'], ['BreachFound', { kind: 'cycle-too-long', by: 'record' }]);
    project()
      .given(register())
      .when(contract({ signedOn: '2026-01-13' }))
      .thenRefused('project-fact-in-future');
  });

  it('a case is linked as the door reads it', () => {
    const fact = arrearsCase().given(...TO_FILED).state;
    const facts = { case: { stream: CASE_ID, version: fact.version, fact } };
    const link = (more: object) => act('LinkCase', { caseId: CASE_ID, warningId: null }, more);
    project()
      .given(register())
      .when(link({}))
      .thenRefused('case-unknown')
      .when(link({ facts }))
      .then(['ProjectCaseLinked', { caseId: CASE_ID, caseVersion: fact.version }])
      .and(({ cases }) => expect(cases).toEqual([CASE_ID]));
  });
});

describe('人盯人、人盯项目责任书', () => {
  it('is signed by somebody in office at the unit; the letter before it stays in the book', () => {
    project()
      .given(register())
      .when(letter({ person: TRANSPORT.id }))
      .thenRefused('duty-person-of-another-unit')
      .when(letter())
      .then(['DutyLetterSigned', { letterId: 'l1', unit: 'housing', person: HOUSING.id }])
      .when(letter({ person: SECOND_HOUSING.id, paper: '责任书2号' }))
      .then(['DutyLetterSigned', { letterId: 'l2' }])
      .and(({ letters }) => expect(letters.map(({ person: who }) => who)).toEqual([HOUSING.id, SECOND_HOUSING.id]))
      .when(letter({ effectiveOn: '2026-01-11', paper: '责任书3号' }))
      .thenRefused('duty-letter-older');
  });

  it('gives new work of the unit to its person, and open work to whoever follows', () => {
    const story = project().given(register(), letter());
    story.when(contract()).then(['ContractRecorded']);
    const holders = () =>
      Object.values(story.state.tasks)
        .filter(({ status }) => status === 'open')
        .map(({ assignee }) => assignee);
    expect(holders().length).toBeGreaterThan(3);
    expect(new Set(holders())).toEqual(new Set([HOUSING.id]));
    story.given(letter({ person: SECOND_HOUSING.id, paper: '责任书2号' }));
    expect(new Set(holders())).toEqual(new Set([SECOND_HOUSING.id]));
  });

  it('asks for a new letter once its person has left office', () => {
    const story = project().given(register(), letter());
    const context = story.contextOf();
    const kinds = (organisation: typeof context.organisation) =>
      projectDuties(story.state, { ...context, organisation }).map(({ kind, unit }) => `${kind} ${unit}`);
    expect(kinds(context.organisation)).not.toContain('renew-duty-letter housing');
    const withoutPosts = { ...context.organisation, postsOf: () => [] };
    expect(kinds({ ...withoutPosts, ofKind: (kind) => context.organisation.ofKind(kind) })).toContain(
      'renew-duty-letter housing',
    );
  });

  it('another unit may take the letter over; its work goes there', () => {
    const story = project().given(register(), contract(), letter({ unit: 'transport', person: TRANSPORT.id }));
    expect(dutyUnit(story.state)).toBe('transport');
    const open = Object.values(story.state.tasks).filter(({ status }) => status === 'open');
    expect(new Set(open.map(({ unit }) => unit))).toEqual(new Set(['transport']));
  });
});

describe('资金安排和可研审批', () => {
  const approve = act(
    'DecideFeasibility',
    { decision: 'approved', paper: '批复1号', ...proof('2026-01-12') },
    { by: person('development-desk', 'development', 'officer') },
  );

  it('没有满足施工所需要的资金安排的工程建设项目不得批准可研报告', () => {
    project()
      .given(register({ investment: 'government' }))
      .when(approve)
      .thenRefused('funds-not-arranged', '第二十三条')
      .given(funding(100, 99))
      .when(approve)
      .thenRefused('funds-not-arranged')
      .given(funding(100, 100))
      .when(approve)
      .then(['FeasibilityDecided', { decision: 'approved', unit: 'development' }]);
    project().given(register(), funding(100, 100)).when(approve).thenRefused('project-not-of-government');
  });

  it('works that begin before the money is there are recorded and are a breach', () => {
    project()
      .given(register())
      .when(start('2026-01-12'))
      .then(['ConstructionStarted'], ['BreachFound', { kind: 'funds-missing' }]);
    project().given(register(), funding(100, 100)).when(start('2026-01-12')).then(['ConstructionStarted']);
  });

  it('施工过程结算 goes forward, never over the same days twice', () => {
    const settle = (until: string) => act('RecordInterimSettlement', { until, fen: 100, ...proof('2026-01-12') }, {});
    project()
      .given(register(), contract())
      .when(settle('2026-01-13'))
      .thenRefused('settled-before-end')
      .given(settle('2026-01-10'))
      .when(settle('2026-01-10'))
      .thenRefused('settled-already');
  });
});

describe('总包代发：按月', () => {
  const CONTRACTED = [register(), contract(), openAccount('2026-01-12')];
  const FEBRUARY = { at: on('2026-02-02 09:00') };

  it('writes the agreed days into the month: the pay day of a rest day comes before it (724 Art 14)', () => {
    project()
      .given(...CONTRACTED)
      .when(labourCost('2026-01', 60_000_000, FEBRUARY))
      .then([
        'WageMonthOpened',
        { monthEnd: '2026-01-31', allocateBy: '2026-02-10', agreedPayDay: '2026-02-15', payOn: '2026-02-14' },
      ])
      .when(labourCost('2026-01'))
      .thenRefused('wage-month-known')
      .when(labourCost('2026-03'))
      .thenRefused('wage-month-in-future');
    project()
      .given(register(), contract({ payDay: 31, allocationDay: 'unknown' }))
      .when(labourCost('2026-01', 60_000_000, FEBRUARY))
      .then(['WageMonthOpened', { allocateBy: null, agreedPayDay: '2026-02-28', payOn: '2026-02-28' }]);
  });

  it('gap and unpaid wages follow what was allocated and paid', () => {
    project()
      .given(...CONTRACTED, labourCost('2026-01', 60_000_000, FEBRUARY))
      .when(allocate('2026-01', 20_000_000, '2026-02-10'))
      .then(['LabourCostAllocated', { totalFen: 20_000_000 }])
      .and(({ months }) => expect(months['2026-01'] && gapOf(months['2026-01'])).toBe(40_000_000))
      .given(allocate('2026-01', 40_000_000, '2026-02-11'))
      .and(({ months }) => expect(months['2026-01'] && gapOf(months['2026-01'])).toBe(0))
      .given(
        act('RecordWageSheet', { month: '2026-01', people: 86, fen: 58_000_000, signed: true, ...proof('2026-02-11') }),
      )
      .given(payWages('2026-01', 58_000_000, '2026-02-13'))
      .and((state) => expect(state.months['2026-01'] && unpaidOf(state, state.months['2026-01'])).toBe(0));
  });

  it('wages beside the special account are paid, and a breach', () => {
    project()
      .given(...CONTRACTED, labourCost('2026-01', 60_000_000, FEBRUARY))
      .when(payWages('2026-01', 60_000_000, '2026-02-13', false))
      .then(
        ['WagesPaid'],
        ['BreachFound', { kind: 'paid-outside-account', regime: 'agency-payment', month: '2026-01' }],
      );
  });

  it('按月足额拨付人工费用: the treasury is asked where the project is the government’s', () => {
    const asked = (investment: 'government' | 'private') => {
      const story = project().given(register({ investment }), contract(), labourCost('2026-01', 60_000_000, FEBRUARY));
      return Object.values(story.state.tasks).find(({ kind }) => kind === 'see-allocation')?.unit;
    };
    expect([asked('government'), asked('private')]).toEqual(['finance', 'housing']);
  });
});

describe('制度未落实的整改', () => {
  it('扣押社会保障卡、银行卡 found by a check is work of the supervising unit by itself', () => {
    const story = project().given(register());
    story
      .when(check('card-withheld', 'card-withheld'))
      .then(['RegimesChecked', { findings: 2 }], ['BreachFound', { breachId: 'b1', regime: 'agency-payment' }])
      .and(({ active }) => expect(active).toEqual(['project-file', 'project-rectification']));
    const open = Object.values(story.state.tasks).find(({ kind }) => kind === 'order-rectification');
    expect(open).toMatchObject({ unit: 'housing', key: 'b1', status: 'open' });
  });

  it('查处违法发包、转包、违法分包、挂靠 without a case: found by a check, ordered by a date, penalised', () => {
    const story = project().given(register(), check('illegal-subcontract'), orderBy('b1', '2026-01-19'));
    story
      .when(judge('b1', 'not-rectified', '2026-01-20', 'penalty'))
      .then(['RectificationJudged', { breachId: 'b1', outcome: 'not-rectified', measure: 'penalty' }]);
    expect(story.state.breaches['b1']).toMatchObject({
      kind: 'illegal-subcontract',
      regime: null,
      article: '《建筑法》第六十七条',
    });
  });

  it('is ordered with a date and judged with proof; 未整改 only after the date, with what follows', () => {
    const story = project().given(register(), check('no-special-account'));
    story.when(judge('b1', 'rectified', '2026-01-13')).thenRefused('no-ordered-breach');
    story.given(orderBy('b1', '2026-01-19'));
    story.when(judge('b1', 'not-rectified', '2026-01-19', 'penalty')).thenRefused('rectification-date-not-passed');
    story.when(judge('b1', 'not-rectified', '2026-01-20')).thenRefused('measure-of-unrectified-only');
    story
      .given(judge('b1', 'not-rectified', '2026-01-20', 'order-again'))
      .and(({ breaches }) => expect(breaches['b1']?.status).toBe('open'));
    story
      .given(orderBy('b1', '2026-01-27', { at: on('2026-01-20 10:00') }), judge('b1', 'rectified', '2026-01-23'))
      .and(({ breaches, active }) => {
        expect(breaches['b1']?.status).toBe('rectified');
        expect(active).toEqual(['project-file']);
      });
  });

  it('one found by mistake is struck with a reason', () => {
    project()
      .given(register(), check('card-withheld'))
      .when(act('StrikeBreach', { breachId: 'b1', reason: '另一标段' }, { by: HOUSING_HEAD }))
      .then(['BreachStruck', { because: 'mistake' }])
      .when(orderBy('b1', '2026-01-19'))
      .thenRefused('no-open-breach');
  });

  it('the board has twelve places to fill; one that is missing is a breach', () => {
    const lines = (['entrance', 'site-office', 'living-area'] as const).map((place) => ({
      place,
      contents: ['units-and-clerk', 'wage-standard-and-pay-day', 'deposit', 'channels'] as const,
    }));
    const seen = (board: readonly (typeof lines)[number][]) => act('CheckBoard', { board, ...proof('2026-01-12') });
    project()
      .given(register())
      .when(seen(lines))
      .then(['BoardChecked', { missing: 0 }]);
    project()
      .given(register())
      .when(seen(lines.slice(1)))
      .then(['BoardChecked', { missing: 4 }], ['BreachFound', { kind: 'board-incomplete', regime: 'rights-notice' }]);
  });
});

describe('监管单位变更', () => {
  it('open work goes with the supervision', () => {
    const story = project().given(register(), check('card-withheld'));
    story
      .when(act('AssignSupervision', { unit: 'transport', reason: '属公路工程' }, { by: COORDINATOR }))
      .then(['SupervisionAssigned', { unit: 'transport', from: 'housing' }]);
    const open = Object.values(story.state.tasks).filter(({ status }) => status === 'open');
    expect(new Set(open.map(({ unit }) => unit))).toEqual(new Set(['transport']));
  });

  it('completion lies after the start', () => {
    project()
      .given(register(), funding(1, 1), start('2026-01-12'))
      .when(complete('2026-01-11'))
      .thenRefused('completed-before-start');
  });
});
