import {
  evolveLadders,
  type Instant,
  type LadderBook,
  type LadderEvent,
  type LadderState,
  type Recorded,
  type RungState,
} from '@qingxin/domain';
import type { SqlExecutor, Upcasters } from '@qingxin/event-store';
import type { LadderRungRow } from '../entities/ladder-rung.entity.ts';
import { decodeCursor, encodeCursor, pageSize } from './cursor.ts';
import type { Page } from './page.ts';
import type { Scope } from './scope.ts';
import type { StandingRungs } from './board-query.ts';
import type { RungFilter } from './supervision-query.ts';

interface Row {
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly schema_version: number;
  readonly actor: string;
  readonly unit: string | null;
  readonly occurred_at: Date;
  readonly data: Readonly<Record<string, unknown>>;
}

/** From an instant on so many more, or fewer, measures of a height stand against a unit. */
export interface RungChange {
  readonly at: Instant;
  readonly unit: string;
  readonly rung: string;
  readonly change: number;
}

/** What was written stays where it is: it is not read, and no figure needs it. The types as the index of the log has them. */
const EVENTS = `SELECT s.name AS stream, e.version, e.type, e.schema_version, e.actor, e.meta->>'unit' AS unit, e.occurred_at,
    e.data - '{demand,report,reason,statement}'::text[] AS data
  FROM es.event e JOIN es.stream s USING (stream_id)
  WHERE e.type IN ('GroundAdded', 'GroundStruck', 'RungProposed', 'RungIssued', 'RungPostponed', 'RungDeclined',
      'RungStatementFiled', 'RungAnswered', 'RungAnswerRejected', 'RungLifted', 'RungVoided', 'RungShownUpward', 'LadderRested')
    AND e.occurred_at <= $1::timestamptz
  ORDER BY e.stream_id, e.version`;

/** Measures as they stood at any moment: folded from the events of the ladders, so that nothing is kept beside the log. */
export class LadderHistory {
  readonly #sql: SqlExecutor;
  readonly #upcasters: Upcasters;

  constructor(sql: SqlExecutor, upcasters: Upcasters) {
    this.#sql = sql;
    this.#upcasters = upcasters;
  }

  /** As `BoardQuery.rungs` had it then. */
  async rungs(asOf: Instant, scope: Scope): Promise<readonly StandingRungs[]> {
    const found = new Map<string, { unit: string; rung: string; status: string; count: number; shownUpward: number }>();
    for (const row of await this.#live(asOf, scope)) {
      const key = `${row.unit}/${row.rung}/${row.status}`;
      const known = found.get(key) ?? { unit: row.unit, rung: row.rung, status: row.status, count: 0, shownUpward: 0 };
      known.count += 1;
      if (row.shownUpward) known.shownUpward += 1;
      found.set(key, known);
    }
    return [...found.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, standing]) => standing);
  }

  /** As `SupervisionQuery.rungs` had the live ones then. Refuses `limit-invalid` and `cursor-invalid`. */
  async page(
    asOf: Instant,
    scope: Scope,
    { rung, status, shownUpward, cursor, limit: most }: Omit<RungFilter, 'unit' | 'live' | 'standing' | 'cleared'>,
  ): Promise<Page<LadderRungRow>> {
    const limit = pageSize(most);
    const after = cursor === undefined ? null : decodeCursor(cursor);
    const rows = (await this.#live(asOf, scope)).filter(
      (row) =>
        (rung === undefined || row.rung === rung) &&
        (status === undefined || row.status === status) &&
        (shownUpward === undefined || row.shownUpward),
    );
    const placeOf = (row: LadderRungRow): string => `${row.proposedAt.toISOString()} ${row.id}`;
    rows.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
    const left = after === null ? rows : rows.filter((row) => placeOf(row) > `${after.at} ${after.id}`);
    const items = left.slice(0, limit);
    const last = items.at(-1);
    const nextCursor =
      left.length > limit && last !== undefined
        ? encodeCursor({ at: last.proposedAt.toISOString(), id: last.id })
        : null;
    return { items, total: rows.length, nextCursor };
  }

  /** How the number of live measures changed up to a moment, by unit and height. */
  async changes(until: Instant, scope: Scope): Promise<readonly RungChange[]> {
    const changes: RungChange[] = [];
    await this.#fold(until, (before, after, at) => {
      const unit = after.unit;
      if (!isIn(scope, unit)) return;
      for (const [rung, change] of differences(before, after)) changes.push({ at, unit, rung, change });
    });
    return changes;
  }

  async #live(asOf: Instant, scope: Scope): Promise<LadderRungRow[]> {
    const books = await this.#fold(asOf);
    return [...books].flatMap(([stream, book]) =>
      Object.values(book)
        .filter(({ unit }) => isIn(scope, unit))
        .flatMap((ladder) => liveOf(ladder).map((rung) => rowOf(stream, ladder, rung))),
    );
  }

  async #fold(
    until: Instant,
    passing: (before: LadderState | undefined, after: LadderState, at: Instant) => void = () => undefined,
  ): Promise<ReadonlyMap<string, LadderBook>> {
    const books = new Map<string, LadderBook>();
    for (const row of await this.#sql<Row>({ text: EVENTS }, [until])) {
      const before = books.get(row.stream) ?? {};
      const event = this.#eventOf(row);
      const after = evolveLadders(before, event);
      books.set(row.stream, after);
      const { ladderKey } = event.data;
      const ladder = after[ladderKey];
      if (ladder !== undefined) passing(before[ladderKey], ladder, event.occurredAt);
    }
    return books;
  }

  #eventOf({
    type,
    schema_version: schemaVersion,
    data,
    version,
    actor,
    unit,
    occurred_at,
  }: Row): Recorded<LadderEvent> {
    const known = this.#upcasters.upcast({ type, schemaVersion, data });
    const by = { id: actor, ...(unit === null ? {} : { unit }) };
    return { ...known, version, occurredAt: occurred_at.toISOString(), by } as unknown as Recorded<LadderEvent>;
  }
}

function isIn(scope: Scope, unit: string): boolean {
  return scope.sees === 'all' || (scope.sees === 'related' && scope.unit === unit);
}

/** What lanes show (`LIVE` of the supervision query). */
function liveOf({ rungs }: LadderState): readonly RungState[] {
  return rungs.filter(
    ({ status, proposedAt }) =>
      ['proposed', 'issued', 'answered'].includes(status) ||
      (status === 'postponed' && !rungs.some((other) => other.proposedAt > proposedAt)),
  );
}

function differences(before: LadderState | undefined, after: LadderState): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { rung } of liveOf(after)) counts.set(rung, (counts.get(rung) ?? 0) + 1);
  for (const { rung } of before === undefined ? [] : liveOf(before)) counts.set(rung, (counts.get(rung) ?? 0) - 1);
  return [...counts].filter(([, change]) => change !== 0);
}

function rowOf(stream: string, ladder: LadderState, rung: RungState): LadderRungRow {
  return {
    id: `${stream}/${ladder.key}/${rung.id}`,
    ...{ stream, version: ladder.setBy, ladderKey: ladder.key, rungId: rung.id, rung: rung.rung, unit: ladder.unit },
    ...{ status: rung.status, nominalAt: new Date(rung.nominalAt), proposedAt: new Date(rung.proposedAt) },
    ...{ shownUpward: rung.shownUpward, issuedBy: rung.issuedBy, number: rung.number, answerBy: rung.answerBy },
    grounds: ladder.grounds.filter(({ struck }) => !struck).length,
  };
}
