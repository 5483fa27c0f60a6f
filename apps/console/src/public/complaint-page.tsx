import { useCallback, useEffect, useRef, useState } from 'react';
import { publicTexts } from '../messages/public.ts';
import { type Draft, EMPTY, missingIn, STEPS } from './draft.ts';
import { Missing } from './missing.tsx';
import { Failure, useTitle } from './parts.tsx';
import { ReceiptView } from './receipt-view.tsx';
import { keepDraft, keepReceipt, keptDraft, keptReceipt, keptUnanswered, type Receipt, submit } from './sending.ts';
import { StepReview } from './step-review.tsx';
import { StepPerson, StepWhat, StepWho } from './steps.tsx';
import { SendButton, Unsure, useSending } from './use-sending.tsx';
import { useSite } from './use-site.ts';
import { useSteps } from './use-step.ts';

const t = publicTexts.form;
const isUnanswered = (): boolean => keptUnanswered() !== null;

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
  const heading = useRef<HTMLHeadingElement>(null);
  const { step } = draft;
  /** Of the draft as it is by then: what comes in late takes nothing back that was typed meanwhile. */
  const alter = useCallback((partOf: (before: Draft) => Partial<Draft>): void => {
    setDraft((before) => {
      const next = { ...before, ...partOf(before) };
      keepDraft(next);
      return next;
    });
  }, []);
  const change = (part: Partial<Draft>): void => {
    setMissing([]);
    alter(() => part);
  };
  const site = useSite((projectName) =>
    alter((before) => (before.projectName === '' && !before.projectUnknown ? { projectName } : {})),
  );
  const turned = useCallback(
    (to: number): void => {
      setMissing([]);
      alter(() => ({ step: to }));
    },
    [alter],
  );
  const { goTo, leave } = useSteps(step, turned);
  const send = useCallback(() => submit(draft), [draft]);
  const answered = useCallback(
    (receipt: Receipt): void => {
      leave();
      onReceipt(receipt);
    },
    [leave, onReceipt],
  );
  const sending = useSending({ submit: send, isUnanswered, onAnswer: answered });
  const { error, forget } = sending;
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    forget();
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, [step, forget]);
  const next = (): void => {
    const wants = missingIn(draft, step);
    if (wants.length > 0) setMissing(wants);
    else goTo(step + 1);
  };
  const clear = (): void => {
    if (!window.confirm(t.clearSure)) return;
    leave();
    keepDraft(null);
    onFiles([]);
    setMissing([]);
    setDraft(EMPTY);
  };
  if (sending.isUnsure) {
    return (
      <>
        <h1>{t.title}</h1>
        <Unsure sending={sending} />
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
        else void sending.send();
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
        <SendButton sending={sending} label={step < STEPS - 1 ? publicTexts.next : t.submit} />
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
