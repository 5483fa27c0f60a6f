import {
  type ClockState,
  datesOf,
  type LocalDay,
  placesOf,
  type ProjectState,
  type Regime,
  unpaidOf,
} from '@qingxin/domain';
import { monthWords, payDayOf } from './owed.ts';

interface There {
  readonly text: string;
  readonly on: LocalDay | null;
}

interface Missing {
  readonly text: string;
  readonly due: LocalDay | null;
  readonly overdue: boolean;
}

export interface RegimeView {
  readonly regime: Regime;
  readonly name: string;
  readonly article: string;
  readonly state: 'kept' | 'lacking' | 'exempt' | 'not-yet';
  readonly there: readonly There[];
  readonly missing: readonly Missing[];
}

interface Facts {
  readonly there: readonly (There | null)[];
  readonly missing: readonly (Missing | null)[];
  readonly exempt?: boolean;
}

interface Asked {
  readonly state: ProjectState;
  readonly today: LocalDay;
  /** What is missing with the date of its rule, where it has one. */
  readonly lacks: (text: string, ...rules: readonly string[]) => Missing;
}

interface Described {
  readonly name: string;
  readonly article: string;
  /** What a subcontractor has no part in is not told to it. */
  readonly ofSubcontractors: boolean;
  readonly facts: (asked: Asked) => Facts;
}

const of = (article: string): string => `《保障农民工工资支付条例》${article}`;
const there = (text: string, on: LocalDay | null): There => ({ text, on });
/** Something that was not done is not there. */
const dated = (text: string, on: LocalDay | null | undefined): There | null => (on ? { text, on } : null);

const REGIMES: Readonly<Record<Regime, Described>> = {
  'real-name': {
    name: '实名制',
    article: of('第二十八条'),
    ofSubcontractors: true,
    facts: ({ state: { clerk, entries, contract, startedOn }, lacks }) => ({
      there: [
        clerk === null ? null : there('已配备劳资专管员', clerk.on),
        entries['real-name'] === undefined
          ? null
          : there(`已录入实名制系统${entries['real-name'].workers}人`, entries['real-name'].on),
        entries['payment-monitor'] === undefined
          ? null
          : there('已录入工资支付监控平台', entries['payment-monitor'].on),
      ],
      missing: [
        contract !== null && clerk === null ? lacks('配备劳资专管员', 'P0-06-CLERK') : null,
        startedOn !== null && entries['real-name'] === undefined ? lacks('录入实名制系统', 'P0-06-ENTRY') : null,
        startedOn !== null && entries['payment-monitor'] === undefined ? lacks('录入工资支付监控平台', 'P0-10') : null,
      ],
    }),
  },
  'special-account': {
    name: '专用账户',
    article: of('第二十六条'),
    ofSubcontractors: false,
    facts: ({ state: { account, contract }, lacks }) => ({
      there: [
        account === null ? null : there(account.agreement ? '已开立，三方协议已签' : '已开立', account.openedOn),
        dated('已备案', account?.reportedOn),
        dated('已注销', account?.closedOn),
      ],
      missing: [
        contract !== null && account?.agreement !== true ? lacks('开立专用账户、签订三方协议', 'P0-04-OPEN') : null,
        account !== null && account.reportedOn === null ? lacks('专用账户备案', 'P0-04-REPORT') : null,
      ],
    }),
  },
  'agency-payment': {
    name: '总包代发',
    article: of('第三十一条'),
    ofSubcontractors: true,
    facts: ({ state, today }) => {
      const months = Object.values(state.months);
      return {
        there: months
          .filter((month) => month.paidFen > 0 && unpaidOf(state, month) === 0)
          .map((month) => there(`${monthWords(month.month)}工资已代发`, month.paidOn)),
        missing: months
          .filter((month) => unpaidOf(state, month) > 0)
          .map((month) => {
            const due = payDayOf(state, month);
            return { text: `${monthWords(month.month)}工资尚未付清`, due, overdue: due !== null && due < today };
          }),
      };
    },
  },
  'wage-deposit': {
    name: '工资保证金',
    article: of('第三十二条'),
    ofSubcontractors: false,
    facts: ({ state: { deposit, exemption, contract }, lacks }) => ({
      exempt: exemption !== null && deposit === null,
      there: [
        deposit === null ? null : there('已存储', deposit.storedOn),
        deposit?.returnedOn === null ? dated('保函到期', deposit.expiresOn) : null,
        dated('已返还', deposit?.returnedOn),
        exemption === null ? null : there('已免存', exemption.on),
      ],
      missing: [
        contract !== null && exemption === null && deposit?.shortFen !== 0
          ? lacks(deposit === null ? '存储工资保证金' : '补足工资保证金', 'P0-05')
          : null,
      ],
    }),
  },
  'rights-notice': {
    name: '维权公示',
    article: of('第三十四条'),
    ofSubcontractors: true,
    facts: ({ state: { board, startedOn }, lacks }) => ({
      there: [board === null ? null : there('维权信息告示牌已核查', board.on)],
      missing: [
        startedOn !== null && board?.missing !== 0
          ? lacks(board === null ? '设立维权信息告示牌' : `告示牌还缺${board.missing}项内容`, 'P0-08')
          : null,
      ],
    }),
  },
};

/** The five regimes as far as the company has a part in them: what is there, what is missing and by when. */
export function regimesOf(state: ProjectState, company: string, today: LocalDay): readonly RegimeView[] {
  const isMain = placesOf(state, company).some(({ role }) => role !== 'subcontractor');
  const dates = datesOf(state, company);
  const lacks = (text: string, ...rules: readonly string[]): Missing => {
    const clock = dates.find(({ ruleId }) => rules.includes(ruleId));
    return { text, due: clock?.due ?? null, overdue: clock !== undefined && isOver(clock, today) };
  };
  return (Object.entries(REGIMES) as [Regime, Described][])
    .filter(([, { ofSubcontractors }]) => isMain || ofSubcontractors)
    .map(([regime, { name, article, facts }]) => {
      const { exempt = false, ...told } = facts({ state, today, lacks });
      const has = told.there.filter((one) => one !== null);
      const missing = told.missing.filter((one) => one !== null);
      return { regime, name, article, state: standing(exempt, has, missing), there: has, missing };
    });
}

function standing(exempt: boolean, has: readonly There[], missing: readonly Missing[]): RegimeView['state'] {
  if (missing.length > 0) return 'lacking';
  if (exempt) return 'exempt';
  return has.length > 0 ? 'kept' : 'not-yet';
}

function isOver({ status, due }: ClockState, today: LocalDay): boolean {
  return status === 'lapsed' || (due !== null && due < today);
}
