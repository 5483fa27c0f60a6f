import type { RuleRow } from '@qingxin/domain';
import { DAY_AND_NIGHT, FIVE_DAYS, SET_DATE, TEN_DAYS, THREE_DAYS } from './examples.ts';
import { DISTRICT, IN_FORCE, PUBLICATION_RULES } from './instruments.ts';
import { calendarDays, hours, on, row, workingDays } from './row.ts';
import { stepRow } from './step-row.ts';

const district = { mark: 'P', effectiveFrom: IN_FORCE.district } as const;
const alert = { ...district, step: 'opinion-alert', source: DISTRICT } as const;
const publish = {
  ...district,
  step: 'publication',
  source: `${DISTRICT}；${PUBLICATION_RULES}规定每季度公布一次`,
} as const;
/** From general knowledge: the article has not been checked against its text. */
const unchecked = {
  mark: 'U',
  tier: 'target',
  source: `${PUBLICATION_RULES}（条文未核对）`,
  effectiveFrom: IN_FORCE.publication,
} as const;

/** What 宣传部 does in a case: opinion alerts, and with 人社 the publication of major violations (S6-08). */
export const PUBLICITY_RULES: readonly RuleRow[] = [
  stepRow({
    ...alert,
    id: 'S3-18-VERIFY',
    acts: ['verify'],
    title: '涉薪舆情核查期限',
    text: '收到预警，或者舆情继续发酵的，24小时内核查反映的事实并书面答复，节假日照计。',
    end: { kind: 'period', ...hours(24) },
    examples: DAY_AND_NIGHT,
  }),
  stepRow({
    ...alert,
    id: 'S3-18-RESPOND',
    acts: ['respond', 'refute'],
    title: '涉薪舆情处置回应期限',
    text: '收到核查答复后24小时内会同有关部门回应，不实的依法澄清，节假日照计。',
    end: { kind: 'period', ...hours(24) },
    examples: DAY_AND_NIGHT,
  }),
  stepRow({
    ...alert,
    id: 'S3-18-WATCH',
    acts: ['watch'],
    title: '涉薪舆情跟踪期限',
    text: '回应后跟踪监测7日，登记平息、继续发酵或者转入应急处置。',
    end: { kind: 'period', ...calendarDays(7) },
    examples: [{ start: '2026-09-25', due: '2026-10-08', note: '末日10月2日，顺延至假后' }],
  }),
  stepRow({
    ...publish,
    id: 'S6-08-DECIDE',
    acts: ['decide'],
    title: '社会公布审批期限',
    text: '提出后5个工作日内由负责人决定是否公布，并写明公布日期。',
    end: { kind: 'period', ...workingDays(5) },
    examples: FIVE_DAYS,
  }),
  stepRow({
    ...publish,
    id: 'S6-08',
    acts: ['publish'],
    title: '重大违法行为公布日期',
    text: '县级人社部门每季度公布一次，也可以随时公布；以负责人写明的公布日期为限。',
    end: { kind: 'dateField', field: 'dueOn' },
    examples: SET_DATE,
  }),
  stepRow({
    ...publish,
    id: 'S6-08-ANNOUNCE',
    version: 2,
    // A decision that falls away while the media have not published yet goes to be corrected first.
    endedBy: { overturned: ['keep:changed'] },
    acts: ['announce', 'remove'],
    title: '主要媒体公布期限',
    text: '门户网站公布、更正或者撤下后3个工作日内，宣传部门协调区级主要媒体同步办理。',
    end: { kind: 'period', ...workingDays(3) },
    examples: THREE_DAYS,
  }),
  stepRow({
    ...unchecked,
    step: 'publication',
    id: 'S6-08-REVIEW',
    version: 2,
    endedBy: { overturned: ['keep:changed'] },
    acts: ['review'],
    title: '公布异议复核期限',
    text: '收到当事人异议申请之日起15个工作日内复核处理并告知；条文未核对，只作目标。',
    end: { kind: 'period', ...workingDays(15) },
    examples: [{ start: '2026-07-10', due: '2026-07-31' }],
  }),
  stepRow({
    ...unchecked,
    step: 'publication',
    id: 'S6-08-CORRECT',
    acts: ['correct'],
    title: '公布内容更正期限',
    text: '处理决定变更、撤销或者内容有误的，10个工作日内更正或者撤下；条文未核对，只作目标。',
    end: { kind: 'period', ...workingDays(10) },
    examples: TEN_DAYS,
  }),
  row({
    ...unchecked,
    id: 'S6-08-REVISE',
    streamKind: 'duty',
    keyField: 'key',
    starts: [on('PublishedGroundFell')],
    meets: [on('PublishedLineCorrected'), on('PublishedLineWithdrawn')],
    ends: [{ event: 'PublishedGroundRestored', as: 'restored' }],
    owes: 'reportingUnit',
    title: '季度公布内容更正、撤下期限',
    text: '已公布的处理决定变更、撤销的，10个工作日内更正或者撤下；条文未核对，只作目标。',
    end: { kind: 'period', ...workingDays(10) },
    onLapse: 'E1',
    examples: TEN_DAYS,
  }),
];
