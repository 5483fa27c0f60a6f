import { describe, expect, test } from '@jest/globals';
import type { EventOf, Recorded } from '../kernel/event.ts';
import type { StreamState } from '../kernel/stream.ts';
import {
  addParty,
  arrearsCase,
  assignLead,
  bounce,
  demandRecovery,
  describe as describeProject,
  endRecovery,
  feedback,
  forward,
  onStep,
  pay,
  push,
  recover,
  startStep,
  TO_ARCHIVED,
  TO_FILED,
  TO_ORDERED,
  TO_VERIFIED,
  type CaseStory,
  verifyPaid,
} from '../testing/arrears-case.ts';
import { company, type CompanyStory, CREDIT_CODE, did, onListing, propose, register } from '../testing/company.ts';
import { keptDuties, reportedBulletin } from '../testing/duty.ts';
import { complaint, giveBack, signFor, TO_HANDED_ON } from '../testing/complaint.ts';
import { answer, issue, lift, proposed } from '../testing/ladder.ts';
import { CLERK, district, HEAD, HOUSING, on, person, TRANSPORT } from '../testing/district.ts';
import { builtProject } from '../testing/project.ts';
import { begun, TO_ANYWHERE, walked } from '../testing/step-walks.ts';
import { localDayOf } from '../time/local-day.ts';
import { directed, interviewed } from '../testing/supervision.ts';
import { EMERGENCY_STORIES } from '../testing/emergency.ts';
import { LEDGERS, type LedgerRow } from './index.ts';

const FINANCE = person('finance-desk', 'finance', 'officer');

function ledger(id: string) {
  const found = LEDGERS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ledger ${id}`);
  return found;
}

interface Told {
  readonly state: StreamState;
  readonly log: readonly Recorded<EventOf>[];
}

const rowsOf = (id: string, { state, log }: Told, day = '2026-06-30'): readonly LedgerRow[] =>
  ledger(id).rows({ state, events: log, day, organisation: district() });

/** On the list by 6 July, visited twice by its contact. */
function listedCompany(): CompanyStory {
  const told = onListing('notify', 'told', { dueOn: '2026-06-23' });
  const visit = { workers: 86, payDay: 15, note: null } as const;
  return company().given(
    register({ address: '示例路1号' }),
    did('AppointContact', { unit: 'housing', person: HOUSING.id }),
    did('RecordVisit', { ...visit, visitedOn: '2026-06-10', condition: 'normal' }, { by: HOUSING }),
    did('RecordVisit', { ...visit, visitedOn: '2026-06-14', condition: 'risk', workers: 80 }, { by: HOUSING }),
    ...[propose(), told, onListing('await-objection', 'waived')],
    onListing('decide', 'listed', { by: HEAD, number: '区人社局失信〔2026〕1号', at: on('2026-07-06 10:00') }),
  );
}

describe('台账', () => {
  test.each(LEDGERS.map((one) => [one.title, one] as const))(
    '%s: every row fills every column and no other',
    (_title, one) => {
      const told: readonly Told[] = {
        case: [arrearsCase().given(...TO_ARCHIVED), asked(), transferred()],
        complaint: [handedOn()],
        company: [listedCompany()],
        project: [builtProject()],
        duty: keptDuties(),
        supervision: [interviewed(), directed()],
        emergency: [EMERGENCY_STORIES.emergency()],
        roster: [EMERGENCY_STORIES.roster()],
      }[one.of];
      const rows = told.flatMap((each) => rowsOf(one.id, each));
      const columns = one.columns.map(({ id }) => id);
      for (const row of rows) expect(Object.keys(row).toSorted()).toEqual(columns.toSorted());
      expect(new Set(columns).size).toBe(columns.length);
    },
  );

  test('ids and titles are each given once', () => {
    for (const names of [LEDGERS.map(({ id }) => id), LEDGERS.map(({ title }) => title)]) {
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('nothing in a row is a sealed value', () => {
    const rows = LEDGERS.flatMap((one) =>
      rowsOf(
        one.id,
        {
          ...{ case: asked, complaint: handedOn, company: listedCompany },
          ...{ project: builtProject, duty: reportedBulletin, supervision: interviewed, ...EMERGENCY_STORIES },
        }[one.of](),
      ),
    );
    for (const cell of rows.flatMap((row) => Object.values(row)))
      expect(typeof cell === 'object' && cell !== null).toBe(false);
    expect(rows.length).toBeGreaterThan(5);
  });
});

/** Handed to housing, which returns it and names transport. */
function handedOn(): Told {
  return complaint().given(...TO_HANDED_ON, giveBack('h1', HOUSING, 'transport'), signFor('h2', TRANSPORT));
}

describe('投诉举报台账、转送台账', () => {
  test('who was asked first, who holds it now, how often it was passed on and back', () => {
    expect(rowsOf('complaints', handedOn())).toMatchObject([
      {
        kind: '投诉',
        firstContact: 'hrss',
        decision: '转送',
        holder: 'transport',
        handOffs: 2,
        returns: 1,
        closed: null,
      },
    ]);
  });

  test('杜绝推诿扯皮: each dispatch has its receipt or the reason of its return', () => {
    expect(rowsOf('hand-offs', handedOn())).toMatchObject([
      { ordinal: 1, from: 'hrss', to: 'housing', end: '退回', suggested: 'transport', signedOn: null },
      { ordinal: 2, to: 'transport', end: '已签收', reason: null },
    ]);
  });
});

/** A government project with an order, a unit pushed and the treasury ordered to fund in two parts. */
function asked(): CaseStory {
  const key = 'finance-backstop-1';
  const paper = { by: CLERK, signedBy: '区长' };
  return arrearsCase()
    .given(...TO_ORDERED, describeProject('government'), push({ unit: 'transport', feedbackBy: '2026-06-15' }))
    .given(startStep('finance-backstop'), onStep(key, 'report', 'sent'), onStep(key, 'approve', 'approved', paper))
    .given(onStep(key, 'order', 'issued', { dueOn: '2026-06-20', amountFen: 2_000_000 }))
    .given(onStep(key, 'fund', 'part', { by: FINANCE, amountFen: 500_000, at: on('2026-06-10 09:00') }));
}

describe('欠薪案件总台账', () => {
  test('claimed, verified, ordered and paid stand apart, with the days of both ends', () => {
    expect(rowsOf('arrears-cases', arrearsCase().given(...TO_ARCHIVED))).toMatchObject([
      {
        ...{ lead: 'housing', filing: 'hrss', people: 2, claimed: 2_000_000, verified: 2_000_000, ordered: 0 },
        ...{ paid: 2_000_000, openPeople: 0, clearedOn: '2026-06-01', archivedOn: '2026-06-01' },
      },
    ]);
    expect(rowsOf('arrears-cases', asked())).toMatchObject([
      { ordered: 2_000_000, paid: 0, openPeople: 2, clearedOn: null },
    ]);
  });

  test('a case that nobody has opened has no row', () => {
    expect(rowsOf('arrears-cases', arrearsCase())).toEqual([]);
  });
});

/** Pushes alone, without the steps in which a unit was asked as well. */
const pushRows = (told: Told, day?: string): readonly LedgerRow[] =>
  rowsOf('pushes', told, day).filter(({ way }) => way === '推送');

describe('信息推送及反馈台账', () => {
  test('a push without feedback is overdue the day after its date', () => {
    expect(pushRows(asked(), '2026-06-15')).toMatchObject([{ unit: 'transport', answeredOn: null, overdue: false }]);
    expect(pushRows(asked(), '2026-06-16')).toMatchObject([{ overdue: true }]);
  });

  test('a request for more time is no feedback', () => {
    const more = asked().given(feedback('u1', 'extension', { by: TRANSPORT }));
    expect(pushRows(more, '2026-06-15')).toMatchObject([{ conclusion: '申请延期', answeredOn: null }]);
    const done = more.given(feedback('u1', 'done', { by: TRANSPORT }));
    expect(pushRows(done)).toMatchObject([
      { conclusion: '办结', answeredOn: '2026-06-10', solvedPeople: 2, overdue: false },
    ]);
  });
});

describe('欠薪案件督办台账（住建、交通、水利、能源）', () => {
  test('one row for each sector office, and none for others', () => {
    const told = asked();
    expect(rowsOf('supervised-cases', told).map(({ office }) => office)).toEqual(['housing', 'transport']);
    expect(rowsOf('supervised-cases', told, '2026-09-02')).toMatchObject([
      { office: 'housing', source: 'office', deadline: '2026-08-31', overdueDays: 2 },
      { office: 'transport', source: 'hrss', deadline: '2026-06-15', overdueDays: 79 },
    ]);
  });

  test('an office that was asked before it led has the case since it was asked', () => {
    const told = asked().given({ ...assignLead({ lead: 'transport' }), at: on('2026-06-12 09:00') });
    expect(rowsOf('supervised-cases', told)).toMatchObject([
      { office: 'transport', source: 'hrss', received: '2026-06-01', deadline: '2026-08-31' },
    ]);
  });

  test('what was cleared is late by the day on which it was', () => {
    const paid = arrearsCase().given(...TO_ARCHIVED);
    expect(rowsOf('supervised-cases', paid, '2027-01-01')).toMatchObject([{ closed: true, overdueDays: 0 }]);
  });
});

describe('部门协助办理台账、政府投资项目资金拨付管理台账', () => {
  test('what is due in a step, by when, and how it ended', () => {
    const told = asked();
    expect(rowsOf('department-steps', told)).toMatchObject([
      {
        step: '财政兜底',
        asked: 'finance',
        asking: 'hrss',
        due: '拨付资金并报送拨付凭证',
        dueOn: '2026-06-20',
        end: null,
      },
    ]);
    const funded = told.given(onStep('finance-backstop-1', 'fund', 'funded', { by: FINANCE, amountFen: 1_500_000 }));
    expect(rowsOf('department-steps', funded)).toMatchObject([{ due: null, end: '已足额拨付', endedOn: '2026-06-10' }]);
  });

  test('同级财政兜底: ordered, funded in parts, what is missing', () => {
    const told = asked();
    expect(rowsOf('government-funding', told)).toMatchObject([
      {
        approvedOn: '2026-06-01',
        ordered: 2_000_000,
        fundBy: '2026-06-20',
        funded: 500_000,
        gap: 1_500_000,
        overdue: false,
      },
    ]);
    told.given(onStep('finance-backstop-1', 'fund', 'overdue', { at: on('2026-06-21 09:00') }));
    expect(rowsOf('government-funding', told)).toMatchObject([{ overdue: true, fundedOn: null }]);
    expect(rowsOf('government-funding', arrearsCase().given(...TO_FILED))).toEqual([]);
  });
});

/** A transfer that the police did not file until the procuratorate looked at it, and the court judged. */
function transferred(): CaseStory {
  const told = arrearsCase().given(...TO_ANYWHERE, begun('crime-transfer'));
  const way = ['name-officers>named', 'report>transfer', 'approve>approved', 'transfer>sent', 'sign>signed'];
  way.push('decide>not-filed', 'consider>supervision', 'supervise>filed', 'hand-over>handed-over');
  way.push('investigate>for-prosecution', 'prosecute>more-wanted', 'investigate>for-prosecution');
  for (const edge of [...way, 'prosecute>prosecuted', 'judge>convicted'])
    told.given(walked(told, 'crime-transfer-1', edge));
  return told;
}

describe('拒不支付劳动报酬案件台账', () => {
  const matter = { people: 2, amount: 2_000_000 };

  test('公安分局：移送、签收、是否立案、移送审查起诉', () => {
    expect(rowsOf('refusal-to-pay-police', transferred())).toMatchObject([
      {
        ...{ ...matter, from: 'hrss', sentOn: '2026-06-15', signedOn: '2026-06-15', decision: '公安机关已立案' },
        ...{ supervised: true, paidBefore: false, chargedOn: '2026-06-15', result: '判决有罪' },
      },
    ]);
  });

  test('检察院：立案监督和审查起诉；人民法院：公诉和判决', () => {
    expect(rowsOf('refusal-to-pay-procuratorate', transferred())).toMatchObject([
      {
        ...matter,
        askedOn: '2026-06-15',
        supervision: '公安机关已立案',
        receivedOn: '2026-06-15',
        decision: '提起公诉',
      },
    ]);
    expect(rowsOf('refusal-to-pay-court', transferred())).toMatchObject([
      { ...matter, chargedOn: '2026-06-15', judgment: '判决有罪', judgedOn: '2026-06-15' },
    ]);
  });

  test('公安机关自行立案的也在台账里，移送日期空着；以其他罪名立案的不在', () => {
    const own = (filed: string): CaseStory => {
      const told = arrearsCase().given(...TO_ANYWHERE, begun('police-case'));
      const way = ['find>clue', `decide>${filed}`, 'hand-over>handed-over', 'investigate>for-prosecution'];
      for (const edge of [...way, 'prosecute>prosecuted', 'judge>convicted'])
        told.given(walked(told, 'police-case-1', edge));
      return told;
    };
    expect(rowsOf('refusal-to-pay-police', own('filed'))).toMatchObject([
      {
        ...{ ...matter, from: 'police', sentOn: null, signedOn: null, decision: '以拒不支付劳动报酬立案' },
        ...{ decidedOn: '2026-06-15', supervised: false, chargedOn: '2026-06-15', result: '判决有罪' },
      },
    ]);
    expect(rowsOf('refusal-to-pay-procuratorate', own('filed'))).toMatchObject([{ receivedOn: '2026-06-15' }]);
    expect(rowsOf('refusal-to-pay-court', own('filed'))).toMatchObject([{ judgment: '判决有罪' }]);
    for (const id of ['police', 'procuratorate', 'court'])
      expect(rowsOf(`refusal-to-pay-${id}`, own('filed-other'))).toEqual([]);
  });

  test('没有移送的、移送后没有到检察院和法院的，各自没有这一行', () => {
    const told = arrearsCase().given(...TO_ANYWHERE, begun('crime-transfer'));
    expect(rowsOf('refusal-to-pay-police', told)).toEqual([]);
    for (const edge of ['name-officers>named', 'report>transfer', 'approve>approved', 'transfer>sent']) {
      told.given(walked(told, 'crime-transfer-1', edge));
    }
    expect(rowsOf('refusal-to-pay-police', told)).toMatchObject([{ signedOn: null, decision: null, result: null }]);
    expect(rowsOf('refusal-to-pay-procuratorate', told)).toEqual([]);
    expect(rowsOf('refusal-to-pay-court', told)).toEqual([]);
  });
});

describe('欠薪清偿支付台账、先行清偿垫付追偿台账', () => {
  const story = () =>
    arrearsCase().given(
      ...TO_VERIFIED,
      addParty('sub', 'labour-subcontractor'),
      pay({ w1: 1_000_000, w2: 500_000 }, { arrivedAt: 'special-account' }),
      { ...forward('p1', 'person'), at: on('2026-06-03 09:00') },
      verifyPaid('p1', ['w1'], { at: on('2026-06-04 09:00') }),
      bounce('p1', 'w2'),
    );

  test('each payment with its hops; what came back is seen', () => {
    expect(rowsOf('payments', story())).toMatchObject([
      {
        ...{ kind: '总包先行清偿', payer: '用人单位：单位general', people: 2, total: 1_500_000, paidOn: '2026-06-01' },
        ...{ way: '专用账户 → 本人', place: '本人', forwardedOn: '2026-06-03' },
        ...{ verified: 1, verifiedOn: '2026-06-04', bounced: 1, voided: false },
      },
    ]);
  });

  test('应当追偿多少、追回多少、还差多少', () => {
    const claimed = story().given(demandRecovery('r1', 'sub'), recover('r1', 400_000));
    const row = { creditor: '用人单位：单位general', debtor: '劳务分包单位：单位sub', openedOn: '2026-06-01' };
    expect(rowsOf('recoveries', claimed)).toMatchObject([
      { ...row, claim: 1_000_000, received: 400_000, open: 600_000, dueOn: '2026-07-15', end: null },
    ]);
    claimed.given(endRecovery('r1'));
    expect(rowsOf('recoveries', claimed)).toMatchObject([{ received: 400_000, open: 0, end: '抵扣' }]);
  });
});

describe('督办、约谈、通报、问责登记簿', () => {
  test('a measure is shown with its grounds, its letter and the days of its way', () => {
    const told = proposed();
    expect(rowsOf('complaint-supervision', told)).toMatchObject([
      { unit: 'hrss', rung: '督办', status: '待决定', grounds: 1, issuedOn: null, letter: null },
    ]);
    told.given(issue(), answer(), lift());
    expect(rowsOf('complaint-supervision', told)).toMatchObject([
      {
        status: '已解除',
        letter: '潞治督〔2026〕1号',
        issuedOn: localDayOf(told.now),
        answeredOn: localDayOf(told.now),
      },
    ]);
    expect(rowsOf('complaint-supervision', complaint().given(...TO_HANDED_ON))).toEqual([]);
  });
});

describe('企业管理服务台账、失信联合惩戒名单台账', () => {
  test('the contact, what the visits found, and whether the company is on the list', () => {
    expect(rowsOf('companies', listedCompany())).toEqual([
      {
        ...{ creditCode: CREDIT_CODE, name: '示例劳务有限公司', address: '示例路1号', contactUnit: 'housing' },
        ...{
          appointedOn: '2026-06-15',
          workers: 80,
          visits: 2,
          visitedOn: '2026-06-14',
          condition: '风险',
          payDay: 15,
        },
        ...{ listings: 1, listed: '区人社局失信〔2026〕1号' },
      },
    ]);
  });

  test('失信惩戒公示: each listing with its ground, its days and what is due', () => {
    expect(rowsOf('listings', listedCompany())).toMatchObject([
      {
        ...{ number: '区人社局失信〔2026〕1号', ground: '达到认定拒不支付劳动报酬罪数额标准', payBy: '2026-06-12' },
        ...{ people: 2, unpaid: 2_000_000, proposedOn: '2026-06-15', toldOn: '2026-06-15', listedOn: '2026-07-06' },
        ...{ servedOn: null, shownOn: null, due: '送达列入决定书', end: null, removedOn: null },
      },
    ]);
    const spared = company().given(register(), propose(), onListing('notify', 'spared', { reason: '已付清' }));
    expect(rowsOf('listings', spared)).toMatchObject([{ number: null, due: null, end: '已付清并书面承诺，不再列入' }]);
  });
});
