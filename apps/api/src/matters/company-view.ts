import {
  COMPANY_TASK_KINDS,
  type CompanyState,
  FALLS,
  falseAlarms,
  isListed,
  nextVisitDue,
  NODES,
} from '@qingxin/domain';
import { type CompanyRow, NEVER } from '@qingxin/read-models';
import { idOf } from '../stream-id.ts';
import { named } from './complaint-view.ts';
import type { Names } from './labels.ts';
import type { Sight } from './matter-sight.ts';
import { ladderViews, listedFactViews, openTasks } from './matter-views.ts';
import { stepViews } from './step-view.ts';

/** One employer in full: its record, its contact, its listings and what runs. */
export function companyView(sight: Sight<CompanyState>, names: Names): object {
  const { stream, state, at, references } = sight;
  const { name, creditCode, address, representative, condition, visitedOn, workers, linked, contact } = state;
  return {
    ...{ id: idOf(stream), version: state.version, at, name, creditCode, address, representative },
    registeredBy: named(state.registeredBy, names),
    contact:
      contact === null
        ? null
        : { ...contact, unitName: names.unit(contact.unit), shownAs: names.person(contact.person) },
    ...{ condition, visitedOn, workers, linked, listed: isListed(state), visitDue: nextVisitDue(state) },
    visits: visitsOf(state, names),
    listings: Object.values(state.listings).map(({ fell, ...listing }) => ({
      ...listing,
      fell: fell === null ? null : { ...fell, becauseLabel: FALLS[fell.because] },
    })),
    withholdings: Object.values(state.withholdings).map((one) => ({ ...one, unitName: names.unit(one.unit) })),
    signals: Object.values(state.signals),
    warnings: Object.values(state.warnings).map((one) => ({ ...one, unitName: names.unit(one.unit) })),
    falseAlarms: falseAlarms(state),
    stages: state.active.map((node) => ({ node, label: NODES[node] })),
    steps: stepViews(state, references.organisation, names),
    tasks: openTasks(sight, COMPANY_TASK_KINDS, names),
    ladders: ladderViews(state, names),
    listedFacts: listedFactViews(sight, names),
  };
}

/** The newest first; what was not asked in the time before is absent there. */
function visitsOf({ visits }: CompanyState, names: Names): readonly object[] {
  return visits
    .map(({ way = 'on-site', paidUpTo = null, arrears = null, promisedOn = null, ...visit }) => ({
      ...visit,
      ...{ unitName: names.unit(visit.unit), way, paidUpTo, arrears, promisedOn },
    }))
    .toReversed()
    .sort((one, other) => other.visitedOn.localeCompare(one.visitedOn));
}

export function companyRow(row: CompanyRow, names: Names): object {
  const { stream, name, creditCode, address, contactUnit, contactPerson, condition, visitedOn, workers, listed } = row;
  const { visitDue, openWarnings } = row;
  return {
    ...{ id: idOf(stream), name, creditCode, address, contactUnit: named(contactUnit, names) },
    ...{ contactPerson, contactShownAs: names.person(contactPerson), condition, visitedOn, workers, listed },
    ...{ visitDue: visitDue === NEVER ? null : visitDue, openWarnings },
  };
}
