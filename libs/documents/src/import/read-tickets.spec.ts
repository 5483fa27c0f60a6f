import { describe, expect, test } from '@jest/globals';
import { type CellObject, type Range, utils, write } from '@e965/xlsx';
import type { Channel } from '@qingxin/domain';
import { FileRefused, type ImportedTicket } from './import-types.ts';
import { readTickets } from './read-import.ts';

type Value = string | number | null | CellObject;

function workbook(rows: readonly (readonly Value[])[], merges: readonly string[] = []): Uint8Array {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(rows as unknown[][]);
  sheet['!merges'] = merges.map((range): Range => utils.decode_range(range));
  utils.book_append_sheet(book, sheet, '表1');
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

const dated = (v: number, z: string): CellObject => ({ t: 'n', v, z });

async function read(
  rows: readonly (readonly Value[])[],
  channel: Channel = 'hotline-12345',
  merges: readonly string[] = [],
): Promise<readonly ImportedTicket[]> {
  return (await readTickets(channel, workbook(rows, merges))).rows;
}

const problemsOf = (rows: readonly ImportedTicket[]) =>
  rows.flatMap(({ problems }) => problems.map(({ cell, code }) => `${cell} ${code}`));

async function refusal(rows: readonly (readonly Value[])[]): Promise<unknown> {
  return read(rows).then(
    () => 'read',
    (error: unknown) => (error instanceof FileRefused ? [error.code, error.details] : error),
  );
}

const HEAD = [
  '工单编号',
  '收到时间',
  '答复期限',
  '姓名',
  '联系电话',
  '是否保密',
  '诉求内容',
  '涉及人数',
  '涉及金额（元）',
];
const line = (...cells: readonly Value[]): readonly Value[] => cells;

describe('the list of a channel', () => {
  test('of 12345 is read by the headings of its export', async () => {
    const rows = await read([
      ['12345政务服务便民热线工单（2022年5月10日）'],
      [
        '序号',
        '工单编号',
        '派单时间',
        '处理时限',
        '签收时限',
        '来电人姓名',
        '来电号码',
        '诉求描述',
        '事发地址',
        '涉及单位',
      ],
      [
        1,
        '20220510-0001',
        '2022-05-10 09:30',
        '2022-05-17 18:00',
        '2022-05-12',
        '工人01',
        '138-0000-0001',
        '三个月工资没发',
        '城东工地',
        '示例劳务有限公司',
      ],
    ]);
    expect(rows).toEqual([
      {
        row: 3,
        ...{ externalNumber: '20220510-0001', receivedAt: '2022-05-10T09:30:00+08:00', replyBy: '2022-05-17' },
        ...{
          returnBy: '2022-05-12',
          name: '工人01',
          phone: '13800000001',
          idNumber: null,
          concealed: false,
          urgent: false,
        },
        ...{ statement: '三个月工资没发', place: '城东工地', project: null, employer: '示例劳务有限公司' },
        ...{ people: null, fen: null, repeatOf: null, problems: [] },
      },
    ]);
  });

  test('of the national platform and of petitions by theirs, each with what its own system means first', async () => {
    const platform = [
      ['线索编号', '编号', '提交时间', '欠薪项目', '欠薪企业', '线索内容', '人数', '关联线索编号'],
      ['XS-1', '7', '2022/5/10 8:05:09', '示例安置房', '示例公司', '工资没发', '12人', 'XS-0'],
    ];
    expect((await read(platform, 'national-platform'))[0]).toMatchObject({
      ...{ externalNumber: 'XS-1', receivedAt: '2022-05-10T08:05:09+08:00', project: '示例安置房', people: 12 },
      ...{ employer: '示例公司', repeatOf: 'XS-0', statement: '工资没发' },
    });
    const petition = [
      ['信访件编号', '登记日期', '信访人', '概况信息', '问题属地', '办理截止日期'],
      ['XF-1', '2022年5月10日', '工人02', '请求支付工资', '某镇', '2022-07-08'],
    ];
    expect((await read(petition, 'petition'))[0]).toMatchObject({
      ...{ externalNumber: 'XF-1', receivedAt: '2022-05-10', name: '工人02', place: '某镇', replyBy: '2022-07-08' },
    });
    // What another channel calls its number is nothing here.
    await expect(read(petition, 'hotline-12345')).rejects.toMatchObject({ code: 'columns-missing' });
  });

  test('keeps the time of a cell that the sheet holds as a number', async () => {
    const at = (serial: number) => line('A', dated(serial, 'yyyy-mm-dd hh:mm'), null, null, null, null, '没发');
    const rows = await read([HEAD, at(44691), at(44691.395833333336), at(44691.99999999)]);
    expect(rows.map(({ receivedAt }) => receivedAt)).toEqual([
      '2022-05-10',
      '2022-05-10T09:30:00+08:00',
      '2022-05-10T23:59:59+08:00',
    ]);
  });

  test('tells what cannot be read by its cell and reads the rest', async () => {
    const formula: CellObject = { t: 's', f: 'A2', v: 'x' };
    const rows = await read([
      HEAD,
      line(20220510000000001234, '昨天', '尽快', '张**', '138****0001', '看情况', null, '几十人', '约五千'),
      line('B', '2022-05-10 25:00', null, 7, '无', '是', '没发', 0, 0),
      line(formula, null, null, null, null, null, '没发'),
    ]);
    expect(problemsOf(rows)).toEqual([
      ...['A2 ticket-number-as-number', 'B2 moment-unreadable', 'C2 limit-unreadable', 'D2 masked', 'E2 masked'],
      ...['F2 concealment-unreadable', 'G2 statement-missing', 'H2 people-unreadable', 'I2 amount-unreadable'],
      ...['B3 moment-unreadable', 'D3 name-unreadable', 'A4 formula'],
    ]);
    // Who may have asked for it is concealed until somebody has looked.
    expect(rows.map(({ concealed }) => concealed)).toEqual([true, true, false]);
    expect(rows[1]).toMatchObject({ phone: null, people: null, fen: null, externalNumber: 'B' });
  });

  test('tells what is urgent, and takes for it what it cannot read until somebody has looked', async () => {
    const rows = await read([
      ['工单编号', '诉求内容', '紧急程度'],
      ...['紧急', '一般', null, '三级'].map((level, index) => [`A${index}`, '没发', level]),
    ]);
    expect(rows.map(({ urgent }) => urgent)).toEqual([true, false, false, true]);
    expect(problemsOf(rows)).toEqual(['C5 urgency-unreadable']);
  });

  test('reads no cell that speaks for several tickets', async () => {
    const rows = await read(
      [HEAD, line('A', '2022-05-10', null, null, null, null, '没发'), line('B', null, null, null, null, null, '没发')],
      'hotline-12345',
      ['B2:B3'],
    );
    expect(problemsOf(rows)).toEqual(['B2 merged-cell', 'B3 merged-cell']);
  });

  test('takes every row that says something for a ticket, and no total, note or page head', async () => {
    const rows = await read([
      HEAD,
      line('A', null, null, null, null, null, '负责人说：合计欠三万元'),
      HEAD,
      line(null, null, null, null, null, null, '没有编号的也是一件'),
      line('C', null, null, '工人03'),
      line('合计', null, null, null, null, null, null, 3),
      line('制表：工作人员', null, '审核：'),
    ]);
    expect(rows.map(({ row, externalNumber, statement }) => [row, externalNumber, statement !== null])).toEqual([
      [2, 'A', true],
      [4, null, true],
      [5, 'C', false],
    ]);
    const notes = await read([
      ['诉求内容', '工单编号'],
      ['说明：工资没发', 'A'],
      ['备注：老板跑了', null],
    ]);
    expect(notes.map(({ statement }) => statement)).toEqual(['说明：工资没发', '备注：老板跑了']);
  });

  test('keeps the lines of what was said, and no doubled mark that stands for something hidden', async () => {
    const [ticket] = await read([HEAD, line('A', null, null, null, null, null, ' 第一行\n第二行＊＊ ')]);
    expect(ticket?.statement).toBe('第一行\n第二行**');
  });

  test('is refused without its two columns, with one twice, or with sums in another unit', async () => {
    expect(
      await refusal([
        ['工单编号', '姓名'],
        ['A', '工人01'],
      ]),
    ).toEqual(['columns-missing', { missing: '诉求内容' }]);
    expect(
      await refusal([
        ['工单编号', '工单编号', '诉求内容'],
        ['A', 'B', '没发'],
      ]),
    ).toEqual(['column-twice', { column: '工单编号' }]);
    expect(
      await refusal([
        ['工单编号', '诉求内容', '涉及金额（万元）'],
        ['A', '没发', 3],
      ]),
    ).toEqual(['amount-unit', { cell: 'C1' }]);
    expect(await refusal([HEAD])).toEqual(['file-empty', {}]);
  });
});
