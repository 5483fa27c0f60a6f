import { useEffect, useMemo, useRef } from 'react';
import { publicTexts } from '../messages/public.ts';
import { IS_DEMO } from '../page.ts';
import { dayText } from '../shared/format.ts';
import { nextOf } from './progress.ts';
import { Failure, useRead, useTitle } from './parts.tsx';
import { drawReceipt, inGroups } from './receipt-picture.ts';
import type { Receipt } from './sending.ts';
import { type Uploads, useUploads } from './use-uploads.ts';

const t = publicTexts.receipt;
/** The browser inside WeChat has no printer: there nothing would happen. */
const PRINTS = !/MicroMessenger/i.test(navigator.userAgent);

/** The end of the form: something to keep, and what was chosen to go with it on its way. */
export function ReceiptView({
  receipt,
  files,
  onAnother,
  words,
}: {
  readonly receipt: Receipt;
  readonly files: readonly File[];
  readonly onAnother: () => void;
  /** Where it was no complaint of his own. */
  readonly words?: { readonly title: string; readonly another: string; readonly note: string };
}) {
  useTitle(t.heading);
  const { number, receiptCode: code, unit, unitPhone } = receipt;
  const uploads = useUploads(code, files);
  const { answer } = useRead('GET /api/v1/public/receipts/{code}', { params: { code } });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const lines = useMemo(() => {
    const next = answer === null ? null : nextOf(answer.clocks);
    return [
      { label: t.number, text: number },
      { label: t.unit, text: unit },
      ...(unitPhone === null ? [] : [{ label: t.phone, text: unitPhone }]),
      ...(answer?.receivedOn ? [{ label: t.received, text: dayText(answer.receivedOn) }] : []),
      ...(next === null ? [] : [{ label: t.next, text: publicTexts.lookUp.due(next.title, dayText(next.due)) }]),
      { label: '', text: t.fee },
    ];
  }, [answer, number, unit, unitPhone]);
  const address = `${window.location.origin}/public/receipt/${code}`;
  const picture = useMemo(() => drawReceipt({ code, lines, address, isDemo: IS_DEMO }), [code, lines, address]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="screen">
        {words?.title ?? t.title}
      </h1>
      <UploadState uploads={uploads} />
      <p className="note screen">{t.keep}</p>
      {words !== undefined && <p className="screen">{words.note}</p>}
      {picture !== null && <img className="receipt" src={picture} alt={t.picture} />}
      <dl className="card screen">
        {[{ label: t.code, text: inGroups(code) }, ...lines].map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="go screen">
        <a className="button main" href={`/public/receipt/${code}`}>
          {t.look}
        </a>
        {PRINTS && (
          <button type="button" onClick={() => window.print()}>
            {t.print}
          </button>
        )}
        <button type="button" onClick={onAnother} disabled={uploads.isRunning}>
          {words?.another ?? t.another}
        </button>
      </div>
    </>
  );
}

export function UploadState({ uploads }: { readonly uploads: Uploads }) {
  const { all, done, isRunning, left, error, send } = uploads;
  if (isRunning) {
    return (
      <p className="note screen" role="status">
        {t.uploading(Math.min(done + 1, all), all)}
      </p>
    );
  }
  return (
    <>
      {done > 0 && (
        <p className="good screen" role="status">
          {t.uploaded(done)}
        </p>
      )}
      {left.length > 0 && (
        <>
          <p className="note screen">{t.notUploaded(left.length)}</p>
          <Failure error={error} />
          <button type="button" onClick={() => void send(left)}>
            {t.uploadAgain}
          </button>
        </>
      )}
    </>
  );
}
