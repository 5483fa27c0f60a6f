import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One report against officials or a unit, as whoever holds it lists it. */
@Entity({ schema: 'rm', name: 'conduct' })
@Index('conduct_units', { synchronize: false })
export class ConductRow {
  @PrimaryColumn({ type: 'text' })
  readonly stream!: string;

  @Column({ type: 'int' })
  readonly version!: number;

  @Column({ type: 'text' })
  readonly status!: string;

  @Column({ type: 'text' })
  readonly about!: string;

  @Column({ type: 'text' })
  readonly channel!: string;

  @Column({ type: 'boolean' })
  readonly anonymous!: boolean;

  @Column({ name: 'received_on', type: 'date' })
  readonly receivedOn!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  readonly registeredAt!: Date;

  @Index('conduct_receipt', { unique: true })
  @Column({ name: 'receipt_code', type: 'text' })
  readonly receiptCode!: string;

  @Column({ type: 'text' })
  readonly holder!: string;

  @Column({ type: 'text', nullable: true })
  readonly body!: string | null;

  @Column({ name: 'due_day', type: 'date', nullable: true })
  readonly dueDay!: string | null;

  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  readonly dueAt!: Date | null;

  @Column({ name: 'related_units', type: 'text', array: true })
  readonly relatedUnits!: string[];

  @Column({ name: 'hidden_from', type: 'text', array: true })
  readonly hiddenFrom!: string[];
}
