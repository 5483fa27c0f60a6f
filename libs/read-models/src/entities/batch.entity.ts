import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { SUM } from './sum.ts';

/** One imported file as lists show it; sums in fen. */
@Entity({ schema: 'rm', name: 'batch' })
@Index('batch_received', ['receivedAt', 'stream'])
@Index('batch_target', ['targetStream'])
@Index('batch_units', { synchronize: false })
export class BatchRow {
  @PrimaryColumn({ type: 'text' })
  readonly stream!: string;

  @Column({ type: 'int' })
  readonly version!: number;

  @Column({ type: 'text' })
  readonly kind!: string;

  @Column({ name: 'target_kind', type: 'text' })
  readonly targetKind!: string;

  @Column({ name: 'target_stream', type: 'text', nullable: true })
  readonly targetStream!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly channel!: string | null;

  @Column({ name: 'listed_on', type: 'date', nullable: true })
  readonly listedOn!: string | null;

  @Column({ name: 'received_at', type: 'timestamptz' })
  readonly receivedAt!: Date;

  @Column({ name: 'total_fen', ...SUM })
  readonly totalFen!: number;

  @Column({ name: 'rows_open', type: 'int' })
  readonly rowsOpen!: number;

  @Column({ name: 'rows_ready', type: 'int' })
  readonly rowsReady!: number;

  @Column({ name: 'rows_accepted', type: 'int' })
  readonly rowsAccepted!: number;

  @Column({ name: 'rows_applied', type: 'int' })
  readonly rowsApplied!: number;

  @Column({ name: 'rows_dropped', type: 'int' })
  readonly rowsDropped!: number;

  @Column({ type: 'boolean' })
  readonly discarded!: boolean;

  @Column({ name: 'related_units', type: 'text', array: true })
  readonly relatedUnits!: string[];
}
