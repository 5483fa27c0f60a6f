import {
  CASE_TASK_KINDS,
  type CaseState,
  caseMoney,
  fateShown,
  GRADE_REASONS,
  LIABILITY_GROUNDS,
  lineMoney,
  PARTY_FATES,
  proposeLiability,
  recoverySums,
  type Sealed,
  sourceMoney,
  SUCCESSORS,
  teamMoney,
} from '@qingxin/domain';
import { idOf } from '../stream-id.ts';
import { named } from './complaint-view.ts';
import type { Names } from './labels.ts';
import type { Sight } from './matter-sight.ts';
import { stepViews } from './step-view.ts';
import { changesView, ladderViews, listedFactViews, openTasks, stageOf, type TitleOf } from './matter-views.ts';
import { takenOverView } from './taken-over.ts';

/** One arrears case as an official reads it; sealed fields are masked by whoever sends it out. */
export function caseView(
  { stream, state, at, actor, count, references }: Sight<CaseState>,
  { names, titleOf }: { readonly names: Names; readonly titleOf: TitleOf },
): object {
  return {
    id: idOf(stream),
    version: state.version,
    at,
    number: state.number,
    project: state.project,
    projectKind: state.projectKind,
    sections: state.sections,
    stages: state.active.map(stageOf),
    grade: state.grade,
    gradeReasons: state.gradeReasons.map((reason) => GRADE_REASONS[reason] ?? reason),
    lead: named(state.lead, names),
    coUnits: state.coUnits.map((unit) => named(unit, names)),
    filingUnit: named(state.filingUnit, names),
    patron: state.patron,
    clearBy: state.clearBy,
    filedOn: state.filedOn,
    sources: Object.entries(state.sources).map(([complaint, source]) => ({ complaint, ...source })),
    obstacles: state.obstacles,
    investigated: state.investigated,
    parties: Object.values(state.parties),
    fates: fateViews(state),
    links: state.links,
    cause: state.cause,
    payers: state.payers,
    pushes: Object.values(state.pushes).map((push) => ({ ...push, unitName: names.unit(push.unit) })),
    steps: stepViews(state, references.organisation, names),
    changes: changesView(state, names, titleOf),
    clearing: state.clearing,
    cleared: state.cleared,
    archived: state.archived,
    filing: state.filing,
    reopened: state.reopened,
    money: caseMoney(state),
    teams: teamMoney(state).map(({ party, ...sums }) => ({ partyId: party, name: nameOf(state, party), ...sums })),
    tasks: openTasks({ actor, state }, CASE_TASK_KINDS, names),
    ladders: ladderViews(state, names),
    takenOver: takenOverView(state),
    listedFacts: listedFactViews({ state, count }, names),
    conflicts: state.conflicts.map((unit) => named(unit, names)),
  };
}

function nameOf({ parties }: CaseState, party: string | null): string | Sealed | null {
  return party === null ? null : (parties[party]?.name ?? null);
}

/** What became of parties and stands, with whoever is served in their place. */
function fateViews(state: CaseState): readonly object[] {
  return Object.values(state.fates).flatMap(({ voided, fate, successor, ...known }) => {
    if (voided) return [];
    const stands = successor === null ? null : SUCCESSORS[successor];
    const party = nameOf(state, known.partyId);
    return [{ fateId: known.id, ...known, fate, label: PARTY_FATES[fate].label, party, successor: stands }];
  });
}

/** Claimed, reported and verified apart; only what reached the person counts as paid. */
export function moneyView({ stream, state, at }: Sight<CaseState>): object {
  return {
    id: idOf(stream),
    version: state.version,
    at,
    totals: caseMoney(state),
    lines: Object.values(state.lines).map((line) => ({ ...line, ...lineMoney(state, line) })),
    orders: Object.values(state.orders).map((order) => ({ ...order, fate: fateShown(state, order.addressee) })),
    payments: Object.values(state.payments),
    promises: Object.values(state.promises),
    recoveries: Object.values(state.recoveries).map((claim) => ({ ...claim, ...recoverySums(state, claim) })),
    liability: proposeLiability(state).map((one) => ({
      ...{ ...one, ...LIABILITY_GROUNDS[one.ground] },
      fate: one.partyId === null ? null : fateShown(state, one.partyId),
    })),
    sources: sourceMoney(state),
  };
}
