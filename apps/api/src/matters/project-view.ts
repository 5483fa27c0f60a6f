import {
  BREACH_KINDS,
  dutyLetter,
  falseAlarms,
  labourLedgersOf,
  labourLedgersUntil,
  NODES,
  PROJECT_TASK_KINDS,
  type ProjectState,
} from '@qingxin/domain';
import type { ProjectRow } from '@qingxin/read-models';
import { idOf } from '../stream-id.ts';
import { monthView } from './wage-month-view.ts';
import { named } from './complaint-view.ts';
import type { Names } from './labels.ts';
import type { Sight } from './matter-sight.ts';
import { ladderViews, listedFactViews, openTasks } from './matter-views.ts';

/** One project in full: parties, contract, the five regimes, wage months, breaches and warnings. */
export function projectView(sight: Sight<ProjectState>, names: Names): object {
  const { stream, state, at } = sight;
  const { number, code, facts, particulars, contract, startedOn, completedOn, noticeOn, cases } = state;
  const letter = dutyLetter(state);
  return {
    ...{ id: idOf(stream), version: state.version, at, number, code },
    ...{ facts, particulars, contract, startedOn, completedOn, noticeOn, cases },
    registeredBy: named(state.registeredBy, names),
    supervisedBy: named(state.supervisedBy, names),
    town: named(facts?.town ?? null, names),
    dutyLetter:
      letter === null ? null : { ...letter, unitName: names.unit(letter.unit), shownAs: names.person(letter.person) },
    formerLetters: state.letters.slice(0, -1),
    funding: state.funding,
    feasibility: state.feasibility,
    settledUntil: state.settledUntil,
    regimes: {
      ...{ clerk: state.clerk, entries: state.entries, account: accountView(state), deposit: state.deposit },
      ...{ exemption: state.exemption, board: state.board, guarantee: state.guarantee, checkedOn: state.checkedOn },
    },
    labourLedgers: { ledgers: labourLedgersOf(state), keepUntil: labourLedgersUntil(state, sight.references.rules) },
    months: Object.values(state.months).map((month) => monthView(state, month)),
    breaches: Object.values(state.breaches).map((breach) => ({ ...breach, label: BREACH_KINDS[breach.kind].label })),
    interviews: Object.values(state.interviews).map((interview) => ({
      ...interview,
      unitName: names.unit(interview.unit),
      promises: Object.values(state.promises).filter(({ interviewId }) => interviewId === interview.id),
    })),
    signals: Object.values(state.signals),
    warnings: Object.values(state.warnings).map((one) => ({ ...one, unitName: names.unit(one.unit) })),
    falseAlarms: falseAlarms(state),
    stages: state.active.map((node) => ({ node, label: NODES[node] })),
    tasks: openTasks(sight, PROJECT_TASK_KINDS, names),
    ladders: ladderViews(state, names),
    listedFacts: listedFactViews(sight, names),
  };
}

/** Without the cases that were looked at when it was closed: not everybody who sees the project may know of them. */
function accountView({ account }: ProjectState): object | null {
  if (account === null) return null;
  const { closedAfter: _, ...shown } = account;
  return shown;
}

export function projectRow(row: ProjectRow, names: Names): object {
  const { stream, version: _, relatedUnits: __, supervisedBy, town, dutyUnit, dutyPerson, ...shown } = row;
  return {
    ...shown,
    id: idOf(stream),
    supervisedBy: named(supervisedBy, names),
    town: named(town, names),
    dutyUnit: named(dutyUnit, names),
    dutyPerson,
    dutyShownAs: names.person(dutyPerson),
  };
}
