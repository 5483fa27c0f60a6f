import { sameValue } from '../../kernel/same-value.ts';
import type { TraceEntry } from './events.ts';
import type { Prefilled } from './prefill/index.ts';
import type { EntryState, TraceBack } from './state.ts';

export interface DrawnAnew {
  readonly entries: readonly TraceEntry[];
  readonly gone: readonly string[];
  readonly further: readonly string[];
}

/** Of what one stream says now, what is new, what says something else than before and what is said no longer. */
export function drawnAnew(trace: TraceBack, stream: string, said: Prefilled): DrawnAnew {
  const known = trace.entries;
  const entries = said.entries.filter((entry) => !saysTheSame(known[entry.entryId], entry));
  const ids = new Set(said.entries.map(({ entryId }) => entryId));
  const gone = Object.values(known).flatMap((entry) =>
    entry.by === 'log' && !entry.gone && entry.source.stream === stream && !ids.has(entry.entryId)
      ? [entry.entryId]
      : [],
  );
  const further = said.further.filter((one) => !trace.streams.includes(one));
  return { entries, gone, further: [...new Set(further)] };
}

/** Where it stands in the log is no news: of what has no event of its own that is the version that was read. */
function saysTheSame(before: EntryState | undefined, entry: TraceEntry): boolean {
  if (before === undefined || before.by !== 'log' || before.gone) return false;
  const { by: _, gone: __, source: ___, ...said } = before;
  const { source: ____, ...now } = entry;
  return sameValue(said, now);
}
