import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { day, list, orNull, shape, text, whole } from '../matters/schemas.ts';

const TAG = '公众';

/** No pattern: a code of another form is answered like one that nobody was given. */
export const receiptCode = Type.String({ description: '回执码，12 位字母和数字；大小写、空格和短横不论' });

export const RECEIPT = {
  method: 'GET',
  path: '/api/v1/public/receipts/{code}',
  tag: TAG,
  summary: '凭回执码查询：到哪一步、现在由谁办、何时届满；不含个人信息',
  access: 'public',
  allowance: 'public',
  params: { code: receiptCode },
  answers: [
    {
      status: 200,
      words: '办理进度',
      schema: shape({
        number: text('登记号'),
        receivedOn: day('收到日期'),
        stage: orNull(text('环节')),
        node: orNull(text('环节代码')),
        ended: orNull(text('已办结时的说明')),
        unit: text('现承办单位'),
        unitPhone: orNull(text('承办单位电话')),
        clocks: list(
          shape({
            title: text('时限'),
            due: orNull(day('到期日')),
            remainingWorkingDays: orNull(whole('剩余工作日')),
            source: text('依据'),
          }),
          '正在计算的时限',
        ),
        fee: text('是否收费'),
      }),
      example: {
        number: '区人社局投登〔2022〕1号',
        receivedOn: '2022-05-10',
        stage: '受理审查',
        node: 'acceptance',
        ended: null,
        unit: '区人社局',
        unitPhone: null,
        clocks: [
          {
            title: '受理期限',
            due: '2022-05-17',
            remainingWorkingDays: 4,
            source: '《关于实施〈劳动保障监察条例〉若干规定》第十八条',
          },
        ],
        fee: '免费',
      },
    },
  ],
  problems: ['receipt-unknown'],
} as const satisfies RouteSpec;

export const HOT_LINES = {
  method: 'GET',
  path: '/api/v1/public/hot-lines',
  tag: TAG,
  summary: '各单位公开电话',
  access: 'public',
  allowance: 'public',
  answers: [
    {
      status: 200,
      words: '公开电话',
      schema: shape({
        units: list(
          shape({
            ...{ unit: text('单位'), phone: text('电话'), hours: orNull(text('受理时间')) },
            ...{ where: orNull(text('公开的媒体或者位置')), publishedOn: orNull(day('公开日期')) },
          }),
          '单位',
        ),
      }),
      example: { units: [{ unit: '区人社局', phone: '12333', hours: null, where: null, publishedOn: null }] },
    },
  ],
} as const satisfies RouteSpec;
