import Type from 'typebox';
import type { SentKind } from '@qingxin/domain';
import { labels } from './labels.ts';

const LABELS: Readonly<Record<SentKind, string>> = {
  ...{ files: '补交的材料', words: '补充的情况', urging: '催办', phone: '新电话' },
  ...{ 'not-paid': '钱没到账', dissatisfied: '不满意' },
};

export const SENT_KINDS = Object.keys(LABELS) as readonly SentKind[];

export const sentKind = Type.Enum([...SENT_KINDS], {
  description: `${Object.values(LABELS).join('、')}`,
  ...labels(LABELS),
});
