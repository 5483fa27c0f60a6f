import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { SUM } from './sum.ts';

/** One construction project as lists show it; sums in fen. */
@Entity({ schema: 'rm', name: 'project' })
@Index('project_units', { synchronize: false })
@Index('project_name', ['name', 'stream'])
export class ProjectRow {
  @PrimaryColumn({ type: 'text' })
  readonly stream!: string;

  @Column({ type: 'int' })
  readonly version!: number;

  @Column({ type: 'text' })
  readonly number!: string;

  @Column({ type: 'text', nullable: true })
  readonly code!: string | null;

  @Column({ type: 'text' })
  readonly name!: string;

  @Column({ type: 'text' })
  readonly sector!: string;

  @Column({ type: 'text' })
  readonly investment!: string;

  @Column({ name: 'supervised_by', type: 'text' })
  readonly supervisedBy!: string;

  @Column({ type: 'text', nullable: true })
  readonly town!: string | null;

  @Column({ name: 'duty_unit', type: 'text', nullable: true })
  readonly dutyUnit!: string | null;

  @Column({ name: 'duty_person', type: 'text', nullable: true })
  readonly dutyPerson!: string | null;

  @Column({ name: 'contract_on', type: 'date', nullable: true })
  readonly contractOn!: string | null;

  @Column({ name: 'completed_on', type: 'date', nullable: true })
  readonly completedOn!: string | null;

  @Column({ name: 'open_breaches', type: 'int' })
  readonly openBreaches!: number;

  @Column({ name: 'open_warnings', type: 'int' })
  readonly openWarnings!: number;

  /** Labour cost that has not come, over all months. */
  @Column({ name: 'gap_fen', ...SUM })
  readonly gapFen!: number;

  @Column({ name: 'related_units', type: 'text', array: true })
  readonly relatedUnits!: string[];
}
