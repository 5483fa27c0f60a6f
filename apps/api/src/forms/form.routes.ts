import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { DOCUMENT, WORKBOOK } from '../http/workbook.ts';
import { READERS } from '../matters/matter.routes.ts';
import { anything, asOf, list, matterId, orNull, shape, text } from '../matters/schemas.ts';

const TAG = '信息推送及反馈表';
const LOCAL_ID = '^[a-z0-9][a-z0-9-]{0,63}$';

const format = Type.Enum(['docx', 'xlsx'], { description: '文件格式，缺省为 docx；xlsx 的乙表可以填写后传回' });
const edition = Type.Integer({
  description: '第几次反馈，从1起，更正也算一次；0 为空白的乙表，缺省为最新的',
  minimum: 0,
  maximum: 1000,
});
const pushId = Type.String({ description: '推送编号', pattern: LOCAL_ID });
const stepKey = Type.String({ description: '环节编号', pattern: LOCAL_ID });
const handOffId = Type.String({ description: '转送编号', pattern: LOCAL_ID });

const PRINTED = [{ status: 200, words: '附件1，两半同号；未盖章的注明', media: [DOCUMENT, WORKBOOK] }] as const;

const printed = { method: 'GET', tag: TAG, access: READERS, answers: PRINTED, problems: ['not-found'] } as const;
const TITLE = '附件1《信息推送及反馈表》';

/** Of what is asked within a case. */
function formOfCase<const P extends NonNullable<RouteSpec['params']>>(place: string, of: string, named: P) {
  const asked = { params: { id: matterId, ...named }, query: { format, edition, asOf } } as const;
  return { ...printed, ...asked, path: `/api/v1/cases/{id}/${place}/form`, summary: `${TITLE}：${of}` } as const;
}

export const PUSH_FORM = formOfCase('pushes/{pushId}', '案件中的一次推送', { pushId }) satisfies RouteSpec;
export const STEP_FORM = formOfCase('steps/{stepKey}', '一个部门环节', { stepKey }) satisfies RouteSpec;

export const HAND_OFF_FORM = {
  ...printed,
  path: '/api/v1/complaints/{id}/hand-offs/{handOffId}/form',
  summary: `${TITLE}：一次转送`,
  params: { id: matterId, handOffId },
  query: { format, asOf },
} as const satisfies RouteSpec;

const EXAMPLE_READING = {
  number: '潞治欠〔2022〕1号—推1',
  findings: [
    { cell: 'B33', field: '成因', code: 'word-unknown', text: '不在可填的词语之内，请从中选填：违法发包、转包。' },
  ],
  command: 'GiveFeedback',
  payload: { pushId: 'u1', conclusion: 'done', document: null },
  toComplete: [{ path: '/document', text: '纸质反馈表的材料编号：请先作为证据材料上传' }],
};

const reading = {
  method: 'POST',
  tag: TAG,
  access: ['officer', 'unit-head', 'coordinator'],
  file: { media: [WORKBOOK, 'application/octet-stream'], words: '填写了乙表的xlsx；最大5MB' },
  answers: [
    {
      status: 200,
      words: '读出的内容，尚未登记：核对、补齐后按所列命令办理；文件本身可作为证据材料上传',
      schema: shape({
        number: text('推送编号'),
        findings: list(
          shape({ cell: orNull(text('单元格')), field: text('栏目'), code: text('代码'), text: text('问题和办法') }),
          '读不出或者不符的地方，对应的内容没有填入',
        ),
        command: text('办理的命令：GiveFeedback、ActOnStep、ReviseStepFeedback'),
        payload: anything('命令的内容，照表填好'),
        toComplete: list(shape({ path: text('字段'), text: text('须补充的内容') }), '表上没有、须由办理人补充的'),
      }),
      example: EXAMPLE_READING,
    },
  ],
  problems: [
    ...(['not-found', 'form-missing', 'form-of-another'] as const),
    ...(['file-type-unknown', 'file-old-format', 'file-broken', 'file-too-large', 'rows-too-many'] as const),
  ],
} as const;

function readingOfCase<const P extends NonNullable<RouteSpec['params']>>(
  place: string,
  of: string,
  { params, problems }: { readonly params: P; readonly problems: readonly string[] },
) {
  const summary = `读回填好的反馈表（xlsx）：得到一份待核对的${of}，不直接登记`;
  const asked = { params: { id: matterId, ...params }, problems: [...reading.problems, ...problems] } as const;
  return { ...reading, ...asked, path: `/api/v1/cases/{id}/${place}/form`, summary } as const;
}

export const PUSH_FORM_READING = readingOfCase('pushes/{pushId}', '反馈', {
  params: { pushId },
  problems: ['push-unknown', 'feedback-already-given'],
}) satisfies RouteSpec;

export const STEP_FORM_READING = readingOfCase('steps/{stepKey}', '答复或者更正', {
  params: { stepKey },
  problems: ['step-unknown', 'form-answer-not-due'],
}) satisfies RouteSpec;
