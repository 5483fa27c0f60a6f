import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One clock of one matter; how its date came about is in the stream. */
@Entity({ schema: 'rm', name: 'clock' })
@Index('clock_open_due', { synchronize: false })
@Index('clock_late', { synchronize: false })
export class ClockRow {
  @PrimaryColumn({ type: 'text' })
  readonly id!: string;

  @Index('clock_stream')
  @Column({ type: 'text' })
  readonly stream!: string;

  @Column({ type: 'int' })
  readonly version!: number;

  @Column({ name: 'clock_id', type: 'text' })
  readonly clockId!: string;

  @Column({ name: 'rule_id', type: 'text' })
  readonly ruleId!: string;

  @Column({ name: 'rule_version', type: 'int' })
  readonly ruleVersion!: number;

  @Column({ name: 'calendar_version', type: 'int' })
  readonly calendarVersion!: number;

  @Column({ type: 'text' })
  readonly tier!: string;

  @Column({ type: 'text', nullable: true })
  readonly key!: string | null;

  @Column({ type: 'text' })
  readonly unit!: string;

  @Column({ type: 'text' })
  readonly status!: string;

  @Column({ type: 'text' })
  readonly start!: string;

  @Column({ name: 'due_day', type: 'date', nullable: true })
  readonly dueDay!: string | null;

  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  readonly dueAt!: Date | null;

  @Column({ type: 'boolean' })
  readonly provisional!: boolean;

  @Column({ name: 'on_lapse', type: 'text', nullable: true })
  readonly onLapse!: string | null;

  @Column({ name: 'started_at', type: 'timestamptz' })
  readonly startedAt!: Date;

  @Column({ name: 'lapsed_at', type: 'timestamptz', nullable: true })
  readonly lapsedAt!: Date | null;

  @Column({ name: 'met_on', type: 'text', nullable: true })
  readonly metOn!: string | null;

  @Column({ name: 'working_days_late', type: 'int', nullable: true })
  readonly workingDaysLate!: number | null;

  @Column({ name: 'ended_as', type: 'text', nullable: true })
  readonly endedAs!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly historical!: string | null;
}
