import { CONTENT_TYPES } from '@qingxin/documents';
import Type from 'typebox';
import { CONTRACTORS } from '../contractors/contractor.routes.ts';
import type { RouteSpec } from '../http/route.ts';
import type { MatterKind } from '../matters/matter-sight.ts';
import { READERS } from '../matters/matter.routes.ts';
import { asOf, dutyId, flag, head, instant, list, matterId, orNull, shape, text, whole } from '../matters/schemas.ts';

export const MEDIA = [...new Set([...CONTENT_TYPES.map(({ mediaType }) => mediaType), 'application/octet-stream'])];

/** What may be said of the store's answer, whatever the file. */
export const FILE_PROBLEMS = [
  'evidence-missing',
  'evidence-altered',
  'evidence-erased',
  'evidence-store-unavailable',
] as const;

export const CONTENT_PROBLEMS = [
  ...([
    'evidence-store-unavailable',
    'evidence-empty',
    'evidence-too-large',
    'evidence-matter-full',
    'evidence-share-full',
    'evidence-infected',
    'evidence-scan-unavailable',
    'upload-broken-off',
    'content-not-taken',
  ] as const),
  ...(['content-differs', 'content-active', 'content-old-office', 'content-swells', 'content-broken'] as const),
] as const;

export const fileId = Type.String({
  description: '材料编号',
  pattern: '^file-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
});

export const extensions = [...new Set(CONTENT_TYPES.map(({ extension }) => extension))];

const stored = {
  size: whole('字节数'),
  sha256: text('文件的SHA-256'),
  mediaType: text('按内容判定的类型'),
  extension: text('扩展名'),
};

const scanned = Type.Enum(['clean', 'not-scanned'], {
  description: '病毒扫描的结果；没有配置扫描的，一律未扫描',
  'x-labels': { clean: '已扫描，未发现病毒', 'not-scanned': '未扫描' },
});

const file = shape({
  fileId,
  number: whole('顺序号'),
  kind: text('材料种类'),
  kindName: text('材料种类名称'),
  form: text('证据种类'),
  title: text('名称'),
  source: text('来源'),
  obtainedBy: text('取得方式'),
  obtainedOn: text('取得日期，或者 unknown 不详'),
  ...stored,
  edition: whole('第几版'),
  replaces: orNull(text('是哪一份材料的新版本')),
  replacedBy: orNull(text('已有的新版本')),
  redacted: flag('遮盖副本'),
  persons: list(text('个人信息主体'), '涉及的人'),
  status: text('kept 有效、withdrawn 作废、erased 原件已依法删除'),
  withdrawal: orNull(
    shape({
      reason: text('作废理由'),
      requestedBy: text('提请人编号'),
      requestedByShownAs: orNull(text('提请人')),
      decided: flag('已决定作废'),
    }),
  ),
  attachedAt: instant('收入时刻（业务时间）'),
  attachedBy: text('收入人编号'),
  attachedByShownAs: orNull(text('收入人')),
  unit: orNull(text('单位代码')),
  unitName: orNull(text('单位')),
  citedIn: list(shape({ version: whole('版本'), type: text('事件'), label: text('事件名称') }), '引用该材料的记录'),
});

interface Plural {
  readonly kind: MatterKind;
  readonly base: string;
  readonly tag: string;
  readonly id?: typeof matterId;
}

/** What is sent, listed and fetched of one kind of matter. */
function routesOf({ kind, base, tag, id = matterId }: Plural) {
  return {
    upload: {
      method: 'POST',
      path: `${base}/{id}/evidence-files`,
      tag,
      summary: '上传证据材料文件：文件本身为请求正文；十二小时内用所得编号收入（attach-evidence），否则清除',
      access: ['officer', 'unit-head', 'coordinator', 'leading-group', ...(kind === 'project' ? CONTRACTORS : [])],
      params: { id },
      query: { extension: Type.Enum(extensions, { description: '必填：文件的扩展名，应与内容一致' }) },
      file: { media: MEDIA, words: '文件本身，不接受可执行文件、网页和带宏的文件', streamed: true },
      answers: [
        {
          status: 201,
          words: '已上传，尚未收入',
          schema: shape({ fileId, ...stored, scan: scanned }),
        },
      ],
      problems: ['not-found', 'evidence-locked', ...CONTENT_PROBLEMS],
      ruled: 'yes',
    },
    list: {
      method: 'GET',
      path: `${base}/{id}/evidence`,
      tag,
      summary: '证据材料清单：含各版本、作废的材料，以及哪些记录引用了它',
      access: READERS,
      params: { id },
      query: { asOf },
      answers: [
        { status: 200, words: '证据材料清单', schema: shape({ ...head, id, files: list(file, '材料，依收入的先后') }) },
      ],
      problems: ['not-found'],
    },
    download: {
      method: 'GET',
      path: `${base}/{id}/evidence/{fileId}`,
      tag,
      summary: '下载证据材料：发出前核对与收入时一致，逐次留痕',
      access: READERS,
      params: { id, fileId },
      answers: [{ status: 200, words: '文件', media: MEDIA }],
      problems: ['not-found', 'evidence-not-readable', 'evidence-kept-secret', ...FILE_PROBLEMS],
    },
  } as const satisfies Readonly<Record<string, RouteSpec>>;
}

export type EvidenceRoutes = ReturnType<typeof routesOf>;

export interface EvidencePlace {
  readonly kind: MatterKind;
  readonly routes: EvidenceRoutes;
}

const place = (kind: MatterKind, base: string, tag: string, id?: typeof matterId): EvidencePlace => ({
  kind,
  routes: routesOf({ kind, base, tag, ...(id === undefined ? {} : { id }) }),
});

/** Matters that have evidence of their own. */
export const EVIDENCE_PLACES: readonly EvidencePlace[] = [
  place('complaint', '/api/v1/complaints', '投诉举报'),
  place('case', '/api/v1/cases', '欠薪案件'),
  place('company', '/api/v1/companies', '用人单位'),
  place('project', '/api/v1/projects', '在建工程项目'),
  place('emergency', '/api/v1/emergencies', '应急值班'),
  place('supervision', '/api/v1/supervision/acts', '督办'),
  place('duty', '/api/v1/duties', '常设工作', dutyId),
];
