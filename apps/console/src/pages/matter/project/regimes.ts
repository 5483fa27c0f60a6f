import type { Breach, Regimes } from './open-parts.ts';

export type RegimeKey = 'realName' | 'account' | 'agency' | 'deposit' | 'board';
export type RegimeState = 'ok' | 'partly' | 'missing' | 'exempt';

/** As breaches name the five regimes. */
export const REGIME_OF: Readonly<Record<RegimeKey, string>> = {
  realName: 'real-name',
  account: 'special-account',
  agency: 'agency-payment',
  deposit: 'wage-deposit',
  board: 'rights-notice',
};

interface MonthFacts {
  readonly paidByLine: boolean;
  readonly paidFen: number;
}

/** How each of the five regimes stands: kept, kept in part, without any record, or not owed. */
export function regimeStates(
  { clerk, entries, account, deposit, exemption, board }: Regimes,
  months: readonly MonthFacts[],
  breaches: readonly Pick<Breach, 'regime' | 'status'>[],
): Readonly<Record<RegimeKey, RegimeState>> {
  const isBroken = (key: RegimeKey): boolean =>
    breaches.some(({ regime, status }) => regime === REGIME_OF[key] && (status === 'open' || status === 'ordered'));
  const state = (key: RegimeKey, has: boolean, isWhole: boolean): RegimeState => {
    if (!has) return 'missing';
    return isWhole && !isBroken(key) ? 'ok' : 'partly';
  };
  const paid = months.filter(({ paidFen }) => paidFen > 0);
  const names = entries['real-name'] !== undefined;
  return {
    realName: state('realName', names || clerk !== null, names && clerk !== null),
    account: state('account', account !== null && account.closedOn === null, account?.reportedOn !== null),
    agency: state(
      'agency',
      paid.length > 0,
      paid.every(({ paidByLine }) => paidByLine),
    ),
    deposit:
      exemption !== null && deposit === null
        ? 'exempt'
        : state('deposit', deposit !== null && deposit.returnedOn === null, (deposit?.shortFen ?? 0) === 0),
    board: state('board', board !== null, board?.missing === 0),
  };
}

export type MonthState = 'paid' | 'late' | 'waiting' | 'gap' | 'none';

/** How a wage month stands on a day. @param today `YYYY-MM-DD` */
export function monthState(
  month: {
    readonly sheetFen: number | null;
    readonly unpaidFen: number;
    readonly paidFen: number;
    readonly payOn: string | null;
    readonly gapFen: number;
  },
  today: string,
): MonthState {
  if (month.sheetFen !== null && month.unpaidFen === 0 && month.paidFen > 0) return 'paid';
  if (month.payOn !== null && month.payOn < today && (month.unpaidFen > 0 || month.sheetFen === null)) return 'late';
  if (month.gapFen > 0) return 'gap';
  return month.sheetFen === null ? 'none' : 'waiting';
}
