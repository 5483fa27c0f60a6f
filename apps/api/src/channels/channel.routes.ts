import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { EXPORT_VIEW } from '../exports/export.routes.ts';
import { WORKBOOK } from '../http/workbook.ts';
import { asOf, day, flag, instant, list, matterId, orNull, shape, text, whole } from '../matters/schemas.ts';

const TAG = '渠道工单';
/** The units that answer their tickets, and the 治欠办, which answers for all. */
const EXPORTERS = ['officer', 'unit-head', 'coordinator'] as const;

const channel = Type.String({ description: '来源渠道', pattern: '^[a-z][a-z0-9-]{0,39}$' });
const oneDay = (description: string) =>
  Type.String({ description, pattern: '^20\\d{2}-\\d{2}-\\d{2}$', format: 'date' });
const query = { from: Type.Optional(oneDay('自，缺省为今日')), to: Type.Optional(oneDay('至，缺省为同一日')), asOf };
const problems = ['not-found', 'export-days-invalid', 'as-of-in-future'];

const column = shape({ id: text('栏目代码'), title: text('栏目'), kind: text('如台账的栏目') });

export const CHANNEL_TICKETS = {
  method: 'GET',
  path: '/api/v1/channels/{channel}/tickets',
  tag: TAG,
  summary: '一个渠道在若干日内收到、答复、退单、延期的工单；本单位承办的，治欠办为全部；看到的答复内容逐件留痕',
  access: EXPORTERS,
  params: { channel },
  query,
  answers: [
    {
      status: 200,
      words: '工单，按来件编号排列；同一时刻、同一可见范围的摘要相同',
      schema: shape({
        title: text('名称'),
        from: day('自'),
        to: day('至'),
        asOf: instant('截至时刻（业务时间），其后录入的不含'),
        columns: list(column, '栏目'),
        rows: list(Type.Record(Type.String(), Type.Unknown(), { description: '一张工单，按栏目代码取值' }), '各行'),
        tickets: list(
          shape({
            ...{ id: matterId, ticketId: text('工单在该件中的代号') },
            status: text('open 待答复、return-asked 已退单待渠道答复、returned 渠道已收回、replied 已答复'),
          }),
          '各行所在的投诉举报件，与各行同序',
        ),
        conclusions: orNull(
          shape({
            required: flag('答复必须选定一项结论'),
            choices: list(shape({ code: text('结论代码'), label: text('结论') }), '可选的结论'),
          }),
        ),
        units: Type.Record(Type.String(), Type.String(), { description: '各行中单位代码的名称' }),
        total: whole('行数'),
        hash: text('摘要（SHA-256）'),
      }),
      example: {
        ...{ title: '12345热线办理情况', from: '2022-05-10', to: '2022-05-10', asOf: '2022-05-10T09:00:00.000Z' },
        ...{ columns: [], rows: [], tickets: [], conclusions: null, units: {}, total: 0, hash: '' },
      },
    },
  ],
  problems,
} as const satisfies RouteSpec;

export const CHANNEL_WORKBOOK = {
  method: 'GET',
  path: '/api/v1/channels/{channel}/tickets/xlsx',
  tag: TAG,
  summary: '同样的内容，一份电子表格（xlsx），用于回填渠道的系统；看到的答复内容逐件留痕',
  access: EXPORTERS,
  params: { channel },
  query,
  answers: [{ status: 200, words: '电子表格', media: WORKBOOK }],
  problems,
} as const satisfies RouteSpec;

export const CHANNEL_EXPORT = {
  method: 'POST',
  path: '/api/v1/channels/{channel}/tickets/exports',
  tag: TAG,
  summary: '在后台导出同样的内容（xlsx），可以看到进度；以导出编号查看和下载，文件保留一小时；看到的答复内容逐件留痕',
  access: EXPORTERS,
  params: { channel },
  body: {
    schema: Type.Object({ from: query.from, to: query.to, asOf: Type.Optional(asOf) }, { additionalProperties: false }),
    example: { from: '2022-05-10', to: '2022-05-10' },
  },
  answers: [{ status: 202, words: '已开始', schema: EXPORT_VIEW }],
  problems: ['not-found', 'too-many-exports'],
} as const satisfies RouteSpec;
