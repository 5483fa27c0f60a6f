import type { Instant } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';
import type { StreamRegistry } from '../door/stream-registry.ts';
import type { StreamReplay } from '../replay/stream-replay.ts';
import { dueDone, feedDense, messagesSent, workflowAwaits } from './feed-checks.ts';
import { checked, type Checked } from './invariant.ts';
import { StreamPass } from './stream-pass.ts';

/** What a look at the whole log found; codes and places only. */
export interface LogLook {
  readonly events: number;
  readonly faults: readonly { readonly code: string; readonly at: string }[];
}

/** What a look at the time stamps of seals found. */
export interface StampLook {
  /** Stamps looked at. */
  readonly looked: number;
  readonly faults: LogLook['faults'];
  /** Seals that have waited for their stamp for two days. */
  readonly waiting: readonly string[];
}

export interface InvariantParts {
  readonly sql: SqlExecutor;
  readonly replay: StreamReplay;
  readonly registry: StreamRegistry;
  /** Business time under this offset of the demo clock. */
  readonly now: (offsetMs: number) => Instant;
  /** So long a stream may rest unnumbered or unseen before that is a fault, in milliseconds. */
  readonly restMs?: number | undefined;
  readonly lookAtLog: () => Promise<LogLook>;
  /** Null where nobody stamps. */
  readonly lookAtStamps: () => Promise<StampLook | null>;
  readonly onPage?: (() => Promise<void>) | undefined;
}

/** Readers and workflows follow within moments; a restart of theirs takes longer. */
const REST_MS = 120_000;

/** Looks at everything once; nothing is written. Takes minutes on a large log and can be stopped at any time. */
export async function checkInvariants(parts: InvariantParts): Promise<readonly Checked[]> {
  const { sql, now, lookAtLog, lookAtStamps, restMs = REST_MS } = parts;
  const { events, faults } = await lookAtLog();
  const stamps = await lookAtStamps();
  return [
    checked(
      'log-whole',
      events,
      faults.map(({ code, at }) => ({ what: at, code })),
    ),
    ...(stamps === null ? [] : [sealsStamped(stamps)]),
    await feedDense(sql, restMs),
    ...(await new StreamPass(parts).run()),
    await workflowAwaits(sql, restMs),
    await dueDone(sql, now, restMs),
    await messagesSent(sql),
  ];
}

function sealsStamped({ looked, faults, waiting }: StampLook): Checked {
  return checked('seals-stamped', looked, [
    ...faults.map(({ code, at }) => ({ what: at, code })),
    ...waiting.map((what) => ({ what, code: 'not-stamped-for-two-days' })),
  ]);
}
