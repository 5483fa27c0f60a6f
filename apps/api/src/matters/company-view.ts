import { COMPANY_TASK_KINDS, type CompanyState, falseAlarms, isListed, NODES } from '@qingxin/domain';
import type { CompanyRow } from '@qingxin/read-models';
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
    ...{ condition, visitedOn, workers, linked, listed: isListed(state) },
    listings: Object.values(state.listings),
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

export function companyRow(row: CompanyRow, names: Names): object {
  const { stream, name, creditCode, address, contactUnit, contactPerson, condition, visitedOn, workers, listed } = row;
  return {
    ...{ id: idOf(stream), name, creditCode, address, contactUnit: named(contactUnit, names) },
    ...{ contactPerson, contactShownAs: names.person(contactPerson), condition, visitedOn, workers, listed },
  };
}
