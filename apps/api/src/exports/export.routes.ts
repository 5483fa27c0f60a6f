import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { WORKBOOK } from '../http/workbook.ts';
import { LEDGER, LEDGER_SELECTION } from '../ledgers/ledger.routes.ts';
import { READERS } from '../matters/matter.routes.ts';
import { instant, orNull, shape, text, whole } from '../matters/schemas.ts';

const TAG = '台账';
const params = { id: Type.String({ description: '导出编号', format: 'uuid' }) };

export const EXPORT_VIEW = shape({
  id: text('导出编号'),
  ledger: text('台账代码；assessment 考核指标、channel-tickets 渠道工单、inbox 待办列表'),
  status: text('reading 读取中、writing 写入中、done 完成、failed 没有做成'),
  startedAt: instant('开始的时刻'),
  done: whole('已读取的事项，其后为已写入的行'),
  total: whole('全部事项，其后为全部行'),
  percent: whole('进度，%'),
  name: orNull(text('文件名')),
  hash: orNull(text('内容的摘要（SHA-256），待办列表才有；台账的摘要在表头')),
  code: orNull(text('没有做成的原因代码；为空即出错')),
});

export const START_EXPORT = {
  method: 'POST',
  path: '/api/v1/exports',
  tag: TAG,
  summary: '在后台导出一本台账（xlsx），可以看到进度；文件保留一小时',
  access: READERS,
  body: {
    schema: Type.Object(
      {
        ledger: LEDGER.params.ledger,
        asOf: Type.Optional(LEDGER.query.asOf),
        effectiveOn: Type.Optional(LEDGER.query.effectiveOn),
        ...LEDGER_SELECTION,
      },
      { additionalProperties: false },
    ),
    example: { ledger: 'arrears-cases' },
  },
  answers: [{ status: 202, words: '已开始', schema: EXPORT_VIEW }],
  problems: ['not-found', 'too-many-exports'],
} as const satisfies RouteSpec;

export const EXPORT = {
  method: 'GET',
  path: '/api/v1/exports/{id}',
  tag: TAG,
  summary: '导出的进度；只有本人可见',
  access: READERS,
  params,
  answers: [{ status: 200, words: '进度', schema: EXPORT_VIEW }],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const EXPORT_FILE = {
  method: 'GET',
  path: '/api/v1/exports/{id}/file',
  tag: TAG,
  summary: '导出的文件（xlsx）',
  access: READERS,
  params,
  answers: [{ status: 200, words: '电子表格', media: WORKBOOK }],
  problems: ['not-found', 'export-not-ready'],
} as const satisfies RouteSpec;
