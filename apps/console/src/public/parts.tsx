import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { type AnswerOf, call, type CallOf, type RouteKey } from '../api/client.ts';
import { publicTexts as t } from '../messages/public.ts';
import { linesOf } from './failure-words.ts';

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${t.where}`;
  }, [title]);
}

/** Asked when it is shown, and again on demand. For what changes nothing. */
export function useRead<K extends RouteKey>(route: K, asked: CallOf<K>) {
  const [answer, setAnswer] = useState<AnswerOf<K> | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify(asked);
  useEffect(() => {
    const stop = new AbortController();
    call(route, { ...(JSON.parse(key) as CallOf<K>), signal: stop.signal })
      .then(({ body }) => {
        setAnswer(body);
        setError(null);
      })
      .catch((failure: unknown) => {
        if (!stop.signal.aborted) setError(failure);
      });
    return () => stop.abort();
  }, [route, key, turn]);
  const retry = useCallback(() => {
    setError(null);
    setTurn((one) => one + 1);
  }, []);
  return { answer, error, retry };
}

export function Reading() {
  return <p role="status">{t.loading}</p>;
}

/** What went wrong in plain words, and when it is worth trying again. Moved to where it is read at once. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which is no way of cleaning up.
    void box.current?.scrollIntoView({ block: 'center' });
  }, [error]);
  return (
    <div className="failure" role="alert" ref={box}>
      {linesOf(error).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {onRetry !== undefined && (
        <button type="button" onClick={onRetry}>
          {t.retry}
        </button>
      )}
    </div>
  );
}

/** A label, its hint and what goes with it, in the order in which they are read out. */
export function Field({
  label,
  hint,
  wrong,
  children,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly wrong?: string | undefined;
  readonly children: (props: { readonly id: string; readonly 'aria-describedby'?: string }) => ReactNode;
}) {
  const id = useId();
  const said = [hint === undefined ? '' : `${id}-hint`, wrong === undefined ? '' : `${id}-wrong`]
    .filter((one) => one !== '')
    .join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, ...(said === '' ? {} : { 'aria-describedby': said }) })}
      {wrong !== undefined && (
        <p className="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly means?: string;
}

/** One of a few, each a whole line to touch. */
export function Choices({
  legend,
  value,
  choices,
  onChoose,
}: {
  readonly legend: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
}) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChoose(choice.value)} />
          <span>
            {choice.label}
            {choice.means !== undefined && <small>{choice.means}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
