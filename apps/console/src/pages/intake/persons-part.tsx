import { Button, Checkbox, Space } from 'antd';
import { useState } from 'react';
import { t } from '../../messages/index.ts';
import { type Issues, isSaid } from './model/body.ts';
import { type Form, newPerson, type PersonDraft } from './model/draft.ts';
import { TextField } from './fields.tsx';
import { PasteDialogue } from './paste-dialogue.tsx';
import { PersonPart } from './person-part.tsx';
import type { ChangeForm } from './use-drafts.ts';

const m = t.intake;

/** More than these are shown a line each, the one that is worked on in full. */
const MOST_OPEN = 3;

interface PersonsProps {
  readonly form: Form;
  readonly today: string;
  readonly issues: Issues;
  readonly warnings: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly wholeWarn: string | undefined;
  readonly onChange: ChangeForm;
}

/** Who complains: one by one, or a group at once. */
export function PersonsPart({ form, today, issues, warnings, wholeWarn, onChange }: PersonsProps) {
  const { persons, anonymous } = form;
  const [isPasting, setIsPasting] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const change = (key: string, part: Partial<PersonDraft>): void =>
    onChange((now) => ({ persons: now.persons.map((one) => (one.key === key ? { ...one, ...part } : one)) }));
  const add = (): void => {
    const person = newPerson();
    onChange((now) => ({ persons: [...now.persons, person] }));
    setOpened(person.key);
    window.setTimeout(() => document.getElementById(`persons/${person.key}/name`)?.focus());
  };
  const isOpen = ({ key }: PersonDraft, index: number): boolean =>
    persons.length <= MOST_OPEN ||
    key === (opened ?? persons[0]?.key) ||
    [...issues.keys()].some((place) => place.startsWith(`persons/${key}/`)) ||
    (opened === null && index === 0);
  return (
    <section className="intake-part" aria-labelledby="intake-persons">
      <h2 id="intake-persons">{m.persons}</h2>
      <Checkbox checked={anonymous} onChange={({ target }) => onChange({ anonymous: target.checked })}>
        {m.anonymous}
      </Checkbox>
      {anonymous ? (
        <p className="second">{m.anonymousNote}</p>
      ) : (
        <>
          {wholeWarn !== undefined && (
            <p className="intake-warn" role="status">
              {wholeWarn}
            </p>
          )}
          {issues.get('persons') === 'representatives' && (
            <p className="intake-issue" role="alert">
              {m.issues.representatives}
            </p>
          )}
          {persons.map((person, index) =>
            isOpen(person, index) ? (
              <PersonPart
                key={person.key}
                number={index + 1}
                person={person}
                kind={form.kind}
                today={today}
                issues={issues}
                warnings={warnings.get(person.key) ?? {}}
                onChange={(part) => change(person.key, part)}
                onRemove={
                  persons.length === 1
                    ? null
                    : () => onChange((now) => ({ persons: now.persons.filter(({ key }) => key !== person.key) }))
                }
              />
            ) : (
              <PersonLine
                key={person.key}
                number={index + 1}
                person={person}
                isReport={form.kind === 'report'}
                warnings={warnings.get(person.key) ?? {}}
                onOpen={() => {
                  setOpened(person.key);
                  window.setTimeout(() => document.getElementById(`persons/${person.key}/name`)?.focus());
                }}
              />
            ),
          )}
          <Space wrap>
            <Button onClick={add}>{m.addPerson}</Button>
            <Button onClick={() => setIsPasting(true)}>{m.paste}</Button>
          </Space>
        </>
      )}
      <div className="intake-grid">
        <TextField
          id="peopleSaid"
          label={m.peopleSaid}
          value={form.peopleSaid}
          issue={issues.get('peopleSaid')}
          hint={m.peopleHint(anonymous ? 0 : persons.filter(isSaid).length)}
          inputMode="numeric"
          onChange={(peopleSaid) => onChange({ peopleSaid })}
        />
      </div>
      {isPasting && (
        <PasteDialogue
          onClose={() => setIsPasting(false)}
          onAdd={(people) => {
            setIsPasting(false);
            onChange((now) => ({
              persons: [...now.persons.filter(isSaid), ...people.map((said) => newPerson(said))],
            }));
          }}
        />
      )}
    </section>
  );
}

interface LineProps {
  readonly number: number;
  readonly person: PersonDraft;
  readonly isReport: boolean;
  readonly warnings: Readonly<Record<string, string>>;
  readonly onOpen: () => void;
}

function PersonLine({ number, person, isReport, warnings, onOpen }: LineProps) {
  const { name, phone, amount, concealment, representative } = person;
  const line = `${number}. ${name.trim() || m.person(number)}`;
  const concealed = isReport || concealment !== 'open';
  return (
    <div className="intake-line">
      <Button type="link" size="small" aria-label={m.editPerson(line)} onClick={onOpen}>
        {line}
      </Button>
      <span>{phone}</span>
      <span className="number">{amount}</span>
      <span>
        {concealed ? m.concealment.concealed : m.concealment.open}
        {representative && ` · ${m.representative}`}
      </span>
      {Object.values(warnings).map((warning) => (
        <span key={warning} className="intake-warn">
          {warning}
        </span>
      ))}
    </div>
  );
}
