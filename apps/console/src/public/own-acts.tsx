import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type AnswerOf, call } from '../api/client.ts';
import { newCommandId } from '../api/command-id.ts';
import { codeOf, isWorthRepeating } from '../api/problem.ts';
import { publicTexts } from '../messages/public.ts';
import { type Check, checkOf, NewPhone } from './new-phone.tsx';
import { Failure, Field } from './parts.tsx';

const t = publicTexts.own;

type Offered = AnswerOf<'POST /api/v1/public/receipts/{code}/own'>['acts'][number];
type Act = Offered['act'];
type Done = AnswerOf<'POST /api/v1/public/receipts/{code}/urge'>;

interface ActsProps {
  readonly code: string;
  readonly pass: string;
  readonly acts: readonly Offered[];
  readonly onDone: () => void;
  readonly onEnd: () => void;
  /** By the code that was sent to a new telephone. */
  readonly onPass: (pass: string) => void;
}

/** Each act a line to touch, which opens what it needs; what cannot be done now says why. */
export function OwnActs({ acts, ...props }: ActsProps) {
  const [open, setOpen] = useState<Act | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  return (
    <>
      {said !== null && <Said words={said} />}
      <ul className="acts">
        {acts.map(({ act, refused }) => (
          <li key={act}>
            {open === act ? (
              <ActForm
                {...props}
                act={act}
                onClose={() => setOpen(null)}
                onDone={(words) => {
                  setOpen(null);
                  setSaid(words);
                  props.onDone();
                }}
              />
            ) : (
              <button
                type="button"
                disabled={refused !== null}
                onClick={() => {
                  setSaid(null);
                  setOpen(act);
                }}
              >
                {t.acts[act]}
              </button>
            )}
            {refused !== null && <small>{refused}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Moved to where it is read at once: the act that was done may stand far below. */
function Said({ words }: { readonly words: string }) {
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    void box.current?.scrollIntoView({ block: 'center' });
  }, [words]);
  return (
    <p className="good" role="status" ref={box}>
      {words}
    </p>
  );
}

interface FormProps extends Pick<ActsProps, 'code' | 'pass' | 'onEnd' | 'onPass'> {
  readonly act: Act;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

function ActForm({ code, pass, act, onClose, onDone, onEnd, onPass }: FormProps) {
  const [words, setWords] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [check, setCheck] = useState<Check | null>(null);
  /** Kept until an answer came, so that what is sent again is not done twice. */
  const id = useRef<string | null>(null);
  const send = async (): Promise<void> => {
    setIsBusy(true);
    setError(null);
    id.current ??= newCommandId();
    try {
      const done = await sent({ code, pass, act, words: words.trim(), id: id.current });
      id.current = null;
      if (act === 'change-phone') setCheck(await checkOf(code, words.trim()));
      else onDone(doneWords(act, done));
    } catch (failure) {
      if (!isWorthRepeating(failure)) id.current = null;
      if (codeOf(failure) === 'check-needed') onEnd();
      setError(failure);
      setIsBusy(false);
    }
  };
  const go = (event: FormEvent): void => {
    event.preventDefault();
    const lacks = lackOf(act, words, again);
    setWrong(lacks);
    if (lacks === null) void send();
  };
  if (check !== null) {
    return (
      <NewPhone
        {...{ code, check }}
        phone={words.trim()}
        onLater={() => onDone(t.done['change-phone'])}
        onProved={(to) => {
          onPass(to);
          onDone(t.phoneProved);
        }}
      />
    );
  }
  return (
    <form noValidate className="act" onSubmit={go}>
      <h3>{t.acts[act]}</h3>
      <p className="hint">{t.means[act]}</p>
      {error !== null && <Failure error={error} />}
      {act === 'change-phone' && (
        <>
          <Field label={t.newPhone}>
            {(field) => (
              <input
                {...field}
                type="tel"
                maxLength={30}
                value={words}
                onChange={({ target }) => setWords(target.value)}
              />
            )}
          </Field>
          <Field label={t.newPhoneAgain} wrong={wrong ?? undefined}>
            {(field) => (
              <input
                {...field}
                type="tel"
                maxLength={30}
                value={again}
                onChange={({ target }) => setAgain(target.value)}
              />
            )}
          </Field>
        </>
      )}
      {act in t.wordsOf && (
        <Field label={t.wordsOf[act as keyof typeof t.wordsOf]} wrong={wrong ?? undefined}>
          {(field) => (
            <textarea
              {...field}
              rows={3}
              maxLength={1000}
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          )}
        </Field>
      )}
      <button type="submit" className="main" disabled={isBusy}>
        {act === 'urge' ? t.acts.urge : t.send2}
      </button>
      <button type="button" onClick={onClose}>
        {t.cancel}
      </button>
    </form>
  );
}

function lackOf(act: Act, words: string, again: string): string | null {
  if (act === 'urge') return null;
  if (act !== 'change-phone') return words.trim() === '' ? t.wordsMissing : null;
  if (words.trim().length < 5) return t.phoneMissing;
  return words.trim() === again.trim() ? null : t.phonesDiffer;
}

async function sent({
  code,
  pass,
  act,
  words,
  id,
}: {
  readonly code: string;
  readonly pass: string;
  readonly act: Act;
  readonly words: string;
  readonly id: string;
}): Promise<Done> {
  const asked = { params: { code }, headers: { 'Idempotency-Key': id } };
  switch (act) {
    case 'urge':
      return (await call('POST /api/v1/public/receipts/{code}/urge', { ...asked, body: { pass } })).body;
    case 'change-phone': {
      const body = { pass, phone: words };
      return (await call('POST /api/v1/public/receipts/{code}/change-phone', { ...asked, body })).body;
    }
    default:
      return (await call(`POST /api/v1/public/receipts/{code}/${act}`, { ...asked, body: { pass, words } })).body;
  }
}

function doneWords(act: Act, { urged, counted }: Done): string {
  if (act !== 'urge') return t.done[act];
  return counted ? t.done.urge(urged) : t.done.urgedToday(urged);
}
