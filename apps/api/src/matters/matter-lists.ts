import type { Door } from '@qingxin/application';
import { type Actor, type NodeId, NODES } from '@qingxin/domain';
import type {
  ArrearsCaseRow,
  CaseFilter,
  CaseQuery,
  CompanyFilter,
  CompanyQuery,
  ComplaintFilter,
  ComplaintQuery,
  ComplaintRow,
} from '@qingxin/read-models';
import { idOf } from '../stream-id.ts';
import { districtNow } from '../district.ts';
import { companyRow } from './company-view.ts';
import { named } from './complaint-view.ts';
import type { Labels, Names } from './labels.ts';
import { stageOf } from './matter-views.ts';
import { scopeOf } from './scope.ts';

export interface MatterQueries {
  readonly complaints: ComplaintQuery;
  readonly cases: CaseQuery;
  readonly companies: CompanyQuery;
}

/** Lists of matters, each in the scope of whoever asks. */
export class MatterLists {
  readonly #door: Door;
  readonly #complaints: ComplaintQuery;
  readonly #cases: CaseQuery;
  readonly #companies: CompanyQuery;
  readonly #labels: Labels;

  constructor(door: Door, queries: MatterQueries, labels: Labels) {
    this.#door = door;
    this.#complaints = queries.complaints;
    this.#cases = queries.cases;
    this.#companies = queries.companies;
    this.#labels = labels;
  }

  async complaints(actor: Actor, filter: ComplaintFilter): Promise<object> {
    const { organisation } = await districtNow(this.#door);
    const names = await this.#labels.names(organisation);
    const scope = scopeOf(this.#door.policy, actor, 'complaint', organisation);
    const { items, total, nextCursor } = await this.#complaints.list(scope, filter);
    return { items: items.map((row) => complaintRow(row, names)), total, nextCursor };
  }

  async companies(actor: Actor, filter: CompanyFilter): Promise<object> {
    const { organisation } = await districtNow(this.#door);
    const names = await this.#labels.names(organisation);
    const scope = scopeOf(this.#door.policy, actor, 'company', organisation);
    const { items, total, nextCursor } = await this.#companies.list(scope, filter);
    return { items: items.map((row) => companyRow(row, names)), total, nextCursor };
  }

  async cases(actor: Actor, filter: CaseFilter): Promise<object> {
    const { organisation } = await districtNow(this.#door);
    const names = await this.#labels.names(organisation);
    const scope = scopeOf(this.#door.policy, actor, 'case', organisation);
    const { items, total, nextCursor } = await this.#cases.list(scope, filter);
    return { items: items.map((row) => caseRow(row, names)), total, nextCursor };
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
    ...row
  }: ComplaintRow,
  names: Names,
): object {
  return {
    ...row,
    id: idOf(stream),
    stage: isNode(stage) ? stageOf(stage) : null,
    holder: named(holderUnit, names),
    caseId: caseStream,
  };
}

function caseRow(
  { stream, leadUnit, filingUnit, version: _, relatedUnits: __, ...row }: ArrearsCaseRow,
  names: Names,
): object {
  return { ...row, id: idOf(stream), lead: named(leadUnit, names), filingUnit: named(filingUnit, names) };
}

function isNode(stage: string | null): stage is NodeId {
  return stage !== null && stage in NODES;
}
