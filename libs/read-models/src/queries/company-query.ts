import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { CompanyRow } from '../entities/company.entity.ts';
import { containing } from './containing.ts';
import { decodeTextCursor, encodeTextCursor } from './cursor.ts';
import { type Listing, type Page, type PageAsked, pageOf } from './page.ts';
import { inScopeOf, type Scope } from './scope.ts';

export interface CompanyFilter extends PageAsked {
  readonly contactUnit?: string;
  readonly condition?: string;
  readonly listed?: 'yes' | 'no';
  readonly creditCode?: string;
  /** Name contains. */
  readonly contains?: string;
}

/** Employers by name. The scope is part of every question. */
export class CompanyQuery {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  list(scope: Scope, filter: CompanyFilter = {}): Promise<Page<CompanyRow>> {
    const listing: Listing<CompanyRow> = {
      asked: (manager) => filtered(inScope(manager.createQueryBuilder(CompanyRow, 'c'), scope), filter),
      ordered: (query) => query.orderBy('c.name', 'ASC').addOrderBy('c.stream', 'ASC'),
      after: (query, cursor) => query.andWhere('(c.name, c.stream) > (:after, :id)', { ...decodeTextCursor(cursor) }),
      cursorOf: ({ name, stream }) => encodeTextCursor({ after: name, id: stream }),
    };
    return pageOf(this.#source, listing, filter);
  }
}

function inScope(query: SelectQueryBuilder<CompanyRow>, scope: Scope): SelectQueryBuilder<CompanyRow> {
  return inScopeOf('company', query, scope);
}

function filtered(query: SelectQueryBuilder<CompanyRow>, filter: CompanyFilter): SelectQueryBuilder<CompanyRow> {
  const { contactUnit, condition, listed, creditCode, contains } = filter;
  if (contactUnit !== undefined) query.andWhere('c.contactUnit = :contactUnit', { contactUnit });
  if (condition !== undefined) query.andWhere('c.condition = :condition', { condition });
  if (listed !== undefined) query.andWhere(listed === 'yes' ? 'c.listed' : 'NOT c.listed');
  if (creditCode !== undefined) query.andWhere('c.creditCode = :creditCode', { creditCode });
  if (contains !== undefined) query.andWhere('c.name ILIKE :like', { like: containing(contains) });
  return query;
}
