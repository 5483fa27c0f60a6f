import type { CaseState, LocalDay } from '@qingxin/domain';
import { isUnsettled } from '../../../libs/domain/src/arrears-case/arrived.ts';
import { isChoiceOpen } from '../../../libs/domain/src/arrears-case/measures.ts';
import { areClaimsOpen, isFateOpen } from '../../../libs/domain/src/arrears-case/party-fates.ts';
import { namedBy, unnamedPeople } from '../../../libs/domain/src/arrears-case/people.ts';
import { TRANSFER_STEP } from '../../../libs/domain/src/arrears-case/transfer-conditions.ts';
import { isUndecided } from '../../../libs/domain/src/ladder/state.ts';
import {
  act,
  addSource,
  archive,
  assignLead,
  bounce,
  changeClearBy,
  choose,
  conclude,
  confirmClearing,
  correct,
  declineChange,
  endLine,
  feedback,
  fileCase,
  outcome,
  proposeClearing,
  startStep,
  type CaseStep,
  type CaseStory,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { graphOf, towardsEnd, walked } from '../../../libs/domain/src/testing/step-walks.ts';
import { COORDINATOR, LEADER, SECOND_COORDINATOR } from '../../../libs/domain/src/testing/district.ts';
import { addDays, localDayOf } from '../../../libs/domain/src/time/local-day.ts';

const MOST_ACTS = 80;

/** Persons do what the state asks of them until the case is archived. @throws the refusal of an act that was called for */
export function broughtToArchive(story: CaseStory): void {
  for (let acts = 0; acts < MOST_ACTS && !story.state.archived; acts += 1) {
    const { state, now } = story;
    const next = beside(story) ?? ladders(state) ?? money(state) ?? wages(state, addDays(localDayOf(now), 30));
    story.given(next ?? archive());
  }
}

/** Steps, units asked and changes that wait for a second person. */
function beside(story: CaseStory): CaseStep | null {
  const { state } = story;
  const step = Object.values(state.steps).find(({ at }) => at !== null);
  if (step !== undefined) return walked(story, step.key, towardsEnd(graphOf(step.kind), step.at ?? ''));
  const push = Object.values(state.pushes).find(({ answered, informationOnly }) => !answered && !informationOnly);
  if (push !== undefined) return feedback(push.id);
  const change = Object.values(state.changes).find(({ status }) => status === 'open');
  return change === undefined ? null : declineChange(change.id);
}

function ladders(state: CaseState): CaseStep | null {
  for (const { key: ladderKey, rungs } of Object.values(state.ladders)) {
    const rung = rungs.find(isUndecided);
    if (rung === undefined) continue;
    const decision = { ladderKey, rungId: rung.id, reason: '已办理' };
    if (rung.status === 'proposed') return act('DeclineRung', decision, { by: LEADER });
    return act('LiftRung', decision, { by: rung.issuedByUnit === COORDINATOR.unit ? COORDINATOR : LEADER });
  }
  return null;
}

function money(state: CaseState): CaseStep | null {
  const warning = Object.values(state.transferWarnings).find(({ ended }) => !ended);
  if (warning !== undefined) return startStep(TRANSFER_STEP);
  const disobeyed = Object.values(state.orders).find(isChoiceOpen);
  if (disobeyed !== undefined) return choose(disobeyed.id);
  const order = Object.values(state.orders).find((one) => one.outcome === null);
  if (order !== undefined) return outcome(order.id, 'withdrawn');
  const fate = Object.values(state.fates).find(isFateOpen);
  if (fate !== undefined)
    return act('AnswerPartyFate', { fateId: fate.id, way: 'not-needed', reason: '已由他方付清', document: null });
  const claims = Object.values(state.fates).find(areClaimsOpen);
  if (claims !== undefined) {
    const none = { answer: 'none', amountFen: null, reason: '已由他方付清', document: 'doc-9' } as const;
    return act('AnswerClaims', { fateId: claims.id, ...none });
  }
  const payment = Object.values(state.payments).find(isUnsettled);
  const settled = [...(payment?.verified ?? []), ...(payment?.bounced ?? [])];
  const item = payment?.items.find(({ lineId }) => !settled.includes(lineId));
  return payment === undefined || item === undefined ? null : bounce(payment.id, item.lineId);
}

function wages(state: CaseState, clearBy: LocalDay): CaseStep | null {
  if (state.cleared) return investigation(state);
  if (!state.opened) return addSource();
  if (state.lead === null) return assignLead({ lead: freeLead(state), clearBy: state.clearBy ?? clearBy });
  if (state.clearBy === null) return changeClearBy(clearBy);
  if (state.filedOn === null) return fileCase();
  const lines = Object.values(state.lines);
  const open = lines.find((line) => line.end === null);
  if (open !== undefined) return endLine(open.id, 'settled');
  if (unnamedPeople(state) > 0) return fewerPeople(state);
  if (lines.length === 0)
    return act('AddWageLine', { lineId: 'w8', subject: 's8', name: 'unknown', claimedFen: 1_000_000 });
  if (state.clearing === null) return proposeClearing();
  return confirmClearing(state.clearing.proposedBy === COORDINATOR.id ? SECOND_COORDINATOR : COORDINATOR);
}

/** A unit that need not stand back. */
const freeLead = ({ conflicts }: CaseState): string =>
  ['housing', 'hrss', 'transport'].find((unit) => !conflicts.includes(unit)) ?? 'police';

function investigation({ filedOn, investigated }: CaseState): CaseStep | null {
  return filedOn !== null && !investigated ? conclude() : null;
}

function fewerPeople(state: CaseState): CaseStep {
  const named = (complaint: string) => namedBy(state, complaint);
  const [complaint = '', source] = Object.entries(state.sources).find(([id, { people }]) => people > named(id)) ?? [];
  return correct({ field: 'people', on: complaint, to: Math.max(named(complaint), (source?.people ?? 0) - 1) });
}
