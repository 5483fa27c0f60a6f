import type { AnswerOf } from '../../../api/client.ts';
import type { EvidenceRoutes } from '../routes-of.ts';

export type Stored = AnswerOf<EvidenceRoutes['upload']>;

/** A file on its way: hashed here, sent, then to be taken in. */
export interface Sent {
  readonly key: string;
  readonly name: string;
  readonly stage: 'computing' | 'uploading' | 'stored' | 'failed';
  /** As this computer counted it; null where it could not. */
  readonly sha256: string | null;
  readonly stored: Stored | null;
  readonly error: unknown;
}
