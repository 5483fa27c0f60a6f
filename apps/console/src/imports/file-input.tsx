import { type DragEvent, useRef, useState } from 'react';
import { t } from '../messages/index.ts';
import './imports.css';

const m = t.imports;

/** A file chosen from the disk or dropped here; it is not sent yet. */
export function FileInput({
  id,
  file,
  onFile,
}: {
  readonly id: string;
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped === undefined) return;
    // What was chosen before shows in the field no more.
    if (input.current !== null) input.current.value = '';
    onFile(dropped);
  };
  return (
    <div
      className={isOver ? 'file-drop over' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        id={id}
        type="file"
        accept=".xlsx,.csv"
        onChange={({ target }) => onFile(target.files?.[0] ?? null)}
      />
      <span className="second" role="status">
        {file === null ? m.dropHint : m.chosen(file.name)}
      </span>
    </div>
  );
}
