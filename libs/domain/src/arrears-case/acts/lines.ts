import { refuse } from '../../kernel/refusal.ts';
import type { TwoPersons } from '../../matter/changes.ts';
import type { SecondedActs } from '../commands.ts';
import type { CaseDraft, CasePayload } from '../draft.ts';
import { lineMoney } from '../money.ts';
import { endIfPaid, openLine } from './line-ends.ts';

/** A worker found later; after the clearing he opens the wages again (practice, "Two ends"). */
export function addWageLine(draft: CaseDraft, command: CasePayload<'AddWageLine'>): void {
  if (draft.state.lines[command.lineId] !== undefined) refuse('line-known');
  if (draft.state.cleared || draft.state.archived) {
    draft.emit({
      type: 'CaseReopened',
      data: { reason: 'worker-found', because: 'new-worker', lineIds: [command.lineId] },
    });
  }
  draft.emit({ type: 'WageLineAdded', data: { ...command, origin: 'case', link: null } });
}

/** Named once; whoever belongs to another team is moved by a correction, which takes two persons. */
export function assignTeam(draft: CaseDraft, command: CasePayload<'AssignTeam'>): void {
  const { party, lineIds } = command;
  checkTeamLeader(draft, party);
  if (lineIds.length === 0) refuse('team-without-lines');
  if (new Set(lineIds).size !== lineIds.length) refuse('line-twice');
  for (const id of lineIds) {
    const line = draft.state.lines[id] ?? refuse('line-unknown', { details: { line: id } });
    if (line.team !== null) refuse('line-in-team', { details: { line: id } });
  }
  draft.emit({ type: 'TeamAssigned', data: { party, lineIds } });
}

export function checkTeamLeader({ state }: CaseDraft, party: string): void {
  const { role } = state.parties[party] ?? refuse('party-unknown');
  if (role !== 'team-leader') refuse('party-not-team-leader');
}

export function reportWageLine(draft: CaseDraft, command: CasePayload<'ReportWageLine'>): void {
  openLine(draft, command.lineId);
  if (draft.state.parties[command.party] === undefined) refuse('party-unknown');
  draft.emit({ type: 'WageLineReported', data: command });
}

export function verifyWageLine(draft: CaseDraft, command: CasePayload<'VerifyWageLine'>): void {
  const line = openLine(draft, command.lineId);
  if (!Number.isInteger(command.verifiedFen)) refuse('amount-invalid');
  // Another sum is a correction and takes a second person; the same one says that a line opened again stands.
  if (line.verifiedFen !== null && line.verifiedFen !== command.verifiedFen)
    refuse('line-already-verified', { details: { line: line.id } });
  if (command.verifiedFen < lineMoney(draft.state, line).recordedFen) refuse('verified-below-recorded');
  if (command.verifiedFen === 0) refuse('verified-zero-needs-end');
  draft.emit({ type: 'WageLineVerified', data: command });
  endIfPaid(draft, line.id, command.evidence);
}

export function disputeWageLine(draft: CaseDraft, command: CasePayload<'DisputeWageLine'>): void {
  const line = openLine(draft, command.lineId);
  if (command.disputedFen <= line.disputedFen) refuse('dispute-only-grows', { details: { line: line.id } });
  if (command.disputedFen > Math.max(line.claimedFen, line.verifiedFen ?? 0)) refuse('disputed-above-claim');
  draft.emit({ type: 'WageLineDisputed', data: command });
}

/** Every other end than payment needs proof and a second person; it is counted beside the solved ones. */
export function endWageLine(draft: CaseDraft, command: SecondedActs['EndWageLine'], by: TwoPersons): void {
  const { lineId, as, proof } = command;
  openLine(draft, lineId);
  const { requestedBy: proposedBy, approvedBy: confirmedBy, ...paper } = by;
  draft.emit({ type: 'WageLineEnded', data: { lineId, as, proof, proposedBy, confirmedBy, ...paper } });
}
