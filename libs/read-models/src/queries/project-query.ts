import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { ProjectRow } from '../entities/project.entity.ts';
import { containing } from './containing.ts';
import { decodeTextCursor, encodeTextCursor } from './cursor.ts';
import { type Listing, type Page, type PageAsked, pageOf } from './page.ts';
import { inScopeOf, type Scope } from './scope.ts';

export interface ProjectFilter extends PageAsked {
  readonly supervisedBy?: string;
  readonly sector?: string;
  readonly investment?: string;
  /** With labour cost that has not come, an open breach or an open warning. */
  readonly troubled?: 'yes' | 'no';
  /** Name contains. */
  readonly contains?: string;
}

/** Construction projects by name. The scope is part of every question. */
export class ProjectQuery {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  list(scope: Scope, filter: ProjectFilter = {}): Promise<Page<ProjectRow>> {
    const listing: Listing<ProjectRow> = {
      asked: (manager) => filtered(inScopeOf('project', manager.createQueryBuilder(ProjectRow, 'c'), scope), filter),
      ordered: (query) => query.orderBy('c.name', 'ASC').addOrderBy('c.stream', 'ASC'),
      after: (query, cursor) => query.andWhere('(c.name, c.stream) > (:after, :id)', { ...decodeTextCursor(cursor) }),
      cursorOf: ({ name, stream }) => encodeTextCursor({ after: name, id: stream }),
    };
    return pageOf(this.#source, listing, filter);
  }
}

const TROUBLED = '(c.gapFen > 0 OR c.openBreaches > 0 OR c.openWarnings > 0)';

function filtered(query: SelectQueryBuilder<ProjectRow>, filter: ProjectFilter): SelectQueryBuilder<ProjectRow> {
  const { supervisedBy, sector, investment, troubled, contains } = filter;
  if (supervisedBy !== undefined) query.andWhere('c.supervisedBy = :supervisedBy', { supervisedBy });
  if (sector !== undefined) query.andWhere('c.sector = :sector', { sector });
  if (investment !== undefined) query.andWhere('c.investment = :investment', { investment });
  if (troubled !== undefined) query.andWhere(troubled === 'yes' ? TROUBLED : `NOT ${TROUBLED}`);
  if (contains !== undefined) query.andWhere('c.name ILIKE :like', { like: containing(contains) });
  return query;
}
