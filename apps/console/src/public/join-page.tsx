import { useCallback, useEffect, useState } from 'react';
import { codeOf } from '../api/problem.ts';
import { joinTexts as t } from '../messages/join.ts';
import { publicTexts } from '../messages/public.ts';
import { dayText } from '../shared/format.ts';
import { join, type Joined, type JoinDraft, keep, kept, missingOf, NOBODY } from './join.ts';
import { JoinFields } from './join-fields.tsx';
import { Missing } from './missing.tsx';
import { Failure, Reading, useRead, useTitle } from './parts.tsx';
import { ReceiptView } from './receipt-view.tsx';
import { SendButton, Unsure, useSending } from './use-sending.tsx';

/** One worker of a group adds himself. @param entry what stands in the code that he scanned */
export function JoinPage({ entry }: { readonly entry: string }) {
  useTitle(t.title);
  const [joined, setJoined] = useState<Joined | null>(() => kept(entry).joined ?? null);
  const [files, setFiles] = useState<readonly File[]>([]);
  if (joined !== null) {
    const another = (): void => {
      keep(entry, {});
      setFiles([]);
      setJoined(null);
    };
    const words = { title: t.receiptTitle, another: t.another, note: t.waits };
    return <ReceiptView receipt={joined} files={files} onAnother={another} words={words} />;
  }
  return <Site entry={entry} files={files} onFiles={setFiles} onJoined={setJoined} />;
}

interface SiteProps {
  readonly entry: string;
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly onJoined: (joined: Joined) => void;
}

/** Which site it is about; where nobody can be asked, the form is there all the same. */
function Site(props: SiteProps) {
  const { entry } = props;
  const { answer, error, retry } = useRead('GET /api/v1/public/entries/{entry}', { params: { entry } });
  useEffect(() => {
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [retry]);
  return (
    <>
      <h1>{t.title}</h1>
      {codeOf(error) === 'entry-unknown' ? (
        <>
          <Failure error={error} />
          <p>
            {t.dead} <a href="/public/complaint">{t.deadLink}</a>
          </p>
        </>
      ) : (
        <>
          {answer === null && error === null && <Reading />}
          {answer !== null && (
            <div className="note">
              <p className="big">{t.at(answer.project, answer.employer)}</p>
              <p>{t.by(answer.unit, dayText(answer.until))}</p>
            </div>
          )}
          {answer === null && error !== null && <p className="note">{t.offline}</p>}
          <p className="hint">{t.means}</p>
          <JoinForm {...props} />
        </>
      )}
    </>
  );
}

function JoinForm({ entry, files, onFiles, onJoined }: SiteProps) {
  const [draft, setDraft] = useState<JoinDraft>(() => ({ ...NOBODY, ...kept(entry).draft }));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const sending = useSending({
    submit: useCallback(() => join(entry, draft), [entry, draft]),
    isUnanswered: useCallback(() => kept(entry).unanswered !== undefined, [entry]),
    onAnswer: onJoined,
  });
  const { error, isUnsure, send } = sending;
  const change = (part: Partial<JoinDraft>): void => {
    const next = { ...draft, ...part };
    setMissing([]);
    setDraft(next);
    keep(entry, { ...kept(entry), draft: next });
  };
  if (isUnsure) return <Unsure sending={sending} />;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wants = missingOf(draft, publicTexts.form.concealmentMissing);
        setMissing(wants);
        if (wants.length === 0) void send();
      }}
    >
      {missing.length > 0 && <Missing lines={missing} />}
      {error !== null && <Failure error={error} />}
      <JoinFields draft={draft} change={change} files={files} onFiles={onFiles} />
      <SendButton sending={sending} label={t.submit} />
      <p className="quiet">{publicTexts.form.kept}</p>
    </form>
  );
}
