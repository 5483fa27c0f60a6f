import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One emergency as lists show it; what was seen and where stands in its stream alone. */
@Entity({ schema: 'rm', name: 'emergency' })
@Index('emergency_raised', ['raisedAt', 'stream'])
@Index('emergency_units', { synchronize: false })
export class EmergencyRow {
  @PrimaryColumn({ type: 'text' })
  readonly stream!: string;

  @Column({ type: 'int' })
  readonly version!: number;

  @Column({ type: 'text' })
  readonly status!: string;

  @Column({ type: 'text', array: true })
  readonly kinds!: string[];

  @Column({ type: 'int', nullable: true })
  readonly people!: number | null;

  @Column({ name: 'raised_at', type: 'timestamptz' })
  readonly raisedAt!: Date;

  @Column({ name: 'told_at', type: 'timestamptz' })
  readonly toldAt!: Date;

  @Column({ type: 'text', nullable: true })
  readonly lead!: string | null;

  @Column({ type: 'int' })
  readonly alerts!: number;

  @Column({ type: 'int' })
  readonly unanswered!: number;

  @Column({ type: 'int' })
  readonly arrived!: number;

  @Column({ type: 'int' })
  readonly reports!: number;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  readonly endedAt!: Date | null;

  @Column({ type: 'text', array: true })
  readonly matters!: string[];

  @Column({ name: 'merged_into', type: 'text', nullable: true })
  readonly mergedInto!: string | null;

  @Column({ name: 'related_units', type: 'text', array: true })
  readonly relatedUnits!: string[];
}
