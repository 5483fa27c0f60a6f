import { BATCH_KINDS, type BatchOwnCommand } from '@qingxin/domain';
import Type from 'typebox';
import { backlogCells, backlogTarget } from './backlog-cells.ts';
import { PAYMENT_KIND, PAYMENT_PLACE } from './case-money.ts';
import { type CommandSpec, commandsOf } from './command-spec.ts';
import {
  completed,
  count,
  documentId,
  fen,
  freeText,
  list,
  localDay,
  localId,
  orNull,
  reason,
  record,
  streamName,
  unitId,
} from './fields.ts';
import { channel } from './complaint-fields.ts';
import { evidenceFileId } from './evidence-commands.ts';
import { ticketCells } from './listed-tickets.ts';
import { MATTER_SPECS } from './matter-commands.ts';
import { month } from './project-fields.ts';
import { bankSlip, hundredthDays, MOST_ROWS, sheetKeeper, team, workerName } from './project-sheets.ts';

type GivenRow = Extract<BatchOwnCommand, { readonly type: 'ReceiveBatch' }>['data']['rows'][number];

/** Excel's own last row. */
const LAST_ROW = 1_048_576;

const row = count('行号', LAST_ROW);
const lineId = localId('工资明细');

const cells = {
  hundredthDays,
  dueFen: orNull(fen('应发工资')),
  deductedFen: orNull(fen('扣款')),
};

const given = completed<GivenRow>()(
  {
    row,
    name: orNull(workerName),
    team: orNull(team),
    fen: orNull(fen('金额')),
    samePerson: orNull(count('身份证号相同的第一行', LAST_ROW)),
    named: orNull(lineId),
    slip: orNull(bankSlip),
    paidOn: orNull(localDay('支付日期')),
    unreadable: list(
      record({
        code: Type.String({ description: '问题代码', pattern: '^[a-z-]{1,40}$' }),
        cell: orNull(Type.String({ description: '单元格', pattern: '^[A-Z]{1,3}\\d{1,7}$' })),
      }),
      '读不出的单元格',
      40,
    ),
    sheet: Type.Optional(record({ ...cells, signed: Type.Boolean({ description: '本人签字确认' }) })),
    ticket: Type.Optional(record(ticketCells)),
    backlog: Type.Optional(record(backlogCells)),
  },
  { person: true },
);

const channelTarget = record({
  kind: Type.Literal('channel'),
  stream: Type.Literal('organisation'),
  channel,
  unit: unitId('首问单位'),
  day: localDay('哪一日的清单'),
});

const caseTarget = record({
  kind: Type.Literal('case'),
  stream: streamName('case', '案件'),
  party: orNull(localId('工资表所属的当事人，或者付款人')),
  payment: orNull(record({ kind: PAYMENT_KIND, arrivedAt: PAYMENT_PLACE })),
});

const monthTarget = record({
  kind: Type.Literal('project-month'),
  stream: streamName('project', '在建工程项目'),
  month,
  sheet: orNull(record({ ...sheetKeeper, handedOn: localDay('交总包日期') })),
  payment: orNull(record({ throughAccount: Type.Boolean({ description: '由总包通过专用账户支付到本人账户' }) })),
});

const SPECS = {
  ReceiveBatch: {
    title: '接收导入文件',
    opens: true,
    composed: true,
    fills: ['newBatch'],
    schema: record({
      kind: Type.Enum(Object.keys(BATCH_KINDS) as (keyof typeof BATCH_KINDS)[], {
        description: Object.values(BATCH_KINDS)
          .map(({ label }) => label)
          .join('、'),
      }),
      target: Type.Union([caseTarget, monthTarget, channelTarget, backlogTarget]),
      document: documentId('原件'),
      original: orNull(evidenceFileId('收入案件的原件文件')),
      fileHash: Type.String({ description: '文件的SHA-256', pattern: '^[0-9a-f]{64}$' }),
      rows: list(given, '各行', MOST_ROWS, 1),
    }),
    example: {
      kind: 'worker-list',
      target: { kind: 'case', stream: 'case-0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7', party: null, payment: null },
      document: 'doc-1',
      original: null,
      fileHash: 'a'.repeat(64),
      rows: [
        {
          ...{ row: 4, name: '工人03', team: null, fen: 820_000, samePerson: null },
          ...{ named: null, slip: null, paidOn: null, unreadable: [] },
        },
      ],
    },
  },
  FixBatchRow: {
    title: '更正导入行',
    fills: ['batchCheck'],
    schema: record({
      row,
      name: Type.Optional(workerName),
      team: Type.Optional(orNull(team)),
      fen: Type.Optional(fen('金额')),
      named: Type.Optional(orNull(lineId)),
      hundredthDays: Type.Optional(hundredthDays),
      dueFen: Type.Optional(orNull(fen('应发工资'))),
      deductedFen: Type.Optional(orNull(fen('扣款'))),
      signed: Type.Optional(Type.Boolean({ description: '本人签字确认' })),
      distinctBecause: Type.Optional(freeText('与同名的人不是同一人的理由', 500)),
      takenBecause: Type.Optional(freeText('照样导入的理由', 500)),
      sameAs: Type.Optional(streamName('complaint', '工单与之是同一事项的投诉举报件')),
      ticket: Type.Optional(Type.Partial(record(ticketCells))),
      backlog: Type.Optional(Type.Partial(record(backlogCells))),
    }),
    example: { row: 4, fen: 820_000 },
  },
  CheckBatch: { title: '重新核对导入行', fills: ['batchCheck'], schema: record({}), example: {} },
  DropBatchRow: {
    title: '一行不予导入',
    schema: record({ row, reason: reason() }),
    example: { row: 4, reason: '不是本项目工人' },
  },
  AcceptBatch: { title: '确认导入', fills: ['batchCheck'], schema: record({}), example: {} },
  RecordBatchPart: {
    title: '登记导入结果',
    schema: record({
      part: localId('部分'),
      applied: list(row, '已导入的行', MOST_ROWS),
      refused: list(record({ row, code: localId('原因代码') }), '未导入的行', MOST_ROWS),
    }),
    example: { part: 'p1', applied: [4], refused: [] },
  },
  DiscardBatch: {
    title: '作废导入文件',
    schema: record({ reason: reason() }),
    example: { reason: '传错文件' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export const BATCH_SPECS = commandsOf<BatchOwnCommand>()(SPECS);

/** Of what every matter takes only who does its work, and whose it is after a merger: a batch has no dates and no ladder. */
const { ClaimTask, ReleaseTask, AssignTask, SucceedUnit } = MATTER_SPECS;
export const BATCH_MATTER_SPECS = { ClaimTask, ReleaseTask, AssignTask, SucceedUnit };
