export type { Database, SqlError, SqlExecutor, SqlStatement } from './sql.ts';
export { sqlError } from './sql.ts';
export { clientExecutor, poolDatabase } from './postgres-pool.ts';
export { canonicalJson, contentHash, NotCanonical } from './canonical-json.ts';
export { eventIdOf, streamIdOf, uuidV5 } from './uuid.ts';
export type { ChainedEvent, NewEvent, StoredEvent, StreamHead } from './event.ts';
export { type Verification, verifyStream } from './chain.ts';
export { AlreadyClaimed, SubjectErased, SubjectKeyTaken } from './errors.ts';
export type { InlineRows } from './inline-rows.ts';
export type { Appended, AppendRequest, AppendResult, DuplicateCommand, Seen } from './append.ts';
export type { LoadedEvent, LoadedStream, LoadRequest, ProcessedCommand, StoredState } from './load.ts';
export { type Claim, EventStore, type NumberedEvent, type StateToSave, type StreamName } from './event-store.ts';
export { type Upcaster, Upcasters } from './upcasters.ts';
export { KeyedQueue } from './keyed-queue.ts';
export {
  claimKey,
  fingerprint,
  keyMark,
  type KeyPurpose,
  type KeyRing,
  type WrappingKey,
} from './personal/key-ring.ts';
export { FileKeyRing, KeyRingRefused, retireWrappingKeys } from './personal/file-key-ring.ts';
export { decrypt, encrypt } from './personal/cipher.ts';
export { BoundedCache } from './personal/bounded-cache.ts';
export type { ErasureNews } from './personal/erasure-news.ts';
export type { LookUp } from './personal/look-up.ts';
export { type FieldToSeal, type SealedAt, type SealedBatch, SubjectVault } from './personal/subject-vault.ts';
export {
  EvidenceRegister,
  type FileRegister,
  type ReceivedFile,
  type RegisteredFile,
  registerRows,
  type StoredCount,
  UPLOAD_KEPT_HOURS,
} from './evidence-register.ts';
export { FeedSignal, type NotifyChannel } from './feed/feed-signal.ts';
export { PostgresChannel } from './feed/postgres-channel.ts';
export { Sequencer, type SequencerOptions } from './feed/sequencer.ts';
export { type FeedEvent, readFeed } from './feed/feed-reader.ts';
export { type FeedHandler, Subscription, type SubscriptionOptions } from './feed/subscription.ts';
export { ProjectionLease } from './feed/projection-lease.ts';
export { type FeedMetrics, feedMetrics } from './feed/feed-metrics.ts';
export { DEFAULT_PACE, Loop, type LoopPace } from './feed/loop.ts';
export { keysLeftToWrap, rewrapKeys } from './personal/rewrap.ts';
export { type Erasure, ErasureFile, keepErasures } from './personal/erasure-file.ts';
export { AnchorFile } from './trust/anchor-file.ts';
export { Sealer, type SealerParts, SealRefused } from './trust/sealer.ts';
export { type PublishedKey, SealKeys, SealKeysRefused } from './trust/seal-keys.ts';
export { type LogVerification, verifyLog } from './trust/verify-log.ts';
export { TimeStampFile, unstamped } from './trust/time-stamp-file.ts';
export { eventsAfter, loggedStream } from './trust/logged-events.ts';
export { type ProvedStream, provedStreams } from './trust/proofs.ts';
export { lastBlock, sealedBlocks } from './trust/sealed-blocks.ts';
export { readsAfter } from './trust/sealed-reads.ts';
export { type SealStanding, sealStanding, type StreamStanding, streamStanding } from './trust/stream-standing.ts';
