import { caseMoney } from '../arrears-case/money.ts';
import type { CaseState } from '../arrears-case/state.ts';
import type { StepState } from '../steps/state.ts';
import { factDay } from '../clocks/legal-time.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import { STEP_GRAPHS } from '../steps/index.ts';
import { actsOf } from './facts.ts';
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

const TRANSFER = 'crime-transfer';
/** What the police filed of themselves. */
const OWN = 'police-case';

/** What was done about one suspicion, from the newest back. */
class Suspicion {
  readonly #kind: string;
  readonly requestingUnit: string;
  readonly #acts: readonly { readonly act: string; readonly outcome: string; readonly on: LocalDay }[];

  constructor({ key, kind, requestingUnit }: StepState, { events }: LedgerMatter<CaseState>) {
    this.#kind = kind;
    this.requestingUnit = requestingUnit;
    this.#acts = actsOf(events, key)
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
    const label = STEP_GRAPHS[this.#kind]?.acts[done.act]?.outcomes[done.outcome]?.label;
    return { on: done.on, label: label ?? done.outcome };
  }

  /** Sent to the police; of what they found themselves only what they filed for the refusal to pay is here. */
  get isRefusalToPay(): boolean {
    return this.#kind === TRANSFER || this.last(['decide'], ['filed']) !== null;
  }
}

function suspicionsOf(matter: LedgerMatter<CaseState>): readonly Suspicion[] {
  return Object.values(matter.state.steps)
    .filter(({ kind }) => kind === TRANSFER || kind === OWN)
    .map((step) => new Suspicion(step, matter))
    .filter(({ isRefusalToPay }) => isRefusalToPay);
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

/** 拒不支付劳动报酬案件台账 of the police (notice, part three (三)1): what was transferred to them or found by them, and what came of it. */
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
    suspicionsOf(matter).flatMap((suspicion) => {
      const sent = suspicion.last(['transfer']);
      const decision = suspicion.last(FILING, ['filed', 'not-filed', 'upheld']);
      if (sent === null && decision === null) return [];
      return [
        {
          ...matterOf(matter),
          from: suspicion.requestingUnit,
          ...{ sentOn: sent?.on ?? null, signedOn: suspicion.last(['sign'], ['signed'])?.on ?? null },
          ...{ decision: decision?.label ?? null, decidedOn: decision?.on ?? null },
          supervised: suspicion.last(['review', 'supervise']) !== null,
          paidBefore: suspicion.last(['approve', 'decide', 'review'], ['paid']) !== null,
          chargedOn: suspicion.last(['investigate'], ['for-prosecution'])?.on ?? null,
          result: suspicion.last(['investigate', 'prosecute', 'judge'])?.label ?? null,
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
    suspicionsOf(matter).flatMap((suspicion) => {
      const asked = suspicion.last(['consider', 'consider-again'], ['supervision']);
      const received = suspicion.last(['investigate'], ['for-prosecution']);
      if (asked === null && received === null) return [];
      const supervised = suspicion.last(['supervise']);
      const decided = suspicion.last(['prosecute']);
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
    suspicionsOf(matter).flatMap((suspicion) => {
      const charged = suspicion.last(['prosecute'], ['prosecuted']);
      if (charged === null) return [];
      const judged = suspicion.last(['judge']);
      return [
        { ...matterOf(matter), chargedOn: charged.on, judgment: judged?.label ?? null, judgedOn: judged?.on ?? null },
      ];
    }),
};
