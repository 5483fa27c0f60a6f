import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { DOCUMENT } from '../http/workbook.ts';
import { READERS } from '../matters/matter.routes.ts';
import { asOf, matterId } from '../matters/schemas.ts';
import { ADVISED } from '../supervision/advice.routes.ts';

const TAG = '文书';
const LOCAL_ID = '^[a-z0-9][a-z0-9-]{0,63}$';

const format = Type.Enum(['docx'], { description: '文件格式' });

const letter = {
  method: 'GET',
  tag: TAG,
  access: READERS,
  query: { format, asOf },
  answers: [{ status: 200, words: '公文（GB/T 9704-2012版式）；未发出的注明拟稿，未盖章的注明', media: DOCUMENT }],
  problems: ['not-found', 'letter-not-due', 'letter-fact-missing', 'letter-template-missing'],
} as const;

export const ACT_LETTER = {
  ...letter,
  path: '/api/v1/supervision/acts/{id}/letter',
  summary: '督办函（一函多件）、约谈通知书、通报：按所载各件和要求成文，未发出的为拟稿',
  params: { id: matterId },
} as const satisfies RouteSpec;

/** Whoever reads all of a trace-back; an officer who is named reads what is his elsewhere. */
const WHOLE = ['coordinator', 'leading-group', 'auditor'] as const;

export const ADVICE_LETTER = {
  ...letter,
  access: [...WHOLE, ...ADVISED],
  path: '/api/v1/supervision/acts/{id}/advice/{adviceId}/letter',
  summary: '问责建议书：认定、理由和证据清单（在日志中的位置、材料）',
  params: { id: matterId, adviceId: Type.String({ description: '问责建议编号', pattern: LOCAL_ID }) },
} as const satisfies RouteSpec;

export const TRACE_BACK_SHEET = {
  ...letter,
  access: WHOLE,
  path: '/api/v1/supervision/acts/{id}/trace-back/sheet',
  summary: '倒查核查表：各环节的事项、出处、其间等待什么，以及审定的认定；可见全部的人员可以打印',
  params: { id: matterId },
} as const satisfies RouteSpec;

/** Letters whose every fact is in the log; the others are printed from their drafts. */
const COMPLAINT_LETTERS = [
  'acceptance-decision',
  'decline-decision',
  'supplement-notice',
  'not-wage-notice',
  'petition-acceptance-notice',
] as const;

export const COMPLAINT_LETTER = {
  ...letter,
  path: '/api/v1/complaints/{id}/letters/{letter}',
  summary: '受理决定书、不予受理决定书、补正通知书、不属欠薪告知书、信访受理告知书',
  params: {
    id: matterId,
    letter: Type.Enum([...COMPLAINT_LETTERS], {
      description: '受理决定书、不予受理决定书、补正通知书、不属欠薪告知书、信访受理告知书',
    }),
  },
} as const satisfies RouteSpec;

export const HAND_OFF_LETTER = {
  ...letter,
  path: '/api/v1/complaints/{id}/hand-offs/{handOffId}/letter',
  summary: '转送函、移送函：不写投诉人、举报人',
  params: { id: matterId, handOffId: Type.String({ description: '转送编号', pattern: LOCAL_ID }) },
} as const satisfies RouteSpec;

export const URGING_LETTER = {
  ...letter,
  path: '/api/v1/cases/{id}/orders/{orderId}/urging-letter',
  summary: '催告书：申请强制执行以前，不写工人姓名',
  params: { id: matterId, orderId: Type.String({ description: '文书编号', pattern: LOCAL_ID }) },
} as const satisfies RouteSpec;

export const ORDER_LETTER = {
  ...letter,
  path: '/api/v1/cases/{id}/orders/{orderId}/letter',
  summary: '限期整改指令书、行政处理决定书：责令支付，不写工人姓名',
  params: { id: matterId, orderId: Type.String({ description: '文书编号', pattern: LOCAL_ID }) },
} as const satisfies RouteSpec;
