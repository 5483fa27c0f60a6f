import type { RuleRow } from '@qingxin/domain';
import { FIVE_DAYS, SET_DATE, THREE_DAYS, TWO_DAYS } from './examples.ts';
import { DISTRICT, IN_FORCE, PETITION_REGULATION } from './instruments.ts';
import { calendarDays, workingDays } from './row.ts';
import { stepRow } from './step-row.ts';

const noDays = `${DISTRICT}；${PETITION_REGULATION}第四十条未规定天数`;
const joint = { step: 'joint-supervision', mark: 'P', source: noDays, effectiveFrom: IN_FORCE.petitions } as const;
/** Whoever asks need not; who reviews stands above the district, and nobody here is late for it. */
const review = (article: string) =>
  ({
    step: 'petition-review',
    mark: 'V',
    tier: 'statutory',
    version: 3,
    onLapse: null,
    waitedOut: true,
    source: `${PETITION_REGULATION}第${article}条`,
    effectiveFrom: IN_FORCE.petitions,
    end: { kind: 'period', ...calendarDays(30) },
  }) as const;

/** Stage 9 as steps of a case: 复查、复核 (S9-05) and 联合督办 (S9-08). */
export const PETITION_STEP_RULES: readonly RuleRow[] = [
  stepRow({
    ...review('三十五'),
    id: 'S9-05-ASK',
    acts: ['ask'],
    met: ['ask:asked'],
    title: '请求复查期限',
    text: '不服处理意见的，收到之日起30日内请求复查。',
    examples: [{ start: '2026-06-01', due: '2026-07-01' }],
  }),
  stepRow({
    ...review('三十五'),
    id: 'S9-05-REVIEW',
    acts: ['review'],
    title: '复查意见期限',
    text: '复查机关收到复查请求之日起30日内提出复查意见。',
    examples: [{ start: '2026-06-05', due: '2026-07-06', note: '末日7月5日为周日' }],
  }),
  stepRow({
    ...review('三十六'),
    id: 'S9-05-REASK',
    acts: ['re-ask'],
    met: ['re-ask:asked'],
    title: '请求复核期限',
    text: '不服复查意见的，收到之日起30日内请求复核。',
    examples: [{ start: '2026-09-01', due: '2026-10-08', note: '末日10月1日，顺延至假后' }],
  }),
  stepRow({
    ...review('三十六'),
    id: 'S9-05-FINAL',
    acts: ['final'],
    title: '复核意见期限',
    text: '复核机关收到复核请求之日起30日内提出复核意见；举行听证的，听证时间不计算在内，由登记人说明。',
    examples: [{ start: '2026-07-01', due: '2026-07-31' }],
  }),
  stepRow({
    ...joint,
    id: 'S9-08-JOIN',
    acts: ['join'],
    title: '确认会同督办期限',
    text: '人社或者行业主管部门2个工作日内确认会同督办，或者写明不属本部门职责的理由。',
    end: { kind: 'period', ...workingDays(2) },
    examples: TWO_DAYS,
  }),
  stepRow({
    ...joint,
    id: 'S9-08-ISSUE',
    acts: ['issue'],
    title: '发出联合督办函期限',
    text: '确认会同督办后，或者决定继续督办后，2个工作日内发出督办函，写明书面反馈的期限。',
    end: { kind: 'period', ...workingDays(2) },
    examples: TWO_DAYS,
  }),
  stepRow({
    ...joint,
    id: 'S9-08-FEEDBACK',
    acts: ['feedback'],
    met: ['feedback:settled'],
    title: '联合督办书面反馈期限',
    text: '以督办函或者联席会议决定写明的日期为限，书面反馈落实情况。',
    end: { kind: 'dateField', field: 'dueOn' },
    examples: SET_DATE,
  }),
  stepRow({
    ...joint,
    id: 'S9-08-CHECK',
    acts: ['check'],
    title: '联合督办反馈核对期限',
    text: '信访局收到书面反馈后3个工作日内核对并回访信访人。',
    end: { kind: 'period', ...workingDays(3) },
    examples: THREE_DAYS,
  }),
  stepRow({
    ...joint,
    id: 'S9-08-PRESS',
    acts: ['press'],
    title: '提请联席会议约谈期限',
    text: '逾期未反馈，或者推诿、敷衍、弄虚作假的，3个工作日内提请信访工作联席会议约谈。',
    end: { kind: 'period', ...workingDays(3) },
    examples: THREE_DAYS,
  }),
  stepRow({
    ...joint,
    id: 'S9-08-CONFER',
    acts: ['confer'],
    title: '联席会议决定催要期限',
    text: '提请后5个工作日未作决定的，由信访局催要。',
    end: { kind: 'period', ...workingDays(5) },
    examples: FIVE_DAYS,
  }),
];
