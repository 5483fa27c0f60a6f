import type { RuleRow } from '@qingxin/domain';
import { IN_FORCE, PETITION_REGULATION } from './instruments.ts';
import { calendarDays, on, row, workingDays } from './row.ts';

const OVER = [
  { event: 'ComplaintVoided', as: 'voided' },
  { event: 'ComplaintClosed', as: 'closed' },
  { ...on('WithdrawalConfirmed', 'allWithdrawn'), as: 'withdrawn' },
] as const;

const petition = {
  mark: 'V',
  tier: 'statutory',
  streamKind: 'complaint',
  onLapse: 'E2',
  effectiveFrom: IN_FORCE.petitions,
} as const;

/** Stage 9: matters that came as petitions. Only Article 23 speaks of working days; other periods run in days. */
export const PETITION_RULES: readonly RuleRow[] = [
  row({
    ...petition,
    id: 'S9-01',
    title: '信访事项转送、交办期限',
    source: `${PETITION_REGULATION}第二十二条`,
    text: '信访部门收到后登记，15日内区分情况转送、交办。',
    starts: [{ ...on('ComplaintRegistered', 'isPetition', 'petitionOfficeFirst'), field: 'receivedAt' }],
    meets: [on('FirstContactDecided'), on('HandOffDispatched')],
    ends: OVER,
    owes: 'firstContact',
    end: { kind: 'period', ...calendarDays(15) },
    examples: [{ start: '2026-09-16', due: '2026-10-08', note: '末日10月1日，顺延至假后' }],
  }),
  row({
    ...petition,
    id: 'S9-02',
    title: '信访事项告知期限',
    source: `${PETITION_REGULATION}第二十三条`,
    text: '单位直接收到信访事项，能当场答复的当场书面答复，不能的15日内书面告知信访人。',
    starts: [{ ...on('ComplaintRegistered', 'isPetition', 'petitionToUnit'), field: 'receivedAt' }],
    meets: [on('ComplainantInformed')],
    ends: OVER,
    owes: 'firstContact',
    end: { kind: 'period', ...calendarDays(15) },
    examples: [{ start: '2026-07-03', due: '2026-07-20' }],
  }),
  row({
    ...petition,
    id: 'S9-03',
    title: '信访转送件异议期限',
    source: `${PETITION_REGULATION}第二十三条`,
    text: '对转送、交办的信访事项认为不属本单位的，收到之日起5个工作日内提出异议并详细说明理由；期内签收或者退回。',
    starts: [on('HandOffDispatched', 'toInsideUnit', 'petitionChannel')],
    meets: [on('HandOffSignedFor'), on('HandOffReturned')],
    ends: [...OVER, { event: 'HandOffRecalled', as: 'recalled' }],
    keyField: 'handOffId',
    owes: 'target',
    end: { kind: 'period', ...workingDays(5) },
    examples: [{ start: '2026-02-13', due: '2026-02-27' }],
  }),
  row({
    ...petition,
    id: 'S9-04',
    version: 2,
    title: '信访事项办理期限',
    source: `${PETITION_REGULATION}第三十四条`,
    text: '受理之日起60日内办结，情况复杂经负责人批准可延期不超过30日并告知理由；有监察等法定途径的按该途径期限（第三十一条）。',
    starts: [on('ComplaintAccepted', 'isPetition', 'noOtherLegalRoute')],
    meets: [on('ComplainantInformed', 'aboutResult')],
    ends: OVER,
    owes: 'holder',
    end: { kind: 'period', ...calendarDays(60) },
    extension: { ...calendarDays(30), approver: 'unit-head', times: 1, article: `${PETITION_REGULATION}第三十四条` },
    examples: [{ start: '2026-03-02', due: '2026-05-06', note: '末日5月1日，顺延至假后' }],
  }),
];
