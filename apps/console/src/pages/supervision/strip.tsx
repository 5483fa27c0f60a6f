import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '../../messages/index.ts';
import { type BoardAnswer, rungWord } from './model.ts';

const m = t.supervision.strip;

/** How much of everything there is, each figure with the list that it counts. */
export function Strip({
  board: { total, rungs },
  unit,
  asOf,
}: {
  readonly board: BoardAnswer;
  readonly unit: string | undefined;
  /** The moment that is looked at; null: now. */
  readonly asOf: string | null;
}) {
  const more: Readonly<Record<string, string>> = {
    ...(unit === undefined ? {} : { unit }),
    ...(asOf === null ? {} : { asOf }),
  };
  const work = (which?: string): string =>
    `/supervision/work?${new URLSearchParams({ ...more, ...(which === undefined ? {} : { which }) }).toString()}`;
  return (
    <section aria-label={m.title}>
      <ul className="cards strip">
        <Figure to={work()} label={m.open} count={total.open} />
        <Figure to={work('in3')} label={m.in3} count={total.in3} />
        <Figure to={work('in5')} label={m.in5} count={total.in5} />
        <Figure to={work('in10')} label={m.in10} count={total.in10} />
        <Figure to={work('overdue')} label={m.overdue} count={total.overdue} isBad />
        <Figure to={work('severe')} label={m.severe} count={total.severe} isBad />
        <Figure to={work('paused')} label={m.paused} count={total.paused} />
        <Figure to={work('adjudication')} label={m.adjudication} count={total.adjudication} />
        {rungs.map(({ rung, count, proposed, shownUpward }) => (
          <Figure
            key={rung}
            to={`/supervision?${new URLSearchParams({ ...more, tab: 'lanes', rung }).toString()}`}
            label={rungWord(rung)}
            count={count}
          >
            {proposed > 0 && <span className="strip-note">{m.undecided(proposed)}</span>}
            {shownUpward > 0 && <span className="strip-note">{m.upward(shownUpward)}</span>}
          </Figure>
        ))}
      </ul>
    </section>
  );
}

function Figure({
  to,
  label,
  count,
  isBad = false,
  children,
}: {
  readonly to: string;
  readonly label: string;
  readonly count: number;
  readonly isBad?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <li className={count === 0 ? 'none' : isBad ? 'bad' : undefined}>
      <Link to={to}>
        <span className="figure">{count}</span>
        {label}
        {children}
      </Link>
    </li>
  );
}
