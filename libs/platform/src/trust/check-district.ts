import {
  type Checked,
  checkInvariants,
  DISTRICT_UPCASTERS,
  districtStreams,
  type LogLook,
  StreamReplay,
} from '@qingxin/application';
import { AnchorFile, EventStore, type SqlExecutor, verifyLog } from '@qingxin/event-store';
import { inlineProjections } from '@qingxin/read-models';
import type { Fault } from '@qingxin/verifier';
import { businessClock } from '../business-clock.ts';
import type { Configuration, SealFolders, TimeStampSettings } from '../configuration.ts';
import { faultText } from './fault-text.ts';
import { lookAtStamps } from './look-at-stamps.ts';

export interface DistrictToCheck {
  /** On a connection whose statements may go over whole tables. */
  readonly sql: SqlExecutor;
  readonly mode: Configuration['mode'];
  /** Null: keys and anchors are elsewhere, and seals are not looked at. */
  readonly seals: SealFolders | null;
  /** Who stamps the seals; null: nobody. */
  readonly timeStamps: TimeStampSettings | null;
  /** See `InvariantParts`. */
  readonly restMs?: number;
  readonly onPage?: (() => Promise<void>) | undefined;
}

/** Checks everything that must hold of a district's database; nothing is written. */
export function checkDistrict(district: DistrictToCheck): Promise<readonly Checked[]> {
  const { sql, mode, seals, timeStamps, restMs, onPage } = district;
  const registry = districtStreams();
  const clock = businessClock(mode);
  return checkInvariants({
    ...{ sql, registry, restMs, onPage },
    replay: new StreamReplay({
      store: new EventStore(sql, DISTRICT_UPCASTERS),
      registry,
      projections: inlineProjections(),
    }),
    now: (offsetMs) => clock.now(offsetMs),
    lookAtLog: () => lookAtLog(sql, seals),
    lookAtStamps: async () => (seals === null ? null : lookAtStamps({ sql, seals, timeStamps, now: clock.now(0) })),
  });
}

const NOT_TO_BE_TOLD_HERE: ReadonlySet<Fault['kind']> = new Set(['key-unknown']);

async function lookAtLog(sql: SqlExecutor, seals: SealFolders | null): Promise<LogLook> {
  const trust = seals === null ? { keys: new Map(), anchors: new Map() } : new AnchorFile(seals.anchors).trust();
  const { events, faults } = await verifyLog(sql, trust);
  const told = seals === null ? faults.filter(({ kind }) => !NOT_TO_BE_TOLD_HERE.has(kind)) : faults;
  return { events, faults: told.map((fault) => ({ code: fault.kind, at: faultText(fault) })) };
}
