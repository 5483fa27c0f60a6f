import { Select } from 'antd';
import { useState } from 'react';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { matterWords } from './words.ts';

const m = t.erasure;
const MOST = 20;

/** A complaint or case by its number, among those that the reader sees. The value is its stream. */
export function MatterPicker({
  value,
  name,
  onChange,
}: {
  readonly value: string | null;
  /** What the value is called, where it was not chosen here. */
  readonly name?: string | undefined;
  readonly onChange: (stream: string) => void;
}) {
  const [asked, setAsked] = useState('');
  const contains = asked.trim();
  const enabled = contains.length > 0;
  const query = { contains, limit: MOST };
  const complaints = useApi('GET /api/v1/complaints', { query }, { enabled });
  const cases = useApi('GET /api/v1/cases', { query }, { enabled });
  const options = [
    ...optionsOf('case', cases.data?.items ?? []),
    ...optionsOf('complaint', complaints.data?.items ?? []),
  ];
  const isListed = value === null || options.some((one) => one.value === value);
  return (
    <Select
      showSearch
      style={{ minWidth: 280 }}
      aria-label={m.form.matter}
      placeholder={m.form.matterHint}
      filterOption={false}
      notFoundContent={enabled ? m.form.notFound : null}
      options={isListed ? options : [{ value, label: name ?? '' }, ...options]}
      value={value}
      onSearch={setAsked}
      onChange={onChange}
    />
  );
}

function optionsOf(kind: string, items: readonly { readonly id: string; readonly number: string | null }[]) {
  return items.map(({ id, number }) => {
    const stream = `${kind}-${id}`;
    return { value: stream, label: matterWords({ stream, kind, number }) };
  });
}
