import { describe, expect, it } from '@jest/globals';
import type { CaseState } from '../../arrears-case/state.ts';
import type { CompanyState } from '../../company/state.ts';
import {
  act,
  addParty,
  bounce,
  type CaseStep,
  conclude,
  determine,
  onStep,
  order,
  outcome,
  pay,
  POLICE,
  sealed,
  serve,
  startStep,
  verifyPaid,
} from '../../testing/arrears-case.ts';
import { COMPANY_ID, company, CREDIT_CODE, onListing, propose, register, asFact } from '../../testing/company.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import type { RuleRow } from '../../rules/rule.ts';
import { CLERK, HEAD, INSPECTOR, on, person } from '../../testing/district.ts';
import { ROWS, rulebookOf } from '../../testing/rows.ts';
import { LATE, ordered, PEOPLE, PUBLISHING } from '../../testing/publication.ts';
import type { PublicationLine } from './lines.ts';
import { publicationLines } from './prefill.ts';

interface Look {
  readonly companies?: readonly CompanyState[];
  readonly since?: string;
  readonly to?: string;
  readonly settled?: readonly string[];
  readonly unit?: string;
  readonly rules?: Rulebook;
}

const read = <S extends { readonly stream: string; readonly version: number }>(state: S) => ({
  ...{ stream: state.stream, version: state.version, state },
});

function linesOf(state: CaseState, look: Look = {}): readonly PublicationLine[] {
  const { companies = [], since = '2026-06-01', to = '2026-06-30', settled = [], unit = 'hrss' } = look;
  const { rules = PUBLISHING.rules } = look;
  return publicationLines({
    ...{ cases: [read(state)], companies: companies.map(read), unit, since, to },
    ...{ settled: new Set(settled), rules },
  });
}

const only = (state: CaseState, look: Look = {}): PublicationLine => {
  const [line, ...more] = linesOf(state, look);
  if (line === undefined || more.length > 0) throw new Error(`${more.length} lines`);
  return line;
};
/** Each ground with why it is left out. */
const said = ({ grounds }: PublicationLine) => grounds.map(({ code, left }) => [code, left]);

const DECISION = { paper: { kind: 'treatment-decision' } } as const;
const MARKET = person('market-clerk', 'market', 'officer');
const COURT = person('court-desk', 'court', 'officer');
const review = (...ends: readonly CaseStep[]): readonly CaseStep[] => [
  { ...startStep('decision-review', { targetUnit: 'court', orderId: 'o1' }), at: LATE },
  onStep('decision-review-1', 'receive', 'suit', { dueOn: '2026-06-26' }),
  onStep('decision-review-1', 'answer', 'answered'),
  ...ends,
];
const judged = (result: string) =>
  onStep('decision-review-1', 'await', result, { by: COURT, ...(result === 'upheld' ? {} : { reason: '事实不清' }) });
const PAID = [
  pay({ w1: 1_000_000, w2: 1_000_000, w3: 1_000_000 }, { paidOn: '2026-06-16' }, { at: on('2026-06-16 09:00') }),
  verifyPaid('p1', PEOPLE),
];

describe('重大劳动保障违法行为：从日志提取，已经依法查处并作出处理决定的', () => {
  it('逾期不履行限期整改指令书：名称、信用代码、文号、期限，所责令的工资', () => {
    expect(only(ordered())).toMatchObject({
      ...{ lineId: `${ordered().stream}/general`, name: '示例劳务有限公司', creditCode: CREDIT_CODE, left: null },
      ...{ people: 3, wagesFen: 3_000_000, caseNumber: '潞治欠〔2026〕1号' },
      grounds: [
        {
          code: 'instruction-disobeyed',
          on: '2026-06-13',
          number: '潞人社监令〔2026〕1号',
          payBy: '2026-06-12',
          left: null,
        },
      ],
    });
  });

  it('says nothing of workers, and no number where it would tell of one or two of them', () => {
    const two = ordered([], { paper: { lineIds: ['w1', 'w2'], amountFen: 2_000_000 } });
    expect(only(two)).toMatchObject({ people: null, wagesFen: null });
    const four = rulebookOf([{ ...(ROWS[0] as RuleRow), id: 'D-TELLING', parameters: { fewestTold: 4 } }]);
    expect(only(ordered(), { rules: four })).toMatchObject({ people: null, wagesFen: null });
    expect(JSON.stringify(linesOf(ordered()))).not.toMatch(/subject|w1|w2|w3|sealed/);
  });

  it('an order obeyed, not served before its date or whose date is still to come is none', () => {
    const inTime = pay({ w1: 1_000_000, w2: 1_000_000, w3: 1_000_000 }, { paidOn: '2026-06-01' });
    expect(linesOf(ordered([inTime, outcome('o1', 'fulfilled')]))).toEqual([]);
    expect(linesOf(ordered(), { to: '2026-06-12' })).toEqual([]);
    expect(linesOf(ordered([], { paper: { payBy: '2026-07-10' } }))).toEqual([]);
    expect(linesOf(ordered([], { servedAt: LATE }))).toEqual([]);
    // A transfer that came back later makes no disobedience of an order that was fulfilled.
    expect(linesOf(ordered([inTime, outcome('o1', 'fulfilled'), bounce('p1', 'w1')]))).toEqual([]);
  });

  it('克扣、无故拖欠数额较大：行政处理决定达到数额的，不论是否期满', () => {
    const large = only(ordered([], DECISION), { to: '2026-06-12' });
    expect(said(large)).toEqual([['large-arrears', null]]);
    const small = { paper: { ...DECISION.paper, lineIds: ['w1', 'w2'], amountFen: 2_000_000 } };
    expect(linesOf(ordered([], small), { to: '2026-06-12' })).toEqual([]);
    const less = { paper: { ...DECISION.paper, amountFen: 1_900_000 } };
    expect(linesOf(ordered([], less), { to: '2026-06-12' })).toEqual([]);
    expect(said(only(ordered([], DECISION)))).toEqual([
      ['large-arrears', null],
      ['decision-disobeyed', null],
    ]);
  });

  it('行政处罚：送达以后，连同罚款', () => {
    const key = 'administrative-decision-1';
    const decided = [
      ...[conclude(), startStep('administrative-decision'), onStep(key, 'propose', 'proposed')],
      ...[onStep(key, 'notify', 'told', { dueOn: '2026-06-08' }), onStep(key, 'await-request', 'stated')],
      onStep(key, 'decide', 'penalised', { by: HEAD, amountFen: 2_000_000 }),
    ];
    expect(linesOf(ordered(decided), { to: '2026-06-12' })).toEqual([]);
    const [penalised] = only(ordered([...decided, onStep(key, 'serve', 'served')]), { to: '2026-06-12' }).grounds;
    expect(penalised).toMatchObject({ code: 'penalised', on: '2026-06-01', fineFen: 2_000_000, left: null });
    expect(penalised?.source.versions).toHaveLength(1);
    // Whom the order names is whom it is about, whoever else was found to owe.
    const two = [addParty('owner'), determine('owner', 1_000_000), ...decided, onStep(key, 'serve', 'served')];
    expect(only(ordered(two), { to: '2026-06-12' })).toMatchObject({ party: 'general', left: null });
  });

  it('移送涉嫌拒不支付劳动报酬：公安机关接受以后；不立案的不列入', () => {
    const key = 'crime-transfer-1';
    const sent = [
      { ...startStep('crime-transfer'), at: LATE },
      onStep(key, 'name-officers', 'named', { officers: [CLERK.id, INSPECTOR.id] }),
      ...[onStep(key, 'report', 'transfer'), onStep(key, 'approve', 'approved', { by: HEAD })],
      onStep(key, 'transfer', 'sent'),
    ];
    const signed = onStep(key, 'sign', 'signed', { by: POLICE });
    const codes = (...steps: readonly CaseStep[]) => said(only(ordered(steps)));
    expect(codes(...sent)).toEqual([['instruction-disobeyed', null]]);
    expect(codes(...sent, signed)[1]).toEqual(['crime-transferred', null]);
    expect(codes(...sent, signed, onStep(key, 'decide', 'not-filed', { by: POLICE }))[1]).toEqual([
      'crime-transferred',
      'police-declined',
    ]);
  });

  it('列入失信联合惩戒名单，地址取自用人单位登记；移出的注明已移出', () => {
    const state = ordered();
    const listing = [
      onListing('notify', 'told', { dueOn: '2026-06-23' }),
      onListing('await-objection', 'waived'),
      onListing('decide', 'listed', { by: HEAD, number: '潞人社失信〔2026〕1号' }),
    ];
    const listed = company().given(
      register({ address: '示例路1号' }),
      propose({}, { facts: asFact(state) }),
      ...listing,
    );
    const elsewhere = { ...state, stream: 'case-00000000-0000-4000-8000-000000000002' };
    expect(said(only(elsewhere, { companies: [listed.state] }))).toEqual([['instruction-disobeyed', null]]);
    const line = only(state, { companies: [listed.state] });
    expect(line).toMatchObject({ company: COMPANY_ID, address: '示例路1号', sources: [{}, { stream: COMPANY_ID }] });
    expect(said(line)).toEqual([
      ['instruction-disobeyed', null],
      ['listed', null],
    ]);
    const removed = [
      ...[onListing('serve', 'served'), onListing('publish', 'published'), onListing('show', 'shown', { by: MARKET })],
      ...[onListing('listed', 'annulled', { reason: '列入依据不足' }), onListing('remove', 'removed')],
    ];
    const delisted = listed.given(...removed).state;
    expect(said(only(state, { companies: [delisted] }))[1]).toEqual(['listed', 'delisted']);
  });
});

describe('不列入的，注明原因', () => {
  it('正在复议、诉讼；维持的照列，撤销、变更的不列', () => {
    const left = (...steps: readonly CaseStep[]) => only(ordered(steps)).left;
    expect(left(...review())).toBe('under-review');
    expect(left(...review(judged('upheld')))).toBe(null);
    expect(left(...review(judged('annulled')))).toBe('annulled');
    expect(left(...review(judged('changed')))).toBe('annulled');
  });

  it('文书已撤回；期满以后付清', () => {
    expect(only(ordered([outcome('o1', 'withdrawn')])).left).toBe('withdrawn');
    expect(only(ordered(PAID)).left).toBe('paid');
  });

  it('责任主体是自然人的，姓名不出现', () => {
    const natural = ordered([], { party: { name: sealed('someone', 'name'), creditCode: null } });
    expect(only(natural)).toMatchObject({ left: 'no-employer', name: null });
    expect(JSON.stringify(linesOf(natural))).not.toMatch(/someone|sealed/);
  });

  it('两个责任主体，处罚没有写明是哪一个', () => {
    const second = [
      act('AddParty', { partyId: 'sub', role: 'labour-subcontractor', name: '另一公司', creditCode: null }),
      determine('sub', 1_000_000),
      order({ addressee: 'sub', lineIds: ['w1'], amountFen: 1_000_000, number: '潞人社监令〔2026〕2号' }),
      serve('o2'),
    ];
    const key = 'administrative-decision-1';
    const decided = [
      ...[conclude(), startStep('administrative-decision'), onStep(key, 'propose', 'proposed')],
      ...[onStep(key, 'notify', 'told', { dueOn: '2026-06-08' }), onStep(key, 'await-request', 'stated')],
      ...[onStep(key, 'decide', 'penalised', { by: HEAD, amountFen: 2_000_000 }), onStep(key, 'serve', 'served')],
    ];
    const lines = linesOf(ordered([...second, ...decided]));
    expect(lines.map(({ party, left }) => [party, left])).toEqual([
      ['general', null],
      ['sub', null],
      [null, 'employer-unclear'],
    ]);
  });

  it('已在案件中随时公布', () => {
    const key = 'publication-1';
    const out = [
      { ...startStep('publication', { targetUnit: 'publicity' }), at: LATE },
      ...[onStep(key, 'propose', 'sent'), onStep(key, 'decide', 'approved', { by: HEAD, dueOn: '2026-06-20' })],
      onStep(key, 'publish', 'published'),
    ];
    expect(only(ordered(out, DECISION)).left).toBe('published-in-case');
  });
});

describe('属于哪一期', () => {
  it('of the time of the duty up to the last day, what came late into the log too; what is settled no more', () => {
    const [first] = only(ordered()).grounds;
    expect(linesOf(ordered(), { since: '2026-06-13' })).toHaveLength(1);
    expect(linesOf(ordered(), { since: '2026-06-14' })).toEqual([]);
    expect(linesOf(ordered(), { to: '2026-09-30' })).toHaveLength(1);
    expect(linesOf(ordered(), { settled: [first?.groundId ?? ''] })).toEqual([]);
  });

  it('of what 人社局 itself has filed', () => {
    expect(linesOf(ordered(), { unit: 'other' })).toEqual([]);
  });
});
