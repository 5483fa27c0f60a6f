import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One measure of one ladder: 催办, 督办, 约谈, 通报, 问责. */
@Entity({ schema: 'rm', name: 'ladder_rung' })
@Index('ladder_rung_open', { synchronize: false })
@Index('ladder_rung_unit', ['unit', 'status'])
export class LadderRungRow {
  @PrimaryColumn({ type: 'text' })
  readonly id!: string;

  @Index('ladder_rung_stream')
  @Column({ type: 'text' })
  readonly stream!: string;

  @Column({ type: 'int' })
  readonly version!: number;

  @Column({ name: 'ladder_key', type: 'text' })
  readonly ladderKey!: string;

  @Column({ name: 'rung_id', type: 'text' })
  readonly rungId!: string;

  @Column({ type: 'text' })
  readonly rung!: string;

  @Column({ type: 'text' })
  readonly unit!: string;

  @Column({ type: 'text' })
  readonly status!: string;

  @Column({ name: 'nominal_at', type: 'timestamptz' })
  readonly nominalAt!: Date;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  readonly proposedAt!: Date;

  @Column({ name: 'shown_upward', type: 'boolean' })
  readonly shownUpward!: boolean;

  @Column({ name: 'issued_by', type: 'text', nullable: true })
  readonly issuedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly number!: string | null;

  @Column({ name: 'answer_by', type: 'date', nullable: true })
  readonly answerBy!: string | null;

  @Column({ type: 'int' })
  readonly grounds!: number;
}
