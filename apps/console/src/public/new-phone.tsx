import { type FormEvent, useState } from 'react';
import { type AnswerOf, call } from '../api/client.ts';
import { publicTexts } from '../messages/public.ts';
import { DigitsField } from './digits-field.tsx';
import { Failure } from './parts.tsx';

const t = publicTexts.own;

export type Check = AnswerOf<'POST /api/v1/public/receipts/{code}/checks'>;

/** A code to the telephone that was just named. */
export async function checkOf(code: string, phone: string): Promise<Check> {
  return (await call('POST /api/v1/public/receipts/{code}/checks', { params: { code }, body: { phone } })).body;
}

interface Props {
  readonly code: string;
  readonly check: Check;
  /** Where the code was sent. */
  readonly phone: string;
  readonly onLater: () => void;
  readonly onProved: (pass: string) => void;
}

/** The new telephone counts once the code that was sent to it is typed in; until then the one before does. */
export function NewPhone({ code, check, phone, onLater, onProved }: Props) {
  const [checkId, setCheckId] = useState(check.checkId);
  const [isResent, setIsResent] = useState(false);
  const [digits, setDigits] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (work: () => Promise<void>): Promise<void> => {
    setIsBusy(true);
    setError(null);
    try {
      await work();
    } catch (failure) {
      setError(failure);
    }
    setIsBusy(false);
  };
  const confirm = async (): Promise<void> => {
    const body = { checkId, digits: plain(digits) };
    const { pass } = (await call('POST /api/v1/public/receipts/{code}/checks/confirm', { params: { code }, body }))
      .body;
    onProved(pass);
  };
  const resend = async (): Promise<void> => {
    setCheckId((await checkOf(code, phone)).checkId);
    setIsResent(true);
    setDigits('');
  };
  return (
    <form
      noValidate
      className="act"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        const isGood = /^\d{6}$/.test(plain(digits));
        setIsMissing(!isGood);
        if (isGood) void run(confirm);
      }}
    >
      <h3>{t.acts['change-phone']}</h3>
      <p role="status">
        {t.newPhoneSent(check.minutes)}
        {isResent && t.resent}
      </p>
      {error !== null && <Failure error={error} />}
      <DigitsField value={digits} isMissing={isMissing} onChange={setDigits} />
      <button type="submit" className="main" disabled={isBusy}>
        {t.confirm}
      </button>
      <button type="button" disabled={isBusy} onClick={() => void run(resend)}>
        {t.resend}
      </button>
      <button type="button" onClick={onLater}>
        {t.later}
      </button>
    </form>
  );
}

/** What was typed of a number, as it is meant. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
