import { moveStarts } from '../../clocks/moved-start.ts';
import { moveWrittenDay } from '../../clocks/written-day.ts';
import type { FreeText } from '../../kernel/event.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { LocalDay } from '../../kernel/time-types.ts';
import { liftListedFact } from '../../ladder/facts-acts.ts';
import { listedFactAt } from '../../ladder/facts.ts';
import type { TwoPersons } from '../../matter/changes.ts';
import { restoreClocks, settle } from '../../matter/consequences.ts';
import { actAt, voidAct } from '../../steps/voiding.ts';
import { isLocalDay, localDayOf, startOfDay } from '../../time/local-day.ts';
import { arrivedOn } from '../arrived.ts';
import type { SecondedActs } from '../commands.ts';
import type { CaseDraft } from '../draft.ts';
import { verifiedWithout } from '../evolve-money.ts';
import { fateAt } from '../party-fates.ts';
import { namedBy } from '../people.ts';
import type { CaseState, OrderState } from '../state.ts';
import { endIfPaid } from './line-ends.ts';
import { checkTeamLeader } from './lines.ts';

type Correction = SecondedActs['CorrectFact'];

/** Shows the old value, the reason and two persons. A corrected sum may open a paid line again, or end one. */
export function correctFact(draft: CaseDraft, command: Correction, by: TwoPersons): void {
  const { field, on, to, reason } = command;
  const from = oldValue(draft, command);
  if (from === to) refuse('correction-without-change');
  if (typeof from !== typeof to) refuse('correction-of-wrong-type');
  if (typeof to === 'number') checkSum(draft, command, to);
  else if (field === 'team') checkTeamLeader(draft, to);
  else checkDay(draft, command, to);
  draft.emit({ type: 'FactCorrected', data: { field, on, from, to, reason, ...by } });
  if (field === 'payBy' && typeof to === 'string') {
    moveWrittenDay(draft, { field, key: on, to, reason });
    // A date set back may have passed.
    settle(draft);
  }
  if (field === 'servedOn' && typeof to === 'string') moveService(draft, command, to);
  if (field !== 'verifiedFen' && field !== 'disputedFen') return;
  if (field === 'verifiedFen' && draft.state.lines[on]?.end === 'paid') {
    draft.emit({ type: 'CaseReopened', data: { reason, because: 'late-evidence', lineIds: [on] } });
  }
  endIfPaid(draft, on, 'correction');
}

/** The periods of the steps that are about the decision were counted from its service. */
function moveService(draft: CaseDraft, { field, on, reason }: Correction, to: LocalDay): void {
  const { steps, clocks } = draft.state;
  const counted = Object.values(clocks).filter(({ key }) => key !== null && steps[key]?.orderId === on);
  moveStarts(draft, { field, facts: counted.map(({ startedBy }) => startedBy), to: startOfDay(to), reason });
  settle(draft);
}

function oldValue({ state }: CaseDraft, { field, on }: Correction): number | string {
  switch (field) {
    case 'claimedFen':
    case 'verifiedFen':
    case 'disputedFen': {
      const line = state.lines[on] ?? refuse('line-unknown', { details: { line: on } });
      return line[field] ?? refuse('line-not-verified', { details: { line: on } });
    }
    case 'team': {
      const line = state.lines[on] ?? refuse('line-unknown', { details: { line: on } });
      return line.team ?? refuse('line-without-team');
    }
    case 'people':
      return (state.sources[on] ?? refuse('source-unknown')).people;
    case 'paidOn':
      return (state.payments[on] ?? refuse('payment-unknown')).paidOn;
    case 'servedOn':
      return (state.orders[on] ?? refuse('order-unknown')).servedOn ?? refuse('order-not-served');
    case 'payBy':
      return (state.orders[on] ?? refuse('order-unknown')).payBy;
    default:
      return field satisfies never;
  }
}

function checkSum({ state }: CaseDraft, { field, on }: Correction, to: number): void {
  if (!Number.isInteger(to) || to < 0) refuse('amount-invalid');
  const line = state.lines[on];
  if (field === 'people') {
    const named = namedBy(state, on);
    if (to < named) refuse('people-below-named', { details: { named } });
  }
  if (field === 'disputedFen' && line !== undefined && to > Math.max(line.claimedFen, line.verifiedFen ?? 0))
    refuse('disputed-above-claim');
  if (field !== 'verifiedFen') return;
  if (to === 0) refuse('verified-zero-needs-end');
  if (to < arrivedOn(state.payments, on).recordedFen) refuse('verified-below-recorded');
}

/** A settled order keeps what was found by its days. */
function checkDay({ state, context }: CaseDraft, { field, on }: Correction, to: string): void {
  if (!isLocalDay(to)) refuse('correction-of-wrong-type');
  const order = state.orders[on];
  if (field === 'payBy') checkPayBy(state, order ?? refuse('order-unknown'), to);
  else if (to > localDayOf(context.at)) refuse(field === 'paidOn' ? 'paid-in-future' : 'served-in-future');
  if (field !== 'paidOn' && order?.outcome !== null) refuse('order-already-settled');
}

/** After the order itself, and before any 加付赔偿金 that was ordered because the date had passed. */
function checkPayBy(state: CaseState, order: OrderState, to: LocalDay): void {
  if (to <= localDayOf(order.issuedOn)) refuse('pay-by-before-order');
  const relying = Object.values(state.orders).find(
    (other) => isCompensationAfter(other, order) && localDayOf(other.issuedOn) <= to,
  );
  if (relying !== undefined) refuse('pay-by-relied-upon');
}

function isCompensationAfter(other: OrderState, { addressee, lineIds }: OrderState): boolean {
  if (other.compensationFen === 0 || other.outcome === 'withdrawn') return false;
  return other.addressee === addressee && other.lineIds.some((id) => lineIds.includes(id));
}

export function voidEntry(draft: CaseDraft, command: SecondedActs['VoidEntry'], by: TwoPersons): void {
  const { version: voidedVersion, reason } = command;
  const fact = listedFactAt(draft.state.listedFacts, voidedVersion);
  if (fact !== null) {
    if (fact.voided) refuse('entry-already-voided');
    const voided = { voidedVersion, voidedType: 'ListedFactRecorded', on: fact.id, reason };
    draft.emit({ type: 'EntryVoided', data: { ...voided, ...by } });
    liftListedFact(draft, fact);
    return;
  }
  const fate = fateAt(draft.state, voidedVersion);
  if (fate !== null) {
    const voided = { voidedVersion, voidedType: 'PartyFateRecorded', on: fate.id, reason };
    draft.emit({ type: 'EntryVoided', data: { ...voided, ...by } });
    restoreClocks(draft, voidedVersion);
    return;
  }
  const acted = actAt(draft.state.steps, voidedVersion);
  if (acted !== null) return voidStepAct(draft, acted, { reason, ...by });
  const entry = draft.state.entries[voidedVersion] ?? refuse('entry-not-voidable');
  const payment = entry.type === 'PaymentRecorded' ? draft.state.payments[entry.on] : undefined;
  if (payment !== undefined && payment.verified.length > 0) refuse('payment-already-verified');
  if (entry.type === 'WageLineVerified') checkVerificationVoidable(draft, entry.on, voidedVersion);
  draft.emit({
    type: 'EntryVoided',
    data: {
      ...{ voidedVersion, voidedType: entry.type, on: entry.on, reason, ...by },
      ...(payment === undefined ? {} : { paymentId: entry.on }),
    },
  });
  restoreClocks(draft, voidedVersion);
}

/** The clocks that it met run again, those that it started fall away; so it is with the end that it brought. */
function voidStepAct(
  draft: CaseDraft,
  acted: NonNullable<ReturnType<typeof actAt>>,
  by: TwoPersons & { readonly reason: FreeText },
): void {
  const { version, endedBy } = acted.done;
  if (endedBy !== null && draft.state.archived) refuse('case-archived');
  voidAct(draft, acted, by);
  restoreClocks(draft, version);
  if (endedBy !== null) restoreClocks(draft, endedBy);
}

/** Money that is on its way or has arrived, and orders, stand on the sum that was verified. */
function checkVerificationVoidable(draft: CaseDraft, lineId: string, version: number): void {
  const line = draft.state.lines[lineId] ?? refuse('line-unknown');
  if (line.end === 'paid') refuse('line-ended', { details: { line: lineId, as: line.end } });
  const ordered = Object.values(draft.state.orders).some(
    (order) => order.outcome !== 'withdrawn' && order.lineIds.includes(lineId),
  );
  if (ordered) refuse('verification-ordered', { details: { line: lineId } });
  const rest = verifiedWithout(draft.state, lineId, version) ?? line.claimedFen;
  if (rest < arrivedOn(draft.state.payments, lineId).recordedFen) refuse('verified-below-recorded');
}
