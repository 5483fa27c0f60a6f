import type { RuleRow } from '@qingxin/domain';
import { FIVE_DAYS, SET_DATE } from './examples.ts';
import { BANKRUPTCY_LAW, DISTRICT, IN_FORCE } from './instruments.ts';
import { on, row, workingDays } from './row.ts';

const ARCHIVED = { event: 'CaseArchived', as: 'archived' } as const;
const led = {
  mark: 'P',
  tier: 'local',
  streamKind: 'case',
  keyField: 'fateId',
  owes: 'leadUnit',
  onLapse: 'E1',
} as const;

/** A party that has died, is held, was struck off or is bankrupt: whom to turn to, and the claims in a bankruptcy. */
export const DEBTOR_RULES: readonly RuleRow[] = [
  row({
    ...led,
    id: 'S4-18-SUCCESSOR',
    title: '责任主体变化后确定承受人期限',
    source: `${DISTRICT}；法律未规定天数`,
    text: '责任主体死亡、在押、注销、吊销营业执照、破产受理的，登记后5个工作日内确定由谁承受、向谁送达（继承人、看守所转交、清算组、股东、破产管理人），或者变更责任主体；不需要的写明理由。工资仍然应付，不因此终结。',
    starts: [on('PartyFateRecorded')],
    meets: [on('PartyFateAnswered')],
    ends: [ARCHIVED],
    end: { kind: 'period', ...workingDays(5) },
    effectiveFrom: IN_FORCE.district,
    examples: FIVE_DAYS,
  }),
  row({
    ...led,
    id: 'S4-18-CLAIMS',
    title: '破产债权申报日期',
    source: `${DISTRICT}；以人民法院公告、通知写明的申报期限为准（${BANKRUPTCY_LAW}第四十五条、第四十八条）`,
    text: '以人民法院写明的债权申报期限为限，遇休息日不顺延。职工工资不必申报，核对管理人公示的清单，有异议的请求更正；其他欠付劳动报酬在期限内申报债权。',
    starts: [on('PartyFateRecorded', 'claimsCalled')],
    meets: [on('BankruptcyClaimsAnswered')],
    ends: [ARCHIVED],
    end: { kind: 'dateField', field: 'claimBy' },
    effectiveFrom: IN_FORCE.district,
    examples: SET_DATE,
  }),
];
