import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { ClaimantReceiptRow } from '../entities/claimant-receipt.entity.ts';
import { ComplaintRow } from '../entities/complaint.entity.ts';
import { containing } from './containing.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { type Listing, type Page, type PageAsked, pageOf } from './page.ts';
import { byNextDue } from './next-due.ts';
import { inScopeOf, type Scope } from './scope.ts';

export interface ComplaintFilter extends PageAsked {
  readonly holderUnit?: string;
  readonly channel?: string;
  readonly stage?: string;
  readonly ended?: 'yes' | 'no';
  /** The earliest date by which something is owed first; newest first without it. */
  readonly by?: 'due';
  /** Number, project or employer contains. */
  readonly contains?: string;
}

/** Complaints as lists show them, newest first. The scope is part of every question. */
export class ComplaintQuery {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  list(scope: Scope, filter: ComplaintFilter = {}): Promise<Page<ComplaintRow>> {
    const asked: Listing<ComplaintRow>['asked'] = (manager) =>
      filtered(inScope(manager.createQueryBuilder(ComplaintRow, 'c'), scope), filter);
    if (filter.by === 'due') return pageOf(this.#source, { asked, ...byNextDue<ComplaintRow>() }, filter);
    const listing: Listing<ComplaintRow> = {
      asked,
      ordered: (query) => query.orderBy('c.receivedAt', 'DESC').addOrderBy('c.stream', 'ASC'),
      after: (query, cursor) =>
        // The first condition is what the index can start from.
        query.andWhere('c.received_at <= :at AND (c.received_at < :at OR c.stream > :id)', {
          ...decodeCursor(cursor),
        }),
      cursorOf: ({ receivedAt, stream }) => encodeCursor({ at: receivedAt.toISOString(), id: stream }),
    };
    return pageOf(this.#source, listing, filter);
  }

  /** Null: not there, or not for these eyes. */
  byStream(scope: Scope, stream: string): Promise<ComplaintRow | null> {
    return inScope(this.#source.getRepository(ComplaintRow).createQueryBuilder('c'), scope)
      .andWhere('c.stream = :stream', { stream })
      .getOne();
  }

  /** Public: who holds a receipt, of the complaint or of his own, may ask how the matter stands. Stream name. */
  async byReceipt(code: string): Promise<string | null> {
    const found =
      (await this.#source.getRepository(ComplaintRow).findOneBy({ receiptCode: code })) ??
      (await this.#source.getRepository(ClaimantReceiptRow).findOneBy({ code }));
    return found?.stream ?? null;
  }

  /** Complaints joined to a case. */
  ofCase(scope: Scope, caseStream: string): Promise<readonly ComplaintRow[]> {
    return inScope(this.#source.getRepository(ComplaintRow).createQueryBuilder('c'), scope)
      .andWhere('c.caseStream = :caseStream', { caseStream })
      .orderBy('c.receivedAt', 'ASC')
      .getMany();
  }
}

/** What another unit says is no wage matter, 人社 confirms. */
const HRSS_ALSO = { hrss: 'c.hrss_sees' };

function inScope(query: SelectQueryBuilder<ComplaintRow>, scope: Scope): SelectQueryBuilder<ComplaintRow> {
  return inScopeOf('complaint', query, scope, HRSS_ALSO);
}

function filtered(query: SelectQueryBuilder<ComplaintRow>, filter: ComplaintFilter): SelectQueryBuilder<ComplaintRow> {
  const { holderUnit, channel, stage, ended, contains } = filter;
  if (holderUnit !== undefined) query.andWhere('c.holderUnit = :holderUnit', { holderUnit });
  if (channel !== undefined) query.andWhere('c.channel = :channel', { channel });
  if (stage !== undefined) query.andWhere('c.stage = :stage', { stage });
  if (ended === 'yes') query.andWhere('(c.closed IS NOT NULL OR c.voided)');
  if (ended === 'no') query.andWhere('c.closed IS NULL AND NOT c.voided');
  if (contains !== undefined) {
    const like = containing(contains);
    query.andWhere('(c.number ILIKE :like OR c.project ILIKE :like OR c.employer ILIKE :like)', { like });
  }
  return query;
}
