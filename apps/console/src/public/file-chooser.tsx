import { type ChangeEvent, useId, useState } from 'react';
import { publicTexts } from '../messages/public.ts';
import { refusalOf } from './files.ts';

const t = publicTexts.form;

/** Files chosen and not sent yet; the browser keeps none of them over a reload. */
export function FileChooser({
  title,
  hint,
  files,
  onFiles,
}: {
  readonly title: string;
  readonly hint: string;
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const [refused, setRefused] = useState<readonly string[]>([]);
  const heading = useId();
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const chosen = Array.from(target.files ?? []);
    setRefused(chosen.flatMap((file) => refusalOf(file) ?? []));
    const taken = chosen.filter((file) => refusalOf(file) === null);
    onFiles([...files, ...taken]);
    // Chosen again after it was taken off, the same file must count as a change.
    target.value = '';
  };
  return (
    <section className="files" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <p className="hint">{hint}</p>
      <div className="choosers">
        <label className="button">
          {t.choosePhoto}
          <input type="file" accept="image/*,video/*,application/pdf" multiple onChange={choose} />
        </label>
        <label className="button">
          {t.chooseVoice}
          <input type="file" accept="audio/*" multiple onChange={choose} />
        </label>
      </div>
      {refused.length > 0 && (
        <div className="failure" role="alert">
          {refused.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {files.length > 0 && (
        <ul className="chosen">
          {files.map((file, index) => (
            <li key={`${file.name}/${String(index)}`}>
              <span>{file.name}</span>
              <button
                type="button"
                className="link"
                aria-label={t.remove(file.name)}
                onClick={() => onFiles(files.filter((_, other) => other !== index))}
              >
                {t.takeOff}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
