import type { DataSource } from 'typeorm';
import { ClockRow } from '../entities/clock.entity.ts';
import { NextDueRow } from '../entities/matter-links.entity.ts';

/** Clocks of one matter. Whether the matter may be seen is asked before, of the matter itself. */
export class ClocksQuery {
  readonly #source: DataSource;

  constructor(source: DataSource) {
    this.#source = source;
  }

  ofStream(stream: string): Promise<readonly ClockRow[]> {
    return this.#source
      .getRepository(ClockRow)
      .find({ where: { stream }, order: { startedAt: 'ASC', clockId: 'ASC' } });
  }

  /** The earliest date at which any workflow has something to do, at or before `until`; null = none. */
  async nextStop(until: string): Promise<string | null> {
    const row = await this.#source
      .getRepository(NextDueRow)
      .createQueryBuilder('n')
      .where('n.next_due <= :until', { until })
      .orderBy('n.nextDue', 'ASC')
      .limit(1)
      .getOne();
    return row?.nextDue?.toISOString() ?? null;
  }

  /** Workflows with a date at or before `until`. */
  dueUntil(until: string): Promise<readonly NextDueRow[]> {
    return this.#source
      .getRepository(NextDueRow)
      .createQueryBuilder('n')
      .where('n.next_due <= :until', { until })
      .orderBy('n.nextDue', 'ASC')
      .getMany();
  }
}
