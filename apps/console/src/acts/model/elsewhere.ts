import type { t } from '../../messages/index.ts';

export interface Elsewhere {
  readonly to: string;
  readonly words: keyof typeof t.acts.elsewhere;
}

/** Work whose act is another unit's or stands in another stream, and where it is done or seen; `to` may be a tab of the same page. */
const ELSEWHERE: Readonly<Record<string, Elsewhere>> = {
  'see-informed': { to: '?tab=custody', words: 'informing' },
  'trace-back': { to: '/supervision?tab=trace-backs', words: 'traceBack' },
};

/** Null: what does it is offered where it stands. */
export function doneElsewhere(taskId: string): Elsewhere | null {
  return ELSEWHERE[/^[^/#]*/.exec(taskId)?.[0] ?? ''] ?? null;
}
