import { isLocalDay, refuse } from '@qingxin/domain';
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
  /** Who answers for the contact. */
  readonly contactPerson?: string;
  /** Somebody has to be in touch from this day on … */
  readonly visitFrom?: string;
  /** … until this day, both included. */
  readonly visitTo?: string;
  readonly warned?: 'yes' | 'no';
  /** By name where absent. */
  readonly order?: 'name' | 'visit';
  /** Name contains. */
  readonly contains?: string;
}

const BY_NAME: Omit<Listing<CompanyRow>, 'asked'> = {
  ordered: (query) => query.orderBy('c.name', 'ASC').addOrderBy('c.stream', 'ASC'),
  after: (query, cursor) => query.andWhere('(c.name, c.stream) > (:after, :id)', { ...decodeTextCursor(cursor) }),
  cursorOf: ({ name, stream }) => encodeTextCursor({ after: name, id: stream }),
};

const DAY = 'YYYY-MM-DD'.length;

/** Who has to be visited first. */
const BY_VISIT: Omit<Listing<CompanyRow>, 'asked'> = {
  ordered: (query) => query.orderBy('c.visitDue', 'ASC').addOrderBy('c.name', 'ASC').addOrderBy('c.stream', 'ASC'),
  after: (query, cursor) => {
    const { after, id } = decodeTextCursor(cursor);
    if (!isLocalDay(after.slice(0, DAY))) refuse('cursor-invalid');
    const last = { due: after.slice(0, DAY), name: after.slice(DAY), id };
    return query.andWhere('(c.visitDue, c.name, c.stream) > (:due, :name, :id)', last);
  },
  cursorOf: ({ visitDue, name, stream }) => encodeTextCursor({ after: `${visitDue}${name}`, id: stream }),
};

/** Employers by name, or by the day by which somebody has to be in touch. The scope is part of every question. */
export class CompanyQuery {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  list(scope: Scope, filter: CompanyFilter = {}): Promise<Page<CompanyRow>> {
    const listing: Listing<CompanyRow> = {
      asked: (manager) => filtered(inScope(manager.createQueryBuilder(CompanyRow, 'c'), scope), filter),
      ...(filter.order === 'visit' ? BY_VISIT : BY_NAME),
    };
    return pageOf(this.#source, listing, filter);
  }
}

function inScope(query: SelectQueryBuilder<CompanyRow>, scope: Scope): SelectQueryBuilder<CompanyRow> {
  return inScopeOf('company', query, scope);
}

function filtered(query: SelectQueryBuilder<CompanyRow>, filter: CompanyFilter): SelectQueryBuilder<CompanyRow> {
  const { contactUnit, contactPerson, condition, listed, creditCode, contains, visitFrom, visitTo, warned } = filter;
  if (contactPerson !== undefined) query.andWhere('c.contactPerson = :contactPerson', { contactPerson });
  if (visitFrom !== undefined) query.andWhere('c.visitDue >= :visitFrom', { visitFrom });
  if (visitTo !== undefined) query.andWhere('c.visitDue <= :visitTo', { visitTo });
  if (warned !== undefined) query.andWhere(warned === 'yes' ? 'c.openWarnings > 0' : 'c.openWarnings = 0');
  if (contactUnit !== undefined) query.andWhere('c.contactUnit = :contactUnit', { contactUnit });
  if (condition !== undefined) query.andWhere('c.condition = :condition', { condition });
  if (listed !== undefined) query.andWhere(listed === 'yes' ? 'c.listed' : 'NOT c.listed');
  if (creditCode !== undefined) query.andWhere('c.creditCode = :creditCode', { creditCode });
  if (contains !== undefined) query.andWhere('c.name ILIKE :like', { like: containing(contains) });
  return query;
}
