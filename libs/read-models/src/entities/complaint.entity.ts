import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One complaint as lists show it. No name of a worker is in it. */
@Entity({ schema: 'rm', name: 'complaint' })
@Index('complaint_received', { synchronize: false })
@Index('complaint_units', { synchronize: false })
@Index('complaint_case', { synchronize: false })
@Index('complaint_next_due', ['nextDueAt', 'stream'])
export class ComplaintRow {
  @PrimaryColumn({ type: 'text' })
  readonly stream!: string;

  @Column({ type: 'int' })
  readonly version!: number;

  @Column({ type: 'text' })
  readonly number!: string;

  @Index('complaint_receipt', { unique: true })
  @Column({ name: 'receipt_code', type: 'text' })
  readonly receiptCode!: string;

  @Column({ type: 'text' })
  readonly kind!: string;

  @Column({ type: 'text' })
  readonly channel!: string;

  @Column({ type: 'text', nullable: true })
  readonly stage!: string | null;

  @Column({ name: 'holder_unit', type: 'text' })
  readonly holderUnit!: string;

  @Column({ name: 'first_contact_unit', type: 'text' })
  readonly firstContactUnit!: string;

  @Column({ name: 'received_at', type: 'timestamptz' })
  readonly receivedAt!: Date;

  @Column({ type: 'boolean' })
  readonly urgent!: boolean;

  @Column({ type: 'int' })
  readonly people!: number;

  @Column({
    name: 'amount_fen',
    type: 'bigint',
    nullable: true,
    transformer: { from: fenOf, to: (fen: unknown) => fen },
  })
  readonly amountFen!: number | null;

  @Column({ type: 'text', nullable: true })
  readonly employer!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly project!: string | null;

  @Column({ name: 'accepted_unit', type: 'text', nullable: true })
  readonly acceptedUnit!: string | null;

  @Column({ name: 'case_stream', type: 'text', nullable: true })
  readonly caseStream!: string | null;

  @Column({ name: 'hand_off_count', type: 'int' })
  readonly handOffCount!: number;

  @Column({ name: 'returned_count', type: 'int' })
  readonly returnedCount!: number;

  @Column({ type: 'text', nullable: true })
  readonly closed!: string | null;

  @Column({ type: 'boolean' })
  readonly voided!: boolean;

  @Column({ name: 'related_units', type: 'text', array: true })
  readonly relatedUnits!: string[];

  @Column({ name: 'hrss_sees', type: 'boolean' })
  readonly hrssSees!: boolean;

  @Column({ name: 'next_due_day', type: 'date', nullable: true })
  readonly nextDueDay!: string | null;

  @Column({ name: 'next_provisional', type: 'boolean', default: false })
  readonly nextProvisional!: boolean;

  /** Later than every date where there is none. */
  @Column({ name: 'next_due_at', type: 'timestamptz', default: '9999-12-31 00:00:00+00' })
  readonly nextDueAt!: Date;
}

/** PostgreSQL gives bigint as text; sums end at 10^15 fen, well inside the safe integers. */
export function fenOf(value: string | null): number | null {
  return value === null ? null : Number(value);
}
