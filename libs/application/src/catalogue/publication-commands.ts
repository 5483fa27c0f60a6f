import {
  type ChoiceReason,
  CHOICES,
  type DutyState,
  MEDIA,
  type Medium,
  PUBLICATION_FACT,
  publicationSources,
  type PublishedChange,
  R29_ITEMS,
  type R29Item,
  type StreamState,
} from '@qingxin/domain';
import Type from 'typebox';
import { needed } from './asking.ts';
import type { CommandSpec, NumberNeed, NumberQuestion } from './command-spec.ts';
import {
  documentId,
  freeText,
  list,
  localDay,
  localId,
  orNull,
  paperNumber,
  record,
  streamName,
  text,
} from './fields.ts';
import { dutyPeriod as period } from './duty-period.ts';
import { labels } from './labels.ts';

const PERIOD = '2026-Q3';
const LINE = 'case-0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7/p1';
const COMPANY = 'company-0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7';
const MOST_PLACES = 20;

/** A code of the list, each with its words. */
function oneOf<T extends string>(description: string, words: Readonly<Record<T, string>>) {
  const codes = Object.keys(words) as T[];
  return Type.Unsafe<T>(Type.Enum(codes, { description, ...labels(words) }));
}

const choices = Object.fromEntries(Object.entries(CHOICES).map(([code, { label }]) => [code, label]));
const CHANGES: Readonly<Record<PublishedChange, string>> = {
  'decision-changed': '处理决定依法变更',
  'decision-annulled': '处理决定依法撤销',
  'objection-upheld': '异议复核成立',
  'content-wrong': '公布内容有误',
};

const lineId = localId('公布事项编号');
const place = record(
  {
    medium: oneOf<Medium>('种类', MEDIA),
    name: text('网站、媒体名称', 100),
    on: localDay('公布日期'),
    link: orNull(text('链接', 500)),
  },
  '公布渠道',
);
const change = record({
  period,
  lineId,
  because: oneOf<PublishedChange>('原因', CHANGES),
  on: localDay('更正、撤下日期'),
  words: freeText('更正、撤下的内容和理由', 2000),
  document: documentId('变更、撤销的文书或者复核意见'),
});
const CHANGED = {
  ...{ period: PERIOD, lineId: LINE, because: 'decision-annulled', on: '2026-11-02' },
  ...{ words: '处理决定经行政复议撤销。', document: 'doc-4' },
};
const SITE = { medium: 'website', name: '区政府网站', on: '2026-10-15', link: null };

/** Streams that the lines taken in were read from: they are looked at once more before anything goes on. */
const ofLines = (
  { period: key }: Readonly<Record<string, unknown>>,
  state: StreamState,
): Readonly<Record<string, string>> => publicationSources((state as DutyState).publications[String(key)]);

/** The announcement has its number with the first approval of one; what is changed and approved anew keeps it. */
function announcementNumber({ state, payload, actor }: NumberQuestion): NumberNeed | null {
  const publication = (state as DutyState).publications[String(payload['period'])];
  const isDue = payload['decision'] === 'approved' && publication?.number === null && !publication.zero;
  return isDue && actor.unit !== null ? { register: 'announcement', unit: actor.unit } : null;
}

/** 季度公布重大劳动保障违法行为. */
export const PUBLICATION_SPECS = {
  DrawPublication: {
    title: '从日志提取季度公布草稿',
    schema: record({ period }),
    example: { period: PERIOD },
    fills: ['publicationStreams'],
  },
  ChoosePublicationLine: {
    title: '列入或者不列入公布',
    schema: record({
      ...{ period, lineId, because: oneOf<ChoiceReason>('理由', choices as Readonly<Record<ChoiceReason, string>>) },
      note: orNull(freeText('说明', 1000)),
    }),
    asked: { note: needed('because', 'other') },
    example: { period: PERIOD, lineId: LINE, because: 'serious', note: null },
  },
  AddPublicationLine: {
    title: '补充公布事项',
    schema: record({
      ...{ period, company: streamName('company', '用人单位'), item: oneOf<R29Item>('所属的情形', R29_ITEMS) },
      facts: freeText('主要违法事实，不写劳动者姓名', 2000),
      ...{ decision: paperNumber('处理决定的文号'), decidedOn: localDay('处理决定日期') },
      document: documentId('处理决定'),
    }),
    example: {
      ...{ period: PERIOD, company: COMPANY, item: '5', facts: '使用童工。', decision: '示例人社罚字〔2026〕8号' },
      ...{ decidedOn: '2026-08-20', document: 'doc-2' },
    },
    factsIfThere: ({ company }: Readonly<Record<string, unknown>>) => ({
      [`${PUBLICATION_FACT}${String(company)}`]: String(company),
    }),
  },
  SubmitPublication: {
    title: '提请审批季度公布',
    schema: record({ period, zero: Type.Boolean({ description: '零报告：本季度没有应当公布的' }) }),
    example: { period: PERIOD, zero: false },
    facts: ofLines,
  },
  DecidePublication: {
    title: '审批季度公布',
    schema: record({
      period,
      decision: Type.Enum(['approved', 'returned'], { description: '同意公布、退回修改' }),
      reason: orNull(freeText('理由；退回的必填', 1000)),
    }),
    asked: { reason: needed('decision', 'returned') },
    example: { period: PERIOD, decision: 'approved', reason: null },
    facts: ofLines,
    number: announcementNumber,
  },
  FilePublication: {
    title: '登记公布并报送',
    schema: record({
      ...{ period, places: list(place, '公布的网站和媒体；零报告不填', MOST_PLACES) },
      text: freeText('情况说明；零报告写明如何核查', 4000),
      document: orNull(documentId('公告')),
    }),
    example: { period: PERIOD, places: [SITE], text: '已在门户网站公布。', document: 'doc-3' },
    facts: ofLines,
  },
  AddPublicationPlace: {
    title: '登记公布的媒体',
    schema: record({ period, place, document: documentId('刊播证明') }),
    example: {
      ...{ period: PERIOD, place: { ...SITE, medium: 'broadcast', name: '区级新闻' }, document: 'doc-5' },
    },
  },
  CorrectPublishedLine: { title: '更正公布内容', schema: change, example: { ...CHANGED, because: 'decision-changed' } },
  CheckPublishedGrounds: {
    title: '核对已公布的处理决定',
    schema: record({ matter: text('欠薪案件、用人单位登记', 60) }),
    example: { matter: 'case-0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7' },
    factsIfThere: ({ matter }: Readonly<Record<string, unknown>>) => ({
      [`${PUBLICATION_FACT}${String(matter)}`]: String(matter),
    }),
  },
  WithdrawPublishedLine: { title: '撤下公布内容', schema: change, example: CHANGED },
} as const satisfies Readonly<Record<string, CommandSpec>>;
