import { describe, expect, it } from '@jest/globals';
import type { CaseState } from '../arrears-case/state.ts';
import { outcome, pay, proposeClearing, confirmClearing, verifyPaid } from '../testing/arrears-case.ts';
import {
  COMPANY_ID,
  CREDIT_CODE,
  OTHER_COMPANY,
  SECOND,
  asCases,
  asFact,
  company,
  did,
  disobeyed,
  onListing,
  propose,
  register,
} from '../testing/company.ts';
import { HEAD, HOUSING, INSPECTOR, on, person, TRANSPORT } from '../testing/district.ts';

const MARKET = person('market-clerk', 'market', 'officer');
const TOLD = onListing('notify', 'told', { dueOn: '2026-06-23' });
const WAIVED = onListing('await-objection', 'waived');
const LISTED = onListing('decide', 'listed', { by: HEAD, number: '潞人社失信〔2026〕1号' });
const PUBLISHED = [
  onListing('serve', 'served'),
  onListing('publish', 'published'),
  onListing('show', 'shown', { by: MARKET }),
];
const ON_THE_LIST = [register(), propose(), TOLD, WAIVED, LISTED, ...PUBLISHED];
const PAID = [
  pay({ w1: 1_000_000, w2: 1_000_000 }, { paidOn: '2026-06-16' }, { at: on('2026-06-16 09:00') }),
  verifyPaid('p1', ['w1', 'w2']),
];

describe('列入失信联合惩戒名单', () => {
  it('rests on an order of a case that the company did not obey, whose sums it keeps', () => {
    company()
      .given(register())
      .when(propose())
      .then(
        ['ListingProposed', { stepKey: 'listing-1', payBy: '2026-06-12', unpaidFen: 2_000_000, people: 2 }],
        ['StepStarted', { kind: 'listing', requestingUnit: 'hrss', targetUnit: 'hrss', first: 'notify' }],
      )
      .and(({ active }) => expect(active).toEqual(['credit-file', 'listing']));
  });

  it('is not begun before the date of the order, nor after it was obeyed, nor twice on one order', () => {
    const early = { facts: asFact(disobeyed()), at: on('2026-06-12 23:00') };
    company(undefined, on('2026-06-12 09:00'))
      .given(register())
      .when(propose({}, early))
      .thenRefused('order-not-disobeyed');
    const obeyed = { facts: asFact(disobeyed(...PAID, outcome('o1', 'fulfilled'))) };
    company().given(register()).when(propose({}, obeyed)).thenRefused('order-not-disobeyed');
    company()
      .given(...ON_THE_LIST)
      .when(propose())
      .thenRefused('order-already-listed');
    company()
      .given(register(), propose())
      .when(propose({ orderId: 'o2' }))
      .thenRefused('step-already-running');
    company()
      .given(register())
      .when(propose({ orderId: 'o9' }))
      .thenRefused('order-unknown');
  });

  it('is not decided on an order that was withdrawn after it had not been obeyed', () => {
    const gone = disobeyed(outcome('o1', 'ignored', { at: on('2026-06-15 09:00') }), outcome('o1', 'withdrawn'));
    company()
      .given(register())
      .when(propose({}, { facts: asFact(gone) }))
      .thenRefused('order-not-disobeyed');
    const ready = () => company().given(register(), propose(), TOLD, WAIVED);
    ready()
      .when({ ...LISTED, facts: asCases(gone) })
      .thenRefused('order-withdrawn')
      .when({ ...onListing('decide', 'refused', { by: HEAD, reason: '责令已经撤销' }), facts: asCases(gone) })
      .then(['StepActed'], ['StepEnded']);
    ready().given({ ...LISTED, facts: asCases(disobeyed()) });
  });

  it('is about this company: by its code, and by its name only where one of the two has none', () => {
    const other = company().given(register({ creditCode: '91140400MA0OTHER00' }));
    other.when(propose()).thenRefused('order-of-another-company');
    company()
      .given(register({ name: '另一公司' }))
      .when(propose())
      .then(['ListingProposed'], ['StepStarted']);
    company()
      .given(register({ creditCode: null }))
      .when(propose({ sameBecause: '地址和负责人一致' }))
      .then(['ListingProposed'], ['StepStarted']);
    company()
      .given(register({ creditCode: null, name: '另一公司' }))
      .when(propose())
      .thenRefused('order-of-another-company');
  });

  it('is told first: no decision without the notice, and its date leaves the time to object', () => {
    company().given(register(), propose()).when(LISTED).thenRefused('step-act-not-due');
    company()
      .given(register(), propose(), TOLD)
      .when(onListing('await-objection', 'none'))
      .thenRefused('step-date-not-passed');
  });

  it('an objection is answered, and ends it where it is right', () => {
    const objected = [register(), propose(), TOLD, onListing('await-objection', 'objected')];
    company()
      .given(...objected)
      .when(onListing('verify-objection', 'upheld', { reason: '付款在期限内' }))
      .then(['StepActed'], ['StepEnded', { outcome: 'upheld' }])
      .and(({ active, listings }) => {
        expect(active).toEqual(['credit-file']);
        expect(listings['listing-1']).toMatchObject({ listedOn: null });
      });
    company()
      .given(...objected)
      .when(onListing('verify-objection', 'rejected', { reason: '未付' }))
      .then(['StepActed', { next: 'decide' }]);
  });

  it('is decided by the head with a number of the register, not by who gave the notice', () => {
    const told = [register(), propose(), TOLD, WAIVED];
    company()
      .given(...told)
      .when(onListing('decide', 'listed', { by: INSPECTOR, number: '1', signedBy: '局长' }))
      .thenRefused('approver-is-requester');
    company()
      .given(...told)
      .when(onListing('decide', 'listed', { by: SECOND, number: '1' }))
      .thenRefused('signer-missing');
    company()
      .given(...told)
      .when(LISTED)
      .then(
        ['StepActed', { next: 'serve' }],
        ['CompanyListed', { stepKey: 'listing-1', number: '潞人社失信〔2026〕1号', listedOn: '2026-06-15' }],
      );
  });

  it('who has paid and promised in writing before the decision may be spared it (R45 Art 7)', () => {
    company()
      .given(register(), propose(), TOLD, WAIVED)
      .when(onListing('decide', 'spared', { by: HEAD, reason: '已付清并书面承诺' }))
      .then(['StepActed'], ['StepEnded', { outcome: 'spared' }]);
  });

  it('below the amounts it is said with the proposal and keeps nobody from it; an event needs no amount', () => {
    const warned = (ground: 'threshold' | 'group-event', warnings: readonly string[]) =>
      company().given(register()).when(propose({ ground })).then(['ListingProposed', { warnings }], ['StepStarted']);
    warned('threshold', ['below-transfer-threshold']);
    warned('group-event', []);
  });
});

describe('移出名单', () => {
  const applied = onListing('listed', 'applied');
  const granted = (...cases: readonly CaseState[]) =>
    onListing('verify-removal', 'granted', { by: HEAD, facts: asCases(...cases) });
  const cleared = () => disobeyed(...PAID, outcome('o1', 'fulfilled'), proposeClearing(), confirmClearing());

  it('is not granted while wages of any of its cases are open, the one of the listing or a new one', () => {
    const asked = [...ON_THE_LIST, applied];
    company()
      .given(...asked)
      .when(granted(disobeyed()))
      .thenRefused('company-has-open-case');
    company()
      .given(...asked)
      .when(granted(cleared(), disobeyed()))
      .thenRefused('company-has-open-case');
    company()
      .given(...asked)
      .when(granted(cleared()))
      .then(['StepActed', { next: 'remove' }], ['CasesChecked', { stepKey: 'listing-1' }]);
  });

  it('a case of another company, or one that pays no wages there, is no hindrance', () => {
    const foreign = disobeyed();
    const parties = Object.fromEntries(
      Object.entries(foreign.parties).map(([id, party]) => [id, { ...party, creditCode: '91140400MA0OTHER00' }]),
    );
    company()
      .given(...ON_THE_LIST, applied)
      .when(granted(cleared(), { ...foreign, parties }))
      .then(['StepActed'], ['CasesChecked']);
  });

  it('a refusal goes back to the list; the end is entered with its day, everywhere', () => {
    company()
      .given(...ON_THE_LIST, applied)
      .when(onListing('verify-removal', 'refused', { by: HEAD, reason: '承诺未提交' }))
      .then(['StepActed', { next: 'listed' }]);
    company()
      .given(...ON_THE_LIST, onListing('listed', 'annulled', { reason: '复议撤销' }))
      .when(onListing('remove', 'removed'))
      .then(['StepActed', { next: 'stop-showing' }], ['CompanyDelisted', { removedOn: '2026-06-15' }])
      .given(onListing('stop-showing', 'stopped', { by: MARKET }))
      .and((state) => expect(state.active).toEqual(['credit-file']));
  });

  it('while it stands on the list another order may lead to a second listing', () => {
    const second = { ...disobeyed(), orders: { ...disobeyed().orders } };
    const [first] = Object.values(second.orders);
    const facts = asFact({ ...second, orders: first === undefined ? {} : { o2: { ...first, id: 'o2' } } });
    company()
      .given(...ON_THE_LIST)
      .when(propose({ orderId: 'o2' }, { facts }))
      .then(['ListingProposed', { stepKey: 'listing-2' }], ['StepStarted', { stepKey: 'listing-2' }]);
  });
});

describe('用人单位档案', () => {
  it('a code is given once, a record is registered once', () => {
    company()
      .when(register())
      .then(['CompanyRegistered', { unit: 'hrss', creditCode: CREDIT_CODE }]);
    company().given(register()).when(register()).thenRefused('company-registered');
    company()
      .given(register({ creditCode: null }))
      .when({ command: { type: 'AssignCreditCode', data: { creditCode: CREDIT_CODE } } })
      .then(['CreditCodeAssigned', { creditCode: CREDIT_CODE }])
      .when({ command: { type: 'AssignCreditCode', data: { creditCode: '91140400MA0OTHER00' } } })
      .thenRefused('credit-code-known');
  });

  it('two records may be the same company: only those that the sender may know of, and it can be undone', () => {
    const other = company().given(register({ creditCode: null })).state;
    const facts = { other: { stream: OTHER_COMPANY, version: other.version, fact: other } };
    const link = (circumstances: object) => did('LinkCompany', { other: OTHER_COMPANY, reason: '更名' }, circumstances);
    company().given(register()).when(link({})).thenRefused('company-unknown');
    company()
      .given(register())
      .when(link({ facts, by: TRANSPORT }))
      .thenRefused('company-unknown');
    company()
      .given(register())
      .when(link({ facts }))
      .then(['CompanyLinked', { other: OTHER_COMPANY }])
      .when(link({ facts }))
      .thenRefused('company-already-linked')
      .when(did('UnlinkCompany', { other: OTHER_COMPANY, reason: '两个单位' }))
      .then(['CompanyUnlinked'])
      .and(({ linked }) => expect(linked).toEqual([]));
    company()
      .given(register())
      .when(did('LinkCompany', { other: COMPANY_ID, reason: '更名' }))
      .thenRefused('company-linked-to-itself');
  });

  it('企业联系责任人: in office at the unit that keeps contact; a visit lies in the past', () => {
    const contact = { unit: 'housing', person: HOUSING.id };
    company()
      .given(register())
      .when(did('AppointContact', { ...contact, unit: 'transport' }))
      .thenRefused('contact-of-another-unit')
      .when(did('AppointContact', contact))
      .then(['ContactAppointed', contact])
      .when(did('AppointContact', contact))
      .thenNothing();
    const visit = { condition: 'watch', workers: 80, payDay: 15, note: null } as const;
    company()
      .given(register())
      .when(did('RecordVisit', { ...visit, visitedOn: '2026-06-16' }))
      .thenRefused('visited-in-future')
      .when(did('RecordVisit', { ...visit, visitedOn: '2026-06-15' }))
      .then(['VisitRecorded', { unit: 'hrss' }]);
  });
});
