import { describe, expect, it } from '@jest/globals';
import { reference } from '../testing/reference.ts';
import type { Actor } from '../kernel/actor.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { RecountState } from '../recount/state.ts';
import { recountStream } from '../recount/stream.ts';
import { COORDINATOR, SECOND_COORDINATOR } from '../testing/district.ts';
import type { CalendarYear } from '../time/types.ts';
import { calendarStream, type NoticeAsked, type ReadNotice, TRIAL_FACT } from './stream.ts';

const year = (more: Partial<CalendarYear> = {}): CalendarYear => ({
  ...{
    year: 2027,
    status: 'published',
    notice: '国办发明电〔2026〕9号',
    statutory: ['2027-01-01'],
    daysOff: [],
    makeupDays: [],
  },
  ...more,
});
const PROVISIONAL = year({ status: 'provisional', notice: null });
/** What the library of rules makes of a notice, without its checks. */
const read: ReadNotice = ({ year: of, notice, daysOff, makeupDays }) =>
  year({ year: of, notice, statutory: [`${of}-01-01`], daysOff, makeupDays });
const adopt = (...years: readonly CalendarYear[]) =>
  ({ command: { type: 'AdoptCalendar', data: { release: '1', years } } }) as const;
const asked: NoticeAsked = {
  year: 2027,
  notice: '国办发明电〔2026〕9号',
  publishedOn: '2026-05-10',
  daysOff: [],
  makeupDays: [],
};
const PROPOSAL = 'n1';
const TRIAL = 'recount-1';
const propose = (more: Partial<NoticeAsked> = {}, proposalId = PROPOSAL) =>
  ({ command: { type: 'ProposeHolidayNotice', data: { proposalId, ...asked, ...more } } }) as const;
/** The dry run as the door reads it. */
const tried = (more: Partial<RecountState> = {}) => {
  const cause = { kind: 'notice', proposalId: PROPOSAL, year: year() } as const;
  const fact = { ...recountStream.initial(TRIAL), cause, status: 'ready', calendarVersion: 0, ...more };
  return { [TRIAL_FACT]: { stream: TRIAL, version: 3, fact } } as const;
};
const approve = (facts: DecideContext['facts'] = tried(), by = SECOND_COORDINATOR) =>
  ({ command: { type: 'ApproveHolidayNotice', data: { proposalId: PROPOSAL, trial: TRIAL } }, facts, by }) as const;
/** Both persons, under the calendar as it stands. */
const notice = (more: Partial<NoticeAsked> = {}, calendarVersion = 0) =>
  [propose(more), approve(tried({ calendarVersion }))] as const;
const book = () => reference(calendarStream(read));

describe('工作日历', () => {
  it('years are adopted once, and a release that brings the notice replaces a provisional year', () => {
    book()
      .given(adopt(PROVISIONAL))
      .when(adopt(PROVISIONAL))
      .thenNothing()
      .when(adopt(year()))
      .then(['CalendarAdopted'])
      .and(({ years }) => expect(years[2027]?.status).toBe('published'));
  });

  it('a notice imported here is not overwritten by a release', () => {
    book()
      .given(...notice())
      .when(adopt(year({ daysOff: ['2027-02-08'] })))
      .thenNothing();
  });

  it('a notice makes its year, statutory days included, and is new once', () => {
    book()
      .given(adopt(PROVISIONAL), propose({ daysOff: ['2027-02-08'] }))
      .when(approve(tried({ calendarVersion: 1 })))
      .then(
        ['HolidayNoticeApproved', { proposalId: PROPOSAL, trial: TRIAL }],
        ['CalendarRevised', { year: year({ daysOff: ['2027-02-08'] }), publishedOn: '2026-05-10' }],
      );
    book()
      .given(...notice())
      .when(propose())
      .thenRefused('notice-already-imported');
  });

  it('proposing it moves no date; a second person approves, with its dry run under the calendar in force before him', () => {
    const story = book().given(adopt(PROVISIONAL), propose());
    expect(story.state).toMatchObject({ version: 2, calendarVersion: 1, years: { 2027: { status: 'provisional' } } });
    story.when(approve(tried({ calendarVersion: 1 }), COORDINATOR)).thenRefused('approver-is-requester');
    story.when(approve({})).thenRefused('notice-not-tried');
    story.when(approve(tried())).thenRefused('notice-not-tried');
    story.when(approve(tried({ calendarVersion: 1, status: 'trying' }))).thenRefused('notice-not-tried');
    const other = { kind: 'notice', proposalId: 'n2', year: year() } as const;
    story.when(approve(tried({ calendarVersion: 1, cause: other }))).thenRefused('notice-not-tried');
    story.given(approve(tried({ calendarVersion: 1 })));
    expect(story.state).toMatchObject({ version: 4, calendarVersion: 4, proposals: {} });
  });

  it('one that is rejected is gone, and what was sound when proposed is judged again', () => {
    const reject = {
      command: { type: 'RejectHolidayNotice', data: { proposalId: PROPOSAL, reason: '有误' } },
    } as const;
    const story = book().given(propose()).when(propose()).thenRefused('proposal-known').given(reject);
    story.when(reject).thenRefused('proposal-unknown').when(approve()).thenRefused('proposal-unknown');
    book()
      .given(propose(), adopt(year({ daysOff: ['2027-02-08'] })))
      .when(approve(tried({ calendarVersion: 2 })))
      .thenRefused('notice-year-published');
  });

  it('offers exactly what it would not refuse', () => {
    const story = book().given(propose());
    const offered = (by: Actor) =>
      calendarStream(read)
        .allowed(story.state, story.contextOf({ by }))
        .flatMap(({ command, refusal, on }) => (command === 'ApproveHolidayNotice' ? [[on, refusal]] : []));
    expect([offered(SECOND_COORDINATOR), offered(COORDINATOR)]).toEqual([
      [[PROPOSAL, null]],
      [[PROPOSAL, 'approver-is-requester']],
    ]);
  });

  it('a published year is replaced only by a notice that names the one it revises', () => {
    const longer = { notice: '国办发明电〔2026〕10号', daysOff: ['2027-02-08'] };
    const revises = '国办发明电〔2026〕9号';
    book()
      .given(adopt(year()))
      .when(propose(longer))
      .thenRefused('notice-year-published')
      .when(propose({ ...longer, revises: '国办发明电〔2026〕8号' }))
      .thenRefused('notice-year-published')
      .given(propose({ ...longer, revises }))
      .when(approve(tried({ calendarVersion: 1 })))
      .then(['HolidayNoticeApproved'], ['CalendarRevised', { revises }]);
    book().given(adopt(PROVISIONAL)).when(propose({ revises })).thenRefused('notice-revises-nothing');
  });

  it('a year whose notice has no known number is revised by saying so', () => {
    const unnumbered = book().given(adopt(year({ notice: null })));
    unnumbered.when(propose({ daysOff: ['2027-02-08'], revises: '文号不详' })).then(['HolidayNoticeProposed']);
  });

  it('a notice of tomorrow, and one that contradicts itself or its neighbours, is refused', () => {
    book()
      .when(propose({ publishedOn: '2026-06-02' }))
      .thenRefused('notice-not-published-yet');
    book()
      .when(propose({ daysOff: ['2027-01-02'], makeupDays: ['2027-01-02'] }))
      .thenRefused('calendar-day-conflict');
    book()
      .when(adopt(year({ statutory: ['2027-01-02'], makeupDays: ['2027-01-02'] })))
      .thenRefused('calendar-day-conflict');
  });
});
