import { describe, expect, test } from '@jest/globals';
import {
  applied,
  batch,
  type BatchStep,
  type BatchStory,
  did,
  meant,
  ORGANISATION,
  receive,
  receiveOfChannel,
  rowOf,
  sealed,
  ticketRow,
} from '../testing/batch.ts';
import { COORDINATOR, HOUSING, on } from '../testing/district.ts';

const MATTER = 'complaint-00000000-0000-4000-8000-000000000001';
const ROWS = [ticketRow(2), ticketRow(3), ticketRow(4), ticketRow(5)];
const CHECKED = [
  meant(2, 'registered'),
  meant(3, 'urged', { complaint: MATTER, ticketId: 't1' }),
  meant(4, 'nothing-new', { complaint: MATTER, ticketId: 't2' }),
  meant(5, 'registered', { possible: [MATTER] }, ['possible-same-matter']),
];

const at = (type: 'FixBatchRow' | 'AcceptBatch' | 'CheckBatch', data: object, more: object = {}): BatchStep =>
  did(type, { checked: [], ...data }, { facts: ORGANISATION, ...more });
const statuses = ({ state }: BatchStory) => Object.values(state.rows).map(({ status }) => status);
const received = (): BatchStory => batch().given(receiveOfChannel(ROWS, CHECKED));

describe('渠道每日工单', () => {
  test('is received with channel, unit and day; what tells nothing new is left out, a possible duplicate waits', () => {
    const story = batch();
    story
      .when(receiveOfChannel(ROWS, CHECKED))
      .then(
        ['FileReceived', { unit: 'hrss', number: '12345热线 2026-06-15', rows: 4 }],
        ['BatchRowsRead'],
        ['TaskOpened', { kind: 'fix-batch-rows', role: 'officer' }],
        ['TaskOpened', { kind: 'accept-batch' }],
      );
    expect(statuses(story)).toEqual(['ready', 'ready', 'dropped', 'open']);
    expect(story.state.received?.target).toMatchObject({ kind: 'channel', unit: 'hrss', day: '2026-06-15' });
  });

  test('comes to the unit that receives it, and from the 治欠办 for any; of a unit that there is and a day that has begun', () => {
    const refused = (more: Parameters<typeof receiveOfChannel>[2], code: string) =>
      batch()
        .when(receiveOfChannel(ROWS, CHECKED, more))
        .thenRefused(code);
    refused({ by: HOUSING }, 'not-found');
    refused({ facts: {} }, 'not-found');
    refused({ target: { unit: 'nobody' }, by: COORDINATOR }, 'unit-unknown');
    refused({ target: { unit: 'next-district' }, by: COORDINATOR }, 'unit-unknown');
    refused({ target: { day: '2026-06-16' } }, 'list-in-future');
    const story = batch();
    story
      .when(receiveOfChannel(ROWS, CHECKED, { by: COORDINATOR }))
      .then(
        ['FileReceived', { unit: 'office' }],
        ['BatchRowsRead'],
        ['TaskOpened', { role: 'coordinator' }],
        ['TaskOpened', { role: 'coordinator' }],
      );
  });

  test('an officer says that it is the same matter, or another; the last word counts', () => {
    const story = received();
    const same = meant(5, 'added', { complaint: MATTER });
    story
      .when(at('FixBatchRow', { row: 5, sameAs: MATTER, checked: [same] }))
      .then(['BatchRowFixed', { sameAs: MATTER }], ['BatchRowsChecked', { rows: [same] }], ['TaskCompleted']);
    expect(story.state.rows[5]).toMatchObject({ status: 'ready', sameAs: MATTER, distinct: false });
    story.given(at('FixBatchRow', { row: 5, distinctBecause: '另一工地', checked: [meant(5, 'registered')] }));
    expect(story.state.rows[5]).toMatchObject({ status: 'ready', sameAs: null, distinct: true });
    story.given(at('FixBatchRow', { row: 5, sameAs: MATTER, checked: [same] }));
    expect(story.state.rows[5]).toMatchObject({ sameAs: MATTER, distinct: false });
    story
      .when(at('FixBatchRow', { row: 5, sameAs: MATTER, distinctBecause: '另一工地' }))
      .thenRefused('same-and-distinct');
  });

  test('what a ticket says is put right cell by cell; a list of workers has no such cells', () => {
    const unreadable = [{ code: 'moment-unreadable', cell: 'B2' }];
    const story = batch().given(
      receiveOfChannel([{ ...ticketRow(2, { receivedAt: null }), unreadable }], [meant(2, 'registered')]),
    );
    expect(statuses(story)).toEqual(['open']);
    story.given(at('FixBatchRow', { row: 2, ticket: { receivedAt: '2026-06-14', phone: sealed('p') } }));
    expect(story.state.rows[2]).toMatchObject({
      status: 'ready',
      ticket: { receivedAt: '2026-06-14', phone: { subject: 'subject-p' }, externalNumber: '20260615-2' },
    });
    batch()
      .given(receive('worker-list', [rowOf(4)]))
      .when(did('FixBatchRow', { row: 4, ticket: {}, checked: [] }))
      .thenRefused('row-without-ticket');
  });

  test('a row that tells nothing new any more is left out when the file is checked again', () => {
    const story = received();
    story.given(at('CheckBatch', { checked: [meant(3, 'nothing-new', { complaint: MATTER, ticketId: 't1' })] }));
    expect(statuses(story)).toEqual(['ready', 'dropped', 'dropped', 'open']);
    // The same check again is no history.
    story.when(at('CheckBatch', { checked: [meant(2, 'registered')] })).thenNothing();
  });

  test('is accepted in the name of whoever accepts; what is more than one working day old needs one reason for the file', () => {
    const old = () =>
      batch().given(
        receiveOfChannel([ticketRow(2, { receivedAt: '2026-06-11' })], [meant(2, 'registered')], {
          at: on('2026-06-15 09:00'),
        }),
      );
    old().when(at('AcceptBatch', {})).thenRefused('late-reason-required');
    const story = old();
    story
      .when(at('AcceptBatch', {}, { lateReason: '渠道补推' }))
      .then(['BatchAccepted', { lateReason: '渠道补推', parts: [{ id: 'p1', rows: [2] }] }], ['TaskCompleted']);
    expect(story.state.parts['p1']).toMatchObject({ lateReason: '渠道补推' });
    const fresh = received();
    fresh
      .when(at('AcceptBatch', {}, { lateReason: '不必' }))
      .then(['BatchAccepted', { parts: [{ id: 'p1', rows: [2, 3] }] }], ['TaskCompleted']);
    expect(fresh.state.parts['p1']?.lateReason).toBeNull();
  });

  test('a call that stands on an old list is as late as the list, whenever its ticket came', () => {
    const urged = [meant(2, 'urged', { complaint: MATTER, ticketId: 't1' })];
    const story = (day: string) =>
      batch().given(receiveOfChannel([ticketRow(2, { receivedAt: '2026-05-04' })], urged, { target: { day } }));
    story('2026-06-15').when(at('AcceptBatch', {})).then(['BatchAccepted'], ['TaskCompleted']);
    story('2026-06-11').when(at('AcceptBatch', {})).thenRefused('late-reason-required');
  });

  test('what was refused where it went is open again, with its code', () => {
    const story = received();
    story.given(at('AcceptBatch', {}));
    story
      .when(applied('p1', [3], [{ row: 2, code: 'already-claimed' }]))
      .then(['BatchPartApplied'])
      .and(({ rows }) => {
        expect(rows[2]).toMatchObject({ status: 'open', found: [{ code: 'already-claimed' }] });
        expect(rows[3]).toMatchObject({ status: 'applied' });
      });
  });
});
