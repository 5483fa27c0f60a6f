import type { RuleRow } from '@qingxin/domain';
import { TWO_DAYS } from './examples.ts';
import { DISTRICT, IN_FORCE, PETITION_REGULATION } from './instruments.ts';
import { calendarDays, on, row, workingDays } from './row.ts';

const CLOSED = { event: 'ConductEnded', as: 'closed' } as const;

/** Nobody but whoever holds it knows of the lapse: it joins no ladder, and no reminder goes out. */
const report = {
  mark: 'P',
  tier: 'local',
  streamKind: 'conduct',
  onLapse: null,
  reminders: [],
  effectiveFrom: IN_FORCE.district,
} as const;
const told = {
  streamKind: 'conduct',
  onLapse: null,
  reminders: [],
  ends: [CLOSED],
  owes: 'conductHolder',
  meets: [on('ConductReporterTold')],
  end: { kind: 'period', ...calendarDays(15) },
  examples: [{ start: '2026-07-03', due: '2026-07-20', note: '末日7月18日为周六' }],
} as const;

/** Reports against officials and units (S9-09): to be with 信访 or 纪检监察 at once, and out of everybody else's sight. */
export const CONDUCT_RULES: readonly RuleRow[] = [
  row({
    ...report,
    id: 'D-CONDUCT-PASS',
    title: '反映问题转交期限',
    source: `${DISTRICT}；${PETITION_REGULATION}第三十条、第四十六条不得透露或者转给被检举人员和单位，未规定转交日数`,
    text: '收到反映公职人员或者单位问题的，1个工作日内转交信访部门或者纪检监察机关。',
    starts: [{ event: 'ConductRegistered', field: 'receivedOn' }],
    meets: [on('ConductPassedOn')],
    ends: [CLOSED, { event: 'ConductReceived', as: 'receivedAtOnce' }],
    owes: 'conductHolder',
    end: { kind: 'period', ...workingDays(1) },
    examples: [
      { start: '2026-06-15', due: '2026-06-16' },
      { start: '2026-06-18', due: '2026-06-22', note: '19日至21日端午节假期' },
    ],
  }),
  row({
    ...report,
    id: 'D-CONDUCT-SIGN',
    title: '反映问题接收期限',
    source: DISTRICT,
    text: '转交发出后2个工作日内接收；接收机关没有账号的，由转交单位取得回执并登记。',
    keyField: 'passId',
    starts: [on('ConductPassedOn')],
    meets: [on('ConductReceived')],
    ends: [CLOSED],
    owes: 'conductReceiver',
    end: { kind: 'period', ...workingDays(2) },
    examples: TWO_DAYS,
  }),
  row({
    ...told,
    id: 'S9-02-CONDUCT',
    title: '反映问题告知期限（直接提出）',
    source: `${PETITION_REGULATION}第二十三条`,
    mark: 'V',
    tier: 'statutory',
    text: '实名反映人直接向信访部门提出的，能够当场告知的当场书面告知，不能的15日内书面告知。',
    starts: [{ ...on('ConductReceived', 'namedToPetitionOffice'), field: 'receivedOn' }],
    effectiveFrom: IN_FORCE.petitions,
  }),
  row({
    ...told,
    id: 'D-CONDUCT-TELL',
    title: '反映问题告知期限（转交的和向其他机关提出的）',
    source: `${DISTRICT}，参照${PETITION_REGULATION}第二十三条`,
    mark: 'P',
    tier: 'local',
    text: '实名反映由其他单位转交，或者向纪检监察机关提出的，接收之日起15日内告知反映人；接收机关没有账号的，由转交单位告知。',
    starts: [{ ...on('ConductReceived', 'namedToOthers'), field: 'receivedOn' }],
    effectiveFrom: IN_FORCE.district,
  }),
];
