import type { Instant } from '@qingxin/domain';
import type { DataSource, EntityManager, SelectQueryBuilder } from 'typeorm';
import { TaskRow } from '../entities/task.entity.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { UntoldWork } from './inbox-request.ts';
import { type Page, type PageAsked, pageOf } from './page.ts';

export interface DoneAsked extends PageAsked {
  readonly unit: string;
  /** Work ended since. */
  readonly since: Instant;
  /** Work that the reader may not know of. */
  readonly untold: readonly UntoldWork[];
}

/** What a unit has done and handed in, the newest first. */
export class DoneQuery {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  page(asked: DoneAsked): Promise<Page<TaskRow>> {
    return pageOf<TaskRow>(
      this.#source,
      {
        asked: (manager) => done(manager, asked),
        ordered: (query) => query.orderBy('t.endedAt', 'DESC').addOrderBy('t.id', 'DESC'),
        after: (query, cursor) =>
          query.andWhere('(t.ended_at, t.id) < (:at::timestamptz, :id)', { ...decodeCursor(cursor) }),
        cursorOf: ({ endedAt, id }) => encodeCursor({ at: endedAt?.toISOString() ?? '', id }),
      },
      asked,
    );
  }
}

function done(manager: EntityManager, { unit, since, untold }: DoneAsked): SelectQueryBuilder<TaskRow> {
  const query = manager
    .createQueryBuilder(TaskRow, 't')
    .where(`t.status = 'completed'`)
    .andWhere('t.unit = :unit', { unit })
    .andWhere('t.ended_at >= :since::timestamptz', { since });
  untold.forEach(({ kind, role, but }, index) => {
    const of = [`t.kind = :kind${index}`];
    if (role !== null) of.push(`t.role = :role${index}`);
    if (but !== null) of.push(`t.assignee IS DISTINCT FROM :but${index}`);
    query.andWhere(`NOT (${of.join(' AND ')})`, {
      [`kind${index}`]: kind,
      [`role${index}`]: role,
      [`but${index}`]: but,
    });
  });
  return query;
}
