import { Alert, Button, Input, Modal, Radio } from 'antd';
import { useRef, useState } from 'react';
import { t } from '../../messages/index.ts';
import type { PersonDraft } from './model/draft.ts';
import { cellsOf, type PastedPeople, peopleIn } from './model/paste.ts';
import { rowsOfFile } from './rows-of-file.ts';

const m = t.intake.pasteDialogue;

interface PasteProps {
  readonly onAdd: (people: readonly Partial<PersonDraft>[]) => void;
  readonly onClose: () => void;
}

/** A group at once: what was copied from a table or a list, or a sheet that is read here and goes nowhere. */
export function PasteDialogue({ onAdd, onClose }: PasteProps) {
  const [text, setText] = useState('');
  const [ofFile, setOfFile] = useState<PastedPeople | null>(null);
  const [isUnread, setIsUnread] = useState(false);
  const [concealment, setConcealment] = useState<PersonDraft['concealment']>('');
  const file = useRef<HTMLInputElement>(null);
  const { people, unread } = ofFile ?? peopleIn(cellsOf(text));
  const read = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    try {
      setOfFile(peopleIn(await rowsOfFile(chosen)));
      setIsUnread(false);
    } catch {
      setIsUnread(true);
    }
  };
  return (
    <Modal
      open
      title={m.title}
      okText={m.add(people.length)}
      cancelText={m.cancel}
      okButtonProps={{ disabled: people.length === 0 }}
      onOk={() => onAdd(people.map((person) => ({ ...person, concealment })))}
      onCancel={onClose}
      width={640}
      destroyOnHidden
    >
      <p>{m.hint}</p>
      <Input.TextArea
        aria-label={m.label}
        autoFocus
        rows={8}
        value={text}
        onChange={({ target }) => {
          setOfFile(null);
          setText(target.value);
        }}
      />
      <p>
        <Button size="small" onClick={() => file.current?.click()}>
          {m.file}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label={m.file}
          accept=".xlsx,.csv,.txt"
          onChange={({ target }) => {
            void read(target.files?.[0]);
            target.value = '';
          }}
        />
      </p>
      {isUnread && <Alert type="warning" showIcon title={m.fileUnread} />}
      <p role="status">{m.found(people.length)}</p>
      {unread.length > 0 && <Alert type="warning" showIcon title={m.unread} description={unread.join('；')} />}
      <p>
        {m.concealment}
        <Radio.Group
          aria-label={t.intake.concealment.label}
          value={concealment}
          onChange={({ target }) => setConcealment(target.value as PersonDraft['concealment'])}
          options={[
            { value: '', label: t.intake.concealment.notAsked },
            { value: 'open', label: t.intake.concealment.open },
            { value: 'concealed', label: t.intake.concealment.concealed },
          ]}
        />
      </p>
    </Modal>
  );
}
