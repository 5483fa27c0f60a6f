import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The last day there is: nobody has to be in touch. */
export const NEVER = '9999-12-31';

/** One employer as lists show it. */
@Entity({ schema: 'rm', name: 'company' })
@Index('company_units', { synchronize: false })
@Index('company_name', ['name', 'stream'])
@Index('company_visit_due', ['visitDue', 'name', 'stream'])
export class CompanyRow {
  @PrimaryColumn({ type: 'text' })
  readonly stream!: string;

  @Column({ type: 'int' })
  readonly version!: number;

  @Column({ type: 'text' })
  readonly name!: string;

  @Index('company_credit_code')
  @Column({ name: 'credit_code', type: 'text', nullable: true })
  readonly creditCode!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly address!: string | null;

  @Column({ name: 'contact_unit', type: 'text', nullable: true })
  readonly contactUnit!: string | null;

  @Column({ name: 'contact_person', type: 'text', nullable: true })
  readonly contactPerson!: string | null;

  @Column({ type: 'text', nullable: true })
  readonly condition!: string | null;

  @Column({ name: 'visited_on', type: 'date', nullable: true })
  readonly visitedOn!: string | null;

  @Column({ type: 'int', nullable: true })
  readonly workers!: number | null;

  @Column({ type: 'boolean' })
  readonly listed!: boolean;

  @Column({ name: 'visit_due', type: 'date', default: NEVER })
  readonly visitDue!: string;

  @Column({ name: 'open_warnings', type: 'int', default: 0 })
  readonly openWarnings!: number;

  @Column({ name: 'related_units', type: 'text', array: true })
  readonly relatedUnits!: string[];
}

/** A party of a case that has a credit code. */
@Entity({ schema: 'rm', name: 'case_party' })
export class CasePartyRow {
  @PrimaryColumn({ type: 'text' })
  readonly stream!: string;

  @PrimaryColumn({ type: 'text' })
  readonly party!: string;

  @Index('case_party_code')
  @Column({ name: 'credit_code', type: 'text' })
  readonly creditCode!: string;
}
