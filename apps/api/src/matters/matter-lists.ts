import type { Door } from '@qingxin/application';
import { type Actor, type NodeId, NODES } from '@qingxin/domain';
import type {
  ActFilter,
  ArrearsCaseRow,
  BatchFilter,
  BatchQuery,
  CaseFilter,
  CaseQuery,
  CompanyFilter,
  CompanyQuery,
  ComplaintFilter,
  ComplaintQuery,
  ComplaintRow,
  EmergencyFilter,
  EmergencyQuery,
  Page,
  ProjectFilter,
  ProjectQuery,
  Scope,
  SupervisionActQuery,
} from '@qingxin/read-models';
import { batchLine } from '../batches/batch-view.ts';
import { idOf } from '../stream-id.ts';
import { actLine } from '../supervision/act-view.ts';
import { emergencyLine } from '../emergencies/emergency-view.ts';
import { withKnownMatters } from '../emergencies/linked-matters.ts';
import { districtNow } from '../district.ts';
import { companyRow } from './company-view.ts';
import { named } from './complaint-view.ts';
import type { Labels, Names } from './labels.ts';
import type { MatterKind } from './matter-sight.ts';
import { stageOf } from './matter-views.ts';
import { sayingNext } from './next-due.ts';
import { projectRow } from './project-view.ts';
import { scopeOf } from './scope.ts';

export interface MatterQueries {
  readonly complaints: ComplaintQuery;
  readonly cases: CaseQuery;
  readonly companies: CompanyQuery;
  readonly projects: ProjectQuery;
  readonly batches: BatchQuery;
  readonly acts: SupervisionActQuery;
  readonly emergencies: EmergencyQuery;
}

/** Lists of matters, each in the scope of whoever asks. */
export class MatterLists {
  readonly #door: Door;
  readonly #complaints: ComplaintQuery;
  readonly #cases: CaseQuery;
  readonly #companies: CompanyQuery;
  readonly #projects: ProjectQuery;
  readonly #batches: BatchQuery;
  readonly #acts: SupervisionActQuery;
  readonly #emergencies: EmergencyQuery;
  readonly #labels: Labels;

  constructor(door: Door, queries: MatterQueries, labels: Labels) {
    this.#door = door;
    this.#complaints = queries.complaints;
    this.#cases = queries.cases;
    this.#companies = queries.companies;
    this.#projects = queries.projects;
    this.#batches = queries.batches;
    this.#acts = queries.acts;
    this.#emergencies = queries.emergencies;
    this.#labels = labels;
  }

  complaints(actor: Actor, filter: ComplaintFilter): Promise<object> {
    return this.#listed('complaint', actor, (scope) => this.#complaints.list(scope, filter), complaintRow);
  }

  companies(actor: Actor, filter: CompanyFilter): Promise<object> {
    return this.#listed('company', actor, (scope) => this.#companies.list(scope, filter), companyRow);
  }

  projects(actor: Actor, filter: ProjectFilter): Promise<object> {
    return this.#listed('project', actor, (scope) => this.#projects.list(scope, filter), projectRow);
  }

  batches(actor: Actor, filter: BatchFilter): Promise<object> {
    return this.#listed('batch', actor, (scope) => this.#batches.list(scope, filter), batchLine);
  }

  acts(actor: Actor, filter: ActFilter): Promise<object> {
    return this.#listed('supervision', actor, (scope) => this.#acts.list(scope, filter), actLine);
  }

  emergencies(actor: Actor, filter: EmergencyFilter): Promise<object> {
    const known = async (scope: Scope) => {
      const page = await this.#emergencies.list(scope, filter);
      return { ...page, items: await withKnownMatters(this.#door, actor, page.items) };
    };
    return this.#listed('emergency', actor, known, emergencyLine);
  }

  cases(actor: Actor, filter: CaseFilter): Promise<object> {
    return this.#listed('case', actor, (scope) => this.#cases.list(scope, filter), caseRow);
  }

  async #listed<Row>(
    kind: MatterKind,
    actor: Actor,
    list: (scope: Scope) => Promise<Page<Row>>,
    shown: (row: Row, names: Names, next: ReturnType<typeof sayingNext>) => object,
  ): Promise<object> {
    const { organisation, calendar, rules, at } = await districtNow(this.#door);
    const next = sayingNext({ calendar, rules }, at);
    const names = await this.#labels.names(organisation);
    const { items, total, nextCursor } = await list(scopeOf(this.#door.policy, actor, kind, organisation));
    return { items: items.map((row) => shown(row, names, next)), total, nextCursor };
  }
}

function complaintRow(
  {
    stream,
    stage,
    holderUnit,
    caseStream,
    version: _,
    relatedUnits: __,
    hrssSees: ___,
    receiptCode: ____,
    nextDueDay,
    nextDueAt,
    nextProvisional,
    ...row
  }: ComplaintRow,
  names: Names,
  next: ReturnType<typeof sayingNext>,
): object {
  return {
    ...row,
    next: next({ nextDueDay, nextDueAt, nextProvisional }),
    id: idOf(stream),
    stage: isNode(stage) ? stageOf(stage) : null,
    holder: named(holderUnit, names),
    caseId: caseStream,
  };
}

function caseRow(
  {
    stream,
    stage,
    leadUnit,
    filingUnit,
    version: _,
    relatedUnits: __,
    nextDueDay,
    nextDueAt,
    nextProvisional,
    ...row
  }: ArrearsCaseRow,
  names: Names,
  next: ReturnType<typeof sayingNext>,
): object {
  return {
    ...row,
    next: next({ nextDueDay, nextDueAt, nextProvisional }),
    id: idOf(stream),
    stage: isNode(stage) ? stageOf(stage) : null,
    lead: named(leadUnit, names),
    filingUnit: named(filingUnit, names),
  };
}

export function isNode(stage: string | null): stage is NodeId {
  return stage !== null && stage in NODES;
}
