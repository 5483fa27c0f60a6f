import { describe, expect, it } from '@jest/globals';
import {
  addParty,
  addSource,
  arrearsCase,
  assignLead,
  type CaseStory,
  COMPLAINT_TWO,
  determine,
  fileCase,
  joinSource,
  order,
  pay,
  verify,
} from '../testing/arrears-case.ts';
import { BATCH } from '../testing/taking-over.ts';
import type { PaperSource } from './commands.ts';

const PAPER: PaperSource = {
  ...{ on: '2026-06-01', batch: BATCH },
  paper: {
    order: { number: '监令〔2026〕5号', on: '2026-04-01', payBy: '2026-04-15' },
    paid: { fen: 500_000, on: null, document: '回单-8' },
  },
};

/** Opened by a complaint that was taken over; filed, so that an order can be entered. */
const opened = (takenOver: PaperSource | null = PAPER): CaseStory =>
  arrearsCase().given(addSource({ takenOver, filedOn: '2026-03-30' }), assignLead());
const ordered = (takenOver?: PaperSource | null): CaseStory =>
  opened(takenOver).given(addParty('general'), verify('w1'), verify('w2'), determine());

const tasks = ({ state }: CaseStory, status = 'open') =>
  Object.values(state.tasks).flatMap((task) =>
    task.status === status && task.kind.startsWith('enter-paper') ? [task.kind] : [],
  );

const fromPaper = { actedOn: '2026-04-01', lateReason: '存量接管补录' };

describe('a case that a matter taken over from paper opens', () => {
  it('is taken over with it, and knows nothing of its persons', () => {
    const story = opened();
    expect(story.state.takenOver).toMatchObject({ on: '2026-06-01', batch: BATCH });
    expect(story.log.find(({ type }) => type === 'MatterTakenOver')?.data).toEqual({
      ...{ on: '2026-06-01', batch: BATCH },
      paper: { number: null, handledBy: null, note: null, ...PAPER.paper },
    });
    expect(story.log.find(({ type }) => type === 'SourceAdded')?.data).not.toHaveProperty('takenOver');
  });

  it('is not, where the case was there before', () => {
    const story = opened(null).given(joinSource({ complaint: COMPLAINT_TWO, takenOver: PAPER }));
    expect(story.state.takenOver).toBeNull();
  });

  it('asks for the order and the money that the paper names, until they are entered', () => {
    expect(tasks(opened())).toEqual(['enter-paper-order', 'enter-paper-payment']);
    const story = ordered().given(
      order({ number: null, paperNumber: '监令〔2026〕5号', payBy: '2026-04-15' }, fromPaper),
    );
    expect(tasks(story)).toEqual(['enter-paper-payment']);
    story.given(pay({ w1: 500_000 }));
    expect([tasks(story), tasks(story, 'completed')]).toEqual([[], ['enter-paper-order', 'enter-paper-payment']]);
    expect(tasks(opened(null))).toEqual([]);
  });
});

describe('an order of the time on paper', () => {
  const paperOrder = (payBy = '2026-04-15') => ({ number: null, paperNumber: '监令〔2026〕5号', payBy });

  it('keeps the number that it has, and its own day', () => {
    const story = ordered().when(order(paperOrder(), fromPaper));
    expect(story.state.orders['o1']).toMatchObject({
      number: '监令〔2026〕5号',
      issuedOn: '2026-04-01',
      payBy: '2026-04-15',
    });
    expect(story.log.find(({ type }) => type === 'OrderIssued')?.data).not.toHaveProperty('paperNumber');
  });

  it('is older than the take-over, and of a case that was taken over', () => {
    ordered()
      .when(order(paperOrder('2026-06-20'), { actedOn: '2026-06-01' }))
      .thenRefused('order-not-of-paper');
    ordered(null).when(order(paperOrder(), fromPaper)).thenRefused('order-not-of-paper');
    ordered()
      .when(order({ number: null }))
      .thenRefused('order-number-missing');
  });

  it('of the time after it takes its number like any other', () => {
    const story = arrearsCase().given(addSource({ takenOver: PAPER }), assignLead(), fileCase());
    story.given(addParty('general'), verify('w1'), verify('w2'), determine()).when(order());
    expect(story.state.orders['o1']?.number).toBe('潞人社监令〔2026〕1号');
  });
});
