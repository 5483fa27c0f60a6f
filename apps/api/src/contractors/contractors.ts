import type { Door, PersonalDataReading, References } from '@qingxin/application';
import {
  type Actor,
  type BatchState,
  type Contractor,
  type Instant,
  localDayOf,
  type ProjectState,
  refuse,
} from '@qingxin/domain';
import type { BatchQuery, ProjectQuery, Scope } from '@qingxin/read-models';
import { districtNow } from '../district.ts';
import type { MatterSight } from '../matters/matter-sight.ts';
import { idOf } from '../stream-id.ts';
import { contractorProject, filedSheets, projectLine, type SentFile } from './contractor-view.ts';
import type { Standing } from './owed.ts';

export interface ContractorsParts {
  readonly door: Door;
  readonly sight: MatterSight;
  readonly projects: ProjectQuery;
  readonly batches: BatchQuery;
  readonly personal: PersonalDataReading;
}

/** Nobody builds more in one district at a time; files of a project beyond the last hundred are looked up with its unit. */
const MOST_PROJECTS = 200;
const MOST_FILES = 100;

/** What a company reads of the projects that it builds. Every one is opened as the access policy lets it. */
export class Contractors {
  readonly #parts: ContractorsParts;

  constructor(parts: ContractorsParts) {
    this.#parts = parts;
  }

  async projects(actor: Actor): Promise<object> {
    const { at, ...references } = await districtNow(this.#parts.door);
    const contractor = contractorOf(actor, references);
    if (contractor === null) return { at, name: null, projects: [] };
    const page = await this.#parts.projects.list(related(contractor.company), { limit: MOST_PROJECTS });
    const files = await this.#files(contractor, actor);
    const lines: { readonly due: string; readonly line: object }[] = [];
    for (const { stream } of page.items) {
      const state = await this.#parts.sight.ifSeen<ProjectState>({ kind: 'project', id: idOf(stream), actor });
      if (state === null) continue;
      const own = files.filter(({ received }) => received?.target.stream === stream);
      const line = projectLine(standing(state, own, { ...references, contractor, at })) as {
        readonly next: { readonly due: string | null } | null;
      };
      lines.push({ due: line.next?.due ?? '9999', line });
    }
    lines.sort((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)));
    return { at, name: contractor.name, projects: lines.map(({ line }) => line) };
  }

  /** Refuses `not-found` for what is no project of the company. */
  async project(id: string, actor: Actor): Promise<object> {
    const { stream, state, at, references } = await this.#parts.sight.open<ProjectState>({
      kind: 'project',
      id,
      actor,
    });
    const contractor = contractorOf(actor, references) ?? refuse('not-found');
    const unit = references.organisation.unit(state.supervisedBy);
    const files = await this.#files(contractor, actor, stream);
    const view = contractorProject({
      ...standing(state, files, { ...references, contractor, at }),
      ...{ contractor, at, files },
      supervisedBy: { name: unit?.name ?? state.supervisedBy, phone: unit?.phone ?? null },
    });
    return (await this.#parts.personal.masked(view, stream)) as object;
  }

  /** What the company sent, of one project or of all. */
  async #files({ id }: Contractor, actor: Actor, target?: string): Promise<readonly SentFile[]> {
    const asked = { limit: MOST_FILES, ...(target === undefined ? {} : { target }) };
    const page = await this.#parts.batches.list(related(id), asked);
    const files: SentFile[] = [];
    for (const { stream } of page.items) {
      const state = await this.#parts.sight.ifSeen<BatchState>({ kind: 'batch', id: idOf(stream), actor });
      if (state !== null) files.push(state);
    }
    return files;
  }
}

function contractorOf({ unit }: Actor, { organisation }: Pick<References, 'organisation'>): Contractor | null {
  return unit === null ? null : organisation.contractor(unit);
}

/** Rows that name the company's record, or the company as the sender of a file. */
function related(unit: string): Scope {
  return { sees: 'related', unit, unitKind: 'contractor' };
}

interface Looked extends Pick<References, 'rules'> {
  readonly contractor: Contractor;
  readonly at: Instant;
}

function standing(state: ProjectState, files: readonly SentFile[], { contractor, rules, at }: Looked): Standing {
  const ruleOf: Standing['ruleOf'] = ({ ruleId, ruleVersion }) => rules.row(ruleId, ruleVersion);
  return { state, company: contractor.company, today: localDayOf(at), filed: filedSheets(files), ruleOf };
}
