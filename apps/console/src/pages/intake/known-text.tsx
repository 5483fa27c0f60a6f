import { AutoComplete, type AutoCompleteProps } from 'antd';
import { useState } from 'react';
import { Field } from './fields.tsx';

interface Known {
  readonly value: string;
  /** Where it says more than the value. */
  readonly label?: string;
}

interface KnownTextProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly known: readonly Known[];
  readonly onChange: (value: string) => void;
  /** One of the known was taken, after `onChange`. */
  readonly onTake?: (value: string) => void;
  readonly onBlur: () => void;
  readonly warn?: string | undefined;
  readonly hint?: string | undefined;
}

/** Free text beside what is known of what was typed. The list is there while somebody types; an answer that comes late opens none. */
export function KnownText({ known, onChange, onTake, onBlur, ...frame }: KnownTextProps) {
  const { id, label, value } = frame;
  const [isLooking, setIsLooking] = useState(false);
  const end = (): void => setIsLooking(false);
  const named: AutoCompleteProps['popupRender'] = (menu) => (
    // The list of the library has no name of its own: whoever hears it would not know what is chosen there.
    <div ref={(box) => box?.querySelector('[role="listbox"]')?.setAttribute('aria-label', label)}>{menu}</div>
  );
  return (
    <Field {...frame}>
      <AutoComplete
        id={id}
        value={value}
        options={[...known]}
        open={isLooking && known.length > 0}
        popupRender={named}
        onSearch={() => setIsLooking(true)}
        onOpenChange={(isOpen) => setIsLooking(isOpen)}
        onChange={onChange}
        onSelect={(chosen: string) => {
          end();
          onTake?.(chosen);
        }}
        onBlur={() => {
          end();
          onBlur();
        }}
      />
    </Field>
  );
}
