import { useEffect, useRef } from 'react';
import { publicTexts } from '../messages/public.ts';

/** What is still missing, moved to where it is read at once. */
export function Missing({ lines }: { readonly lines: readonly string[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [lines]);
  return (
    <div className="failure" role="alert" tabIndex={-1} ref={box}>
      <p>{publicTexts.form.missing}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
