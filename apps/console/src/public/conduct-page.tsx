import { type FormEvent, useRef, useState } from 'react';
import { type AnswerOf, call } from '../api/client.ts';
import { newCommandId } from '../api/command-id.ts';
import { publicConduct as t } from '../messages/public-conduct.ts';
import { publicTexts } from '../messages/public.ts';
import { type ConductDraft, conductOf, EMPTY_CONDUCT, type MissingField, missingIn } from './conduct.ts';
import { Choices, Failure, Field, Reading, useRead, useTitle } from './parts.tsx';
import { inGroups } from './receipt-picture.ts';

type Form = AnswerOf<'GET /api/v1/public/conduct-form'>;
type Sent = AnswerOf<'POST /api/v1/public/conduct-reports'>;

const ABOUT = ['handling', 'discipline'] as const;

/** The way in that leads past the unit complained of. Nothing of it is kept in the browser. */
export function ConductPage() {
  useTitle(t.title);
  const { answer, error, retry } = useRead('GET /api/v1/public/conduct-form', {});
  const [sent, setSent] = useState<Sent | null>(null);
  if (sent !== null) return <Done sent={sent} />;
  return (
    <>
      <h1>{t.title}</h1>
      <p>{t.safe}</p>
      <p className="quiet">
        {t.notWages} <a href="/public/complaint">{publicTexts.homePage.submit}</a>
      </p>
      {error !== null && <Failure error={error} onRetry={retry} />}
      {answer === null && error === null && <Reading />}
      {answer !== null && <Fill form={answer} onSent={setSent} />}
      <p className="quiet">
        <a href="/public/conduct-receipt">{t.lookUp}</a>
      </p>
    </>
  );
}

function Fill({ form, onSent }: { readonly form: Form; readonly onSent: (sent: Sent) => void }) {
  const [draft, setDraft] = useState<ConductDraft>(EMPTY_CONDUCT);
  const [missing, setMissing] = useState<readonly MissingField[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [isSending, setIsSending] = useState(false);
  // Sent again after a lost answer it is the same report, and is registered once.
  const sending = useRef({ id: newCommandId(), text: '' });
  const set = (change: Partial<ConductDraft>): void => setDraft({ ...draft, ...change });
  const wrong = (field: MissingField) => (missing.includes(field) ? t.missing[field] : undefined);
  const body = form.bodies.find(({ about }) => about === draft.about);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = missingIn(draft);
    setMissing(found);
    if (found.length > 0) return;
    const said = conductOf(draft);
    const text = JSON.stringify(said);
    if (sending.current.text !== text) sending.current = { id: newCommandId(), text };
    setIsSending(true);
    setError(null);
    try {
      const headers = { 'Idempotency-Key': sending.current.id };
      onSent((await call('POST /api/v1/public/conduct-reports', { body: said, headers })).body);
    } catch (failure) {
      setError(failure);
      setIsSending(false);
    }
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Choices
        legend={t.about}
        value={draft.about}
        choices={ABOUT.map((value) => ({ value, ...t.abouts[value] }))}
        onChoose={(about) => set({ about: about === 'discipline' ? 'discipline' : 'handling' })}
      />
      <p className="hint">{body === undefined ? t.paper : t.goesTo(body.body)}</p>
      <Field label={t.unit} wrong={wrong('unit')}>
        {(field) => (
          <select {...field} value={draft.unit} onChange={({ target }) => set({ unit: target.value })}>
            <option value="">{t.unitNone}</option>
            {form.units.map(({ unit, name }) => (
              <option key={unit} value={unit}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Line label={t.official} value={draft.official} max={60} onText={(official) => set({ official })} />
      {draft.official !== '' && <Line label={t.post} value={draft.post} max={60} onText={(post) => set({ post })} />}
      <Field label={t.said} hint={t.saidHint} wrong={wrong('said')}>
        {(field) => (
          <textarea
            {...field}
            rows={6}
            maxLength={4000}
            value={draft.said}
            onChange={({ target }) => set({ said: target.value })}
          />
        )}
      </Field>
      <Line label={t.matter} hint={t.matterHint} value={draft.matter} max={200} onText={(matter) => set({ matter })} />
      <Choices
        legend={t.reporter}
        value={draft.isNamed ? 'named' : 'anonymous'}
        choices={(['named', 'anonymous'] as const).map((value) => ({ value, ...t.reporters[value] }))}
        onChoose={(value) => set({ isNamed: value === 'named' })}
      />
      {draft.isNamed && (
        <>
          <Line label={t.name} wrong={wrong('name')} value={draft.name} max={60} onText={(name) => set({ name })} />
          <Line
            label={t.phone}
            wrong={wrong('phone')}
            value={draft.phone}
            max={40}
            onText={(phone) => set({ phone })}
          />
        </>
      )}
      {error !== null && <Failure error={error} />}
      <button type="submit" className="main" disabled={isSending || body === undefined}>
        {isSending ? publicTexts.form.sending : t.submit}
      </button>
    </form>
  );
}

interface LineProps {
  readonly label: string;
  readonly hint?: string;
  readonly wrong?: string | undefined;
  readonly value: string;
  readonly max: number;
  readonly onText: (text: string) => void;
}

function Line({ label, hint, wrong, value, max, onText }: LineProps) {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(field) => (
        <input
          {...field}
          autoComplete="off"
          maxLength={max}
          value={value}
          onChange={({ target }) => onText(target.value)}
        />
      )}
    </Field>
  );
}

function Done({ sent: { receiptCode, body, bodyPhone } }: { readonly sent: Sent }) {
  return (
    <section className="card" role="status">
      <h1>
        {t.done}
        {body}
      </h1>
      <h2>{t.code}</h2>
      <p className="big">{inGroups(receiptCode)}</p>
      <p>{t.codeHint}</p>
      {bodyPhone !== null && (
        <a className="button" href={`tel:${bodyPhone}`}>
          {t.call(body)}：<span className="whole">{bodyPhone}</span>
        </a>
      )}
      <a className="button" href="/public/conduct-receipt">
        {t.lookUp}
      </a>
    </section>
  );
}
