import { describe, expect, it } from '@jest/globals';
import type { CaseState } from '../arrears-case/state.ts';
import { onStep, outcome, startStep, type CaseStep } from '../testing/arrears-case.ts';
import {
  asCases,
  asFact,
  CASE_OF_ORDER,
  company,
  COMPANY_CASE_WORKFLOW,
  type CompanyStory,
  did,
  disobeyed,
  onListing,
  propose,
  register,
} from '../testing/company.ts';
import { HEAD, on, person } from '../testing/district.ts';
import { groundChanges } from './grounds-of-listings.ts';

const MARKET = person('market-clerk', 'market', 'officer');
const TOLD = [onListing('notify', 'told', { dueOn: '2026-06-23' }), onListing('await-objection', 'waived')];
const LISTED = onListing('decide', 'listed', { by: HEAD, number: '潞人社失信〔2026〕1号' });
const ON_THE_LIST = [
  ...[register(), propose(), ...TOLD, LISTED, onListing('serve', 'served')],
  ...[onListing('publish', 'published', { facts: asCases(disobeyed()) }), onListing('show', 'shown', { by: MARKET })],
];
const IGNORED = outcome('o1', 'ignored', { at: on('2026-06-15 09:00') });
const WITHDRAWN = disobeyed(IGNORED, outcome('o1', 'withdrawn'));

const review = (end: 'annulled' | 'changed', ...more: readonly CaseStep[]): CaseState => {
  const key = 'decision-review-1';
  return disobeyed(
    IGNORED,
    startStep('decision-review', { targetUnit: 'government', orderId: 'o1' }),
    onStep(key, 'receive', 'review', { dueOn: '2026-07-01' }),
    onStep(key, 'answer', 'answered'),
    onStep(key, 'await', end, { signedBy: '复议机关', reason: '金额有误' }),
    ...more,
  );
};
const settled = (end: 'annulled' | 'changed'): CaseState =>
  review(end, onStep('decision-review-1', 'act-anew', 'complied', { by: HEAD, reason: '按变更后的执行' }));

const check = (arrears: CaseState) =>
  did('CheckListingGrounds', { caseId: CASE_OF_ORDER }, { by: COMPANY_CASE_WORKFLOW, facts: asFact(arrears) });
const tasks = ({ state }: CompanyStory): readonly string[] =>
  Object.values(state.tasks).flatMap(({ status, kind, unit, role }) =>
    status === 'open' && kind === 'review-listing' ? [`${unit} ${role}`] : [],
  );

describe('列入所依据的责令支付文书后来撤销、变更', () => {
  it.each([
    ['撤销', WITHDRAWN, 'order-withdrawn'],
    ['复议撤销', settled('annulled'), 'decision-annulled'],
    ['复议变更', settled('changed'), 'decision-changed'],
  ] as const)('%s：作出列入决定的负责人得到待办，一次', (_, now, because) => {
    const story = company().given(...ON_THE_LIST);
    expect(groundChanges(story.state, now)).toMatchObject([{ because }]);
    story.when(check(now)).then(['ListingGroundFell', { stepKey: 'listing-1', orderId: 'o1', because }]);
    expect(tasks(story)).toEqual(['hrss unit-head']);
    expect(groundChanges(story.state, now)).toEqual([]);
    story.when(check(now)).thenNothing();
  });

  it('还没有决定列入的，由提出的单位办', () => {
    const story = company().given(register(), propose(), ...TOLD, check(WITHDRAWN));
    expect(tasks(story)).toEqual(['hrss officer']);
    story.given(onListing('decide', 'refused', { by: HEAD, reason: '责令已经撤销', facts: asCases(WITHDRAWN) }));
    expect(tasks(story)).toEqual([]);
  });

  it('复议还在进行的、责令仍然有效的，没有待办', () => {
    const story = company().given(...ON_THE_LIST);
    story.when(check(disobeyed())).thenNothing();
    story.when(check(review('annulled'))).thenNothing();
    story.when({ ...check(WITHDRAWN), facts: {} }).thenRefused('case-unknown');
  });

  it('撤销列入决定即办结；送达、公布、公示以前就可以撤销，不必先公布', () => {
    const annul = (act: string, by = {}) => onListing(act, 'annulled', { reason: '责令已经撤销', ...by });
    const story = company().given(...ON_THE_LIST, check(WITHDRAWN), annul('listed'));
    expect(tasks(story)).toEqual([]);
    const steps = ON_THE_LIST.slice(0, -3);
    company()
      .given(...steps, check(WITHDRAWN))
      .when(annul('serve'))
      .then(['StepActed', { next: 'remove' }]);
    const served = company().given(...ON_THE_LIST.slice(0, -2), check(WITHDRAWN));
    served
      .when(onListing('publish', 'published', { facts: asCases(WITHDRAWN) }))
      .thenRefused('order-withdrawn')
      .when(annul('publish'))
      .then(['StepActed', { next: 'remove' }]);
    company()
      .given(...ON_THE_LIST.slice(0, -1), check(WITHDRAWN))
      .when(annul('show', { by: MARKET }))
      .then(['StepActed', { next: 'remove' }]);
  });

  it('变更的可以写明仍应列入；撤销的不行', () => {
    const keep = (now: CaseState) => onListing('listed', 'kept', { reason: '变更后仍达到标准', facts: asCases(now) });
    const changed = company().given(...ON_THE_LIST, check(settled('changed')), keep(settled('changed')));
    expect(tasks(changed)).toEqual([]);
    changed.given(check(WITHDRAWN));
    expect(tasks(changed)).toEqual(['hrss unit-head']);
    changed.when(keep(WITHDRAWN)).thenRefused('order-withdrawn');
    changed.when(keep(settled('annulled'))).thenRefused('order-withdrawn');
  });

  it('撤销是误记的，待办随之取消', () => {
    const story = company().given(...ON_THE_LIST, check(settled('annulled')));
    story.when(check(disobeyed())).then(['ListingGroundRestored', { stepKey: 'listing-1' }], ['TaskCancelled']);
    expect(tasks(story)).toEqual([]);
  });
});
