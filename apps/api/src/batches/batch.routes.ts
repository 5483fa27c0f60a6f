import Type from 'typebox';
import { IDEMPOTENCY_KEY } from '../commands/command-routes.ts';
import type { RouteSpec } from '../http/route.ts';
import { matterRoutes, READERS } from '../matters/matter.routes.ts';
import {
  cursor,
  emptyPage,
  flag,
  head,
  instant,
  limit,
  list,
  maskedField,
  matterId,
  openTask,
  orNull,
  shape,
  text,
  whole,
} from '../matters/schemas.ts';

const TAG = '批量导入';

export const FILE_MEDIA = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
  'application/octet-stream',
] as const;
/** As the reader takes it, which says so in its own words; the parser's limit lies above it. */
export const LARGEST_FILE = '6mb';
/** Where files are taken: nowhere else is a body read that is no JSON. */
export const FILE_PATH = /^\/api\/v1\/cases\/[^/]+\/batches\/?$/;

const caseStream = Type.String({ description: '案件：case-<编号>', pattern: '^case-[0-9a-f-]{36}$' });
const partyId = Type.String({
  description: '工资表所属的当事人，或者付款人',
  pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,99}$',
});

const finding = shape({
  cell: orNull(text('单元格')),
  code: text('代码'),
  text: text('问题和办法'),
});

const counts = shape({
  open: whole('待核'),
  ready: whole('可导入'),
  accepted: whole('导入中'),
  applied: whole('已导入'),
  dropped: whole('不予导入'),
});

const facts = {
  kind: text('worker-list 工人欠薪名册、wage-sheet 单位工资表、bank-slips 银行回单'),
  caseId: text('case-<编号>'),
  receivedAt: instant('接收时刻'),
  totalFen: whole('各行合计（分）'),
  counts,
  discarded: flag('已作废'),
};

export const IMPORT = {
  method: 'POST',
  path: '/api/v1/cases/{id}/batches',
  tag: TAG,
  summary: '导入文件（xlsx、csv）：先核对全部行；银行回单有一行不符即全部退回，名册和工资表的问题行留作待核',
  access: ['officer', 'unit-head'],
  params: { id: matterId },
  query: {
    kind: Type.Enum(['worker-list', 'wage-sheet', 'bank-slips'], {
      description: '必填：工人欠薪名册（本人主张）、单位工资表（单位认可）、银行回单（支付）',
    }),
    document: Type.String({ description: '必填：原件的材料编号', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$' }),
    party: partyId,
    payment: Type.String({ description: '银行回单：支付的性质，同登记支付', pattern: '^[a-z-]{1,40}$' }),
    arrivedAt: Type.String({ description: '银行回单：款项到何处，缺省为 person 到本人', pattern: '^[a-z-]{1,40}$' }),
    bank: Type.String({
      description: '银行回单：文件没有付款银行一栏时',
      minLength: 1,
      maxLength: 100,
      pattern: '\\S',
    }),
  },
  headers: { 'Idempotency-Key': IDEMPOTENCY_KEY },
  file: { media: FILE_MEDIA, words: '文件本身；最大5MB、5000行，xls请另存为xlsx' },
  answers: [
    {
      status: 201,
      words: '已接收，待确认',
      schema: shape({
        commandId: text('命令编号'),
        id: matterId,
        version: whole('版本'),
        totalFen: whole('各行合计（分）'),
        counts,
        fileFindings: list(finding, '不属于某一行的问题，例如合计不符'),
      }),
    },
  ],
  problems: [
    ...(['not-permitted', 'not-found', 'import-refused', 'file-imported', 'slip-in-another-file'] as const),
    ...([
      'file-type-unknown',
      'file-old-format',
      'file-broken',
      'file-empty',
      'file-too-large',
      'rows-too-many',
    ] as const),
    ...(['columns-missing', 'column-twice', 'amount-unit', 'row-paid-in-future', 'party-unknown'] as const),
    ...(['payment-head-misplaced', 'party-misplaced', 'idempotency-key-reused'] as const),
    ...(['content-active', 'content-swells', 'content-old-office', 'content-broken', 'evidence-matter-full'] as const),
  ],
} as const satisfies RouteSpec;

export const BATCH_LIST = {
  method: 'GET',
  path: '/api/v1/batches',
  tag: TAG,
  summary: '导入文件列表，新的在前；只列本单位接收的',
  access: READERS,
  query: { caseId: caseStream, cursor, limit },
  answers: [emptyPage(shape({ id: matterId, ...facts }), '导入文件')],
  problems: ['cursor-invalid'],
} as const satisfies RouteSpec;

const row = shape({
  row: whole('行号'),
  status: text('open 待核、ready 可导入、accepted 导入中、applied 已导入、dropped 不予导入'),
  name: orNull(maskedField),
  team: orNull(maskedField),
  fen: orNull(whole('金额（分）')),
  lineId: orNull(text('对应的工资明细')),
  party: orNull(text('对应的班组长')),
  named: orNull(text('文件或者更正写明的工资明细')),
  slip: orNull(shape({ bank: text('付款银行'), serial: text('流水号') })),
  paidOn: orNull(text('支付日期')),
  distinct: flag('已注明与同名的人不是同一人'),
  findings: list(finding, '问题'),
});

export const BATCH = {
  method: 'GET',
  path: '/api/v1/batches/{id}',
  tag: TAG,
  summary: '一个导入文件：各行的状态、问题和对应的工资明细',
  access: READERS,
  params: { id: matterId },
  query: {
    status: Type.Enum(['open', 'ready', 'accepted', 'applied', 'dropped'], { description: '只看一种状态的行' }),
    afterRow: Type.Integer({ description: '从该行之后开始', minimum: 0, maximum: 1_048_576 }),
    limit: Type.Integer({ description: '行数，缺省 100', minimum: 1, maximum: 500 }),
  },
  answers: [
    {
      status: 200,
      words: '导入文件',
      schema: shape({
        ...head,
        ...facts,
        unit: text('单位代码'),
        unitName: orNull(text('接收单位')),
        party: orNull(text('工资表所属的当事人，或者付款人')),
        payment: orNull(shape({ kind: text('支付性质'), arrivedAt: text('款项到何处') })),
        document: text('原件'),
        original: orNull(text('原件文件，作为案件的证据材料可以下载')),
        rows: list(row, '各行'),
        nextAfterRow: orNull(whole('还有更多时，下一页的 afterRow')),
        tasks: list(openTask, '未办结的待办'),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const BATCH_MATTER = matterRoutes({ base: '/api/v1/batches', tag: TAG });
