import type { ReactNode } from 'react';
import { t } from '../../../messages/index.ts';
import { money } from '../../../shared/index.ts';
import { dayWords, said } from '../said.tsx';
import type { Breach, Regimes } from './open-parts.ts';
import { REGIME_OF, type RegimeKey, regimeStates, type RegimeState } from './regimes.ts';

const m = t.matterPage.project;
const KEYS: readonly RegimeKey[] = ['realName', 'account', 'agency', 'deposit', 'board'];

interface MonthFacts {
  readonly paidByLine: boolean;
  readonly paidFen: number;
}

/** The five regimes side by side: whether each is kept, and by what that is known. */
export function FiveRegimes({
  regimes,
  months,
  breaches,
}: {
  readonly regimes: Regimes;
  readonly months: readonly MonthFacts[];
  readonly breaches: readonly Breach[];
}) {
  const states = regimeStates(regimes, months, breaches);
  const lines = linesOf(regimes, months);
  return (
    <div className="regimes">
      {KEYS.map((key) => (
        <Regime key={key} name={m.regimeNames[key]} state={states[key]}>
          {lines[key]}
          <Broken breaches={breaches.filter(({ regime }) => regime === REGIME_OF[key])} />
        </Regime>
      ))}
    </div>
  );
}

function Regime({
  name,
  state,
  children,
}: {
  readonly name: string;
  readonly state: RegimeState;
  readonly children: ReactNode;
}) {
  return (
    <section className={`regime ${state === 'exempt' ? 'ok' : state}`}>
      <h3>
        {name}：{m[state]}
      </h3>
      {children}
    </section>
  );
}

function Broken({ breaches }: { readonly breaches: readonly Breach[] }) {
  const open = breaches.filter(({ status }) => status === 'open' || status === 'ordered');
  return open.length === 0 ? null : <p className="broken">{m.breachesOpen(open.length)}</p>;
}

function linesOf(regimes: Regimes, months: readonly MonthFacts[]): Readonly<Record<RegimeKey, ReactNode>> {
  const { clerk, entries, account, deposit, exemption, board } = regimes;
  const paid = months.filter(({ paidFen }) => paidFen > 0);
  return {
    realName: (
      <>
        {clerk !== null && (
          <p>
            {m.clerk} {said(clerk.person.name)}
          </p>
        )}
        {(['real-name', 'payment-monitor'] as const).map((system) => {
          const entry = entries[system];
          return entry === undefined ? null : (
            <p key={system}>{m.entered(m.systems[system], entry.workers, dayWords(entry.on))}</p>
          );
        })}
      </>
    ),
    account: account !== null && (
      <>
        <p>{m.opened(account.bank, dayWords(account.openedOn))}</p>
        <p>{account.reportedOn === null ? m.notReported : m.reported(dayWords(account.reportedOn))}</p>
        {account.closedOn !== null && <p>{m.closedOn(dayWords(account.closedOn))}</p>}
      </>
    ),
    agency: paid.length > 0 && <p>{m.agencyMonths(paid.filter(({ paidByLine }) => paidByLine).length, paid.length)}</p>,
    deposit: (
      <>
        {deposit !== null && <p>{m.depositOf(m.depositForms[deposit.form], money(deposit.fen))}</p>}
        {deposit !== null && deposit.expiresOn !== null && <p>{m.expires(dayWords(deposit.expiresOn))}</p>}
        {deposit !== null && (deposit.shortFen ?? 0) > 0 && <p>{m.short(money(deposit.shortFen ?? 0))}</p>}
        {exemption !== null && <p>{m.onDay(dayWords(exemption.on))}</p>}
      </>
    ),
    board: board !== null && (
      <>
        <p>{m.boardMissing(board.missing)}</p>
        <p>{m.onDay(dayWords(board.on))}</p>
      </>
    ),
  };
}
