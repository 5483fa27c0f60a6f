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

export interface InvariantParts {
  readonly sql: SqlExecutor;
  readonly replay: StreamReplay;
  readonly registry: StreamRegistry;
  /** Business time under this offset of the demo clock. */
  readonly now: (offsetMs: number) => Instant;
  readonly lookAtLog: () => Promise<LogLook>;
  readonly onPage?: (() => Promise<void>) | undefined;
}

/** Looks at everything once; nothing is written. Takes minutes on a large log and can be stopped at any time. */
export async function checkInvariants(parts: InvariantParts): Promise<readonly Checked[]> {
  const { events, faults } = await parts.lookAtLog();
  return [
    checked(
      'log-whole',
      events,
      faults.map(({ code, at }) => ({ what: at, code })),
    ),
    await feedDense(parts.sql),
    ...(await new StreamPass(parts).run()),
    await workflowAwaits(parts.sql),
    await dueDone(parts.sql, parts.now),
    await messagesSent(parts.sql),
  ];
}
