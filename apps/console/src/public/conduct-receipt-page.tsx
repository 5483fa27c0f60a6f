import { type FormEvent, useState } from 'react';
import { publicConduct as t } from '../messages/public-conduct.ts';
import { Failure, Field, Reading, useRead, useTitle } from './parts.tsx';
import { codeIn } from './progress.ts';
import { inGroups } from './receipt-picture.ts';

/** How far a report has come, for whoever has its code; the code stands in no address, so that no history keeps it. */
export function ConductReceiptPage() {
  useTitle(t.lookUpTitle);
  const [code, setCode] = useState('');
  return (
    <>
      <h1>{t.lookUpTitle}</h1>
      {code === '' ? <Ask onCode={setCode} /> : <Found code={code} onOther={() => setCode('')} />}
    </>
  );
}

function Ask({ onCode }: { readonly onCode: (code: string) => void }) {
  const [typed, setTyped] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    const code = codeIn(typed);
    setIsMissing(code === '');
    if (code !== '') onCode(code);
  };
  return (
    <form noValidate onSubmit={ask}>
      <Field label={t.ask} wrong={isMissing ? t.askMissing : undefined}>
        {(field) => (
          <input
            {...field}
            className="code"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={60}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      <button type="submit" className="main">
        {t.find}
      </button>
    </form>
  );
}

function Found({ code, onOther }: { readonly code: string; readonly onOther: () => void }) {
  const { answer, error, retry } = useRead('GET /api/v1/public/conduct-receipts/{code}', { params: { code } });
  return (
    <>
      {error !== null && <Failure error={error} onRetry={retry} />}
      {answer === null && error === null && <Reading />}
      {answer !== null && (
        <section className="card">
          <p className="quiet">{inGroups(code)}</p>
          <h2>{t.stage}</h2>
          <p className="big">{answer.stage}</p>
          <h2>{t.body}</h2>
          <p className="big">{answer.body ?? t.noBody}</p>
          {answer.body !== null && answer.bodyPhone !== null && (
            <a className="button" href={`tel:${answer.bodyPhone}`}>
              {t.call(answer.body)}：<span className="whole">{answer.bodyPhone}</span>
            </a>
          )}
        </section>
      )}
      <p className="quiet">
        <button type="button" className="link" onClick={onOther}>
          {t.other}
        </button>
      </p>
    </>
  );
}
