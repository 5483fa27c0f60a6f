import { addDays, type LocalDay } from '@qingxin/domain';

/** One command of a numbered person; `on` is its 发生日期 where the entry came later. */
export interface DemoAct {
  readonly by: string;
  readonly type: string;
  readonly payload: object;
  readonly on?: LocalDay;
}

export interface DemoProject {
  readonly key: string;
  readonly acts: readonly DemoAct[];
}

const YUAN = 100;
export const WAN = 10_000 * YUAN;

export const facts = (name: string, sector: string, investment: string, town: string) => ({
  ...{ name, address: 'unknown', sector, investment, town },
});

/** The month before that day's, `YYYY-MM`. */
const monthBefore = (day: LocalDay): string => addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7);

const BOARD = (['entrance', 'site-office', 'living-area'] as const).map((place) => ({
  place,
  contents: ['units-and-clerk', 'wage-standard-and-pay-day', 'deposit', 'channels'],
}));

/** What is in order on a project: account, deposit, guarantee, clerk, systems and board, each on its day. */
export function inOrder(by: string, signedOn: LocalDay, priceFen: number): readonly DemoAct[] {
  const proven = (days: number) => ({ effectiveOn: addDays(signedOn, days), document: 'demo-doc' });
  const act = (type: string, days: number, more: object): DemoAct => ({
    ...{ by, type, payload: { ...more, ...proven(days) }, on: addDays(signedOn, days) },
  });
  const cash = { form: 'cash', ground: 'ordinary', rateBp: 200, capFen: null, fen: priceFen / 50, expiresOn: null };
  return [
    act('CheckFunding', 0, { stage: 'start', source: 'mixed', neededFen: priceFen, arrangedFen: priceFen }),
    act('NameWageClerk', 3, { clerk: { name: '劳资专管员01' } }),
    act('RecordPaymentGuarantee', 5, {
      form: 'guarantee-letter',
      fen: priceFen / 10,
      expiresOn: addDays(signedOn, 700),
    }),
    act('OpenSpecialAccount', 8, { bank: '示例银行01', agreement: true }),
    act('StoreDeposit', 9, { ...cash, bank: '示例银行01' }),
    act('RecordStart', 10, {}),
    act('RecordSystemEntry', 12, { system: 'real-name', workers: 86 }),
    act('RecordSystemEntry', 12, { system: 'payment-monitor', workers: 86 }),
    act('RecordLabourLedger', 13, { keptBy: 'general-contractor', keeper: '示例总包单位01' }),
    act('CheckBoard', 13, { board: BOARD }),
    act('ReportSpecialAccount', 15, {}),
  ];
}

export function begun(
  by: string,
  unit: string,
  signedOn: LocalDay,
  priceFen: number,
  paper: string,
): readonly DemoAct[] {
  const agreed = { labourShareBp: 2000, cycleMonths: 1, allocationDay: 1, payDay: 5, document: 'demo-contract' };
  const letter = { unit, person: `person:${unit}.01`, paper, effectiveOn: signedOn, document: 'demo-letter' };
  return [
    { by, type: 'SignDutyLetter', payload: letter, on: signedOn },
    { by, type: 'RecordContract', payload: { signedOn, priceFen, ...agreed }, on: signedOn },
  ];
}

/** The year's plan of works and money, and how far both had come on that day. */
function planned(by: string, until: LocalDay, today: LocalDay): readonly DemoAct[] {
  const proven = { effectiveOn: today, document: 'demo-doc' };
  const plan = { year: Number(until.slice(0, 4)), worksFen: 3_000 * WAN, budgetFen: 2_600 * WAN };
  return [
    { by, type: 'SetYearPlan', payload: { ...plan, ...proven } },
    { by, type: 'RecordYearProgress', payload: { until, doneFen: 1_200 * WAN, paidFen: 1_000 * WAN, ...proven } },
  ];
}

/**
 * Three invented projects as of a day: a government one whose labour cost of last month came by half, a new one of which
 * nothing is known but the contract, and one where all is in order and a warning turned out a false alarm.
 */
export function demoProjects(today: LocalDay): readonly DemoProject[] {
  const month = monthBefore(today);
  const [half, ago] = [addDays(today, -70), addDays(today, -100)];
  const paid = { month, effectiveOn: today, document: 'demo-doc' };
  const first = `${today.slice(0, 7)}-01`;
  const inTime = { month, effectiveOn: first, document: 'demo-doc' };
  return [
    {
      key: 'gap',
      acts: [
        register('housing.01', facts('示例安置房项目01', 'housing', 'government', 'town-01'), 'housing'),
        ...begun('housing.01', 'housing', half, 5_000 * WAN, '责任书〔01〕号'),
        ...inOrder('housing.01', half, 5_000 * WAN),
        { by: 'finance.01', type: 'RecordLabourCost', payload: { month, dueFen: 80 * WAN, document: 'demo-doc' } },
        { by: 'finance.01', type: 'RecordAllocation', payload: { ...paid, fen: 40 * WAN, payer: 'treasury' } },
        ...planned('finance.01', addDays(first, -1), today),
        signal('town-01.01', 'town', today),
      ],
    },
    {
      key: 'new',
      acts: [
        register('transport.01', facts('示例道路项目02', 'transport', 'private', 'street-01'), 'transport'),
        ...begun('transport.01', 'transport', addDays(today, -10), 1_200 * WAN, '责任书〔02〕号'),
      ],
    },
    {
      key: 'order',
      acts: [
        register('water.01', facts('示例河道项目03', 'water', 'state-owned', 'town-02'), 'water'),
        ...begun('water.01', 'water', ago, 800 * WAN, '责任书〔03〕号'),
        ...inOrder('water.01', ago, 800 * WAN),
        onFirst('RecordLabourCost', { month, dueFen: 20 * WAN, document: 'demo-doc' }, first),
        onFirst('RecordAllocation', { ...inTime, fen: 20 * WAN, payer: 'owner' }, first),
        onFirst('RecordWagesPaid', { ...inTime, fen: 20 * WAN, people: 41, throughAccount: true }, first),
        signal('petitions.01', 'petition', today),
        { by: 'water.01', type: 'SignForWarning', payload: { warningId: 'w1' } },
        {
          by: 'water.01',
          type: 'ConcludeWarning',
          payload: {
            ...{ warningId: 'w1', result: 'false-alarm', visitedOn: today, document: 'demo-photo' },
            ...{ note: '工资已按月发放，反映的是运输费。', caseId: null },
          },
        },
      ],
    },
  ];
}

export function register(by: string, said: object, supervisedBy: string): DemoAct {
  return { by, type: 'RegisterProject', payload: { ...said, code: null, supervisedBy } };
}

function onFirst(type: string, payload: object, on: LocalDay): DemoAct {
  return { by: 'water.01', type, payload, on };
}

function signal(by: string, kind: string, observedOn: LocalDay): DemoAct {
  return { by, type: 'RecordSignal', payload: { kind, observedOn, note: null, document: null } };
}
