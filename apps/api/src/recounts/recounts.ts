import { Readable } from 'node:stream';
import { type Actions, type Door, followingRecount, type PersonalDataReading, unitNamesIn } from '@qingxin/application';
import { type Actor, localDayOf, type RecountCause, type RecountState, refuse } from '@qingxin/domain';
import { contentHash, type SqlExecutor } from '@qingxin/event-store';
import type { WriteSheet } from '../exports/sheet-writer.ts';
import { districtNow } from '../district.ts';
import { named } from '../matters/complaint-view.ts';
import type { Labels, Names } from '../matters/labels.ts';
import { idOf } from '../stream-id.ts';
import { MATTER_KINDS, OUTCOMES, RECOUNT_COLUMNS, type RecountRow, recountRows } from './recount-rows.ts';
import { withRefusalWords } from '../problems/refusal-words.ts';

const NEWEST = {
  name: 'recounts_newest',
  text: `SELECT name FROM es.stream WHERE category = 'recount' ORDER BY opened_at DESC, name LIMIT $1::int`,
};
const PAGE = 50;

interface ClocksAsked {
  readonly id: string;
  readonly outcome?: string;
  readonly unit?: string;
  readonly limit?: number;
  readonly after?: string;
}

interface RecountParts {
  readonly personal: PersonalDataReading;
  readonly labels: Labels;
  readonly actions: Actions;
  readonly write: WriteSheet;
}

/** Batches over the clocks of all matters: what the dry run has shown, who ordered and approved, what came of it. */
export class Recounts {
  readonly #door: Door;
  readonly #sql: SqlExecutor;
  readonly #personal: PersonalDataReading;
  readonly #labels: Labels;
  readonly #actions: Actions;
  readonly #write: WriteSheet;

  constructor(door: Door, sql: SqlExecutor, { personal, labels, actions, write }: RecountParts) {
    this.#door = door;
    this.#sql = sql;
    this.#personal = personal;
    this.#labels = labels;
    this.#actions = actions;
    this.#write = write;
  }

  async list(limit = PAGE): Promise<object> {
    const names = await this.#labels.now();
    const found = await this.#sql<{ readonly name: string }>(NEWEST, [limit]);
    const heads = found.map(async ({ name }) => headView(name, await this.#state(name), names));
    return { recounts: await Promise.all(heads) };
  }

  /** Refuses `not-found`. */
  async read(id: string): Promise<object> {
    const stream = `recount-${id}`;
    const state = await this.#known(id);
    const names = await this.#labels.now();
    const rows = recountRows(state);
    const answer = {
      ...headView(stream, state, names),
      byUnit: counted(rows, ({ unit }) => unit).map(({ key, ...counts }) => ({ unit: named(key, names), ...counts })),
      byKind: counted(rows, ({ matterKind }) => matterKind).map(({ key, ...counts }) => ({
        ...{ kind: key, name: MATTER_KINDS[key] ?? key },
        ...counts,
      })),
      order: orderView(state, names),
      approved: signedView(state.approved, names),
      refusedFor: state.refusedFor,
      follows: state.follows === null ? null : idOf(state.follows),
      followedBy: state.status === 'done' && state.drifted.length > 0 ? idOf(followingRecount(stream)) : null,
      drifted: state.drifted.length,
    };
    return (await this.#personal.masked(answer, stream)) as object;
  }

  /** Refuses `not-found`. */
  async clocks({ id, outcome, unit, limit = PAGE, after }: ClocksAsked): Promise<object> {
    const names = await this.#labels.now();
    const rows = recountRows(await this.#known(id)).filter(
      (row) => (outcome === undefined || row.outcome === outcome) && (unit === undefined || row.unit === unit),
    );
    const from = after === undefined ? 0 : rows.findIndex((row) => keyOf(row) === after) + 1;
    const page = rows.slice(from, from + limit);
    const last = page.at(-1);
    return {
      items: page.map((row) => ({ ...row, unit: named(row.unit, names) })),
      total: rows.length,
      nextAfter: last === undefined || from + limit >= rows.length ? null : keyOf(last),
    };
  }

  /** Refuses `not-found`. */
  async offered(id: string, actor: Actor): Promise<object> {
    const { version, actions } = await this.#actions.of(`recount-${id}`, actor);
    return { version, actions: withRefusalWords(actions) };
  }

  /** Every clock of it as a workbook. Refuses `not-found`. */
  async workbook(id: string): Promise<{ readonly bytes: Readable; readonly name: string }> {
    const state = await this.#known(id);
    const { organisation, at } = await districtNow(this.#door);
    const rows = recountRows(state).map((row) => ({
      ...row,
      ...{ matterKind: MATTER_KINDS[row.matterKind] ?? row.matterKind, outcome: OUTCOMES[row.outcome] },
    }));
    const title = `时限试算与执行（${causeWords(state.cause)}）`;
    const units = unitNamesIn(RECOUNT_COLUMNS, rows, organisation);
    const hash = contentHash({ id, version: state.version, units, rows });
    const head = { title, source: '规则和日历的变更', keptBy: '治欠办', columns: RECOUNT_COLUMNS };
    const bytes = await this.#write({ ...head, rows, units, asOf: at, effectiveOn: null, hash });
    return { bytes: Readable.fromWeb(bytes), name: `${title}（${localDayOf(at)}）.xlsx` };
  }

  async #known(id: string): Promise<RecountState> {
    const state = await this.#state(`recount-${id}`);
    return state.status === null ? refuse('not-found') : state;
  }

  async #state(stream: string): Promise<RecountState> {
    return (await this.#door.journal.open(stream)).state as RecountState;
  }
}

function keyOf({ matterKind, matterId, clockId }: RecountRow): string {
  return `${matterKind}/${matterId}/${clockId}`;
}

function causeWords(cause: RecountCause | null): string {
  if (cause === null) return '';
  return cause.kind === 'rule'
    ? `${cause.row.id} ${cause.row.title} 第${cause.row.version}版`
    : `${cause.year.year}年放假通知`;
}

function headView(stream: string, state: RecountState, names: Names): object {
  const { cause, status, version, readyAt, calendarVersion } = state;
  return {
    ...{ id: idOf(stream), version, status, cause: causeWords(cause) },
    ...{ rule: cause?.kind === 'rule' ? cause.row : null, year: cause?.kind === 'notice' ? cause.year : null },
    ...{ proposalId: cause?.kind === 'notice' ? cause.proposalId : null },
    requested: signedView(state.requested, names),
    ordered: signedView(state.order, names),
    ...{ readyAt, calendarVersion },
    totals: totalsOf(recountRows(state)),
  };
}

type Totals = Readonly<Record<RecountRow['outcome'], number>>;

function totalsOf(rows: readonly RecountRow[]): Totals {
  const none = { moves: 0, follows: 0, lapses: 0, spared: 0, stuck: 0 };
  return rows.reduce((sum: Totals, { outcome }) => ({ ...sum, [outcome]: sum[outcome] + 1 }), none);
}

function counted(
  rows: readonly RecountRow[],
  by: (row: RecountRow) => string,
): readonly (Totals & { readonly key: string })[] {
  const keys = [...new Set(rows.map(by))].sort();
  return keys.map((key) => ({ key, ...totalsOf(rows.filter((row) => by(row) === key)) }));
}

function signedView(signed: RecountState['approved'], names: Names): object | null {
  return signed === null ? null : { by: signed.by, byShownAs: names.person(signed.by), at: signed.at };
}

function orderView({ order }: RecountState, names: Names): object | null {
  if (order === null) return null;
  const { reason, lapsing } = order;
  return {
    ...signedView(order, names),
    reason,
    lapsing: lapsing.map((one) => ({ unit: named(one.unit, names), reason: one.reason })),
  };
}
