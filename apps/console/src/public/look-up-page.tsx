import { type FormEvent, useEffect, useState } from 'react';
import { codeOf } from '../api/problem.ts';
import { publicTexts } from '../messages/public.ts';
import { dayText } from '../shared/format.ts';
import { FileChooser } from './file-chooser.tsx';
import { OwnPart } from './own-part.tsx';
import { Failure, Field, Reading, useRead, useTitle } from './parts.tsx';
import { codeIn, type Progress, stageWords } from './progress.ts';
import { inGroups } from './receipt-picture.ts';
import { UploadState } from './receipt-view.tsx';
import { useUploads } from './use-uploads.ts';

const t = publicTexts.lookUp;

/** How a complaint stands, for whoever has its code. @param asked the code in the address, empty where there is none */
export function LookUpPage({ asked }: { readonly asked: string }) {
  useTitle(t.title);
  const [code, setCode] = useState(() => codeIn(asked));
  const open = (to: string): void => {
    window.history.pushState(null, '', to === '' ? '/public/receipt' : `/public/receipt/${to}`);
    setCode(to);
  };
  useEffect(() => {
    const back = (): void => setCode(codeIn(window.location.pathname.split('/')[3] ?? ''));
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);
  return (
    <>
      <h1>{t.title}</h1>
      {code === '' ? <Ask first="" onCode={open} /> : <Found key={code} code={code} onOther={open} />}
    </>
  );
}

function Ask({ first, onCode }: { readonly first: string; readonly onCode: (code: string) => void }) {
  const [typed, setTyped] = useState(first);
  const [isMissing, setIsMissing] = useState(false);
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    const code = codeIn(typed);
    if (code === '') setIsMissing(true);
    else onCode(code);
  };
  return (
    <form noValidate onSubmit={ask}>
      <Field label={t.code} hint={t.codeHint} wrong={isMissing ? t.codeMissing : undefined}>
        {(field) => (
          <input
            {...field}
            className="code"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={300}
            value={typed}
            onChange={({ target }) => {
              setIsMissing(false);
              setTyped(target.value);
            }}
          />
        )}
      </Field>
      <button type="submit" className="main">
        {t.submit}
      </button>
    </form>
  );
}

function Found({ code, onOther }: { readonly code: string; readonly onOther: (code: string) => void }) {
  const { answer, error, retry } = useRead('GET /api/v1/public/receipts/{code}', { params: { code } });
  if (codeOf(error) === 'receipt-unknown') {
    return (
      <>
        <Failure error={error} />
        <Ask first={inGroups(code)} onCode={(to) => (to === code ? retry() : onOther(to))} />
      </>
    );
  }
  return (
    <>
      {error !== null && <Failure error={error} onRetry={retry} />}
      {answer === null && error === null && <Reading />}
      {answer !== null && (
        <>
          <Standing progress={answer} code={code} />
          <OwnPart code={code} onChanged={retry} />
          <MoreFiles code={code} />
        </>
      )}
      <p className="quiet">
        <button type="button" className="link" onClick={() => onOther('')}>
          {t.other}
        </button>
      </p>
    </>
  );
}

function Standing({ progress, code }: { readonly progress: Progress; readonly code: string }) {
  const { number, receivedOn, unit, unitPhone, clocks, ended } = progress;
  const dated = clocks.filter(({ due }) => due !== null);
  return (
    <section className="card">
      <h2>{number}</h2>
      <p className="quiet">
        {inGroups(code)}
        {receivedOn !== null && `，${t.received(dayText(receivedOn))}`}
      </p>
      <h3>{t.now}</h3>
      <p className="big">{stageWords(progress)}</p>
      <h3>{t.holder}</h3>
      <p className="big">{unit}</p>
      {unitPhone === null ? (
        <p>{t.noPhone}</p>
      ) : (
        <a className="button" href={`tel:${unitPhone}`}>
          {t.call(unit)}：<span className="whole">{unitPhone}</span>
        </a>
      )}
      {ended === null && (
        <>
          <h3>{t.dates}</h3>
          {dated.length === 0 && <p>{t.noDates}</p>}
          <ul className="dates">
            {dated.map(({ title, due, remainingWorkingDays, source }) => (
              <li key={`${title}/${String(due)}`}>
                {t.due(title, dayText(due ?? ''))}
                {remainingWorkingDays !== null && <strong>（{t.left(remainingWorkingDays)}）</strong>}
                <small>{source}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function MoreFiles({ code }: { readonly code: string }) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const uploads = useUploads(code);
  return (
    <section className="card">
      <FileChooser
        title={t.files}
        hint={t.filesHint}
        files={files}
        onFiles={(chosen) => {
          setFiles([]);
          if (chosen.length > 0) void uploads.send(chosen);
        }}
      />
      <UploadState uploads={uploads} />
      {uploads.kept !== null && !uploads.isRunning && <p>{t.filesDone(uploads.kept)}</p>}
    </section>
  );
}
