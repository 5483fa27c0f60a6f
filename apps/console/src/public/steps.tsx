import { publicTexts } from '../messages/public.ts';
import { type Detail, type Draft, isAnonymous, isPhone } from './draft.ts';
import { FileChooser } from './file-chooser.tsx';
import { Choices, Field } from './parts.tsx';

const t = publicTexts.form;

export interface StepProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

interface FileProps {
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
}

export function StepWhat({ draft, change, files, onFiles }: StepProps & FileProps) {
  return (
    <>
      <Field label={t.statement} hint={t.statementHint}>
        {(field) => (
          <textarea
            {...field}
            rows={4}
            maxLength={5000}
            value={draft.statement}
            onChange={({ target }) => change({ statement: target.value })}
          />
        )}
      </Field>
      <KnownOrNot
        label={t.amount}
        value={draft.amount}
        isUnknown={draft.amountUnknown}
        inputMode="decimal"
        onValue={(amount) => change({ amount })}
        onUnknown={(amountUnknown) => change({ amountUnknown })}
      />
      <KnownOrNot
        label={t.people}
        value={draft.people}
        isUnknown={draft.peopleUnknown}
        inputMode="numeric"
        onValue={(people) => change({ people })}
        onUnknown={(peopleUnknown) => change({ peopleUnknown })}
      />
      <FileChooser title={t.files} hint={t.filesHint} files={files} onFiles={onFiles} />
      <details>
        <summary>{t.more}</summary>
        {(Object.keys(t.details) as Detail[]).map((detail) => (
          <Field key={detail} label={t.details[detail]}>
            {(field) => (
              <input
                {...field}
                maxLength={300}
                value={draft.details[detail] ?? ''}
                onChange={({ target }) => change({ details: { ...draft.details, [detail]: target.value } })}
              />
            )}
          </Field>
        ))}
      </details>
    </>
  );
}

interface KnownProps {
  readonly label: string;
  readonly value: string;
  readonly isUnknown: boolean;
  readonly inputMode: 'decimal' | 'numeric';
  readonly onValue: (value: string) => void;
  readonly onUnknown: (is: boolean) => void;
}

/** A number, or that it is not known. */
export function KnownOrNot({ label, value, isUnknown, inputMode, onValue, onUnknown }: KnownProps) {
  return (
    <Field label={label}>
      {(field) => (
        <div className="known">
          <input
            {...field}
            inputMode={inputMode}
            maxLength={20}
            disabled={isUnknown}
            value={isUnknown ? '' : value}
            onChange={({ target }) => onValue(target.value)}
          />
          <Tick label={publicTexts.unknown} of={label} isTicked={isUnknown} onTick={onUnknown} />
        </div>
      )}
    </Field>
  );
}

/** `of`: what it belongs to, for whoever hears the page. */
export function Tick({
  label,
  of,
  isTicked,
  onTick,
}: {
  readonly label: string;
  readonly of?: string;
  readonly isTicked: boolean;
  readonly onTick: (is: boolean) => void;
}) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={isTicked}
        onChange={({ target }) => onTick(target.checked)}
        {...(of === undefined ? {} : { 'aria-label': `${of}：${label}` })}
      />
      <span>{label}</span>
    </label>
  );
}

export function StepWho({ draft, change }: StepProps) {
  return (
    <>
      <h2>{t.project}</h2>
      <Field label={t.projectName} hint={t.projectHint}>
        {(field) => (
          <input
            {...field}
            maxLength={200}
            disabled={draft.projectUnknown}
            value={draft.projectUnknown ? '' : draft.projectName}
            onChange={({ target }) => change({ projectName: target.value })}
          />
        )}
      </Field>
      <Field label={t.projectPlace}>
        {(field) => (
          <input
            {...field}
            maxLength={200}
            disabled={draft.projectUnknown}
            value={draft.projectUnknown ? '' : draft.projectPlace}
            onChange={({ target }) => change({ projectPlace: target.value })}
          />
        )}
      </Field>
      <Tick
        label={t.projectUnknown}
        isTicked={draft.projectUnknown}
        onTick={(projectUnknown) => change({ projectUnknown })}
      />
      <Choices
        legend={t.employer}
        value={draft.employer}
        choices={(['company', 'person', 'unknown'] as const).map((value) => ({ value, label: t.employers[value] }))}
        onChoose={(employer) => change({ employer: employer as Draft['employer'] })}
      />
      {(draft.employer === 'company' || draft.employer === 'person') && (
        <Field label={draft.employer === 'company' ? t.companyName : t.personName}>
          {(field) => (
            <input
              {...field}
              maxLength={draft.employer === 'company' ? 200 : 50}
              value={draft.employerName}
              onChange={({ target }) => change({ employerName: target.value })}
            />
          )}
        </Field>
      )}
      <Field label={t.employerPhone}>
        {(field) => (
          <input
            {...field}
            type="tel"
            maxLength={30}
            value={draft.employerPhone}
            onChange={({ target }) => change({ employerPhone: target.value })}
          />
        )}
      </Field>
    </>
  );
}

export function StepPerson({ draft, change }: StepProps) {
  return (
    <>
      <Choices
        legend={t.who}
        value={draft.kind}
        choices={(['complaint', 'report'] as const).map((value) => ({ value, label: t.whose[value] }))}
        onChoose={(kind) => change({ kind: kind as Draft['kind'] })}
      />
      <WhoFields words={t} said={draft} change={change} />
      {draft.kind === 'report' && <p className="note">{t.reportMeans}</p>}
      {draft.kind === 'complaint' && !isAnonymous(draft) && (
        <ConcealmentChoice value={draft.concealment} onChoose={(concealment) => change({ concealment })} />
      )}
      <Tick label={t.truth} isTicked={draft.isTrue} onTick={(isTrue) => change({ isTrue })} />
    </>
  );
}

interface Who {
  readonly name: string;
  readonly phone: string;
}

interface WhoProps {
  readonly words: Readonly<Record<'name' | 'nameHint' | 'phone' | 'phoneHint' | 'phoneOdd', string>>;
  readonly said: Who;
  readonly change: (part: Partial<Who>) => void;
}

/** Name and telephone; a number that looks like none is told, and taken all the same. */
export function WhoFields({ words, said, change }: WhoProps) {
  const odd = said.phone.trim() !== '' && !isPhone(said.phone);
  return (
    <>
      <Field label={words.name} hint={words.nameHint}>
        {(field) => (
          <input
            {...field}
            autoComplete="name"
            maxLength={50}
            value={said.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        )}
      </Field>
      <Field label={words.phone} hint={words.phoneHint} wrong={odd ? words.phoneOdd : undefined}>
        {(field) => (
          <input
            {...field}
            type="tel"
            autoComplete="tel"
            maxLength={30}
            value={said.phone}
            onChange={({ target }) => change({ phone: target.value })}
          />
        )}
      </Field>
    </>
  );
}

interface ConcealmentProps {
  readonly value: Draft['concealment'];
  readonly onChoose: (value: Draft['concealment']) => void;
}

/** Whether his name may be told, chosen by himself. */
export function ConcealmentChoice({ value, onChoose }: ConcealmentProps) {
  const { open, openMeans, concealed, concealedMeans } = t.concealments;
  return (
    <Choices
      legend={t.concealment}
      value={value}
      choices={[
        { value: 'open', label: open, means: openMeans },
        { value: 'concealed', label: concealed, means: concealedMeans },
      ]}
      onChoose={(chosen) => onChoose(chosen as Draft['concealment'])}
    />
  );
}
