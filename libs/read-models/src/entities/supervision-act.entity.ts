import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One act over several ladders, or one direction, as lists show it. */
@Entity({ schema: 'rm', name: 'supervision_act' })
@Index('supervision_act_opened', ['openedAt', 'stream'])
@Index('supervision_act_units', { synchronize: false })
export class SupervisionActRow {
  @PrimaryColumn({ type: 'text' })
  readonly stream!: string;

  @Column({ type: 'text' })
  readonly kind!: string;

  @Column({ type: 'text' })
  readonly status!: string;

  @Column({ type: 'text', nullable: true })
  readonly unit!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly number!: string | null;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  readonly openedAt!: Date;

  @Column({ name: 'served_on', type: 'date', nullable: true })
  readonly servedOn!: string | null;

  @Column({ name: 'answer_by', type: 'date', nullable: true })
  readonly answerBy!: string | null;

  @Column({ type: 'int' })
  readonly version!: number;

  @Column({ type: 'int' })
  readonly rungs!: number;

  @Column({ type: 'int' })
  readonly refused!: number;

  @Column({ type: 'int' })
  readonly items!: number;

  @Column({ name: 'items_open', type: 'int' })
  readonly itemsOpen!: number;

  @Column({ name: 'items_broken', type: 'int' })
  readonly itemsBroken!: number;

  @Column({ name: 'related_units', type: 'text', array: true })
  readonly relatedUnits!: string[];
}
