import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { ArrearsCaseRow } from '../entities/arrears-case.entity.ts';
import { containing } from './containing.ts';
import { decodeNumberCursor, encodeNumberCursor } from './cursor.ts';
import { type Listing, type Page, type PageAsked, pageOf } from './page.ts';
import { byNextDue } from './next-due.ts';
import { inScopeOf, type Scope } from './scope.ts';

export interface CaseFilter extends PageAsked {
  readonly leadUnit?: string;
  readonly filingUnit?: string;
  readonly grade?: string;
  readonly cleared?: 'yes' | 'no';
  readonly archived?: 'yes' | 'no';
  /** The earliest date by which something is owed first; by number without it. */
  readonly by?: 'due';
  /** Number, project or who owes contains. */
  readonly contains?: string;
}

/** 〔2022〕10号 comes after 〔2022〕2号: by year, then by the running number, which is the order of opening. */
const NUMBER_ORDER = ['〔(\\d{1,9})〕', '〕(\\d{1,9})']
  .map((part) => `lpad(COALESCE(substring(c.number FROM '${part}'), '0'), 9, '0')`)
  .join(' || ');

function numberOrder(number: string): string {
  const [, year = '0', running = '0'] = /〔(\d{1,9})〕(\d{1,9})?/.exec(number) ?? [];
  return `${year.padStart(9, '0')}${running.padStart(9, '0')}`;
}

/** Arrears cases by number. The scope is part of every question. */
export class CaseQuery {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  list(scope: Scope, filter: CaseFilter = {}): Promise<Page<ArrearsCaseRow>> {
    const asked: Listing<ArrearsCaseRow>['asked'] = (manager) =>
      filtered(inScope(manager.createQueryBuilder(ArrearsCaseRow, 'c'), scope), filter);
    if (filter.by === 'due') return pageOf(this.#source, { asked, ...byNextDue<ArrearsCaseRow>() }, filter);
    const listing: Listing<ArrearsCaseRow> = {
      asked,
      ordered: (query) =>
        query.addSelect(NUMBER_ORDER, 'number_order').orderBy('number_order', 'ASC').addOrderBy('c.stream', 'ASC'),
      after: (query, cursor) =>
        query.andWhere(`(${NUMBER_ORDER}, c.stream) > (:after, :id)`, { ...decodeNumberCursor(cursor) }),
      cursorOf: ({ number, stream }) => encodeNumberCursor({ after: numberOrder(number), id: stream }),
    };
    return pageOf(this.#source, listing, filter);
  }

  /** Null: not there, or not for these eyes. */
  byStream(scope: Scope, stream: string): Promise<ArrearsCaseRow | null> {
    return inScope(this.#source.getRepository(ArrearsCaseRow).createQueryBuilder('c'), scope)
      .andWhere('c.stream = :stream', { stream })
      .getOne();
  }
}

function inScope(query: SelectQueryBuilder<ArrearsCaseRow>, scope: Scope): SelectQueryBuilder<ArrearsCaseRow> {
  return inScopeOf('case', query, scope);
}

function filtered(query: SelectQueryBuilder<ArrearsCaseRow>, filter: CaseFilter): SelectQueryBuilder<ArrearsCaseRow> {
  const { leadUnit, filingUnit, grade, cleared, archived, contains } = filter;
  if (leadUnit !== undefined) query.andWhere('c.leadUnit = :leadUnit', { leadUnit });
  if (filingUnit !== undefined) query.andWhere('c.filingUnit = :filingUnit', { filingUnit });
  if (grade !== undefined) query.andWhere('c.grade = :grade', { grade });
  if (cleared !== undefined) query.andWhere(cleared === 'yes' ? 'c.cleared' : 'NOT c.cleared');
  if (archived !== undefined) query.andWhere(archived === 'yes' ? 'c.archived' : 'NOT c.archived');
  if (contains !== undefined) {
    const like = containing(contains);
    query.andWhere('(c.number ILIKE :like OR c.project ILIKE :like OR c.debtor ILIKE :like)', { like });
  }
  return query;
}
