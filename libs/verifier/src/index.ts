export { ArchiveRefused } from './archive.ts';
export * from './block.ts';
export { blockOfText, publicKeyOfText, textOfBlock } from './block-text.ts';
export { faultsOfBlocks, type Trust } from './blocks-check.ts';
export {
  BLOCKS,
  BUNDLE_FORMAT,
  BUNDLE_FORMAT_VERSION,
  type BundledEvent,
  type BundledEvidence,
  type BundledStream,
  EVIDENCE,
  evidenceFile,
  eventsFile,
  KEYS,
  MANIFEST,
  MANIFEST_SEAL,
  type Manifest,
  manifestText,
  STREAMS,
  TIME_STAMPS,
  textOfEvent,
  textOfStream,
} from './bundle-format.ts';
export { eventHash, HASH_ALGORITHM, type HashedParts, NO_PREDECESSOR } from './event-hash.ts';
export { LogCheck, type LoggedEvent, type LogReport, type SaidHead, type UnnumberedEvent } from './log-check.ts';
export { MerkleTree, rootOfPath } from './merkle.ts';
export { CHAIN_START, type ChainEnd, followChain } from './follow-chain.ts';
export { BlockIndex, checkStream } from './stream-check.ts';
export { type Fault, type FaultKind, faultOf, inOrder } from './report.ts';
export { type ReadPlace, type ReadRow, readDigest, ReadsCheck } from './reads.ts';
export { type BundleReport, type OutsideKnowledge, verifyBundle } from './verify-bundle.ts';
export {
  faultsOfTimeStamps,
  type StampReport,
  stampedTime,
  type TimeStamp,
  textOfTimeStamp,
  timeStampOfText,
} from './time-stamp.ts';
export { timeStampQuery, tokenOfAnswer } from './time-stamp-query.ts';
