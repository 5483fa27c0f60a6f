import { Button, Checkbox } from 'antd';
import { Link } from 'react-router';
import { t } from '../../../messages/index.ts';
import { dayText, instantText, Mark, Money } from '../../../shared/index.ts';
import { matterPath } from '../../../shared/matters.ts';
import { type Card, type Decision, keyOfCard, nameOfCard, rungWord } from '../model.ts';

const m = t.supervision.lanes;

const TONES = { proposed: 'warn', issued: 'info', answered: 'info', postponed: 'plain' } as const;

interface CardProps {
  readonly card: Card;
  readonly isSelected: boolean;
  readonly isGone: boolean;
  readonly canSelect: boolean;
  readonly onSelect: (isSelected: boolean) => void;
  readonly onDecide: (decision: Decision) => void;
}

/** One measure: whose, how late and why, what comes next, and what this reader may decide. */
export function LaneCard({ card, isSelected, isGone, canSelect, onSelect, onDecide }: CardProps) {
  const { kind, id, status, matterNumber, may, rung, decidedBy } = card;
  const name = nameOfCard(card);
  return (
    <article
      className={isGone ? 'lane-card gone' : `lane-card ${status}`}
      tabIndex={-1}
      data-card={keyOfCard(card)}
      aria-label={name}
    >
      <div className="lane-card-head">
        {canSelect && (
          <Checkbox
            checked={isSelected}
            disabled={isGone}
            aria-label={m.select(name)}
            onChange={({ target }) => onSelect(target.checked)}
          />
        )}
        <Link to={matterPath(kind, id)}>{matterNumber ?? t.matters[kind as keyof typeof t.matters] ?? kind}</Link>
        <Mark tone={TONES[status as keyof typeof TONES]}>
          {t.supervision.statuses[status as keyof typeof t.supervision.statuses] ?? status}
        </Mark>
      </div>
      <Facts card={card} />
      {isGone ? (
        <div className="second">{m.gone}</div>
      ) : (
        <div className="lane-card-acts">
          {may.map((decision) => (
            <Button
              key={decision}
              size="small"
              aria-label={`${wordOf(decision)}：${name}`}
              {...(decision === 'IssueRung' ? { type: 'primary' as const, ghost: true } : {})}
              onClick={() => onDecide(decision as Decision)}
            >
              {wordOf(decision)}
            </Button>
          ))}
          {rung === 'E1' && may.length === 0 && <span className="second">{m.software}</span>}
          {status === 'proposed' && may.length === 0 && decidedBy !== null && (
            <span className="second">{m.decidedBy(decidedBy)}</span>
          )}
        </div>
      )}
    </article>
  );
}

const wordOf = (decision: string): string => t.supervision.acts[decision as Decision] ?? decision;

function Facts({ card }: { readonly card: Card }) {
  const { project, employer, people, amountFen, daysOver, grounds, shownUpward, upwardAt, next, status } = card;
  const { number, answerBy, statements, cleared } = card;
  return (
    <>
      {project !== null && <div>{project}</div>}
      {employer !== null && employer !== project && <div className="second">{employer}</div>}
      {(amountFen !== null || people > 0) && (
        <div className="second">
          <Money fen={amountFen} /> {people > 0 && m.people(people)}
        </div>
      )}
      <div>
        {daysOver !== null && daysOver > 0 && <Mark tone="bad">{m.daysOver(daysOver)}</Mark>}
        {shownUpward && <Mark tone="bad">{m.shownUpward}</Mark>}
        {cleared && <Mark tone="good">{m.clearedMark}</Mark>}
      </div>
      {grounds.length > 0 && (
        <ul className="lane-grounds" aria-label={m.grounds}>
          {grounds.map(({ title, since, daysOver: days, done }) => (
            <li key={`${title} ${since}`}>
              {title}
              {days !== null && days > 0 && `（${m.daysOver(days)}${done ? `，${m.doneMark}` : ''}）`}
            </li>
          ))}
        </ul>
      )}
      {number !== null && <div>{number}</div>}
      {answerBy !== null && <div className="second">{m.answerBy(dayText(answerBy))}</div>}
      {statements > 0 && <div className="second">{m.statements(statements)}</div>}
      {upwardAt !== null && <div className="second">{m.upwardOn(instantText(upwardAt))}</div>}
      {next !== null && (
        <div className="second">
          {status === 'postponed' ? m.postponedTo(dayText(next.on)) : m.next1(rungWord(next.rung), dayText(next.on))}
        </div>
      )}
    </>
  );
}
