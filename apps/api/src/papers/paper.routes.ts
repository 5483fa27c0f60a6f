import { PAPER_KINDS } from '@qingxin/domain';
import { FORM_KINDS, type FormKind } from '@qingxin/rulebook';
import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { DOCUMENT } from '../http/workbook.ts';
import { FILE_PROBLEMS } from '../evidence/evidence.routes.ts';
import { READERS } from '../matters/matter.routes.ts';
import { anything, asOf, day, flag, head, list, matterId, orNull, shape, text, whole } from '../matters/schemas.ts';
import type { PaperedKind } from './paper-content.ts';

const TAG = '文书';

const paperId = Type.String({ description: '文书编号', pattern: '^d[1-9][0-9]{0,4}$' });
const of = Type.String({
  description: '所写的责任主体、责令文书或者时限',
  pattern: '^[A-Za-z0-9][A-Za-z0-9#/:._-]{0,199}$',
});
const format = Type.Enum(['docx'], { description: '文件格式' });

const person = orNull(shape({ id: text('人员编号'), shownAs: orNull(text('姓名')) }));

const paper = {
  ...{ paperId, kind: text('种类'), label: text('种类名称'), of: orNull(text('所写的对象')) },
  ...{
    unit: text('起草单位代码'),
    unitName: orNull(text('起草单位')),
    status: text('状态'),
    statusName: text('状态名称'),
  },
  ...{ edition: whole('稿次'), number: orNull(text('文号')), stamped: flag('须用印') },
  said: list(shape({ field: text('栏目'), label: text('栏目名称'), text: anything('内容') }), '起草人写明的内容'),
  draftVersion: whole('起草所依据的版本'),
  ...{ draftedBy: person, reviewedBy: person, approvedBy: person, inInk: orNull(text('纸面审批的扫描件')) },
  ...{
    copies: orNull(whole('用印份数')),
    sealedBy: anything('印章管理人'),
    scans: list(text('材料编号'), '盖章扫描件'),
  },
  ...{ returned: anything('退回的理由'), voidedBecause: anything('作废的理由') },
  days: shape({
    ...{ drafted: day('起草'), reviewed: orNull(day('审核')), approved: orNull(day('批准')) },
    ...{ sealed: orNull(day('用印')), voided: orNull(day('作废')) },
  }),
};

const version = shape({
  as: text('text 正文、scan 盖章扫描件'),
  standing: text('状态：草稿、未盖章、作废、盖章扫描件等'),
  on: orNull(day('日期')),
  sha256: orNull(text('正文（个人信息遮盖后）或者扫描件的SHA-256')),
  fileId: Type.Optional(text('材料编号')),
});

const printed = {
  method: 'GET',
  tag: TAG,
  access: READERS,
  problems: ['not-found', 'letter-not-due', 'letter-fact-missing', 'letter-template-missing'],
} as const;

/** Forms that a matter of the kind has, with their names. */
function formsOf(kinds: readonly FormKind[]) {
  const words = kinds.map((kind) => FORM_KINDS[kind].label).join('、');
  return { words, form: Type.Enum([...kinds], { description: words }) };
}

const SHARED = ['filing-approval', 'extension-approval', 'closing-approval'] as const;

export const FORMS_OF: Readonly<Record<PaperedKind, readonly FormKind[]>> = {
  complaint: [
    ...(['registration-form', 'receipt', 'statement-record', 'representatives-letter', 'authorisation'] as const),
    ...SHARED,
  ],
  case: ['inquiry-record', 'service-receipt', 'order-approval', ...SHARED],
};

function routesOf(kind: PaperedKind, base: string) {
  const { words, form } = formsOf(FORMS_OF[kind]);
  return {
    form: {
      ...printed,
      path: `${base}/{id}/forms/{form}`,
      summary: `${words}：按已登记的事实填写，其余留空；A4，带编号的二维码`,
      params: { id: matterId, form },
      query: { format, of, asOf },
      answers: [{ status: 200, words: '表单；须审批而未起草的注明草稿', media: DOCUMENT }],
    },
    list: {
      method: 'GET',
      path: `${base}/{id}/papers`,
      tag: TAG,
      summary: `须审批的文书（${Object.values(PAPER_KINDS)
        .filter(({ matters }) => (matters as readonly string[]).includes(kind))
        .map(({ label }) => label)
        .join('、')}）：承办、审核、审批、用印到哪一步`,
      access: READERS,
      params: { id: matterId },
      answers: [
        { status: 200, words: '文书，依起草的先后', schema: shape({ ...head, papers: list(shape(paper), '文书') }) },
      ],
      problems: ['not-found'],
    },
    versions: {
      method: 'GET',
      path: `${base}/{id}/papers/{paperId}`,
      tag: TAG,
      summary: '一件文书的各版：正文、盖章扫描件，附校验值',
      access: READERS,
      params: { id: matterId, paperId },
      answers: [
        {
          status: 200,
          words: '文书及其各版',
          schema: shape({
            ...paper,
            versions: list(version, '各版'),
            approvedText: orNull(shape({ sha256: text('批准时所写的校验值'), same: flag('与正文一致') })),
          }),
        },
      ],
      problems: ['not-found', 'paper-unknown'],
    },
    file: {
      ...printed,
      path: `${base}/{id}/papers/{paperId}/file`,
      summary: '下载文书：已收盖章扫描件的为扫描件，否则为注明草稿或者未盖章的正文',
      params: { id: matterId, paperId },
      query: { as: Type.Enum(['text', 'scan'], { description: 'text 正文、scan 盖章扫描件；缺省有扫描件的为扫描件' }) },
      answers: [{ status: 200, words: '文书', media: [DOCUMENT, 'application/octet-stream'] }],
      problems: [
        ...printed.problems,
        'paper-unknown',
        'paper-without-scan',
        'evidence-not-readable',
        'evidence-kept-secret',
        ...FILE_PROBLEMS,
      ],
    },
  } as const satisfies Readonly<Record<string, RouteSpec>>;
}

export type PaperRoutes = ReturnType<typeof routesOf>;

export interface PaperPlace {
  readonly kind: PaperedKind;
  readonly routes: PaperRoutes;
}

export const PAPER_PLACES: readonly PaperPlace[] = [
  { kind: 'complaint', routes: routesOf('complaint', '/api/v1/complaints') },
  { kind: 'case', routes: routesOf('case', '/api/v1/cases') },
];
