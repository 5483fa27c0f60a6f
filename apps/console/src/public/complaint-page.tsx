import { useEffect, useRef, useState } from 'react';
import { publicTexts } from '../messages/public.ts';
import { type Draft, EMPTY, missingIn, STEPS } from './draft.ts';
import { Missing } from './missing.tsx';
import { Failure, useTitle } from './parts.tsx';
import { ReceiptView } from './receipt-view.tsx';
import { keepDraft, keepReceipt, keptDraft, keptReceipt, keptUnanswered, type Receipt, submit } from './sending.ts';
import { useSite } from './use-site.ts';
import { StepReview } from './step-review.tsx';
import { StepPerson, StepWhat, StepWho } from './steps.tsx';

const t = publicTexts.form;

/** Step by step from what happened to the receipt; what was typed outlives a reload and a lost network. */
export function ComplaintPage() {
  useTitle(t.title);
  const [receipt, setReceipt] = useState<Receipt | null>(keptReceipt);
  const [files, setFiles] = useState<readonly File[]>([]);
  if (receipt !== null) {
    const another = (): void => {
      keepReceipt(null);
      setFiles([]);
      setReceipt(null);
    };
    return <ReceiptView receipt={receipt} files={files} onAnother={another} />;
  }
  return <ComplaintForm files={files} onFiles={setFiles} onReceipt={setReceipt} />;
}

interface FormProps {
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly onReceipt: (receipt: Receipt) => void;
}

function ComplaintForm({ files, onFiles, onReceipt }: FormProps) {
  const [draft, setDraft] = useState(keptDraft);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [isUnsure, setIsUnsure] = useState(() => keptUnanswered() !== null);
  const [isSending, setIsSending] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { step } = draft;
  /** Of the draft as it is by then: what comes in late takes nothing back that was typed meanwhile. */
  const alter = (partOf: (before: Draft) => Partial<Draft>): void => {
    setDraft((before) => {
      const next = { ...before, ...partOf(before) };
      keepDraft(next);
      return next;
    });
  };
  const change = (part: Partial<Draft>): void => {
    setMissing([]);
    alter(() => part);
  };
  const goTo = (to: number): void => {
    setMissing([]);
    setError(null);
    change({ step: to });
  };
  const site = useSite((projectName) =>
    alter((before) => (before.projectName === '' && !before.projectUnknown ? { projectName } : {})),
  );
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, [step]);
  const next = (): void => {
    const wants = missingIn(draft, step);
    if (wants.length > 0) setMissing(wants);
    else goTo(step + 1);
  };
  const send = async (): Promise<void> => {
    setIsSending(true);
    setError(null);
    try {
      onReceipt(await submit(draft));
    } catch (failure) {
      setError(failure);
      setIsUnsure(keptUnanswered() !== null);
    } finally {
      setIsSending(false);
    }
  };
  const clear = (): void => {
    if (!window.confirm(t.clearSure)) return;
    keepDraft(null);
    onFiles([]);
    setMissing([]);
    setDraft(EMPTY);
  };
  if (isUnsure) {
    return (
      <>
        <h1>{t.unsure}</h1>
        <p>{t.unsureHint}</p>
        {error !== null && <Failure error={error} />}
        <button type="button" className="main" disabled={isSending} onClick={() => void send()}>
          {isSending ? t.sending : t.again}
        </button>
      </>
    );
  }
  const title = t.steps[step] ?? '';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (step < STEPS - 1) next();
        else void send();
      }}
    >
      <p className="steps">{t.step(step + 1, STEPS, title)}</p>
      <progress max={STEPS} value={step + 1} aria-label={t.step(step + 1, STEPS, title)} />
      <h1 ref={heading} tabIndex={-1}>
        {step === STEPS - 1 ? t.review : title}
      </h1>
      {site !== null && step < STEPS - 1 && <p className="note">{site}</p>}
      {missing.length > 0 && <Missing lines={missing} />}
      {error !== null && <Failure error={error} />}
      {step === 0 && <StepWhat draft={draft} change={change} files={files} onFiles={onFiles} />}
      {step === 1 && <StepWho draft={draft} change={change} />}
      {step === 2 && <StepPerson draft={draft} change={change} />}
      {step === 3 && <StepReview draft={draft} files={files} goTo={goTo} />}
      <div className="go">
        <button type="submit" className="main" disabled={isSending}>
          {step < STEPS - 1 ? publicTexts.next : isSending ? t.sending : t.submit}
        </button>
        {step > 0 && (
          <button type="button" onClick={() => goTo(step - 1)}>
            {publicTexts.back}
          </button>
        )}
      </div>
      <p className="quiet">
        {t.kept} {files.length === 0 && step === STEPS - 1 && t.filesAgain}{' '}
        <button type="button" className="link" onClick={clear}>
          {t.clear}
        </button>
      </p>
    </form>
  );
}
