import { joinTexts as t } from '../messages/join.ts';
import { FileChooser } from './file-chooser.tsx';
import type { JoinDraft } from './join.ts';
import { Field } from './parts.tsx';
import { ConcealmentChoice, KnownOrNot, Tick, WhoFields } from './steps.tsx';

interface FieldsProps {
  readonly draft: JoinDraft;
  readonly change: (part: Partial<JoinDraft>) => void;
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
}

/** One page, the fewest questions: who he is, since when, how much. */
export function JoinFields({ draft, change, files, onFiles }: FieldsProps) {
  return (
    <>
      <WhoFields words={t} said={draft} change={change} />
      <Month label={t.from} value={draft.from} onValue={(from) => change({ from })} />
      <Month label={t.to} value={draft.to} onValue={(to) => change({ to })} />
      <KnownOrNot
        label={t.amount}
        value={draft.amount}
        isUnknown={draft.amountUnknown}
        inputMode="decimal"
        onValue={(amount) => change({ amount })}
        onUnknown={(amountUnknown) => change({ amountUnknown })}
      />
      <FileChooser title={t.files} hint={t.filesHint} files={files} onFiles={onFiles} />
      <ConcealmentChoice value={draft.concealment} onChoose={(concealment) => change({ concealment })} />
      <Tick label={t.truth} isTicked={draft.isTrue} onTick={(isTrue) => change({ isTrue })} />
    </>
  );
}

interface MonthProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A wheel where the telephone has one, else a text. */
function Month({ label, value, onValue }: MonthProps) {
  return (
    <Field label={label} hint={t.monthHint}>
      {(field) => (
        <input {...field} type="month" maxLength={10} value={value} onChange={({ target }) => onValue(target.value)} />
      )}
    </Field>
  );
}
