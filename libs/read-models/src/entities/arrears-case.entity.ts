import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { SUM } from './sum.ts';

/** One arrears case as lists show it, with its sums. */
@Entity({ schema: 'rm', name: 'arrears_case' })
@Index('arrears_case_units', { synchronize: false })
@Index('arrears_case_number', ['number', 'stream'])
@Index('arrears_case_next_due', ['nextDueAt', 'stream'])
export class ArrearsCaseRow {
  @PrimaryColumn({ type: 'text' })
  readonly stream!: string;

  @Column({ type: 'int' })
  readonly version!: number;

  @Column({ type: 'text' })
  readonly number!: string;

  @Column({ type: 'text', nullable: true })
  readonly project!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly debtor!: string | null;

  @Column({ name: 'project_kind', type: 'text' })
  readonly projectKind!: string;

  @Column({ type: 'text', nullable: true })
  readonly grade!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly stage!: string | null;

  @Column({ name: 'lead_unit', type: 'text', nullable: true })
  readonly leadUnit!: string | null;

  @Column({ name: 'filing_unit', type: 'text', nullable: true })
  readonly filingUnit!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly patron!: string | null;

  @Column({ name: 'co_units', type: 'text', array: true })
  readonly coUnits!: string[];

  @Column({ name: 'clear_by', type: 'date', nullable: true })
  readonly clearBy!: string | null;

  @Column({ name: 'filed_on', type: 'date', nullable: true })
  readonly filedOn!: string | null;

  @Column({ name: 'source_count', type: 'int' })
  readonly sourceCount!: number;

  @Column({ type: 'int' })
  readonly people!: number;

  @Column({ name: 'claimed_fen', ...SUM })
  readonly claimedFen!: number;

  @Column({ name: 'verified_fen', ...SUM })
  readonly verifiedFen!: number;

  @Column({ name: 'recorded_fen', ...SUM })
  readonly recordedFen!: number;

  @Column({ name: 'paid_fen', ...SUM })
  readonly paidFen!: number;

  @Column({ name: 'open_lines', type: 'int' })
  readonly openLines!: number;

  @Column({ type: 'boolean' })
  readonly cleared!: boolean;

  @Column({ type: 'boolean' })
  readonly archived!: boolean;

  @Column({ type: 'int' })
  readonly reopened!: number;

  @Column({ name: 'related_units', type: 'text', array: true })
  readonly relatedUnits!: string[];

  @Column({ name: 'next_due_day', type: 'date', nullable: true })
  readonly nextDueDay!: string | null;

  @Column({ name: 'next_provisional', type: 'boolean', default: false })
  readonly nextProvisional!: boolean;

  /** Later than every date where there is none. */
  @Column({ name: 'next_due_at', type: 'timestamptz', default: '9999-12-31 00:00:00+00' })
  readonly nextDueAt!: Date;
}
