import { BATCH_KINDS, type BatchKind } from '@qingxin/domain';
import Type from 'typebox';
import { IDEMPOTENCY_KEY } from '../commands/command-routes.ts';
import type { RouteSpec } from '../http/route.ts';
import { CONTRACTORS } from '../contractors/contractor.routes.ts';
import { WORKBOOK } from '../http/workbook.ts';
import { matterRoutes, READERS } from '../matters/matter.routes.ts';
import {
  cursor,
  day,
  emptyPage,
  flag,
  head,
  instant,
  limit,
  list,
  matterId,
  openTask,
  orNull,
  shape,
  text,
  unitNamed,
  whole,
} from '../matters/schemas.ts';
import { batchRow, finding } from './row-shape.ts';

const TAG = '批量导入';

export const FILE_MEDIA = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
  'application/octet-stream',
] as const;
/** As the reader takes it, which says so in its own words; the parser's limit lies above it. */
export const LARGEST_FILE = '6mb';
/** Where files are taken: nowhere else is a body read that is no JSON. */
export const FILE_PATH =
  /^\/api\/v1\/(?:(?:cases|projects|channels)\/[^/]+\/batches|backlog\/batches|cases\/[^/]+\/(?:pushes|steps)\/[^/]+\/form)\/?$/;

const projectStream = Type.String({ description: '项目：project-<编号>', pattern: '^project-[0-9a-f-]{36}$' });
const caseStream = Type.String({ description: '案件：case-<编号>', pattern: '^case-[0-9a-f-]{36}$' });
const channelNamed = Type.String({ description: '来源渠道', pattern: '^[a-z][a-z0-9-]{0,39}$' });
const partyId = Type.String({
  description: '工资表所属的当事人，或者付款人',
  pattern: '^[A-Za-z0-9][A-Za-z0-9-]{0,99}$',
});

const counts = shape({
  open: whole('待核'),
  ready: whole('可导入'),
  accepted: whole('导入中'),
  applied: whole('已导入'),
  dropped: whole('不予导入'),
});

const facts = {
  kind: text(
    Object.entries(BATCH_KINDS)
      .map(([kind, { label }]) => `${kind} ${label}`)
      .join('、'),
  ),
  targetKind: text('导入到何处：case 欠薪案件、project-month 项目的一个月、channel 渠道的工单、backlog 存量接管'),
  caseId: orNull(text('case-<编号>')),
  projectId: orNull(text('project-<编号>')),
  channel: orNull(text('渠道每日工单：来源渠道')),
  listedOn: orNull(day('渠道每日工单：哪一日的清单')),
  receivedAt: instant('接收时刻'),
  totalFen: whole('各行合计（分）'),
  counts,
  discarded: flag('已作废'),
};

const FILE = { media: FILE_MEDIA, words: '文件本身；最大5MB、5000行，xls请另存为xlsx' };
const documentOf = Type.String({
  description: '必填：原件的材料编号',
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$',
});
const payingBank = Type.String({
  description: '银行回单、代发凭证：文件没有付款银行一栏时',
  minLength: 1,
  maxLength: 100,
  pattern: '\\S',
});
const RECEIVED = [
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
] as const;
const FILE_PROBLEMS = [
  ...(['not-permitted', 'not-found', 'import-refused', 'file-imported', 'slip-in-another-file'] as const),
  ...([
    'file-type-unknown',
    'file-old-format',
    'file-broken',
    'file-empty',
    'file-too-large',
    'rows-too-many',
  ] as const),
  ...(['columns-missing', 'column-twice', 'amount-unit', 'row-paid-in-future', 'kind-of-another-target'] as const),
  ...(['payment-head-misplaced', 'idempotency-key-reused'] as const),
  ...(['content-active', 'content-swells', 'content-old-office', 'content-broken'] as const),
  ...(['evidence-matter-full', 'evidence-store-unavailable'] as const),
] as const;

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
    document: documentOf,
    party: partyId,
    payment: Type.String({ description: '银行回单：支付的性质，同登记支付', pattern: '^[a-z-]{1,40}$' }),
    arrivedAt: Type.String({ description: '银行回单：款项到何处，缺省为 person 到本人', pattern: '^[a-z-]{1,40}$' }),
    bank: payingBank,
  },
  headers: { 'Idempotency-Key': IDEMPOTENCY_KEY },
  file: FILE,
  answers: RECEIVED,
  problems: [...FILE_PROBLEMS, ...(['party-unknown', 'party-misplaced'] as const)],
} as const satisfies RouteSpec;

export const MONTH_IMPORT = {
  method: 'POST',
  path: '/api/v1/projects/{id}/batches',
  tag: TAG,
  summary:
    '导入项目一个月的工资支付表、代发凭证：先核对全部行；表外人员、未签字、与实发不符的行留作待核；参建单位提交本单位的，由监管单位确认',
  access: ['officer', 'unit-head', ...CONTRACTORS],
  params: { id: matterId },
  query: {
    kind: Type.Enum(['month-sheet', 'agency-slips'], { description: '必填：工资支付表、代发凭证' }),
    document: documentOf,
    month: Type.String({ description: '必填：用工的月份，YYYY-MM', pattern: '^20\\d{2}-(0[1-9]|1[0-2])$' }),
    keptBy: Type.Enum(['general-contractor', 'subcontractor'], {
      description: '工资支付表：由施工总承包单位、分包单位编制',
    }),
    keeper: Type.String({
      description: '工资支付表：编制单位名称；同一单位同月再次导入的，替换前一份',
      minLength: 1,
      maxLength: 200,
      pattern: '\\S',
    }),
    handedOn: Type.String({ description: '工资支付表：交总包日期', format: 'date' }),
    throughAccount: Type.Enum(['yes', 'no'], { description: '代发凭证：是否通过专用账户支付' }),
    bank: payingBank,
  },
  headers: { 'Idempotency-Key': IDEMPOTENCY_KEY },
  file: FILE,
  answers: RECEIVED,
  problems: [
    ...FILE_PROBLEMS,
    ...(['sheet-of-another-contractor', 'slips-of-general-contractor'] as const),
    ...(['wage-month-unknown', 'month-without-lines', 'sheet-head-misplaced', 'project-fact-in-future'] as const),
  ],
} as const satisfies RouteSpec;

export const CHANNEL_IMPORT = {
  method: 'POST',
  path: '/api/v1/channels/{channel}/batches',
  tag: TAG,
  summary:
    '导入一个渠道一日的工单：新编号登记为投诉举报件，已登记的编号计一次催促，同一人对同一用人单位另有未办结的件的留作待核',
  access: ['officer', 'unit-head', 'coordinator'],
  params: { channel: channelNamed },
  query: {
    day: Type.String({ description: '哪一日的清单，缺省为今日', pattern: '^20\\d{2}-\\d{2}-\\d{2}$', format: 'date' }),
    unit: Type.String({
      description: '首问单位，缺省为本单位；治欠办可以替其他单位导入',
      pattern: '^[a-z0-9][a-z0-9-]{0,63}$',
    }),
  },
  headers: { 'Idempotency-Key': IDEMPOTENCY_KEY },
  file: FILE,
  answers: RECEIVED,
  problems: [
    ...(['not-permitted', 'not-found', 'file-imported', 'no-post', 'unit-unknown', 'list-in-future'] as const),
    ...(['file-type-unknown', 'file-old-format', 'file-broken', 'file-empty', 'file-too-large'] as const),
    ...(['rows-too-many', 'columns-missing', 'column-twice', 'amount-unit', 'idempotency-key-reused'] as const),
  ],
} as const satisfies RouteSpec;

export const BACKLOG_IMPORT = {
  method: 'POST',
  path: '/api/v1/backlog/batches',
  tag: TAG,
  summary:
    '导入启用系统当日各单位尚未办结的件（存量接管）：照原卷的日期核对，日期矛盾、单位不明、已登记过的留作待核；由另一名协调员确认',
  access: ['coordinator'],
  query: { document: documentOf },
  headers: { 'Idempotency-Key': IDEMPOTENCY_KEY },
  file: FILE,
  answers: RECEIVED,
  problems: [
    ...(['not-permitted', 'not-found', 'file-imported', 'no-post'] as const),
    ...(['file-type-unknown', 'file-old-format', 'file-broken', 'file-empty', 'file-too-large'] as const),
    ...(['rows-too-many', 'columns-missing', 'column-twice', 'amount-unit', 'idempotency-key-reused'] as const),
  ],
} as const satisfies RouteSpec;

export const TEMPLATE = {
  method: 'GET',
  path: '/api/v1/import-templates/{kind}',
  tag: TAG,
  summary: '导入用的空白表格（xlsx）：表头、一行示例和逐栏说明',
  access: [...READERS, ...CONTRACTORS],
  params: {
    kind: Type.Enum(Object.keys(BATCH_KINDS) as BatchKind[], {
      description: Object.values(BATCH_KINDS)
        .map(({ label }) => label)
        .join('、'),
    }),
  },
  answers: [{ status: 200, words: '电子表格', media: WORKBOOK }],
} as const satisfies RouteSpec;

export const BATCH_LIST = {
  method: 'GET',
  path: '/api/v1/batches',
  tag: TAG,
  summary: '导入文件列表，新的在前；只列本单位接收的',
  access: READERS,
  query: {
    ...{ caseId: caseStream, projectId: projectStream, channel: channelNamed },
    kind: Type.Enum(Object.keys(BATCH_KINDS) as BatchKind[], {
      description: Object.values(BATCH_KINDS)
        .map(({ label }) => label)
        .join('、'),
    }),
    ...{ cursor, limit },
  },
  answers: [emptyPage(shape({ id: matterId, ...facts }), '导入文件')],
  problems: ['cursor-invalid'],
} as const satisfies RouteSpec;

export const BATCH = {
  method: 'GET',
  path: '/api/v1/batches/{id}',
  tag: TAG,
  summary: '一个导入文件：各行的状态、问题和对应的工资明细；参建单位只看本单位提交的',
  access: [...READERS, ...CONTRACTORS],
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
        sentBy: orNull(text('提交的参建单位；单位自行导入的为空')),
        party: orNull(text('工资表所属的当事人，或者付款人')),
        payment: orNull(shape({ kind: text('支付性质'), arrivedAt: text('款项到何处') })),
        month: orNull(text('月份')),
        sheet: orNull(
          shape({
            keptBy: text('general-contractor 施工总承包单位、subcontractor 分包单位'),
            keeper: text('编制单位'),
            handedOn: day('交总包日期'),
          }),
        ),
        agency: orNull(shape({ throughAccount: flag('通过专用账户支付') })),
        firstContact: unitNamed,
        document: text('原件'),
        original: orNull(text('原件文件，作为案件或者项目的证据材料可以下载')),
        rows: list(batchRow, '各行'),
        nextAfterRow: orNull(whole('还有更多时，下一页的 afterRow')),
        tasks: list(openTask, '未办结的待办'),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

const MATTER = matterRoutes({ base: '/api/v1/batches', tag: TAG });

/** A company is offered what it may still do with a file that it sent; history and names in full are for officers. */
export const BATCH_MATTER = {
  ...MATTER,
  actions: { ...MATTER.actions, access: [...READERS, ...CONTRACTORS] as const },
};
