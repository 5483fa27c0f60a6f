import { Button, Input, Select, Space, Tag } from 'antd';
import { useRef, useState } from 'react';
import { useApi } from '../../api/use-api.ts';
import { useKeyBindings } from '../../keyboard/keys-provider.tsx';
import { t } from '../../messages/index.ts';
import type { ListPlace } from './use-list.ts';

const m = t.matterPage.lists;

export interface ListFilter {
  readonly name: string;
  readonly label: string;
  /** Code → word; `units`: the district's units. */
  readonly choices: Readonly<Record<string, string>> | 'units';
}

/** Filters of a list, always to be seen; what is set stands below as tags that take it away again. */
export function ListFilters({
  place,
  filters,
  search,
}: {
  readonly place: ListPlace;
  readonly filters: readonly ListFilter[];
  /** What the search field looks for; undefined: the list has none. */
  readonly search?: string;
}) {
  const { data } = useApi('GET /api/v1/units', {});
  const units = Object.fromEntries(data?.units.map(({ id, name }) => [id, name]) ?? []);
  const choicesOf = ({ choices }: ListFilter): Readonly<Record<string, string>> =>
    choices === 'units' ? units : choices;
  const set = filters.filter(({ name }) => place.get(name) !== undefined);
  const sought = place.get('contains');
  return (
    <div role="search" className="list-filters">
      <Space wrap>
        {search !== undefined && <Search key={sought ?? ''} place={place} hint={search} />}
        {filters.map((filter) => (
          <Select
            key={filter.name}
            className="list-filter"
            allowClear
            aria-label={filter.label}
            placeholder={filter.label}
            showSearch={{ optionFilterProp: 'label' }}
            value={place.get(filter.name)}
            options={Object.entries(choicesOf(filter)).map(([value, label]) => ({ value, label }))}
            onChange={(value: string | undefined) => place.set(filter.name, value)}
          />
        ))}
      </Space>
      {(set.length > 0 || sought !== undefined) && (
        <p className="list-set">
          {m.filtered}
          {sought !== undefined && (
            <Tag closable onClose={() => place.set('contains', undefined)}>
              {sought}
            </Tag>
          )}
          {set.map((filter) => {
            const value = place.get(filter.name) ?? '';
            return (
              <Tag key={filter.name} closable onClose={() => place.set(filter.name, undefined)}>
                {filter.label}：{choicesOf(filter)[value] ?? value}
              </Tag>
            );
          })}
          <Button type="link" size="small" onClick={place.clear}>
            {m.clear}
          </Button>
        </p>
      )}
    </div>
  );
}

function Search({ place, hint }: { readonly place: ListPlace; readonly hint: string }) {
  const [text, setText] = useState(place.get('contains') ?? '');
  const field = useRef<HTMLDivElement>(null);
  useKeyBindings(t.matterPage.nav.files, [
    { keys: '/', label: hint, run: () => field.current?.querySelector('input')?.focus() },
  ]);
  return (
    <div ref={field}>
      <Input.Search
        className="list-search"
        allowClear
        aria-label={hint}
        placeholder={hint}
        value={text}
        maxLength={100}
        onChange={({ target }) => setText(target.value)}
        onSearch={(value) => place.set('contains', value.trim())}
      />
    </div>
  );
}
