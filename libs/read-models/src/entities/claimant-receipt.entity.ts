import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A receipt of somebody who entered himself, and the complaint that it leads to. */
@Entity({ schema: 'rm', name: 'claimant_receipt' })
export class ClaimantReceiptRow {
  @PrimaryColumn({ type: 'text' })
  readonly code!: string;

  @Index('claimant_receipt_stream')
  @Column({ type: 'text' })
  readonly stream!: string;
}
