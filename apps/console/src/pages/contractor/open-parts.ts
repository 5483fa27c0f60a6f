import type { AnswerOf } from '../../api/client.ts';

export type ContractorProject = AnswerOf<'GET /api/v1/contractor/projects/{id}'>;
export type Owed = ContractorProject['owed'][number];
export type SentFile = ContractorProject['files'][number];
export type Proof = ContractorProject['proofs'][number];
export type SentBatch = AnswerOf<'GET /api/v1/batches/{id}'>;
export type SentRow = SentBatch['rows'][number];
