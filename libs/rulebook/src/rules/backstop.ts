import type { RuleRow } from '@qingxin/domain';
import { DISTRICT, IN_FORCE, WAGE_REGULATION } from './instruments.ts';
import { workingDays } from './row.ts';
import { stepRow } from './step-row.ts';

const step = 'finance-backstop';
const noDays = `${DISTRICT}；${WAGE_REGULATION}第五十九条未规定天数`;
const district = { step, source: noDays, mark: 'P', effectiveFrom: IN_FORCE.district } as const;

/** 财政兜底 (724 Art 59): only the date in the order binds by law, the periods around it are the district's own. */
export const BACKSTOP_RULES: readonly RuleRow[] = [
  stepRow({
    ...district,
    id: 'S5-05-APPROVE',
    acts: ['approve'],
    title: '责令拨付审批催要期限',
    text: '责令拨付须经区人民政府批准；报请后5个工作日未批复的由立案单位催要。',
    end: { kind: 'period', ...workingDays(5) },
    examples: [{ start: '2026-04-30', due: '2026-05-11' }],
  }),
  stepRow({
    ...district,
    id: 'S5-05-ORDER',
    acts: ['order'],
    title: '发出责令拨付文书期限',
    text: '区人民政府批准后1个工作日内发出责令限期足额拨付的文书，文书写明拨付期限。',
    end: { kind: 'period', ...workingDays(1) },
    examples: [{ start: '2026-06-18', due: '2026-06-22', note: '6月19日端午节' }],
  }),
  stepRow({
    step,
    acts: ['fund'],
    met: ['fund:funded'],
    id: 'S5-05-FUND',
    title: '政府投资项目资金拨付期限',
    source: `${WAGE_REGULATION}第五十九条`,
    mark: 'V',
    text: '责令限期足额拨付所拖欠的资金，以文书写明的日期为限；逾期不拨付的由上一级人社部门约谈。',
    tier: 'statutory',
    effectiveFrom: IN_FORCE.wages,
    end: { kind: 'dateField', field: 'dueOn' },
    examples: [{ start: '2026-06-01', due: '2026-06-20', note: '写明周六即为周六' }],
  }),
  stepRow({
    ...district,
    id: 'S5-05-INTERVIEW',
    acts: ['interview', 'head-interview'],
    title: '逾期未拨付提请约谈催要期限',
    text: '逾期未足额拨付的提请市人社局约谈；5个工作日未约谈的由立案单位催要。',
    end: { kind: 'period', ...workingDays(5) },
    examples: [{ start: '2026-06-15', due: '2026-06-23', note: '6月19日端午节' }],
  }),
];
