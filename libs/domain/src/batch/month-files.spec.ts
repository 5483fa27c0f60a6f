import { describe, expect, test } from '@jest/globals';
import { batch, type BatchStory, did, good, MONTH_PROJECT, receiveOfMonth, rowOf, slipOf } from '../testing/batch.ts';
import { CLERK, INSPECTOR, person, TRANSPORT } from '../testing/district.ts';
import { contract, project, register } from '../testing/project.ts';
import { JANUARY, sheet, worker } from '../testing/wage-sheets.ts';

const MARKET = person('market-clerk', 'market', 'officer');
const SHEET = { keptBy: 'subcontractor', keeper: '示例分包01', handedOn: '2026-02-05' } as const;
const CELLS = { hundredthDays: null, dueFen: 500_000, deductedFen: 0, signed: true };
const ROWS = [4, 5, 6].map((row) => rowOf(row, { sheet: CELLS }));
const ACCOUNT = { throughAccount: true };

const open = () => project().given(register(), contract(), JANUARY);
const ofSums = open().state;
const ofLines = open().given(sheet([worker('工人01', 500_000)])).state;

/** With the project beside it that the door reads. */
const withProject = (type: 'FixBatchRow' | 'AcceptBatch', data: object, state = ofLines) =>
  did(
    type,
    { checked: [], ...data },
    {
      facts: { target: { stream: MONTH_PROJECT, version: state.version, fact: state } },
    },
  );
const statuses = ({ state }: BatchStory) => Object.values(state.rows).map(({ status }) => status);

describe('工资支付表、代发凭证导入项目的一个月', () => {
  test('are received for the month by who keeps the project, and by 人社局; others are told that there is none', () => {
    batch()
      .when(receiveOfMonth(ofSums, { sheet: SHEET }, ROWS))
      .then(
        [
          'FileReceived',
          { kind: 'month-sheet', number: '区住建局项登〔2026〕1号', unit: 'housing', totalFen: 1_500_000 },
        ],
        ['BatchRowsRead'],
        ['TaskOpened', { kind: 'accept-batch', unit: 'housing' }],
      );
    batch()
      .when(receiveOfMonth(ofSums, { sheet: SHEET }, ROWS, { by: INSPECTOR }))
      .then(['FileReceived', { unit: 'hrss' }], ['BatchRowsRead'], ['TaskOpened']);
    for (const by of [TRANSPORT, MARKET])
      batch()
        .when(receiveOfMonth(ofSums, { sheet: SHEET }, ROWS, { by }))
        .thenRefused('not-found');
    batch()
      .when(receiveOfMonth(ofSums, { sheet: SHEET, stream: 'project-00000000-0000-4000-8000-000000000009' }, ROWS))
      .thenRefused('not-found');
  });

  test('say whose sheet it is, or how the money left; payments need a sheet by lines', () => {
    const refused = (code: string, target: Parameters<typeof receiveOfMonth>[1], state = ofLines) =>
      batch()
        .when(receiveOfMonth(state, target, [slipOf(4)]))
        .thenRefused(code);
    refused('wage-month-unknown', { sheet: SHEET, month: '2026-03' });
    refused('sheet-head-misplaced', {});
    refused('sheet-head-misplaced', { sheet: SHEET, payment: ACCOUNT });
    refused('project-fact-in-future', { sheet: { ...SHEET, handedOn: '2026-06-16' } });
    refused('month-without-lines', { payment: ACCOUNT }, ofSums);
    const target = { kind: 'case', stream: 'case-1', party: null, payment: null } as const;
    const given = {
      kind: 'month-sheet',
      document: 'd',
      original: null,
      fileHash: 'a',
      rows: ROWS,
      checked: [],
      slipKeys: {},
    } as const;
    batch()
      .when(did('ReceiveBatch', { ...given, target }, { by: CLERK }))
      .thenRefused('not-found');
  });

  test('a sheet is one part, however many there are: nobody is off it while it comes in', () => {
    const rows = Array.from({ length: 1200 }, (_, index) => rowOf(index + 2, { sheet: CELLS }));
    batch()
      .given(receiveOfMonth(ofSums, { sheet: SHEET }, rows))
      .when(withProject('AcceptBatch', {}))
      .then(['BatchAccepted', { parts: [{ id: 'p1', rows: rows.map(({ row }) => row) }] }], ['TaskCompleted']);
  });

  test('transfers are payments of one day, at most five hundred each; of strangers several stand in one', () => {
    const rows = Array.from({ length: 501 }, (_, index) => slipOf(index + 2));
    const story = batch().given(receiveOfMonth(ofLines, { payment: ACCOUNT }, rows));
    story.given(withProject('AcceptBatch', {}));
    expect(Object.values(story.state.parts).map((part) => part.rows.length)).toEqual([500, 1]);
  });

  test('a signature, a sum, or why it is taken all the same puts a row right; a bank’s row has no such columns', () => {
    const unsigned = rowOf(4, { sheet: { ...CELLS, signed: false } });
    const found = [good(4, { findings: [{ code: 'not-signed', cell: null }] })];
    const story = batch().given(receiveOfMonth(ofSums, { sheet: SHEET }, [unsigned, rowOf(5, { sheet: CELLS })]));
    story.given(withProject('FixBatchRow', { row: 5, checked: found, dueFen: 600_000 }));
    expect(statuses(story)).toEqual(['open', 'ready']);
    expect(story.state.rows[5]?.sheet).toEqual({ ...CELLS, dueFen: 600_000 });
    story.given(withProject('FixBatchRow', { row: 4, checked: [good(4)], takenBecause: '本人外出' }));
    expect([statuses(story), story.state.rows[4]?.taken]).toEqual([['ready', 'ready'], true]);
    batch()
      .given(receiveOfMonth(ofLines, { payment: ACCOUNT }, [slipOf(4)]))
      .when(withProject('FixBatchRow', { row: 4, signed: true }))
      .thenRefused('row-without-sheet-columns');
  });
});
