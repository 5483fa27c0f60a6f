import { randomUUID } from 'node:crypto';
import type { Door } from '@qingxin/application';
import { type Actor, type OrganisationView, refuse } from '@qingxin/domain';
import { sqlError, type SqlExecutor } from '@qingxin/event-store';
import { districtNow } from '../district.ts';
import type { Labels } from '../matters/labels.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { unitsOf } from './inbox.ts';

export interface ViewAsked {
  readonly name: string;
  readonly query: object;
}

interface ViewRow {
  readonly viewId: string;
  readonly person: string | null;
  readonly unit: string | null;
  readonly name: string;
  readonly query: object;
  readonly isDefault: boolean;
}

const COLUMNS = `v.view_id AS "viewId", v.person, v.unit, v.name, v.query, COALESCE(d.view_id = v.view_id, false) AS "isDefault"`;
const OF = {
  name: 'saved_views',
  text: `SELECT ${COLUMNS} FROM app.saved_view v LEFT JOIN app.default_view d ON d.person = $1::text
    WHERE v.person = $1::text OR v.unit = ANY ($2::text[]) ORDER BY v.unit NULLS FIRST, v.name`,
};
const ADD = {
  name: 'saved_view_add',
  text: `INSERT INTO app.saved_view (view_id, person, unit, name, query, changed_by)
    VALUES ($1::uuid, $2::text, $3::text, $4::text, $5::jsonb, $6::text)`,
};
const CHANGE = {
  name: 'saved_view_change',
  text: `UPDATE app.saved_view SET name = $2::text, query = $3::jsonb, changed_by = $4::text, changed_at = clock_timestamp()
    WHERE view_id = $1::uuid`,
};
const REMOVE = { name: 'saved_view_remove', text: 'DELETE FROM app.saved_view WHERE view_id = $1::uuid' };
const CHOOSE = {
  name: 'default_view_choose',
  text: `INSERT INTO app.default_view (person, view_id) VALUES ($1::text, $2::uuid)
    ON CONFLICT (person) DO UPDATE SET view_id = EXCLUDED.view_id`,
};
const CHOOSE_NONE = { name: 'default_view_none', text: 'DELETE FROM app.default_view WHERE person = $1::text' };

const UNIQUE_VIOLATION = '23505';
/** Of one person, and of one unit. */
const MOST = 50;
/** Numbers of people are longer than any date. */
const NUMBER_OF_SOMEBODY = /\d{5}/;
const HEADS: readonly string[] = ['unit-head', 'coordinator', 'leading-group'];

/** Filters that people keep. Those of a unit are seen by whoever holds a post there and set by its heads. */
export class SavedViews {
  readonly #door: Door;
  readonly #sql: SqlExecutor;
  readonly #labels: Labels;

  constructor(door: Door, sql: SqlExecutor, labels: Labels) {
    this.#door = door;
    this.#sql = sql;
    this.#labels = labels;
  }

  async list(actor: Actor): Promise<object> {
    const { organisation } = await districtNow(this.#door);
    const names = await this.#labels.names(organisation);
    const rows = await this.#rows(actor, organisation);
    const views = rows.map(({ person: _, ...row }) => ({
      ...row,
      unitName: names.unit(row.unit),
      mayChange: row.unit === null || mayShare(actor, row.unit),
    }));
    return { views, mayShare: actor.unit !== null && mayShare(actor, actor.unit) ? [actor.unit] : [] };
  }

  /** Refuses `not-permitted`, `view-name-taken`, `view-name-personal`, `too-many-views`. */
  async add(actor: Actor, { unit, ...asked }: ViewAsked & { readonly unit: string | null }): Promise<object> {
    if (unit !== null && !mayShare(actor, unit)) throw new HttpProblem('not-permitted');
    const { organisation } = await districtNow(this.#door);
    const there = (await this.#rows(actor, organisation)).filter((row) => row.unit === unit);
    if (there.length >= MOST) refuse('too-many-views', { details: { most: MOST } });
    const viewId = randomUUID();
    const owner = unit === null ? actor.id : null;
    await this.#write(ADD, [viewId, owner, unit, nameOf(asked), JSON.stringify(asked.query), actor.id]);
    return this.#one(actor, viewId);
  }

  /** Refuses `not-found`, `not-permitted`, `view-name-taken`, `view-name-personal`. */
  async change(actor: Actor, viewId: string, asked: ViewAsked): Promise<object> {
    await this.#own(actor, viewId);
    await this.#write(CHANGE, [viewId, nameOf(asked), JSON.stringify(asked.query), actor.id]);
    return this.#one(actor, viewId);
  }

  /** Refuses `not-found` and `not-permitted`. */
  async remove(actor: Actor, viewId: string): Promise<void> {
    await this.#own(actor, viewId);
    await this.#sql(REMOVE, [viewId]);
  }

  /** Refuses `not-found`. */
  async choose(actor: Actor, viewId: string | null): Promise<void> {
    if (viewId === null) {
      await this.#sql(CHOOSE_NONE, [actor.id]);
      return;
    }
    await this.#seen(actor, viewId);
    await this.#sql(CHOOSE, [actor.id, viewId]);
  }

  async #write(statement: typeof ADD, params: readonly unknown[]): Promise<void> {
    try {
      await this.#sql(statement, [...params]);
    } catch (error) {
      if (sqlError(error)?.code === UNIQUE_VIOLATION) refuse('view-name-taken');
      throw error;
    }
  }

  #rows(actor: Actor, organisation: OrganisationView): Promise<readonly ViewRow[]> {
    return this.#sql<ViewRow>(OF, [actor.id, unitsOf(actor, organisation)]);
  }

  async #seen(actor: Actor, viewId: string): Promise<ViewRow> {
    const { organisation } = await districtNow(this.#door);
    const rows = await this.#rows(actor, organisation);
    return rows.find((row) => row.viewId === viewId) ?? refuse('not-found');
  }

  async #own(actor: Actor, viewId: string): Promise<void> {
    const { unit } = await this.#seen(actor, viewId);
    if (unit !== null && !mayShare(actor, unit)) throw new HttpProblem('not-permitted');
  }

  async #one(actor: Actor, viewId: string): Promise<object> {
    const { views } = (await this.list(actor)) as { readonly views: readonly ViewRow[] };
    return views.find((view) => view.viewId === viewId) ?? refuse('not-found');
  }
}

function mayShare({ unit, roles }: Actor, asked: string): boolean {
  return unit === asked && roles.some((role) => HEADS.includes(role));
}

function nameOf({ name }: ViewAsked): string {
  return NUMBER_OF_SOMEBODY.test(name) ? refuse('view-name-personal') : name;
}
