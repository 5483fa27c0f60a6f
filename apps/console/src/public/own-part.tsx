import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { call } from '../api/client.ts';
import { codeOf } from '../api/problem.ts';
import { publicTexts } from '../messages/public.ts';
import { dayText } from '../shared/format.ts';
import { DigitsField } from './digits-field.tsx';
import { checkOf, plain } from './new-phone.tsx';
import { OwnActs } from './own-acts.tsx';
import { Failure, Field, Reading, useRead } from './parts.tsx';

const t = publicTexts.own;

interface Pass {
  readonly code: string;
  readonly pass: string;
}

const KEPT = 'qingxin.public.pass';

/** For this tab and this receipt; the service ends it after half an hour. */
function keptPass(code: string): string | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as Pass | null;
    return kept?.code === code ? kept.pass : null;
  } catch {
    return null;
  }
}

function keepPass(kept: Pass | null): void {
  try {
    if (kept === null) sessionStorage.removeItem(KEPT);
    else sessionStorage.setItem(KEPT, JSON.stringify(kept));
  } catch {
    // Without a store the page is good for as long as it stays open.
  }
}

/** What is for the person alone: first the message to the telephone, then the result and what can be done. */
export function OwnPart({ code, onChanged }: { readonly code: string; readonly onChanged: () => void }) {
  const [pass, setPass] = useState(() => keptPass(code));
  const opened = useCallback(
    (to: string | null): void => {
      keepPass(to === null ? null : { code, pass: to });
      setPass(to);
    },
    [code],
  );
  const [hasEnded, setHasEnded] = useState(false);
  const ended = useCallback(() => {
    setHasEnded(true);
    opened(null);
  }, [opened]);
  return (
    <section className="card">
      <h2>{t.title}</h2>
      {pass === null ? (
        <>
          {hasEnded && <p className="note">{t.ended}</p>}
          <ByMessage code={code} onPass={opened} />
        </>
      ) : (
        <Opened code={code} pass={pass} onEnd={ended} onChanged={onChanged} onPass={opened} />
      )}
    </section>
  );
}

interface Sent {
  readonly checkId: string;
  readonly minutes: number;
  readonly isAgain: boolean;
}

function ByMessage({ code, onPass }: { readonly code: string; readonly onPass: (pass: string) => void }) {
  const [phone, setPhone] = useState('');
  const [digits, setDigits] = useState('');
  const [sent, setSent] = useState<Sent | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const params = { code };
  const run = async (work: () => Promise<void>): Promise<void> => {
    setIsBusy(true);
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError(failure);
      if (codeOf(failure) === 'check-ended') setSent(null);
    } finally {
      setIsBusy(false);
    }
  };
  const ask = async (): Promise<void> => {
    const { checkId, minutes } = await checkOf(code, plain(phone));
    setSent((before) => ({ checkId, minutes, isAgain: before !== null }));
    setDigits('');
  };
  const go = (event: FormEvent): void => {
    event.preventDefault();
    const typed = plain(sent === null ? phone : digits);
    const isGood = sent === null ? typed.length >= 5 : /^\d{6}$/.test(typed);
    setIsMissing(!isGood);
    if (!isGood) return;
    void run(async () => {
      if (sent === null) {
        await ask();
        return;
      }
      const body = { checkId: sent.checkId, digits: typed };
      onPass((await call('POST /api/v1/public/receipts/{code}/checks/confirm', { params, body })).body.pass);
    });
  };
  return (
    <form noValidate onSubmit={go}>
      <p className="hint">{t.hint}</p>
      {error !== null && <Failure error={error} />}
      {sent === null ? (
        <Field label={t.phone} wrong={isMissing ? t.phoneMissing : undefined}>
          {(field) => (
            <input
              {...field}
              type="tel"
              autoComplete="tel"
              maxLength={30}
              value={phone}
              onChange={({ target }) => setPhone(target.value)}
            />
          )}
        </Field>
      ) : (
        <>
          <p role="status">
            {t.sent(sent.minutes)}
            {sent.isAgain && t.resent}
          </p>
          <DigitsField value={digits} isMissing={isMissing} onChange={setDigits} />
        </>
      )}
      <button type="submit" className="main" disabled={isBusy}>
        {sent === null ? t.send : t.confirm}
      </button>
      {sent !== null && (
        <>
          <button type="button" disabled={isBusy} onClick={() => void run(ask)}>
            {t.resend}
          </button>
          <button type="button" onClick={() => setSent(null)}>
            {t.otherPhone}
          </button>
        </>
      )}
    </form>
  );
}

interface OpenedProps {
  readonly code: string;
  readonly pass: string;
  readonly onEnd: () => void;
  readonly onChanged: () => void;
  readonly onPass: (pass: string) => void;
}

function Opened({ code, pass, onEnd, onChanged, onPass }: OpenedProps) {
  const asked = { params: { code }, body: { pass } };
  const { answer: own, error, retry } = useRead('POST /api/v1/public/receipts/{code}/own', asked);
  const isOver = codeOf(error) === 'check-needed';
  useEffect(() => {
    if (isOver) onEnd();
  }, [isOver, onEnd]);
  if (own === null) return error === null || isOver ? <Reading /> : <Failure error={error} onRetry={retry} />;
  const changed = (): void => {
    retry();
    onChanged();
  };
  return (
    <>
      {error !== null && <Failure error={error} onRetry={retry} />}
      <p>
        {t.me(own.name, own.phone)}
        {own.concealed && `，${t.concealed}`}
        {own.entrant === 'unconfirmed' && `，${t.unconfirmed}`}
      </p>
      {own.supplement !== null && (
        <div className="note">
          <p>{t.supplement(dayText(own.supplement.dueOn))}</p>
          <ul>
            {own.supplement.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </div>
      )}
      {own.newPhone !== null && <p className="note">{t.newPhoneWaits(own.newPhone)}</p>}
      {own.withdrawalPending && <p className="note">{t.withdrawal}</p>}
      <h3>{t.results}</h3>
      {own.results.length === 0 && <p>{t.noResults}</p>}
      <ul className="results">
        {own.results.map(({ on, title, text, facts }, index) => (
          <li key={`${on}/${String(index)}`}>
            <strong>{title}</strong> {dayText(on)}
            {text !== null && <p>{text}</p>}
            {facts.map((fact) => (
              <p key={fact.label}>
                {fact.label}：{fact.text}
              </p>
            ))}
          </li>
        ))}
      </ul>
      <OwnActs code={code} pass={pass} acts={own.acts} onDone={changed} onEnd={onEnd} onPass={onPass} />
    </>
  );
}
