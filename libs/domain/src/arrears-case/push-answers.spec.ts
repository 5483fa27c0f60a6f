import { describe, expect, test } from '@jest/globals';
import type { FeedbackForm } from './events.ts';
import { act, arrearsCase, type CaseStory, push, TO_FILED, WITHOUT_RULES } from '../testing/arrears-case.ts';
import { HOUSING, INSPECTOR } from '../testing/district.ts';
import { LEDGERS } from '../ledgers/index.ts';

/** Pushed to 住建局 on 1 June 2026. */
const story = (): CaseStory => arrearsCase().given(...TO_FILED, push());

const PARTICULARS = {
  ...{ receivedOn: '2026-06-01', receivedBy: '签收人01', acceptance: 'accepted', handler: '承办人01' },
  ...{ findings: '人工费用未按期拨付', cause: 'price-unpaid', measures: ['urged'], paperNumber: '住建函〔2026〕8号' },
  ...{ proof: 'doc-9', openBecause: '等待审计', head: '负责人01', stampedOn: '2026-06-01' },
} as const satisfies FeedbackForm['particulars'];

const answer = (particulars: FeedbackForm['particulars'], more: object = {}, by = HOUSING) => {
  const figures = { solvedPeople: 1, solvedFen: 800_000, openPeople: 1, openFen: 1_200_000 };
  const form = { pushId: 'u1', conclusion: 'partial', ...figures, measures: '督促拨付', document: null } as const;
  return act('GiveFeedback', { ...form, ...(particulars === undefined ? {} : { particulars }), ...more }, { by });
};

describe('推送以附件1乙表反馈', () => {
  test('the other fields of the form come with it, and are read in the ledger', () => {
    const run = story().when(answer(PARTICULARS));
    run.then(['FeedbackGiven', { particulars: PARTICULARS }]);
    const ledger = LEDGERS.find(({ id }) => id === 'pushes');
    const { log: events, state } = run;
    const [row] = ledger?.rows({ events, state, day: '2026-06-30', organisation: WITHOUT_RULES.organisation }) ?? [];
    expect(row).toMatchObject({
      ...{ receivedOn: '2026-06-01', acceptance: '受理', cause: '拖欠工程款', measures: '督促' },
      ...{ paper: '住建函〔2026〕8号', stampedOn: '2026-06-01', onPaper: false, solved: 800_000 },
    });
  });

  test.each<[string, FeedbackForm['particulars'], object, string]>([
    ['what is open without a reason', { proof: 'doc-9' }, {}, 'feedback-open-reason-missing'],
    ['money without its proof', { openBecause: '等待审计' }, {}, 'feedback-proof-missing'],
    ['stamped by nobody', { ...PARTICULARS, head: ' ' }, {}, 'feedback-head-missing'],
    ['signed for before it was sent', { ...PARTICULARS, receivedOn: '2026-05-20' }, {}, 'feedback-date-too-early'],
    ['a day that lies ahead', { ...PARTICULARS, receivedOn: '2026-12-01' }, {}, 'feedback-date-ahead'],
    ['returned without a reason', { ...PARTICULARS, acceptance: 'returned' }, {}, 'feedback-return-reason-missing'],
  ])('%s is refused', (_, particulars, more, code) => {
    story().when(answer(particulars, more)).thenRefused(code);
  });

  test('typed in by another unit it names the paper, who handed it in and when (代录)', () => {
    const handedIn = { by: '联络员01', on: '2026-06-01' };
    story()
      .when(answer(PARTICULARS, {}, INSPECTOR))
      .thenRefused('feedback-supplier-missing');
    story()
      .when(answer({ ...PARTICULARS, handedIn }, {}, INSPECTOR))
      .thenRefused('document-missing');
    story()
      .when(answer({ ...PARTICULARS, handedIn }, { document: 'doc-7' }, INSPECTOR))
      .then(['FeedbackGiven', { unit: 'housing', recordedBy: INSPECTOR.id, document: 'doc-7' }]);
  });
});
