import type { FreeText, TaskNote } from '@qingxin/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CardParty } from '../inline/card.ts';
import { fenOf } from './complaint.entity.ts';

/** One piece of work with what the inbox shows of its matter. */
@Entity({ schema: 'rm', name: 'task' })
@Index('task_queue', { synchronize: false })
@Index('task_mine', { synchronize: false })
@Index('task_paused', { synchronize: false })
@Index('task_done', { synchronize: false })
@Index('task_contact', { synchronize: false })
@Index('task_handle', { synchronize: false })
@Index('task_feedback', { synchronize: false })
@Index('task_extension', { synchronize: false })
@Index('task_clear', { synchronize: false })
export class TaskRow {
  @PrimaryColumn({ type: 'text' })
  readonly id!: string;

  @Index('task_stream')
  @Column({ type: 'text' })
  readonly stream!: string;

  @Column({ type: 'int' })
  readonly version!: number;

  @Column({ name: 'task_id', type: 'text' })
  readonly taskId!: string;

  @Column({ type: 'text' })
  readonly kind!: string;

  @Column({ type: 'text' })
  readonly label!: string;

  @Column({ type: 'text' })
  readonly unit!: string;

  @Column({ type: 'text' })
  readonly role!: string;

  @Column({ type: 'text', nullable: true })
  readonly key!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly assignee!: string | null;

  @Column({ type: 'text' })
  readonly status!: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  readonly openedAt!: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  readonly endedAt!: Date | null;

  @Column({ name: 'clock_id', type: 'text', nullable: true })
  readonly clockId!: string | null;

  @Column({ name: 'clock_status', type: 'text', nullable: true })
  readonly clockStatus!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly tier!: string | null;

  @Column({ name: 'due_day', type: 'date', nullable: true })
  readonly dueDay!: string | null;

  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  readonly dueAt!: Date | null;

  @Column({ name: 'sort_at', type: 'timestamptz' })
  readonly sortAt!: Date;

  @Column({ type: 'boolean' })
  readonly provisional!: boolean;

  @Column({ name: 'matter_kind', type: 'text' })
  readonly matterKind!: string;

  @Column({ type: 'text', nullable: true })
  readonly number!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly channel!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly stage!: string | null;

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

  @Column({ name: 'hand_off_count', type: 'int' })
  readonly handOffCount!: number;

  @Column({ name: 'urgent_reason', type: 'jsonb', nullable: true })
  readonly urgentReason!: FreeText | null;

  @Column({ type: 'jsonb', nullable: true })
  readonly party!: CardParty | null;

  @Column({ name: 'lead_unit', type: 'text', nullable: true })
  readonly leadUnit!: string | null;

  @Column({ name: 'co_units', type: 'text', array: true, nullable: true })
  readonly coUnits!: readonly string[] | null;

  /** The highest rung that stands in the matter. */
  @Column({ type: 'text', nullable: true })
  readonly rung!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  readonly note!: TaskNote | null;

  /** Earliest dates of the matter's clocks, by family; null where nothing of it is owed. */
  @Column({ name: 'contact_at', type: 'timestamptz', nullable: true })
  readonly contactAt!: Date | null;

  @Column({ name: 'handle_at', type: 'timestamptz', nullable: true })
  readonly handleAt!: Date | null;

  @Column({ name: 'feedback_at', type: 'timestamptz', nullable: true })
  readonly feedbackAt!: Date | null;

  @Column({ name: 'extension_at', type: 'timestamptz', nullable: true })
  readonly extensionAt!: Date | null;

  @Column({ name: 'clear_at', type: 'timestamptz', nullable: true })
  readonly clearAt!: Date | null;
}
