import { Button, Checkbox, Collapse, Radio } from 'antd';
import { t } from '../../messages/index.ts';
import type { Issues } from './model/body.ts';
import type { Kind, PersonDraft } from './model/draft.ts';
import { monthsOf, monthsText } from './model/reading.ts';
import { ChoiceField, Field, TextField } from './fields.tsx';

const m = t.intake;

type TextKey = { [K in keyof PersonDraft]: PersonDraft[K] extends string ? K : never }[keyof PersonDraft];

interface PersonProps {
  readonly number: number;
  readonly person: PersonDraft;
  readonly kind: Kind;
  readonly today: string;
  readonly issues: Issues;
  /** What the service says of him, by field. */
  readonly warnings: Readonly<Record<string, string>>;
  readonly onChange: (part: Partial<PersonDraft>) => void;
  readonly onRemove: (() => void) | null;
}

/** One person: who, how much, whether the employer may know; the rest of the form behind a fold. */
export function PersonPart({ number, person, kind, today, issues, warnings, onChange, onRemove }: PersonProps) {
  const at = (field: string): string => `persons/${person.key}/${field}`;
  const text = (
    field: Exclude<TextKey, 'key' | 'concealment'>,
    label: string,
    more: Partial<Parameters<typeof TextField>[0]> = {},
  ) => (
    <TextField
      id={at(field)}
      label={label}
      value={person[field]}
      issue={issues.get(at(field))}
      warn={warnings[field]}
      onChange={(value) => onChange({ [field]: value })}
      {...more}
    />
  );
  const choice = (
    field: Exclude<TextKey, 'key' | 'concealment'>,
    label: string,
    choices: Readonly<Record<string, string>>,
  ) => (
    <ChoiceField
      id={at(field)}
      label={label}
      value={person[field]}
      choices={choices}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
  const months = monthsOf(person.months, today);
  const isReport = kind === 'report';
  const means = isReport
    ? m.concealment.report
    : { '': m.concealment.notAsked, open: m.concealment.openMeans, concealed: m.concealment.concealedMeans }[
        person.concealment
      ];
  return (
    <fieldset className="intake-person">
      <legend>
        {m.person(number)}
        {onRemove !== null && (
          <Button
            type="link"
            size="small"
            aria-label={m.removePerson(person.name.trim() || m.person(number))}
            onClick={onRemove}
          >
            {t.acts.remove}
          </Button>
        )}
      </legend>
      <div className="intake-grid">
        {text('name', m.name, { maxLength: 50 })}
        {text('phone', m.phone, { maxLength: 30, inputMode: 'tel' })}
        {text('idNumber', m.idNumber, { maxLength: 30 })}
        {text('amount', m.personAmount, { inputMode: 'decimal' })}
        {text('months', m.months, { hint: months === null ? m.monthsHint : monthsText(months) })}
        <Field id={at('representative')} label=" " className="intake-check">
          <Checkbox
            id={at('representative')}
            checked={person.representative}
            onChange={({ target }) => onChange({ representative: target.checked })}
          >
            {m.representative}
          </Checkbox>
        </Field>
      </div>
      <Field id={`${at('concealment')}/group`} label={m.concealment.label} hint={means}>
        <Radio.Group
          id={`${at('concealment')}/group`}
          aria-label={m.concealment.label}
          value={isReport ? 'concealed' : person.concealment}
          disabled={isReport}
          onChange={({ target }) => onChange({ concealment: target.value as PersonDraft['concealment'] })}
          options={[
            { value: 'open', label: m.concealment.open },
            { value: 'concealed', label: m.concealment.concealed },
          ]}
        />
      </Field>
      <Collapse
        ghost
        size="small"
        items={[
          {
            key: 'more',
            label: m.more,
            children: (
              <div className="intake-grid">
                {choice('sex', m.sex, m.sexes)}
                {text('age', m.age, { inputMode: 'numeric' })}
                {text('job', m.job, { maxLength: 100 })}
                {text('address', m.address, { maxLength: 300 })}
                {choice('presence', m.presence, m.presences)}
                {text('workedFrom', m.workedFrom)}
                {text('workedTo', m.workedTo)}
                {choice('payBy', m.payBy, m.payBys)}
                {text('rate', m.rate, { inputMode: 'decimal' })}
                {text('days', m.days, { inputMode: 'decimal' })}
                {text('paid', m.paid, { inputMode: 'decimal' })}
                {text('lastUnpaid', m.lastUnpaid)}
                {choice('contract', m.contract, m.answered)}
                {choice('realName', m.realName, m.answered)}
                {choice('cardHeld', m.cardHeld, m.answered)}
              </div>
            ),
          },
        ]}
      />
    </fieldset>
  );
}
