import { Tag, Tooltip } from 'antd';
import { t } from '../messages/index.ts';
import { dayText, instantText, money, remainingText, weekdayOf } from './format.ts';

/** `18,600.00 元`; nothing where no sum is known. */
export function Money({ fen }: { readonly fen: number | null | undefined }) {
  return fen === null || fen === undefined ? null : <span className="number">{money(fen)}</span>;
}

/** `2026年11月30日`, the day of the week on hover. @param day `YYYY-MM-DD` */
export function Day({ day }: { readonly day: string | null | undefined }) {
  if (day === null || day === undefined) return null;
  return (
    <time dateTime={day} title={weekdayOf(day.slice(0, 10))} className="number">
      {dayText(day)}
    </time>
  );
}

/** `2026年11月30日 09:12`, in Beijing. */
export function Instant({ at }: { readonly at: string | null | undefined }) {
  if (at === null || at === undefined) return null;
  return (
    <time dateTime={at} className="number">
      {instantText(at)}
    </time>
  );
}

export type DueState = keyof typeof t.groups;

/** A due day with what stands in brackets behind it and the state in words, never by colour alone. */
export function DueTag({
  state,
  due,
  remaining,
  provisional = false,
}: {
  readonly state: DueState;
  readonly due: string | null;
  /** Working days left, negative = late; null where it is not known. */
  readonly remaining: number | null;
  /** The holiday notice that decides is not out yet. */
  readonly provisional?: boolean;
}) {
  if (due === null) {
    return <span className={`due-state ${state}`}>{state === 'paused' ? t.due.paused : t.due.none}</span>;
  }
  const isLate = state === 'severe' || state === 'overdue';
  return (
    <span className="due">
      <Day day={due} />
      <span className={`due-state ${state}`}>
        {state === 'paused' ? t.due.paused : remaining === null ? t.groups[state] : remainingText(remaining, isLate)}
      </span>
      {provisional && (
        <Tooltip title={t.due.provisionalHint}>
          <Tag>{t.due.provisional}</Tag>
        </Tooltip>
      )}
    </span>
  );
}
