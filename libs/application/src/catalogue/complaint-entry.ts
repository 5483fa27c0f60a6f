import Type from 'typebox';
import type { CommandSpec } from './command-spec.ts';
import { newClaimant } from './complaint-fields.ts';
import { count, freeText, list, localDay, localId, reason, record } from './fields.ts';
import { labels } from './labels.ts';

const claimantId = localId('投诉人编号');

/** A group that workers join by telephone, and what a person adds in his own words. */
export const ENTRY_SPECS = {
  AddStatement: {
    title: '补充情况',
    schema: record({ claimantId, words: freeText('补充的情况，用自己的话写', 2000) }),
    example: { claimantId: 'c1', words: '班长叫我们签了空白的工资表。' },
  },
  ProvePhone: {
    title: '以验证码验证新手机号',
    schema: record({ claimantId, named: count('提出新手机号的那一条', 1_000_000) }),
    example: { claimantId: 'c1', named: 12 },
  },
  ConfirmPhone: {
    title: '见到本人，确认新手机号',
    schema: record({
      claimantId,
      identity: Type.Enum(['resident-card', 'social-card', 'other'], {
        description: '核对了什么：居民身份证、社会保障卡、其他证件',
        ...labels({ 'resident-card': '居民身份证', 'social-card': '社会保障卡', other: '其他证件' }),
      }),
    }),
    example: { claimantId: 'c1', identity: 'resident-card' },
  },
  OpenGroupEntry: {
    title: '开放扫码加入',
    schema: record({
      until: localDay('截止日，含当日'),
      shows: list(
        Type.Enum(['project', 'employer'], {
          description: '扫码的人看得到什么：工程项目、用人单位',
          ...labels({ project: '工程项目', employer: '用人单位' }),
        }),
        '扫码的人看得到什么',
        2,
        1,
      ),
    }),
    example: { until: '2022-06-09', shows: ['project'] },
  },
  CloseGroupEntry: {
    title: '停止扫码加入',
    schema: record({ reason: reason() }),
    example: { reason: '牌子贴错了工地' },
  },
  JoinGroup: {
    title: '本人扫码加入',
    fills: ['receiptCode', 'knownEntrant'],
    schema: record({ ordinal: count('第几次开放', 100_000), claimant: newClaimant }),
    example: {
      ordinal: 1,
      claimant: { name: '工人02', phone: '13800000002', concealment: 'open', representative: false },
    },
  },
  ConfirmEntrant: {
    title: '确认扫码自填的人',
    schema: record({ claimantId }),
    example: { claimantId: 'c1' },
  },
  MergeEntrant: {
    title: '扫码自填并入已有的人',
    schema: record({ claimantId, into: localId('已有的投诉人'), reason: reason() }),
    example: { claimantId: 'c2', into: 'c1', reason: '本人来电说是同一个人' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;
