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
  readonly onLater: () => void;
  readonly onProved: (pass: string) => void;
}

/** The new telephone counts once the code that was sent to it is typed in; until then the one before does. */
export function NewPhone({ code, check, onLater, onProved }: Props) {
  const [digits, setDigits] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const go = async (): Promise<void> => {
    setIsBusy(true);
    setError(null);
    try {
      const body = { checkId: check.checkId, digits: plain(digits) };
      onProved(
        (await call('POST /api/v1/public/receipts/{code}/checks/confirm', { params: { code }, body })).body.pass,
      );
    } catch (failure) {
      setError(failure);
      setIsBusy(false);
    }
  };
  return (
    <form
      noValidate
      className="act"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        const isGood = /^\d{6}$/.test(plain(digits));
        setIsMissing(!isGood);
        if (isGood) void go();
      }}
    >
      <h3>{t.acts['change-phone']}</h3>
      <p role="status">{t.newPhoneSent(check.minutes)}</p>
      {error !== null && <Failure error={error} />}
      <DigitsField value={digits} isMissing={isMissing} onChange={setDigits} />
      <button type="submit" className="main" disabled={isBusy}>
        {t.confirm}
      </button>
      <button type="button" onClick={onLater}>
        {t.later}
      </button>
    </form>
  );
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
