import type { Door } from '@qingxin/application';
import {
  addDays,
  disposalObstacles,
  ERASURE_STREAM,
  type ErasureState,
  localDayOf,
  mattersOf,
  numberOn,
  standingOf,
  termOf,
} from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';
import { districtNow } from '../district.ts';
import { keptWords, matterView, obstacleView, readMatter } from './words.ts';

/**
 * Matters that came to an end by a day, earliest first: read from the log itself, a few times a year. A complaint that joined a
 * case goes with it and is left out when it is looked at.
 */
const ENDED = {
  name: 'matters_ended_before',
  text: `SELECT s.name AS stream FROM es.stream s JOIN es.event e USING (stream_id)
    WHERE (s.category = 'case' AND e.type = 'CaseArchived'
      OR s.category = 'complaint' AND e.type IN ('ComplaintClosed', 'ComplaintVoided'))
    GROUP BY s.name HAVING max(left(coalesce(e.meta->>'actedOn',
      to_char(e.occurred_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')), 10)) <= $1::text
    ORDER BY max(e.occurred_at), s.name`,
};
const MOST_SHOWN = 200;
const DAYS_OF_YEAR = 365;

/** 到期可销毁: matters whose term has run out, with where the day comes from and what stands in the way. */
export class DueDesk {
  readonly #door: Door;
  readonly #sql: SqlExecutor;

  constructor(door: Door, sql: SqlExecutor) {
    this.#door = door;
    this.#sql = sql;
  }

  async list(): Promise<object> {
    const { rules, at } = await districtNow(this.#door);
    const today = localDayOf(at);
    const state = (await this.#door.journal.open(ERASURE_STREAM)).state as ErasureState;
    const standing = standingOf(state, { rules, at });
    const years = Math.min(
      numberOn(rules, 'D-DISPOSAL', 'leastKeptYears', today),
      numberOn(rules, 'D-DISPOSAL', 'complaintKeptYears', today),
    );
    const rows = await this.#sql<{ readonly stream: string }>(ENDED, [addDays(today, -years * DAYS_OF_YEAR)]);
    const found: { readonly until: string; readonly item: object }[] = [];
    for (const { stream } of rows) {
      if (isDisposed(state, stream)) continue;
      const read = await readMatter(this.#door, stream);
      const term = read === null ? null : termOf(read, rules);
      if (read === null || term === null || term.until === null || term.until >= today) continue;
      const matters = await this.#door.erasure.disposed(stream, this.#door.journal);
      const item = {
        ...{ matter: matterView(read), until: term.until, because: term.parts.map(keptWords) },
        complaints: matters.length - 1,
        obstacles: disposalObstacles(stream, matters, standing).map((one) => obstacleView(one, true)),
        proposed: isProposed(state, stream),
      };
      found.push({ until: term.until, item });
    }
    found.sort((one, other) => one.until.localeCompare(other.until));
    return { at, items: found.slice(0, MOST_SHOWN).map(({ item }) => item), total: found.length };
  }
}

function isDisposed({ proposals }: ErasureState, stream: string): boolean {
  return Object.values(proposals).some(({ about, results }) => about.kind === 'matters' && results[stream] === null);
}

function isProposed({ proposals }: ErasureState, stream: string): boolean {
  return Object.values(proposals).some(
    (one) =>
      one.about.kind === 'matters' &&
      (one.status === 'proposed' || one.status === 'approved') &&
      mattersOf(one).includes(stream),
  );
}
