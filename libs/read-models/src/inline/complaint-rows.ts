import {
  claimantCount,
  type ComplaintState,
  holderOf,
  jointUnitsOf,
  listedAmount,
  openHandOff,
  unitNow,
} from '@qingxin/domain';
import type { InlineRows } from '@qingxin/event-store';
import { type StreamChange, upsert } from './change.ts';
import { type CardParty, cardOf, type MatterCard } from './card.ts';
import { nextOwed, NOTHING_OWED, sameNext } from './next-owed.ts';
import { sameFacts } from './same-facts.ts';

/** A natural person who employs (包工头) is personal data; the row says only that it is one. */
function employerShown(state: ComplaintState): string | null {
  const name = state.employer?.name;
  if (state.employer?.kind === 'person') return '自然人';
  return typeof name === 'string' && name !== 'unknown' ? name : null;
}

export function complaintCard(state: ComplaintState): MatterCard {
  const joint = jointUnitsOf(state);
  return cardOf({
    number: state.number,
    channel: state.channel,
    stage: state.active[0] ?? null,
    urgent: state.urgent !== null,
    urgent_reason: state.urgent?.reason ?? null,
    people: claimantCount(state),
    party: partyOf(state),
    amount_fen: listedAmount(state),
    employer: employerShown(state),
    project: state.project,
    hand_off_count: Object.keys(state.handOffs).length,
    lead_unit: holderOf(state),
    co_units: joint.length === 0 ? null : joint,
  });
}

function partyOf({ claimants, dropped }: ComplaintState): CardParty | null {
  const there = Object.values(claimants).filter(({ claimantId }) => !dropped.includes(claimantId));
  const first = there.find(({ representative }) => representative) ?? there[0];
  if (first === undefined) return null;
  const { name = 'unknown', concealment } = first;
  const concealed = concealment === 'concealed';
  return { name: concealed || name === 'unknown' ? null : name, concealed };
}

/** Units that may know of the complaint; the same units that the domain's relations name. */
export function complaintUnits(state: ComplaintState): readonly string[] {
  const units = new Set(state.custody.map((segment) => segment.unit));
  if (state.firstContactUnit !== null) units.add(unitNow(state, state.firstContactUnit));
  const addressee = openHandOff(state)?.toUnit;
  if (addressee !== undefined) units.add(addressee);
  for (const unit of jointUnitsOf(state)) units.add(unit);
  for (const ladder of Object.values(state.ladders)) units.add(ladder.unit);
  return [...units].sort();
}

export function complaintRows(change: StreamChange): readonly InlineRows[] {
  if (change.kind !== 'complaint') return [];
  const state = change.after as ComplaintState;
  const before = change.before as ComplaintState;
  if (sameFacts(before, state) && sameNext(before.clocks, state.clocks)) return [];
  const { number, receiptCode, kind, channel, firstContactUnit, receivedAt } = state;
  if (number === null || receivedAt === null || firstContactUnit === null) return [];
  const row = {
    stream: change.stream,
    version: state.version,
    number,
    receipt_code: receiptCode,
    kind,
    channel,
    holder_unit: holderOf(state),
    first_contact_unit: firstContactUnit,
    received_at: receivedAt,
    ...shown(complaintCard(state)),
    accepted_unit: state.accepted?.unit ?? null,
    case_stream: state.membership?.caseId ?? null,
    returned_count: state.returns,
    closed: state.closed,
    voided: state.voided,
    related_units: complaintUnits(state),
    hrss_sees: state.notWage === 'proposed',
    ...(state.closed === null && !state.voided ? nextOwed(state.clocks) : NOTHING_OWED),
  };
  return upsert('rm.complaint', 'stream', [row]);
}

function shown({ stage, urgent, people, amount_fen, employer, project, hand_off_count }: MatterCard) {
  return { stage, urgent, people, amount_fen, employer, project, hand_off_count };
}
