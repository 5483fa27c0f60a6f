import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { ArrearsCaseRow } from '../entities/arrears-case.entity.ts';
import type { Page } from './complaint-query.ts';
import { decodeTextCursor, encodeTextCursor, pageSize } from './cursor.ts';
import type { Scope } from './scope.ts';

export interface CaseFilter {
  readonly leadUnit?: string;
  readonly filingUnit?: string;
  readonly grade?: string;
  readonly cleared?: 'yes' | 'no';
  readonly archived?: 'yes' | 'no';
  readonly cursor?: string;
  readonly limit?: number;
}

/** Arrears cases by number. The scope is part of every question. */
export class CaseQuery {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  /** Page and total of one snapshot. */
  async list(scope: Scope, filter: CaseFilter = {}): Promise<Page<ArrearsCaseRow>> {
    const limit = pageSize(filter.limit);
    return this.#source.transaction('REPEATABLE READ', async (manager) => {
      const asked = () => filtered(inScope(manager.createQueryBuilder(ArrearsCaseRow, 'c'), scope), filter);
      const total = await asked().getCount();
      const page = asked()
        .orderBy('c.number', 'ASC')
        .addOrderBy('c.stream', 'ASC')
        .limit(limit + 1);
      if (filter.cursor !== undefined) {
        const { after, id } = decodeTextCursor(filter.cursor);
        page.andWhere('(c.number, c.stream) > (:after, :id)', { after, id });
      }
      const rows = await page.getMany();
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const more = rows.length > limit && last !== undefined;
      return { items, total, nextCursor: more ? encodeTextCursor({ after: last.number, id: last.stream }) : null };
    });
  }

  /** Null: not there, or not for these eyes. */
  byStream(scope: Scope, stream: string): Promise<ArrearsCaseRow | null> {
    return inScope(this.#source.getRepository(ArrearsCaseRow).createQueryBuilder('c'), scope)
      .andWhere('c.stream = :stream', { stream })
      .getOne();
  }
}

function inScope(query: SelectQueryBuilder<ArrearsCaseRow>, scope: Scope): SelectQueryBuilder<ArrearsCaseRow> {
  switch (scope.sees) {
    case 'all':
      return query.where('true');
    case 'nothing':
      return query.where('false');
    case 'related':
      // Every case concerns 人社局, which the law charges with wage arrears (724 Art 7).
      if (scope.unitKind === 'hrss') return query.where('true');
      return query.where('c.related_units @> ARRAY[:scopeUnit::text]', { scopeUnit: scope.unit });
    default:
      return scope satisfies never;
  }
}

function filtered(query: SelectQueryBuilder<ArrearsCaseRow>, filter: CaseFilter): SelectQueryBuilder<ArrearsCaseRow> {
  const { leadUnit, filingUnit, grade, cleared, archived } = filter;
  if (leadUnit !== undefined) query.andWhere('c.leadUnit = :leadUnit', { leadUnit });
  if (filingUnit !== undefined) query.andWhere('c.filingUnit = :filingUnit', { filingUnit });
  if (grade !== undefined) query.andWhere('c.grade = :grade', { grade });
  if (cleared !== undefined) query.andWhere(cleared === 'yes' ? 'c.cleared' : 'NOT c.cleared');
  if (archived !== undefined) query.andWhere(archived === 'yes' ? 'c.archived' : 'NOT c.archived');
  return query;
}
