import { publicTexts } from '../messages/public.ts';
import { Field } from './parts.tsx';

const t = publicTexts.own;

/** The six digits of a message, which a telephone may offer by itself. */
export function DigitsField({
  value,
  isMissing,
  onChange,
}: {
  readonly value: string;
  readonly isMissing: boolean;
  readonly onChange: (digits: string) => void;
}) {
  return (
    <Field label={t.digits} wrong={isMissing ? t.digitsMissing : undefined}>
      {(field) => (
        <input
          {...field}
          className="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
