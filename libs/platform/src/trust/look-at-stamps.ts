import type { StampLook } from '@qingxin/application';
import { sealedBlocks, type SqlExecutor, TimeStampFile, unstamped } from '@qingxin/event-store';
import { faultsOfTimeStamps } from '@qingxin/verifier';
import type { SealFolders, TimeStampSettings } from '../configuration.ts';
import { certificatesIn } from './certificates.ts';

export interface StampsToCheck {
  readonly sql: SqlExecutor;
  readonly seals: SealFolders;
  /** Null: nobody is to stamp, and no seal waits. */
  readonly timeStamps: TimeStampSettings | null;
  /** By the machine's clock, as seals are; UTC. */
  readonly now: string;
}

/** An authority may be away over a weekend's night; longer is for a person to look at. */
const LONGEST_WAIT_MS = 48 * 3_600_000;

/** The time stamps of seals against the seals as the log has them; null where nobody stamps and nobody did. */
export async function lookAtStamps({ sql, seals, timeStamps, now }: StampsToCheck): Promise<StampLook | null> {
  const stamps = new TimeStampFile(seals.anchors).stamps();
  if (stamps.length === 0 && timeStamps === null) return null;
  const blocks = await sealedBlocks(sql);
  const ca = timeStamps?.ca ?? null;
  const { faults } = await faultsOfTimeStamps(stamps, blocks, ca === null ? [] : certificatesIn(ca));
  const since = Date.parse(now) - LONGEST_WAIT_MS;
  const late = timeStamps === null ? [] : unstamped(blocks, stamps).filter((one) => Date.parse(one.sealedAt) <= since);
  return {
    looked: stamps.length,
    faults: faults.map(({ kind, blockNo }) => ({ code: kind, at: placeOf(blockNo) })),
    waiting: late.map(({ blockNo }) => placeOf(blockNo)),
  };
}

const placeOf = (blockNo: number | null): string => `第 ${blockNo} 号封存`;
