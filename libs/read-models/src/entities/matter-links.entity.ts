import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The earliest date of one workflow: where the demo clock stops. */
@Entity({ schema: 'rm', name: 'next_due' })
@Index('next_due_at', { synchronize: false })
export class NextDueRow {
  @PrimaryColumn({ name: 'workflow_id', type: 'text' })
  readonly workflowId!: string;

  @Index('next_due_stream')
  @Column({ name: 'stream_id', type: 'uuid' })
  readonly streamId!: string;

  @Column({ type: 'int' })
  readonly version!: number;

  @Column({ name: 'next_due', type: 'timestamptz', nullable: true })
  readonly nextDue!: Date | null;
}

/** Who is named in which matter, by subject id. */
@Entity({ schema: 'rm', name: 'matter_subject' })
export class MatterSubjectRow {
  @PrimaryColumn({ type: 'uuid' })
  readonly subject!: string;

  @PrimaryColumn({ type: 'text' })
  @Index('matter_subject_stream')
  readonly stream!: string;

  @Column({ type: 'boolean' })
  readonly concealed!: boolean;
}

/** One state a task's row has had. */
@Entity({ schema: 'rm', name: 'task_version' })
@Index('task_version_current', { synchronize: false })
@Index('task_version_span', { synchronize: false })
@Index('task_version_stream', { synchronize: false })
export class TaskVersionRow {
  @PrimaryColumn({ type: 'text' })
  readonly task!: string;

  @PrimaryColumn({ name: 'from_position', type: 'bigint' })
  readonly fromPosition!: string;

  @Column({ name: 'to_position', type: 'bigint', nullable: true })
  readonly toPosition!: string | null;

  @Column({ name: 'from_at', type: 'timestamptz' })
  readonly fromAt!: Date;

  @Column({ name: 'to_at', type: 'timestamptz', nullable: true })
  readonly toAt!: Date | null;

  @Column({ type: 'jsonb' })
  readonly row!: object;
}
