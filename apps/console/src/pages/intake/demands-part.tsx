import { Button, Checkbox, Select } from 'antd';
import { t } from '../../messages/index.ts';
import { money } from '../../shared/format.ts';
import { type Issues, isSaid, sumOf } from './model/body.ts';
import { type DemandDraft, type Form, newDemand } from './model/draft.ts';
import { monthsOf, monthsText } from './model/reading.ts';
import { ChoiceField, Field, ManyField, TextField } from './fields.tsx';
import type { ChangeForm } from './use-drafts.ts';

const m = t.intake;

interface PartProps {
  readonly form: Form;
  readonly today: string;
  readonly issues: Issues;
  readonly warn: string | undefined;
  readonly onChange: ChangeForm;
}

/** What is asked for, by kind, in 元. */
export function DemandsPart({ form, today, issues, warn, onChange }: PartProps) {
  const { demands, persons } = form;
  const change = (key: string, part: Partial<DemandDraft>): void =>
    onChange((now) => ({ demands: now.demands.map((one) => (one.key === key ? { ...one, ...part } : one)) }));
  const sum = sumOf(form, persons.filter(isSaid));
  return (
    <section className="intake-part" aria-labelledby="intake-demands">
      <h2 id="intake-demands">{m.demands}</h2>
      {demands.map((demand, index) => {
        const at = (field: string): string => `demands/${demand.key}/${field}`;
        const months = monthsOf(demand.months, today);
        return (
          <div key={demand.key} className="intake-grid">
            <Field id={at('kind')} label={m.demandKind}>
              <Select
                id={at('kind')}
                value={demand.kind}
                options={Object.entries(t.words.demand).map(([value, label]) => ({ value, label }))}
                onChange={(kind: DemandDraft['kind']) => change(demand.key, { kind })}
              />
            </Field>
            <TextField
              id={at('amount')}
              label={m.demandAmount}
              value={demand.amount}
              issue={issues.get(at('amount'))}
              inputMode="decimal"
              onChange={(amount) => change(demand.key, { amount })}
            />
            <TextField
              id={at('months')}
              label={m.demandMonths}
              value={demand.months}
              issue={issues.get(at('months'))}
              hint={months === null ? m.monthsHint : monthsText(months)}
              onChange={(said) => change(demand.key, { months: said })}
            />
            {demands.length > 1 && (
              <Button
                type="link"
                className="intake-remove"
                aria-label={m.removeDemand(index + 1)}
                onClick={() => onChange((now) => ({ demands: now.demands.filter(({ key }) => key !== demand.key) }))}
              >
                {t.acts.remove}
              </Button>
            )}
          </div>
        );
      })}
      <Button onClick={() => onChange((now) => ({ demands: [...now.demands, newDemand()] }))}>{m.addDemand}</Button>
      <div className="intake-grid">
        <TextField
          id="amount"
          label={m.amount}
          value={form.amount}
          issue={issues.get('amount')}
          warn={warn}
          hint={sum === null ? undefined : m.amountHint(money(sum))}
          inputMode="decimal"
          onChange={(amount) => onChange({ amount })}
        />
      </div>
    </section>
  );
}

/** Where else it was brought forward, what the person needs, and that it is true. */
export function OtherPart({ form, issues, onChange }: Pick<PartProps, 'form' | 'issues' | 'onChange'>) {
  return (
    <section className="intake-part" aria-labelledby="intake-other">
      <h2 id="intake-other">{m.other}</h2>
      <div className="intake-grid">
        <ManyField
          id="otherChannels"
          label={m.otherChannels}
          value={form.otherChannels}
          choices={{ none: m.none, ...t.words.channel, unknown: m.unknown }}
          onChange={(otherChannels) => onChange({ otherChannels })}
        />
        <ChoiceField
          id="proceedings"
          label={m.proceedings}
          value={form.proceedings}
          choices={m.proceedingsOf}
          onChange={(proceedings) => onChange({ proceedings })}
        />
        <ManyField
          id="needs"
          label={m.needs}
          value={form.needs}
          choices={m.needsOf}
          onChange={(needs) => onChange({ needs })}
        />
        <ChoiceField
          id="truth"
          label={m.truth}
          value={form.truth}
          choices={m.truthOf}
          onChange={(truth) => onChange({ truth })}
        />
      </div>
      <Checkbox checked={form.urgent} onChange={({ target }) => onChange({ urgent: target.checked })}>
        {m.urgent}
      </Checkbox>
      {form.urgent && (
        <TextField
          id="urgentReason"
          label={m.urgentReason}
          value={form.urgentReason}
          issue={issues.get('urgentReason')}
          hint={m.urgentHint}
          isKnown
          maxLength={1000}
          onChange={(urgentReason) => onChange({ urgentReason })}
        />
      )}
    </section>
  );
}
