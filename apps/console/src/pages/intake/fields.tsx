import { Button, Form, Input, Select } from 'antd';
import { type ReactNode, startTransition, useState } from 'react';
import { t } from '../../messages/index.ts';
import type { Issue } from './model/body.ts';
import { isUnknown, UNKNOWN } from './model/reading.ts';

const m = t.intake;

interface FieldFrame {
  /** Place of the field in the draft, its id on the page, and what issues name it by. */
  readonly id: string;
  readonly label: string;
  readonly issue?: Issue | undefined;
  /** Worth a second look; blocks nothing. */
  readonly warn?: string | undefined;
  readonly hint?: string | undefined;
  readonly className?: string;
}

/** A label with its field, and what is said of it: what is wrong, else what is worth a look, else a hint. */
export function Field({
  id,
  label,
  issue,
  warn,
  hint,
  className = '',
  children,
}: FieldFrame & { readonly children: ReactNode }) {
  const said = issue === undefined ? (warn ?? hint) : m.issues[issue];
  const tone = issue === undefined ? (warn === undefined ? undefined : 'warning') : 'error';
  return (
    <Form.Item
      label={label}
      htmlFor={id}
      className={`intake-field ${className}`}
      {...(tone === undefined ? {} : { validateStatus: tone })}
      help={said === undefined ? undefined : <span id={`${id}-said`}>{said}</span>}
    >
      {children}
    </Form.Item>
  );
}

interface TextFieldProps extends FieldFrame {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** 不详 is no answer here. */
  readonly isKnown?: true;
  readonly maxLength?: number;
  readonly inputMode?: 'numeric' | 'decimal' | 'tel';
}

/**
 * What is typed is shown at once; the rest of the page follows when there is time for it, so that a long form does not hold up
 * whoever types fast.
 */
export function useTyping(value: string, onChange: (value: string) => void) {
  const [typed, setTyped] = useState<string | null>(null);
  return {
    text: typed ?? value,
    type: (text: string): void => {
      setTyped(text);
      startTransition(() => {
        onChange(text);
        setTyped(null);
      });
    },
  };
}

/** One line. A question mark alone becomes 不详 when the field is left. */
export function TextField({ value, onChange, isKnown, maxLength = 200, inputMode, ...frame }: TextFieldProps) {
  const { id, issue, warn, hint } = frame;
  const { text, type } = useTyping(value, onChange);
  const isSaid = issue !== undefined || warn !== undefined || hint !== undefined;
  return (
    <Field {...frame}>
      <Input
        id={id}
        value={text}
        maxLength={maxLength}
        autoComplete="off"
        aria-invalid={issue !== undefined}
        {...(isSaid ? { 'aria-describedby': `${id}-said` } : {})}
        {...(inputMode === undefined ? {} : { inputMode })}
        onChange={({ target }) => type(target.value)}
        onBlur={() => {
          if (isKnown === undefined && text !== UNKNOWN && isUnknown(text)) type(UNKNOWN);
        }}
        suffix={
          isKnown === undefined && text === '' ? (
            <Button type="text" size="small" tabIndex={-1} className="intake-unknown" onClick={() => type(UNKNOWN)}>
              {m.unknown}
            </Button>
          ) : (
            <span />
          )
        }
      />
    </Field>
  );
}

interface ChoiceProps extends FieldFrame {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: Readonly<Record<string, string>>;
}

/** One of a few; empty = not asked. */
export function ChoiceField({ value, onChange, choices, ...frame }: ChoiceProps) {
  return (
    <Field {...frame}>
      <Select
        id={frame.id}
        allowClear
        value={value === '' ? undefined : value}
        options={Object.entries(choices).map(([code, label]) => ({ value: code, label }))}
        onChange={(chosen: string | undefined) => onChange(chosen ?? '')}
      />
    </Field>
  );
}

interface ManyProps extends FieldFrame {
  /** Null: not asked. */
  readonly value: readonly string[] | null;
  readonly onChange: (value: readonly string[] | null) => void;
  readonly choices: Readonly<Record<string, string>>;
}

/** Answers that stand alone. */
const ALONE = ['none', 'unknown'];

/** Several of a few, or that there is none, or 不详. */
export function ManyField({ value, onChange, choices, ...frame }: ManyProps) {
  const chosen = (values: readonly string[]): void => {
    const last = values[values.length - 1];
    if (last === undefined) onChange(null);
    else onChange(ALONE.includes(last) ? [last] : values.filter((one) => !ALONE.includes(one)));
  };
  return (
    <Field {...frame}>
      <Select
        id={frame.id}
        mode="multiple"
        allowClear
        value={value === null ? [] : [...value]}
        options={Object.entries(choices).map(([code, label]) => ({ value: code, label }))}
        onChange={chosen}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </Field>
  );
}
