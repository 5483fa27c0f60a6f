import { caseMoney } from '../arrears-case/money.ts';
import type { CaseState } from '../arrears-case/state.ts';
import { factDay } from '../clocks/legal-time.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { StepEvent } from '../steps/events.ts';
import { STEP_GRAPHS } from '../steps/index.ts';
import { factsOf } from './facts.ts';
import {
  count,
  day,
  fen,
  type Ledger,
  type LedgerMatter,
  type LedgerRow,
  number,
  text,
  unit,
  yesNo,
} from './ledger.ts';

type Acted = Extract<StepEvent, { readonly type: 'StepActed' }>;

const TRANSFER = 'crime-transfer';

/** What was done in one transfer, from the newest back. */
class Transfer {
  readonly key: string;
  readonly #acts: readonly { readonly act: string; readonly outcome: string; readonly on: LocalDay }[];

  constructor(key: string, { events }: LedgerMatter<CaseState>) {
    this.key = key;
    this.#acts = factsOf<Acted>(events, 'StepActed')
      .filter(({ data }) => data.stepKey === key)
      .map((fact) => ({ act: fact.data.act, outcome: fact.data.outcome, on: factDay(fact) }))
      .reverse();
  }

  /** The last time one of the acts was done; with one of the outcomes, where some are named. */
  last(
    acts: readonly string[],
    outcomes?: readonly string[],
  ): { readonly on: LocalDay; readonly label: string } | null {
    const done = this.#acts.find(
      ({ act, outcome }) => acts.includes(act) && (outcomes === undefined || outcomes.includes(outcome)),
    );
    if (done === undefined) return null;
    return { on: done.on, label: STEP_GRAPHS[TRANSFER]?.acts[done.act]?.outcomes[done.outcome]?.label ?? done.outcome };
  }
}

function transfersOf(matter: LedgerMatter<CaseState>): readonly Transfer[] {
  return Object.values(matter.state.steps)
    .filter(({ kind }) => kind === TRANSFER)
    .map(({ key }) => new Transfer(key, matter));
}

/** Acts in which it is decided whether the police file. */
const FILING = ['decide', 'decide-elsewhere', 'review', 'supervise'];
const MATTER = [
  number('number', '案号'),
  text('project', '工程项目'),
  count('people', '人数'),
  fen('amount', '核定金额'),
];

function matterOf({ state }: LedgerMatter<CaseState>): LedgerRow {
  const { people, verifiedFen } = caseMoney(state);
  return { number: state.number, project: state.project, people, amount: verifiedFen };
}

/** 拒不支付劳动报酬案件台账 of the police (notice, part three (三)1): what was transferred to them, and what became of it. */
export const policeCrimeLedger: Ledger<CaseState> = {
  id: 'refusal-to-pay-police',
  title: '拒不支付劳动报酬案件台账（公安分局）',
  source: '通知三（三）1',
  keptBy: '区公安分局',
  of: 'case',
  columns: [
    ...[...MATTER, unit('from', '移送单位'), day('sentOn', '移送日期'), day('signedOn', '签收日期')],
    ...[text('decision', '是否立案'), day('decidedOn', '决定日期'), yesNo('supervised', '经复议或者立案监督')],
    ...[yesNo('paidBefore', '刑事立案前支付'), day('chargedOn', '移送审查起诉日期'), text('result', '最近结果')],
  ],
  rows: (matter) =>
    transfersOf(matter).flatMap((transfer) => {
      const sent = transfer.last(['transfer']);
      if (sent === null) return [];
      const decision = transfer.last(FILING, ['filed', 'not-filed', 'upheld']);
      return [
        {
          ...matterOf(matter),
          from: matter.state.steps[transfer.key]?.requestingUnit ?? null,
          ...{ sentOn: sent.on, signedOn: transfer.last(['sign'], ['signed'])?.on ?? null },
          ...{ decision: decision?.label ?? null, decidedOn: decision?.on ?? null },
          supervised: transfer.last(['review', 'supervise']) !== null,
          paidBefore: transfer.last(['approve', 'decide', 'review'], ['paid']) !== null,
          chargedOn: transfer.last(['investigate'], ['for-prosecution'])?.on ?? null,
          result: transfer.last(['investigate', 'prosecute', 'judge'])?.label ?? null,
        },
      ];
    }),
};

/** 拒不支付劳动报酬案件台账 of the procuratorate (notice, part three (七)1). */
export const procuratorateCrimeLedger: Ledger<CaseState> = {
  id: 'refusal-to-pay-procuratorate',
  title: '拒不支付劳动报酬案件台账（检察院）',
  source: '通知三（七）1',
  keptBy: '区人民检察院',
  of: 'case',
  columns: [
    ...[
      ...MATTER,
      day('askedOn', '建议立案监督日期'),
      text('supervision', '立案监督结果'),
      day('supervisedOn', '监督结果日期'),
    ],
    ...[day('receivedOn', '收到移送审查起诉日期'), text('decision', '审查结果'), day('decidedOn', '审查结果日期')],
  ],
  rows: (matter) =>
    transfersOf(matter).flatMap((transfer) => {
      const asked = transfer.last(['consider', 'consider-again'], ['supervision']);
      const received = transfer.last(['investigate'], ['for-prosecution']);
      if (asked === null && received === null) return [];
      const supervised = transfer.last(['supervise']);
      const decided = transfer.last(['prosecute']);
      return [
        {
          ...matterOf(matter),
          ...{
            askedOn: asked?.on ?? null,
            supervision: supervised?.label ?? null,
            supervisedOn: supervised?.on ?? null,
          },
          ...{ receivedOn: received?.on ?? null, decision: decided?.label ?? null, decidedOn: decided?.on ?? null },
        },
      ];
    }),
};

/** 拒不支付劳动报酬罪案件台账 of the court (notice, part three (六)1). */
export const courtCrimeLedger: Ledger<CaseState> = {
  id: 'refusal-to-pay-court',
  title: '拒不支付劳动报酬罪案件台账',
  source: '通知三（六）1',
  keptBy: '区人民法院',
  of: 'case',
  columns: [...MATTER, day('chargedOn', '提起公诉日期'), text('judgment', '判决'), day('judgedOn', '判决日期')],
  rows: (matter) =>
    transfersOf(matter).flatMap((transfer) => {
      const charged = transfer.last(['prosecute'], ['prosecuted']);
      if (charged === null) return [];
      const judged = transfer.last(['judge']);
      return [
        { ...matterOf(matter), chargedOn: charged.on, judgment: judged?.label ?? null, judgedOn: judged?.on ?? null },
      ];
    }),
};
