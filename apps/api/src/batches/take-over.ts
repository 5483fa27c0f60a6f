import { complaintOfRow, type Door } from '@qingxin/application';
import { type Actor, type BatchState, type MatterState, refusalCode, type Rulebook } from '@qingxin/domain';
import { type SqlExecutor, uuidV5 } from '@qingxin/event-store';
import { type SeverityBounds, severityBounds } from '@qingxin/read-models';
import type { Labels, Names } from '../matters/labels.ts';
import type { MatterSight } from '../matters/matter-sight.ts';
import { idOf } from '../stream-id.ts';

/** What runs in the matters that a file brought in and in their cases, and what had lapsed on paper and waits for a word. */
const CLOCKS = {
  name: 'take_over_clocks',
  text: `WITH matters AS (
      SELECT stream, number FROM rm.complaint WHERE stream = ANY($1::text[])
      UNION SELECT a.stream, a.number FROM rm.arrears_case a
        JOIN rm.complaint c ON c.case_stream = a.stream WHERE c.stream = ANY($1::text[]))
    SELECT k.stream, m.number, k.clock_id AS "clockId", k.rule_id AS "ruleId", k.rule_version AS "ruleVersion",
      k.unit, k.status, k.due_day::text AS "due", k.due_at AS "dueAt", k.on_lapse AS "onLapse", k.historical
    FROM rm.clock k JOIN matters m ON m.stream = k.stream
    WHERE k.status IN ('running', 'paused') OR k.historical = 'open'
    ORDER BY k.due_at NULLS LAST, k.id`,
};

interface ClockFound {
  readonly stream: string;
  readonly number: string | null;
  readonly clockId: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly unit: string;
  readonly status: string;
  readonly due: string | null;
  readonly dueAt: Date | null;
  readonly onLapse: string | null;
  readonly historical: string | null;
}

interface UnitCounts {
  rows: number;
  broughtIn: number;
  open: number;
  dropped: number;
  later: number;
  near: number;
  overdue: number;
  paused: number;
  historical: number;
}

const NONE: UnitCounts = {
  ...{ rows: 0, broughtIn: 0, open: 0, dropped: 0, later: 0, near: 0, overdue: 0, paused: 0, historical: 0 },
};

export interface LapseNamed {
  readonly matterKind: 'complaint' | 'case';
  readonly id: string;
  readonly clockId: string;
}

export interface Judged {
  readonly verdict: 'counts' | 'does-not-count';
  readonly reason: string;
  readonly lapses: readonly LapseNamed[];
}

/** 存量接管 of one file: what it came to by unit, and the lapses of the time on paper, confirmed one by one or many in one act. */
export class TakeOver {
  readonly #door: Door;
  readonly #sql: SqlExecutor;
  readonly #sight: MatterSight;
  readonly #labels: Labels;

  constructor(door: Door, sql: SqlExecutor, sight: MatterSight, labels: Labels) {
    this.#door = door;
    this.#sql = sql;
    this.#sight = sight;
    this.#labels = labels;
  }

  async report(id: string, actor: Actor): Promise<object> {
    const { state, stream, at, references } = await this.#sight.open<BatchState>({ kind: 'batch', id, actor });
    const names = await this.#labels.names(references.organisation);
    const clocks = await this.#sql<ClockFound>(CLOCKS, [broughtIn(state, stream)]);
    const units = countsByUnit(state, clocks, severityBounds(references, at));
    return {
      ...{ id, version: state.version, at },
      units: [...units].sort(([one], [other]) => (one < other ? -1 : 1)).map(([unit, of]) => unitLine(unit, of, names)),
      lapses: clocks
        .filter(({ historical }) => historical === 'open')
        .map((clock) => lapseLine(clock, names, references.rules)),
    };
  }

  /**
   * One command for each lapse, under the rights of whoever says it; what a matter refuses is told and holds nothing else up.
   * The same request sent again confirms nothing twice.
   */
  async confirm(id: string, commandId: string, actor: Actor, { verdict, reason, lapses }: Judged): Promise<object> {
    const { stream: batch } = await this.#sight.open<BatchState>({ kind: 'batch', id, actor });
    const left: object[] = [];
    for (const { matterKind, id: matter, clockId } of lapses) {
      const stream = `${matterKind}-${matter}`;
      const code = await this.#send(actor, batch, {
        ...{ commandId: uuidV5(commandId, `${stream}/${clockId}`), stream, type: 'ConfirmHistoricalLapse' },
        payload: { clockId, verdict, reason },
      });
      if (code !== null) left.push({ matterKind, id: matter, clockId, code });
    }
    return { confirmed: lapses.length - left.length, left };
  }

  /** Code with which the matter refuses it, or null; of this file's matters alone. */
  async #send(
    actor: Actor,
    batch: string,
    envelope: { readonly commandId: string; readonly stream: string; readonly type: string; readonly payload: object },
  ): Promise<string | null> {
    try {
      const { takenOver } = (await this.#door.journal.open(envelope.stream)).state as MatterState;
      if (takenOver?.batch !== batch) return 'not-found';
      await this.#door.handler.handle(envelope, actor);
      return null;
    } catch (error) {
      const code = refusalCode(error);
      if (code === null) throw error;
      return code;
    }
  }
}

/** Complaints that the rows have become. */
function broughtIn({ rows }: BatchState, stream: string): readonly string[] {
  return Object.values(rows).flatMap(({ row, status, backlog }) =>
    status === 'applied' && backlog !== undefined ? [complaintOfRow({ stream }, row)] : [],
  );
}

/** Rows by the unit that has them, clocks by the unit that owes the act. */
function countsByUnit(
  { rows }: BatchState,
  clocks: readonly ClockFound[],
  bounds: SeverityBounds,
): ReadonlyMap<string, UnitCounts> {
  const units = new Map<string, UnitCounts>();
  const count = (unit: string, what: keyof UnitCounts): void => {
    const known = units.get(unit) ?? { ...NONE };
    known[what] += 1;
    units.set(unit, known);
  };
  for (const { status, meaning } of Object.values(rows)) {
    const unit = meaning?.units?.holder ?? meaning?.units?.first ?? '';
    count(unit, 'rows');
    if (status === 'applied') count(unit, 'broughtIn');
    else if (status === 'dropped') count(unit, 'dropped');
    else if (status === 'open') count(unit, 'open');
  }
  for (const clock of clocks) count(clock.unit, colourOf(clock, bounds));
  return units;
}

function colourOf({ status, dueAt, historical }: ClockFound, { now, nearUntil }: SeverityBounds): keyof UnitCounts {
  if (historical === 'open') return 'historical';
  if (status === 'paused' || dueAt === null) return 'paused';
  const at = dueAt.toISOString();
  if (at <= now) return 'overdue';
  return at <= nearUntil ? 'near' : 'later';
}

function unitLine(unit: string, counts: UnitCounts, names: Names): object {
  const { rows, broughtIn: done, open, dropped, later, near, overdue, paused, historical } = counts;
  const running = { later, near, overdue, paused };
  const named = unit === '' ? { unit: null, unitName: null } : { unit, unitName: names.unit(unit) };
  return { ...named, rows, broughtIn: done, open, dropped, running, historical };
}

function lapseLine(clock: ClockFound, names: Names, rules: Rulebook): object {
  const { stream, number, clockId, ruleId, ruleVersion, unit, due, onLapse } = clock;
  const { title, source } = rules.row(ruleId, ruleVersion);
  const matterKind = stream.startsWith('case-') ? 'case' : 'complaint';
  return {
    matterKind,
    id: idOf(stream),
    number,
    clockId,
    title,
    source,
    unit,
    unitName: names.unit(unit),
    due,
    onLapse,
  };
}
