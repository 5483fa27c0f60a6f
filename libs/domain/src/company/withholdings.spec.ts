import { describe, expect, test } from '@jest/globals';
import { LEDGERS } from '../ledgers/index.ts';
import { addParty, WITHOUT_RULES } from '../testing/arrears-case.ts';
import {
  asFact,
  company,
  type CompanyStory,
  did,
  disobeyed,
  onListing,
  propose,
  register,
} from '../testing/company.ts';
import { CLERK, HEAD, on, person } from '../testing/district.ts';
import { companyRelations } from './relations.ts';

const FINANCE = person('finance-desk', 'finance', 'officer');
const MARKET = person('market-clerk', 'market', 'officer');
const AT = { at: on('2026-07-06 11:00') };
const LISTED = [
  ...[register(), propose(), onListing('notify', 'told', { dueOn: '2026-06-23' })],
  onListing('await-objection', 'waived'),
  onListing('decide', 'listed', { by: HEAD, number: '区人社局失信〔2026〕1号', at: on('2026-07-06 10:00') }),
];
const REMOVED = [
  ...[onListing('serve', 'served'), onListing('publish', 'published'), onListing('show', 'shown', { by: MARKET })],
  ...[onListing('listed', 'annulled', { reason: '决定撤销' }), onListing('remove', 'removed')],
];
const ask = (unit = 'finance') => did('AskToWithhold', { unit, area: 'government-funds' }, AT);
const proof = { effectiveOn: '2026-07-06', document: 'doc-1' };
const record = (by = FINANCE) => did('RecordWithholding', { withholdingId: 'h1', note: null, ...proof }, { by });
const lift = did('LiftWithholding', { withholdingId: 'h1', ...proof }, { by: FINANCE });

const open = ({ state }: CompanyStory) =>
  Object.values(state.tasks).flatMap(({ kind, unit, status }) => (status === 'open' ? [`${kind} ${unit}`] : []));

describe('联合惩戒：各部门的限制措施', () => {
  test('an office is asked while the party is listed, knows the record from then on, and says what it withholds', () => {
    company().given(register()).when(ask()).thenRefused('company-not-listed');
    const story = company().given(...LISTED);
    expect(companyRelations(story.state, 'finance', WITHOUT_RULES.organisation)).toEqual([]);
    story.when(ask()).then(['WithholdingAsked', { withholdingId: 'h1', unit: 'finance', askedOn: '2026-07-06' }]);
    expect(companyRelations(story.state, 'finance', WITHOUT_RULES.organisation)).toEqual(['stepUnit']);
    expect(open(story)).toContain('record-withholding finance');
    story.when(ask()).thenRefused('withholding-asked');
    story.when(record(CLERK)).thenRefused('withholding-of-another-unit');
    story.when(record()).then(['WithholdingRecorded']);
    expect(open(story)).not.toContain('record-withholding finance');
  });

  test('it is lifted when the party is taken off the list, not before, and whoever had not answered need not', () => {
    const story = company().given(...LISTED, ask(), record(), ask('housing'));
    story.when(lift).thenRefused('no-withholding-due');
    story.given(...REMOVED);
    expect(Object.values(story.state.withholdings).map(({ status }) => status)).toEqual(['to-lift', 'dropped']);
    expect(open(story)).toContain('lift-withholding finance');
    story.when(lift).then(['WithholdingLifted']);
    expect(open(story)).not.toContain('lift-withholding finance');
    const rows = LEDGERS.find(({ id }) => id === 'withholdings')?.rows({
      ...{ state: story.state, events: story.log, day: '2026-07-06', organisation: WITHOUT_RULES.organisation },
    });
    expect(rows).toMatchObject([
      { unit: 'finance', area: '政府资金支持', status: '已解除', withheldOn: '2026-07-06', liftedOn: '2026-07-06' },
      { unit: 'housing', status: '移出前未采取', withheldOn: null },
    ]);
  });

  test('an office that has nothing to withhold says why', () => {
    const story = company().given(...LISTED, ask());
    const decline = did('DeclineWithholding', { withholdingId: 'h1', reason: '没有申请资金' }, { by: FINANCE });
    story.when(decline).then(['WithholdingDeclined']);
    story.given(...REMOVED);
    expect(open(story)).not.toContain('lift-withholding finance');
  });
});

describe('统一社会信用代码', () => {
  const paper = { reason: '是另一单位的代码', requestedBy: CLERK.id, document: 'doc-2' };

  test('a wrong one is taken back by two persons, unless a listing rests on it', () => {
    const story = company().given(register());
    story.when(did('TakeBackCreditCode', paper, { by: CLERK })).thenRefused('approver-is-requester');
    story
      .when(did('TakeBackCreditCode', paper, { by: HEAD }))
      .then(['CreditCodeTakenBack', { requestedBy: CLERK.id, approvedBy: HEAD.id }]);
    expect(story.state.creditCode).toBeNull();
    story.when(did('AssignCreditCode', { creditCode: '91140400MA0EXAMPL2' })).then(['CreditCodeAssigned']);
    company()
      .given(...LISTED)
      .when(did('TakeBackCreditCode', paper, { by: HEAD }))
      .thenRefused('credit-code-relied-upon');
  });

  test('without a code the name alone says that it is the company, and an officer says why it is', () => {
    const story = company().given(register({ creditCode: null }));
    story.when(propose()).thenRefused('company-known-by-name-only');
    story
      .when(propose({ sameBecause: '地址、负责人一致' }))
      .then(['ListingProposed', { sameBecause: '地址、负责人一致' }], ['StepStarted']);
    expect(story.state.listings['listing-1']?.byNameOnly).toBe(true);
    company()
      .given(register())
      .when(propose({ sameBecause: '同名' }))
      .thenRefused('company-known-by-code');
    const other = { facts: asFact(disobeyed(addParty('other'))) };
    company()
      .given(register({ name: '另一公司', creditCode: null }))
      .when(propose({}, other))
      .thenRefused('order-of-another-company');
  });
});
