import { buffer } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { read, utils } from '@e965/xlsx';
import { custodyWorkbook } from './custody-workbook.ts';

test('责任流转表: one page with who held it, each move from both sides, and where the time went', async () => {
  const bytes = await buffer(
    await custodyWorkbook({
      ...{ number: '区人社局投登〔2022〕1号', at: '2022-05-17T16:30:00.000Z', hash: 'ab12', demo: true },
      segments: [
        {
          ...{ unitName: '区人社局', from: '2022-05-10', until: '2022-05-12T01:00:00.000Z', becauseLabel: '首问登记' },
          ...{ workingDays: 2, supplementDays: 1 },
        },
        {
          ...{ unitName: '区住建局', from: '2022-05-12T01:00:00.000Z', until: null, becauseLabel: '签收转送' },
          ...{ workingDays: 4, supplementDays: 0 },
        },
      ],
      moves: [
        {
          ...{ fromName: '区人社局', toName: '区住建局', sentOn: '2022-05-11', sentByShownAs: '经办人01' },
          ...{
            reason: '=属建设领域',
            paper: null,
            endLabel: '退回',
            endedOn: '2022-05-12',
            endedByShownAs: '经办人02',
          },
          ...{ returnedFor: '另有主管单位', answer: '属交通工程', basis: '三定方案' },
        },
      ],
      time: [
        { unitName: '区人社局', heldDays: 1, awaitedDays: 0, supplementDays: 1, received: 0, returned: 0 },
        { unitName: '区住建局', heldDays: 4, awaitedDays: 1, supplementDays: 0, received: 1, returned: 0 },
      ],
      waits: [
        {
          ...{ unitName: '区公安分局', label: '公安协助：签收协助函', byName: '区人社局' },
          ...{ from: '2022-05-12', until: null, workingDays: 3 },
        },
      ],
      waitsByUnit: [{ unitName: '区公安分局', waitedDays: 3, waits: 1, open: 1 }],
    }),
  );
  const book = read(bytes, { type: 'buffer', cellStyles: true });
  expect(book.SheetNames).toEqual(['责任流转表']);
  const sheet = book.Sheets['责任流转表'];
  if (sheet === undefined) throw new Error('no sheet');
  const lines = utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: false });
  expect(lines[0]).toEqual(['责任流转表（演示）']);
  expect(lines[1]).toEqual([
    '演示数据，不作办案依据　区人社局投登〔2022〕1号　截至 2022年5月18日 00:30　摘要（SHA-256）：ab12',
  ]);
  expect(lines).toContainEqual(['区人社局', '2022-05-10', '2022年5月12日 09:00', '首问登记', 2, 1]);
  const move = ['区人社局', '区住建局', '2022-05-11', '经办人01', '=属建设领域', undefined, '退回', '2022-05-12'];
  expect(lines).toContainEqual([...move, '经办人02', '另有主管单位；属交通工程；三定方案']);
  expect(lines).toContainEqual(['三、各单位用时，合计 6 个工作日']);
  expect(lines).toContainEqual(['区住建局', 4, 1, 0, 1, 0]);
  expect(lines).toContainEqual(['区公安分局', '2022-05-12', undefined, '公安协助：签收协助函', '区人社局', 3]);
  expect(lines).toContainEqual(['区公安分局', 3, 1, 1]);
  const heights = (sheet['!rows'] ?? []).map((row) => row?.hpt ?? 0);
  expect(Math.max(...heights.slice(2))).toBe(30);
  // What somebody wrote is text, never a formula.
  expect(Object.values(sheet).filter((cell: { f?: string }) => cell.f !== undefined)).toEqual([]);
});
