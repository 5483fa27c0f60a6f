import type { RuleRow } from '@qingxin/domain';
import { CIVIL_PROCEDURE_LAW, DEPOSIT_RULES, DISTRICT, IN_FORCE, WAGE_REGULATION } from './instruments.ts';
import { calendarDays, hours, workingDays } from './row.ts';
import { stepRow } from './step-row.ts';

const court = { mark: 'V', tier: 'statutory', effectiveFrom: IN_FORCE.civilProcedure } as const;
const district = { mark: 'P', effectiveFrom: IN_FORCE.district } as const;
const FREEZE_NOTICE = '人社部发〔2020〕93号';
const protection = {
  ...district,
  step: 'account-protection',
  source: `${DISTRICT}；${WAGE_REGULATION}第三十三条、${FREEZE_NOTICE}未规定天数`,
} as const;
/** The bank and the contractor have no ladder here: the periods are those of 人社, which chases them. */
const deposit = {
  step: 'deposit-drawdown',
  source: DEPOSIT_RULES,
  mark: 'S',
  tier: 'statutory',
  effectiveFrom: IN_FORCE.deposit,
} as const;

/** What the court secures (S5-10), the accounts nobody may freeze (S5-09), and the deposit (S5-01, S5-02). */
export const PROTECTION_RULES: readonly RuleRow[] = [
  stepRow({
    ...court,
    id: 'S5-10-RULING',
    version: 2,
    step: 'preservation',
    acts: ['rule-urgently'],
    title: '诉前、紧急保全裁定期限',
    source: `${CIVIL_PROCEDURE_LAW}第一百零三条、第一百零四条`,
    text: '诉前保全和情况紧急的保全，人民法院接受申请后48小时内作出裁定，节假日照计。',
    end: { kind: 'period', ...hours(48) },
    examples: [{ start: '2026-10-01T09:00:00+08:00', due: '2026-10-03T01:00:00.000Z' }],
  }),
  stepRow({
    ...court,
    id: 'S5-10-LAPSE',
    version: 2,
    step: 'frozen-asset',
    acts: ['sue'],
    met: ['sue:proved'],
    title: '诉前保全后起诉期限',
    source: `${CIVIL_PROCEDURE_LAW}第一百零四条`,
    text: '采取诉前保全措施后30日内不起诉、不申请仲裁的，人民法院解除保全；由协助申请的单位督促劳动者。',
    end: { kind: 'period', ...calendarDays(30) },
    examples: [{ start: '2026-06-05', due: '2026-07-06', note: '末日7月5日周日' }],
  }),
  stepRow({
    ...district,
    id: 'S5-10-EXPIRY',
    step: 'frozen-asset',
    acts: ['hold', 'renew'],
    since: ['freeze:in-suit', 'freeze:pre-suit', 'renew:renewed'],
    met: ['hold:paid', 'hold:lifted', 'sue:lifted'],
    endedBy: { renewed: ['renew:renewed'] },
    title: '保全财产到期日',
    source: `${DISTRICT}；到期日以人民法院法律文书写明的为准`,
    text: '冻结、查封以法律文书写明的日期为限，到期自动失效；协助申请的单位到期前督促申请续行。',
    end: { kind: 'dateField', field: 'dueOn' },
    reminders: [{ workingDaysBefore: 15 }, { workingDaysBefore: 7 }, { workingDaysBefore: 1 }],
    examples: [{ start: '2026-06-01', due: '2026-12-05', note: '写明周六即为周六' }],
  }),
  stepRow({
    ...protection,
    id: 'S5-09-ALERT',
    acts: ['check'],
    met: ['check:ordinary', 'warn'],
    title: '专户、保证金冻结提示期限',
    text: '收到银行关于冻结专户、保证金的告知后24小时内核对账户性质，向法院提示并提出异议，节假日照计；93号文未规定时限。',
    end: { kind: 'period', ...hours(24) },
    examples: [{ start: '2026-09-30T16:00:00+08:00', due: '2026-10-01T08:00:00.000Z' }],
  }),
  stepRow({
    ...protection,
    id: 'S5-09-ANSWER',
    acts: ['review'],
    met: ['review'],
    title: '冻结异议答复催要期限',
    text: '异议审查期间不得查封、冻结、划拨；5个工作日未答复的催要。93号文未规定审查时限。',
    end: { kind: 'period', ...workingDays(5) },
    examples: [{ start: '2026-06-15', due: '2026-06-23', note: '6月19日端午节' }],
  }),
  stepRow({
    ...protection,
    id: 'S5-09-PROTEST',
    acts: ['protest'],
    title: '要求纠正审查期间冻结的期限',
    text: '异议审查期间仍被查封、冻结、划拨的，1个工作日内书面要求纠正。',
    end: { kind: 'period', ...workingDays(1) },
    examples: [{ start: '2026-06-18', due: '2026-06-22', note: '6月19日端午节' }],
  }),
  stepRow({
    ...deposit,
    id: 'S5-01',
    version: 2,
    acts: ['pay'],
    title: '银行支付保证金期限',
    text: '责令后仍不履行的，人社部门出具支付通知书，经办银行5个工作日内支付；银行不在本系统的由立案单位催要。',
    end: { kind: 'period', ...workingDays(5) },
    examples: [{ start: '2026-07-10', due: '2026-07-17' }],
  }),
  stepRow({
    ...deposit,
    id: 'S5-02',
    version: 2,
    acts: ['top-up'],
    met: ['top-up:filled', 'top-up:new-guarantee'],
    title: '补足工资保证金期限',
    text: '保证金使用后10个工作日内补足；使用保函的提供新保函。由立案单位督促。',
    end: { kind: 'period', ...workingDays(10) },
    examples: [{ start: '2026-02-13', due: '2026-03-05' }],
  }),
  stepRow({
    ...deposit,
    id: 'S5-02-ORDER',
    acts: ['make-good'],
    met: ['make-good:filled', 'make-good:new-guarantee'],
    title: '责令补足保证金期限',
    source: `${WAGE_REGULATION}第五十五条`,
    mark: 'V',
    text: '未按规定存储工资保证金的责令限期改正，以文书写明的日期为限；逾期不改正的责令停工并处罚。',
    effectiveFrom: IN_FORCE.wages,
    end: { kind: 'dateField', field: 'dueOn' },
    examples: [{ start: '2026-06-01', due: '2026-06-21', note: '写明周日即为周日' }],
  }),
];
