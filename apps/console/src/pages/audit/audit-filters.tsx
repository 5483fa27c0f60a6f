import { Button, DatePicker, Select, Space, Tag } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';

const m = t.audit.lists;

export interface AuditAsked {
  readonly unit?: string | undefined;
  readonly actor?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly after?: string | undefined;
}

export interface AuditAddress {
  readonly asked: AuditAsked;
  readonly get: (name: string) => string | undefined;
  readonly set: (name: string, value: string | undefined) => void;
  /** Several at once: one after the other each would bring back the one before. */
  readonly put: (values: Readonly<Record<string, string | undefined>>) => void;
  readonly goTo: (after: string | undefined) => void;
}

const DAY = /^20\d{2}-\d{2}-\d{2}$/;

/** Filters and page of a list of the audit desk, as the address has them. */
export function useAuditAddress(): AuditAddress {
  const [search, setSearch] = useSearchParams();
  const get = (name: string): string | undefined => search.get(name) ?? undefined;
  const day = (name: string): string | undefined => {
    const value = get(name);
    return value !== undefined && DAY.test(value) ? value : undefined;
  };
  const put = (values: Readonly<Record<string, string | undefined>>): void => {
    const next = new URLSearchParams(search);
    next.delete('after');
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) next.delete(name);
      else next.set(name, value);
    }
    setSearch(next, { replace: true });
  };
  return {
    asked: {
      ...{ unit: get('unit'), actor: get('actor'), from: day('from'), to: day('to'), after: get('after') },
    },
    get,
    put,
    set: (name, value) => put({ [name]: value }),
    goTo: (after) => put({ after }),
  };
}

/** Unit, officer and days; what else the list is asked stands before them. */
export function AuditFilters({
  address: { asked, set, put },
  children,
}: {
  readonly address: AuditAddress;
  readonly children?: ReactNode;
}) {
  const units = useApi('GET /api/v1/units', {});
  const posts = useApi('GET /api/v1/posts', {}, { enabled: asked.actor !== undefined });
  const who = posts.data?.posts.flatMap(({ holders }) => holders).find(({ person }) => person === asked.actor);
  return (
    <div role="search" className="audit-filters">
      <Space wrap>
        {children}
        <Select
          allowClear
          className="list-filter"
          aria-label={m.unit}
          placeholder={m.unit}
          value={asked.unit}
          showSearch={{ optionFilterProp: 'label' }}
          options={(units.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(unit: string | undefined) => set('unit', unit)}
        />
        {(['from', 'to'] as const).map((name) => (
          <DatePicker
            key={name}
            aria-label={m[name]}
            placeholder={m[name]}
            value={asked[name] === undefined ? null : dayjs(asked[name])}
            onChange={(day) => set(name, day === null ? undefined : day.format('YYYY-MM-DD'))}
          />
        ))}
        {asked.actor !== undefined && (
          <Tag closable onClose={() => set('actor', undefined)}>
            {m.of(who?.shownAs ?? asked.actor)}
          </Tag>
        )}
        {Object.values(asked).some((value) => value !== undefined) && (
          <Button
            type="link"
            size="small"
            onClick={() => put({ unit: undefined, actor: undefined, from: undefined, to: undefined })}
          >
            {t.matterPage.lists.clear}
          </Button>
        )}
      </Space>
    </div>
  );
}
