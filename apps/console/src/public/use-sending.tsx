import { useCallback, useEffect, useState } from 'react';
import { publicTexts } from '../messages/public.ts';
import { Failure } from './parts.tsx';

const t = publicTexts.form;

export interface Sending {
  readonly isSending: boolean;
  /** No answer came: whether it is in is not known, and it may only be sent again as it was. */
  readonly isUnsure: boolean;
  /** Null: nothing went wrong with what is shown now. */
  readonly error: unknown;
  readonly send: () => Promise<void>;
  readonly forget: () => void;
}

interface Asked<Answer> {
  readonly submit: () => Promise<Answer>;
  readonly isUnanswered: () => boolean;
  readonly onAnswer: (answer: Answer) => void;
}

/** Sends what somebody filled in; where no answer came, again by itself as soon as the network is back. */
export function useSending<Answer>({ submit, isUnanswered, onAnswer }: Asked<Answer>): Sending {
  const [error, setError] = useState<unknown>(null);
  const [isUnsure, setIsUnsure] = useState(isUnanswered);
  const [isSending, setIsSending] = useState(false);
  const send = useCallback(async (): Promise<void> => {
    setIsSending(true);
    setError(null);
    try {
      onAnswer(await submit());
    } catch (failure) {
      setError(failure);
      setIsUnsure(isUnanswered());
      setIsSending(false);
    }
  }, [submit, isUnanswered, onAnswer]);
  useEffect(() => {
    if (!isUnsure) return;
    const again = (): void => void send();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [isUnsure, send]);
  const forget = useCallback(() => setError(null), []);
  return { isSending, isUnsure, error, send, forget };
}

/** In place of the form while it is not known whether it is in. */
export function Unsure({ sending }: { readonly sending: Sending }) {
  return (
    <>
      <h2>{t.unsure}</h2>
      <p>{t.unsureHint}</p>
      {sending.error !== null && <Failure error={sending.error} />}
      <SendButton sending={sending} label={t.again} />
    </>
  );
}

export function SendButton({ sending, label }: { readonly sending: Sending; readonly label: string }) {
  const { isSending, isUnsure, send } = sending;
  return (
    <button
      className="main"
      disabled={isSending}
      type={isUnsure ? 'button' : 'submit'}
      onClick={isUnsure ? () => void send() : undefined}
    >
      {isSending ? t.sending : label}
    </button>
  );
}
