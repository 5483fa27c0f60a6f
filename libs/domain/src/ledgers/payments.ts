import type { CaseFact } from '../arrears-case/events.ts';
import { recoverySums } from '../arrears-case/recoveries.ts';
import type { CaseState, PaymentState, RecoveryState } from '../arrears-case/state.ts';
import { factDay } from '../clocks/legal-time.ts';
import { factsOf, lastDay } from './facts.ts';
import { count, day, fen, type Ledger, type LedgerMatter, type LedgerRow, number, text, yesNo } from './ledger.ts';
import { PARTY_ROLE, PAYMENT, PLACE, RECOVERY_END } from './words.ts';

type Of<T extends CaseFact['type']> = Extract<CaseFact, { readonly type: T }>;

/** Every payment with each of its hops: only what reached the persons is paid (R035). */
export const paymentLedger: Ledger<CaseState> = {
  id: 'payments',
  title: '欠薪清偿支付台账',
  source: '《保障农民工工资支付条例》第二十九条至第三十一条；通知四（二）',
  keptBy: '区人社局',
  of: 'case',
  columns: [
    ...[number('number', '案号'), text('kind', '资金来源'), text('payer', '付款主体'), count('people', '人数')],
    ...[fen('total', '金额'), day('paidOn', '付款日期'), text('way', '经过'), text('place', '现在何处')],
    ...[day('forwardedOn', '最近转付日期'), count('verified', '已核实到本人人数'), day('verifiedOn', '最近核实日期')],
    ...[count('bounced', '退票人数'), yesNo('voided', '已作废')],
  ],
  rows: (matter) => Object.values(matter.state.payments).map((payment) => paymentRow(matter, payment)),
};

function paymentRow({ state, events }: LedgerMatter<CaseState>, payment: PaymentState): LedgerRow {
  const own = ({ paymentId }: { readonly paymentId: string }): boolean => paymentId === payment.id;
  const recorded = factsOf<Of<'PaymentRecorded'>>(events, 'PaymentRecorded').find(({ data }) => own(data));
  const first = recorded?.data.arrivedAt ?? payment.arrivedAt;
  return {
    ...{ number: state.number, kind: PAYMENT[payment.kind], payer: partyOf(state, payment.payer) },
    ...{ people: new Set(payment.items.map(({ lineId }) => lineId)).size, total: payment.totalFen },
    ...{ paidOn: payment.paidOn, place: PLACE[payment.arrivedAt] },
    way: [first, ...payment.hops.map(({ arrivedAt }) => arrivedAt)].map((place) => PLACE[place]).join(' → '),
    forwardedOn: payment.hops.at(-1)?.on ?? null,
    ...{
      verified: payment.verified.length,
      verifiedOn: lastDay<Of<'PaymentVerified'>>(events, 'PaymentVerified', own),
    },
    ...{ bounced: payment.bounced.length, voided: payment.voided },
  };
}

/** What was paid in another's place, and what of it came back (724 Arts 29, 30; practice, "Recoveries"). */
export const recoveryLedger: Ledger<CaseState> = {
  id: 'recoveries',
  title: '先行清偿、垫付追偿台账',
  source: '《保障农民工工资支付条例》第二十九条、第三十条；通知三（四）3',
  keptBy: '区人社局；区财政局（财政资金）',
  of: 'case',
  columns: [
    ...[number('number', '案号'), text('kind', '资金来源'), text('creditor', '先行支付的主体')],
    ...[yesNo('ofPublicFunds', '财政资金'), text('debtor', '被追偿的主体'), day('openedOn', '发生日期')],
    ...[fen('claim', '应追偿金额'), day('demandedOn', '追偿通知日期'), day('dueOn', '还款期限')],
    ...[fen('received', '已追回金额'), fen('open', '尚未收回金额'), text('end', '结果'), day('endedOn', '结束日期')],
  ],
  rows: (matter) => Object.values(matter.state.recoveries).map((claim) => recoveryRow(matter, claim)),
};

function recoveryRow({ state, events }: LedgerMatter<CaseState>, claim: RecoveryState): LedgerRow {
  const own = ({ claimId }: { readonly claimId: string }): boolean => claimId === claim.id;
  const opened = factsOf<Of<'RecoveryOpened'>>(events, 'RecoveryOpened').find(({ data }) => own(data));
  const { claimFen, receivedFen, openFen } = recoverySums(state, claim);
  const payment = state.payments[claim.paymentId];
  return {
    ...{ number: state.number, kind: payment === undefined ? null : PAYMENT[payment.kind] },
    ...{ creditor: partyOf(state, claim.creditor), ofPublicFunds: claim.ofPublicFunds },
    debtor: claim.debtor === null ? null : partyOf(state, claim.debtor),
    openedOn: opened === undefined ? null : factDay(opened),
    ...{ claim: claimFen, dueOn: claim.dueOn, received: receivedFen, open: openFen },
    demandedOn: lastDay<Of<'RecoveryDemanded'>>(events, 'RecoveryDemanded', own),
    end: claim.ended === null ? null : RECOVERY_END[claim.ended],
    endedOn: lastDay<Of<'RecoveryEnded'>>(events, 'RecoveryEnded', own),
  };
}

/** What the party is in the case, with the name of a company; a natural person is not named in a ledger. */
function partyOf({ parties }: CaseState, id: string): string | null {
  const party = parties[id];
  if (party === undefined) return null;
  return typeof party.name === 'string' ? `${PARTY_ROLE[party.role]}：${party.name}` : PARTY_ROLE[party.role];
}
