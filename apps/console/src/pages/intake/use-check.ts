import { useEffect, useMemo, useState } from 'react';
import { type AnswerOf, type BodyOf, call } from '../../api/client.ts';
import { businessNow, hearBusinessTime } from '../../shared/business-time.ts';
import { inBeijing } from '../../shared/format.ts';
import { registrationOf, isSaid } from './model/body.ts';
import type { Draft } from './model/draft.ts';

const PAUSE_MS = 700;

export type Checked = AnswerOf<'POST /api/v1/intake/check'>;
export type Possible = Checked['possible'][number];

export interface Check {
  /** Null: not asked yet. */
  readonly answer: Checked | null;
  readonly isOffline: boolean;
  /** By person, then by field. */
  readonly warnings: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Of the whole, by code. */
  readonly whole: Readonly<Record<string, string>>;
}

const FIELD_OF: Readonly<Record<string, string>> = { 'id-check-digit': 'idNumber', 'phone-form': 'phone' };

/** Asks the service what it would warn of and what the same person may have brought forward, a moment after the last key. */
export function useCheck(draft: Draft): Check {
  const [answer, setAnswer] = useState<Checked | null>(null);
  const [isOffline, setIsOffline] = useState(false);
  const { body } = registrationOf(draft, inBeijing(businessNow()).day);
  const isAsked = draft.standing === 'editing';
  const asked: BodyOf<'POST /api/v1/intake/check'> = {
    claimants: body.claimants.slice(0, 200).map(({ phone, idNumber, concealment }) => ({
      ...(phone === undefined ? {} : { phone }),
      ...(idNumber === undefined ? {} : { idNumber }),
      concealment,
    })),
    ...(body.employer?.name === undefined ? {} : { employerName: body.employer.name }),
    amountFen: body.amountFen,
  };
  const key = JSON.stringify(asked);
  useEffect(() => {
    if (!isAsked) return undefined;
    const stop = new AbortController();
    const timer = window.setTimeout(() => {
      call('POST /api/v1/intake/check', { body: JSON.parse(key) as typeof asked, signal: stop.signal }).then(
        ({ body: checked }) => {
          hearBusinessTime(checked.at);
          setIsOffline(false);
          setAnswer(checked);
        },
        () => {
          if (!stop.signal.aborted) setIsOffline(true);
        },
      );
    }, PAUSE_MS);
    return () => {
      window.clearTimeout(timer);
      stop.abort();
    };
  }, [key, isAsked]);
  const isBegun = draft.begunAt !== null;
  const { persons, anonymous } = draft.form;
  return useMemo(() => {
    const said = anonymous ? [] : persons.filter(isSaid);
    const warnings = new Map(
      said.map(({ key: person }, index) => [
        person,
        Object.fromEntries((answer?.claimants[index] ?? []).map(({ code, text }) => [FIELD_OF[code] ?? 'name', text])),
      ]),
    );
    const whole = Object.fromEntries((isBegun ? (answer?.warnings ?? []) : []).map(({ code, text }) => [code, text]));
    return { answer, isOffline, warnings, whole };
  }, [answer, anonymous, isBegun, isOffline, persons]);
}
