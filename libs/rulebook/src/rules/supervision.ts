import type { RuleRow } from '@qingxin/domain';
import { DISTRICT, IN_FORCE } from './instruments.ts';
import { on, row } from './row.ts';

const item = {
  source: DISTRICT,
  mark: 'P',
  tier: 'local',
  streamKind: 'supervision',
  meets: [on('FollowUpReported')],
  keyField: 'itemId',
  owes: 'followUpUnit',
  end: { kind: 'dateField', field: 'dueOn' },
  effectiveFrom: IN_FORCE.district,
} as const;

/** Dates of 约谈承诺, 领导批示 and 会议议定事项: written by whoever set them, never rolled (IP-11). */
export const SUPERVISION_RULES: readonly RuleRow[] = [
  row({
    ...item,
    id: 'S10-01-PROMISE',
    title: '约谈承诺兑现日期',
    text: '以约谈中承诺的日期为准，遇休息日不顺延；到期未附证明报告的，向约谈所涉各件提请通报，本事项不另起督办。',
    starts: [on('FollowUpSet', 'promisedInInterview')],
    onLapse: null,
    examples: [{ start: '2026-07-10', due: '2026-07-18', note: '写明周六即为周六' }],
  }),
  row({
    ...item,
    id: 'S10-01-MATTER',
    title: '批示、议定事项办理日期（指明案件）',
    text: '以批示或者会议纪要写明的日期为准，遇休息日不顺延；到期未附证明报告的，在所指事项中提请督办。',
    starts: [on('FollowUpSet', 'aboutMatter')],
    onLapse: null,
    examples: [{ start: '2026-07-10', due: '2026-07-31', note: '写明周五' }],
  }),
  row({
    ...item,
    id: 'S10-01-ITEM',
    title: '批示、议定事项办理日期（未指明案件）',
    text: '以批示或者会议纪要写明的日期为准，遇休息日不顺延；到期未附证明报告的，提请督办。',
    starts: [on('FollowUpSet', 'aboutNoMatter')],
    onLapse: 'E2',
    examples: [{ start: '2026-09-28', due: '2026-10-08', note: '写明节后第一个工作日' }],
  }),
];
