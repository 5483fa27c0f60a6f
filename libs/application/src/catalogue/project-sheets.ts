import type { GivenSheetLine, Transfer } from '@qingxin/domain';
import Type from 'typebox';
import type { CommandSpec } from './command-spec.ts';
import {
  completed,
  count,
  fen,
  freeText,
  list,
  localId,
  orNull,
  personal,
  record,
  streamName,
  text,
} from './fields.ts';
import { month, proven, PROVEN } from './project-fields.ts';

/** Rows of persons that one file may hold. */
export const MOST_ROWS = 5000;

export const bankSlip = record({ bank: text('付款银行', 100), serial: text('银行流水号', 100) });
export const hundredthDays = orNull(count('出勤天数（百分之一天）', 10_000, 0));
/** Not looked up: who stands in a file is found through what takes the row. */
export const workerName = personal('workerName', '姓名', 50);
export const team = personal('team', '班组', 100);

export const sheetKeeper = {
  keptBy: Type.Enum(['general-contractor', 'subcontractor'], { description: '施工总承包单位、分包单位' }),
  keeper: text('编制单位名称', 200),
};
const batch = streamName('batch', '导入文件');
const lineId = localId('工资支付表的行');

const line = completed<GivenSheetLine>()(
  {
    earlier: orNull(lineId),
    name: workerName,
    team: orNull(team),
    hundredthDays,
    dueFen: orNull(fen('应发工资')),
    deductedFen: orNull(fen('扣款')),
    netFen: fen('实发工资'),
    signed: Type.Boolean({ description: '本人签字确认' }),
  },
  { person: true },
);

export const TRANSFERS = {
  transfers: Type.Optional(
    list(
      completed<Transfer>()({ lineId: orNull(lineId), fen: fen('支付金额'), slip: orNull(bankSlip) }, {}),
      '逐人支付的明细；工资支付表逐人登记的月份必填，表外人员的行为空',
      MOST_ROWS,
      1,
    ),
  ),
  batch: Type.Optional(batch),
};

/** 工资支付表 by its lines (notice, part two (一)2, (三)1). */
export const PROJECT_SHEET_SPECS = {
  TakeWageSheet: {
    title: '接收工资支付表（逐人）',
    composed: true,
    schema: record({ month, ...sheetKeeper, batch, lines: list(line, '各行', MOST_ROWS, 1), ...proven('交总包日期') }),
    example: {
      ...{ month: '2022-03', keptBy: 'subcontractor', keeper: '示例劳务分包单位01' },
      batch: 'batch-0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7',
      lines: [
        {
          ...{ earlier: null, name: '工人01', team: '木工班', hundredthDays: 2650, dueFen: 820_000 },
          ...{ deductedFen: 20_000, netFen: 800_000, signed: true },
        },
      ],
      ...PROVEN,
    },
  },
  ReviewWageSheet: {
    title: '登记劳资专管员审核工资支付表',
    schema: record({
      month,
      sheetId: localId('工资支付表'),
      outcome: Type.Enum(['agreed', 'objected'], { description: '审核通过、有异议' }),
      note: orNull(freeText('审核意见', 2000)),
      ...proven('审核日期'),
    }),
    example: { month: '2022-03', sheetId: 's1', outcome: 'agreed', note: null, ...PROVEN },
  },
  StateNoWork: {
    title: '登记当月无用工',
    schema: record({ month, ...sheetKeeper, ...proven('说明日期') }),
    example: { month: '2022-03', keptBy: 'subcontractor', keeper: '示例劳务分包单位01', ...PROVEN },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;
