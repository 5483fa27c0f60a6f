import { type Door, untoldWork } from '@qingxin/application';
import type { Actor } from '@qingxin/domain';
import type { LadderRungRow, RungFilter, SupervisionQuery } from '@qingxin/read-models';
import { idOf } from '../stream-id.ts';
import { districtNow } from '../district.ts';
import type { Labels, Names } from '../matters/labels.ts';
import { scopeOf } from '../matters/scope.ts';

/** Measures and lateness by unit; a unit sees its own. */
export class Supervision {
  readonly #door: Door;
  readonly #query: SupervisionQuery;
  readonly #labels: Labels;

  constructor(door: Door, query: SupervisionQuery, labels: Labels) {
    this.#door = door;
    this.#query = query;
    this.#labels = labels;
  }

  async rungs(actor: Actor, filter: RungFilter): Promise<object> {
    const { organisation } = await districtNow(this.#door);
    const names = await this.#labels.names(organisation);
    const page = await this.#query.rungs(scopeOf(this.#door.policy, actor, 'complaint', organisation), filter);
    return { ...page, items: page.items.map((row) => rungView(row, names)) };
  }

  async overdue(actor: Actor): Promise<object> {
    const { organisation, at } = await districtNow(this.#door);
    const names = await this.#labels.names(organisation);
    const scope = scopeOf(this.#door.policy, actor, 'complaint', organisation);
    const units = await this.#query.overdueByUnit(scope, at, untoldWork(actor));
    return { at, units: units.map((row) => ({ ...row, unitName: names.unit(row.unit) })) };
  }
}

export function rungView({ id: _, stream, version: __, issuedBy, ...row }: LadderRungRow, names: Names): object {
  const [kind = ''] = stream.split('-', 1);
  return { ...row, kind, id: idOf(stream), unitName: names.unit(row.unit), issuedBy: names.person(issuedBy) };
}
