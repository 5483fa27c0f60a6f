import { describe, expect, test } from '@jest/globals';
import {
  accept,
  applied,
  assigned,
  bad,
  batch,
  type BatchStory,
  did,
  good,
  inCase,
  receive,
  rowOf,
  sealed,
  slipOf,
} from '../testing/batch.ts';
import { HOUSING, INSPECTOR, TRANSPORT } from '../testing/district.ts';
import { batchView } from '../views/batch-view.ts';
import { batchStream } from './decide.ts';

const ROWS = [rowOf(4), rowOf(5), rowOf(6)];
const SLIPS = [slipOf(4), slipOf(5), slipOf(6, { paidOn: '2026-06-09' })];

const statuses = ({ state }: BatchStory) => Object.values(state.rows).map(({ row, status }) => [row, status]);
const work = ({ state }: BatchStory) =>
  Object.values(state.tasks).flatMap(({ kind, status }) => (status === 'open' ? [kind] : []));
const fix = (row: number, more: object, checked = [good(row)]) => did('FixBatchRow', { row, checked, ...more });

describe('批量导入', () => {
  test('keeps what the file says of each row and what speaks against it, and gives the unit the work', () => {
    const story = batch();
    story
      .when(receive('worker-list', ROWS, [good(4), bad(5, 'line-exists'), good(6)]))
      .then(
        ['BatchReceived', { unit: 'hrss', rows: 3, totalFen: 1_500_000 }],
        ['BatchRowsRead'],
        ['TaskOpened', { kind: 'fix-batch-rows', unit: 'hrss', role: 'officer' }],
        ['TaskOpened', { kind: 'accept-batch', unit: 'hrss', role: 'officer' }],
      );
    expect(statuses(story)).toEqual([
      [4, 'ready'],
      [5, 'open'],
      [6, 'ready'],
    ]);
  });

  test('what could not be read keeps a row open as well', () => {
    const unreadable = [{ code: 'amount-unreadable', cell: 'C4' }];
    const story = batch().given(receive('worker-list', [rowOf(4, { fen: null, unreadable }), rowOf(5)]));
    expect(statuses(story)).toEqual([
      [4, 'open'],
      [5, 'ready'],
    ]);
    story.when(fix(4, { fen: 500_000 })).then(['BatchRowFixed'], ['TaskCompleted', { act: 'BatchRowFixed' }]);
    expect(statuses(story)[0]).toEqual([4, 'ready']);
  });

  test('a row stands once, and nobody has paid tomorrow', () => {
    batch()
      .when(receive('worker-list', [rowOf(4), rowOf(4)]))
      .thenRefused('row-twice');
    batch()
      .when(receive('bank-slips', [slipOf(4, { paidOn: '2026-06-16' })]))
      .thenRefused('row-paid-in-future');
  });

  test('a check says nothing of rows that are decided', () => {
    const story = batch().given(receive('worker-list', ROWS, [good(4), bad(5, 'line-exists'), good(6)]), accept());
    story.when(did('CheckBatch', { checked: [bad(4, 'line-exists'), bad(5, 'line-exists'), good(6)] })).thenNothing();
  });

  test('a large file is kept in events of five hundred rows', () => {
    const rows = Array.from({ length: 1001 }, (_, index) => rowOf(index + 2));
    const { log, state } = batch().given(receive('worker-list', rows));
    expect(log.filter(({ type }) => type === 'BatchRowsRead')).toHaveLength(3);
    expect(Object.keys(state.rows)).toHaveLength(1001);
  });

  test('a unit that does not handle the case is told that there is none', () => {
    batch()
      .when(receive('worker-list', ROWS, [], { by: TRANSPORT }))
      .thenRefused('not-found');
    batch()
      .when(receive('worker-list', ROWS, [], { facts: {} }))
      .thenRefused('not-found');
    batch()
      .when(receive('worker-list', ROWS, [], { by: HOUSING }))
      .then(['BatchReceived', { unit: 'housing' }], ['BatchRowsRead'], ['TaskOpened']);
  });

  test('a sheet is somebody’s, a payment has its head, and a list of claims has neither', () => {
    const state = assigned();
    const head = { document: 'd', original: null, fileHash: 'a', rows: ROWS, checked: [], slipKeys: {} };
    const facts = inCase(state);
    const [party = ''] = Object.keys(state.parties);
    const payment = { kind: 'employer', arrivedAt: 'person' } as const;
    const wrong = [
      ['wage-sheet', null, null, 'party-unknown'],
      ['wage-sheet', 'nobody', null, 'party-unknown'],
      ['worker-list', party, null, 'party-misplaced'],
      ['bank-slips', party, null, 'payment-head-misplaced'],
      ['wage-sheet', party, payment, 'payment-head-misplaced'],
    ] as const;
    for (const [kind, of, paid, code] of wrong) {
      batch()
        .when(
          did(
            'ReceiveBatch',
            { ...head, kind, target: { kind: 'case', stream: state.stream, party: of, payment: paid } },
            { facts },
          ),
        )
        .thenRefused(code);
    }
  });

  test('a row that is put right is checked anew; the work on open rows ends with the last one', () => {
    const story = batch().given(receive('worker-list', ROWS, [good(4), bad(5, 'line-exists'), bad(6, 'name-twice')]));
    story.when(fix(5, { name: sealed('工人05') })).then(['BatchRowFixed'], ['BatchRowsChecked', { rows: [good(5)] }]);
    expect(work(story)).toEqual(['fix-batch-rows', 'accept-batch']);
    story
      .when(did('DropBatchRow', { row: 6, reason: '重复' }))
      .then(['BatchRowDropped'], ['TaskCompleted', { act: 'BatchRowDropped' }]);
    expect(statuses(story)).toEqual([
      [4, 'ready'],
      [5, 'ready'],
      [6, 'dropped'],
    ]);
    story.when(fix(6, { fen: 1 })).thenRefused('row-decided');
    story.when(fix(9, { fen: 1 })).thenRefused('row-unknown');
    story.when(fix(5, {})).thenRefused('nothing-fixed');
  });

  test('what the bank says is not put right; whom it means is', () => {
    const story = batch().given(receive('bank-slips', SLIPS, [bad(4, 'line-ambiguous'), good(5), good(6)]));
    story.when(fix(4, { fen: 1 })).thenRefused('slip-not-fixed');
    story.when(fix(4, { name: sealed('工人05') })).thenRefused('slip-not-fixed');
    story
      .when(fix(4, { named: 'w1' }))
      .then(['BatchRowFixed'], ['BatchRowsChecked'], ['TaskCompleted'], ['TaskOpened']);
  });

  test('good rows of a list are taken without the bad ones, bank slips all or none', () => {
    const list = batch().given(receive('worker-list', ROWS, [good(4), bad(5, 'line-exists'), good(6)]));
    list.when(accept()).then(['BatchAccepted', { parts: [{ id: 'p1', rows: [4, 6] }] }], ['TaskCompleted']);
    expect(statuses(list)).toEqual([
      [4, 'accepted'],
      [5, 'open'],
      [6, 'accepted'],
    ]);
    const slips = batch().given(receive('bank-slips', SLIPS, [good(4), bad(5, 'line-overpaid'), good(6)]));
    expect(work(slips)).toEqual(['fix-batch-rows']);
    slips.when(accept()).thenRefused('batch-rows-open');
  });

  test('is neither checked nor accepted without the case', () => {
    const story = batch().given(receive('worker-list', ROWS));
    for (const type of ['CheckBatch', 'AcceptBatch'] as const)
      story.when(did(type, { checked: [] }, { facts: {} })).thenRefused('not-found');
  });

  test('is accepted on what the case is now, not on what it was when the file came', () => {
    const story = batch().given(receive('bank-slips', SLIPS));
    story.when(accept([bad(5, 'line-ended')])).thenRefused('batch-rows-open');
    story
      .when(did('CheckBatch', { checked: [good(4), bad(5, 'line-ended'), good(6)] }))
      .then(['BatchRowsChecked', { rows: [bad(5, 'line-ended')] }], ['TaskCancelled'], ['TaskOpened']);
    story.when(did('CheckBatch', { checked: [good(4), bad(5, 'line-ended'), good(6)] })).thenNothing();
  });

  test('bank slips become payments of one day in which a wage line stands once', () => {
    const story = batch().given(
      receive(
        'bank-slips',
        [slipOf(4), slipOf(5), slipOf(6), slipOf(7, { paidOn: '2026-06-09' })],
        [good(4, { lineId: 'w1' }), good(5, { lineId: 'w2' }), good(6, { lineId: 'w1' }), good(7, { lineId: 'w1' })],
      ),
    );
    story.when(accept()).then(
      [
        'BatchAccepted',
        {
          parts: [
            { id: 'p1', rows: [4, 5] },
            { id: 'p2', rows: [6] },
            { id: 'p3', rows: [7] },
          ],
        },
      ],
      ['TaskCompleted'],
    );
  });

  test('is applied part by part in the name of whoever accepted it; what the case refuses is open again', () => {
    const rows = Array.from({ length: 60 }, (_, index) => rowOf(index + 2));
    const story = batch().given(receive('worker-list', rows), accept());
    expect(batchView(story.state)).toMatchObject({
      ended: false,
      parts: [{ part: 'p1' }, { part: 'p2' }],
    });
    expect(story.state.parts['p1']?.by).toMatchObject({ id: story.contextOf().actor.id, unit: 'hrss' });
    const first = rows.slice(0, 50).map(({ row }) => row);
    story.when(applied('p1', first.slice(1))).thenRefused('part-incomplete');
    story.when(applied('p9', first)).thenRefused('part-unknown');
    story
      .when(applied('p1', first.slice(1), [{ row: 2, code: 'line-known' }]))
      .then(['BatchPartApplied'], ['TaskOpened', { kind: 'fix-batch-rows' }]);
    story.when(applied('p1', first)).thenNothing();
    story.given(
      applied(
        'p2',
        rows.slice(50).map(({ row }) => row),
      ),
    );
    expect(batchView(story.state)).toMatchObject({ ended: true, parts: [] });
    expect(story.state.rows[2]).toMatchObject({ status: 'open', found: [{ code: 'line-known' }] });
    story
      .when(accept([good(2)]))
      .then(['BatchRowsChecked'], ['BatchAccepted', { parts: [{ id: 'p3', rows: [2] }] }], ['TaskCompleted']);
    story.when(applied('p1', first)).thenNothing();
  });

  test('is discarded as a whole only while nothing of it was taken', () => {
    const discard = did('DiscardBatch', { reason: '文件有误' });
    const story = batch().given(receive('worker-list', ROWS, [good(4), bad(5, 'line-exists'), good(6)]));
    story.when(discard).then(['BatchDiscarded'], ['TaskCompleted'], ['TaskCompleted']);
    story.when(accept()).thenRefused('batch-discarded');
    batch().given(receive('worker-list', ROWS), accept()).when(discard).thenRefused('batch-accepted');
    batch().given(receive('worker-list', ROWS)).when(receive('worker-list', ROWS)).thenRefused('batch-received');
    batch().when(accept()).thenRefused('batch-unknown');
  });

  test('offers what it takes and nothing that only matters with dates have', () => {
    const story = batch().given(receive('worker-list', ROWS, [good(4), bad(5, 'line-exists'), good(6)]));
    const offered = (by = INSPECTOR) => {
      const context = story.contextOf({ by });
      return Object.fromEntries(
        batchStream.allowed(story.state, context).map(({ command, refusal }) => [command, refusal]),
      );
    };
    expect(offered()).toMatchObject({ AcceptBatch: null, DropBatchRow: null, ReceiveBatch: 'batch-received' });
    expect(Object.keys(offered())).not.toContain('RecordDirection');
  });
});
