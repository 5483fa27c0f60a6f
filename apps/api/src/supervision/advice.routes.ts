import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import {
  anything,
  cursor,
  day,
  head,
  limit,
  list,
  maskedField,
  matterId,
  orNull,
  shape,
  text,
  unitNamed,
  whole,
} from '../matters/schemas.ts';

const TAG = '督办';
/** Who deals with 问责建议, and whoever reads all of a trace-back. */
export const ADVISED = ['accountability'] as const;
const READ_BY = [...ADVISED, 'coordinator', 'leading-group', 'auditor'] as const;

const facts = {
  adviceId: text('问责建议编号'),
  number: text('文号'),
  to: unitNamed,
  issuedOn: day('出具日期'),
  sentOn: day('送达日期'),
  answerBy: day('回复期限'),
  standing: orNull(text('时限状态：met 按期、lapsed 超期等')),
  remainingWorkingDays: orNull(whole('剩余工作日')),
  answers: list(
    shape({
      outcome: text('accepted 受理、declined 不予受理、dealt-with 处理结果'),
      outcomeLabel: text('回复'),
      answeredOn: day('回复日期'),
      document: text('复函'),
      words: orNull(anything('内容')),
    }),
    '回复',
  ),
};

export const ADVICE_LIST = {
  method: 'GET',
  path: '/api/v1/supervision/advice',
  tag: TAG,
  summary: '送达本单位的问责建议，新启动的倒查在前；仅受理问责建议的机关可见，只见本单位的',
  access: ADVISED,
  query: { cursor, limit },
  answers: [
    {
      status: 200,
      words: '送达本单位的问责建议',
      schema: shape({
        items: list(shape({ id: matterId, ...facts }), '问责建议'),
        nextCursor: orNull(text('下一页的翻页标记')),
      }),
      example: { items: [], nextCursor: null },
    },
  ],
  problems: ['cursor-invalid'],
} as const satisfies RouteSpec;

export const ADVICE = {
  method: 'GET',
  path: '/api/v1/supervision/acts/{id}/advice/{adviceId}',
  tag: TAG,
  summary: '一件问责建议：建议、所依据的认定、证据清单（在日志中的位置、材料）、回复期限和回复',
  access: READ_BY,
  params: {
    id: matterId,
    adviceId: Type.String({ description: '问责建议编号', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' }),
  },
  answers: [
    {
      status: 200,
      words: '问责建议',
      schema: shape({
        ...head,
        ...facts,
        sentOn: orNull(day('送达日期')),
        answerBy: orNull(day('回复期限')),
        demand: anything('建议'),
        findings: list(
          shape({
            ...{ findingId: text('认定编号'), unit: unitNamed, post: orNull(text('职务')) },
            ...{ shownAs: orNull(text('姓名')), name: orNull(maskedField) },
            ...{ stageLabel: text('环节'), dutyLabel: text('责任类别'), verdictLabel: text('认定') },
            reason: anything('认定理由'),
          }),
          '所依据的认定',
        ),
        evidence: list(
          shape({ stream: text('事项'), versions: list(whole('版本'), '记录的版本') }),
          '证据清单：在日志中的位置',
        ),
        papers: list(text('材料编号'), '证据清单：材料'),
      }),
    },
  ],
  problems: ['not-found', 'advice-unknown'],
} as const satisfies RouteSpec;
