import { Alert, Select } from 'antd';
import { useContext, useState } from 'react';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { type Away, awayText } from '../../shared/away.ts';
import { instantText } from '../../shared/format.ts';
import { useSession } from '../../session/use-session.ts';
import { useChoices } from '../use-choices.ts';
import { type ActKind, isActKind, placeOf, useRead } from '../places.ts';
import { type FormValue, listOf } from '../model/values.ts';
import { FormContext } from './form-context.ts';

export interface PickerProps {
  readonly id: string;
  readonly isMany: boolean;
  readonly value: FormValue;
  readonly onChange: (value: FormValue) => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

/** One or several out of what is offered. */
function Picker({
  id,
  isMany,
  value,
  onChange,
  options,
  isLoading,
  empty,
  onSearch,
}: PickerProps & {
  readonly options: readonly (Option | OptionGroup)[];
  readonly isLoading: boolean;
  readonly empty?: string;
  /** Searched by the service instead of in the list. */
  readonly onSearch?: (text: string) => void;
}) {
  const held = isMany ? (listOf(value) as string[]) : typeof value === 'string' ? value : null;
  return (
    <Select
      id={id}
      {...(isMany ? { mode: 'multiple' as const } : {})}
      value={held}
      options={options as { value: string; label: string }[]}
      loading={isLoading}
      allowClear
      showSearch={onSearch === undefined ? { optionFilterProp: 'label' } : { filterOption: false, onSearch }}
      placeholder={onSearch === undefined ? t.acts.choose : t.acts.search}
      {...(empty === undefined ? {} : { notFoundContent: isLoading ? t.load.loading : empty })}
      onChange={(chosen: string | string[] | null) => onChange(chosen ?? undefined)}
    />
  );
}

export function UnitField(props: PickerProps) {
  const units = useApi('GET /api/v1/units', {});
  const options = (units.data?.units ?? [])
    .filter(({ active }) => active)
    .map(({ id, name, outside }) => ({ value: id, label: outside ? `${name}（${t.acts.outside}）` : name }));
  return <Picker {...props} options={options} isLoading={units.data === undefined} />;
}

/** Everybody in office, the own unit first or alone; in dialogues too, which stand in no form of a command. */
export function PersonField({ isOwnUnit = false, ...props }: PickerProps & { readonly isOwnUnit?: boolean }) {
  const { unit } = useSession();
  const kind = useContext(FormContext)?.kind;
  const posts = useApi('GET /api/v1/posts', isOwnUnit && unit !== null ? { query: { unit } } : {});
  // Whoever holds no post yet is to be appointed too.
  const accounts = useApi('GET /api/v1/accounts', {}, { enabled: kind === 'organisation' });
  const byUnit = new Map<string, { readonly label: string; readonly people: Map<string, string> }>();
  const absent = new Map<string, { readonly name: string; readonly away: NonNullable<Away> }>();
  for (const post of posts.data?.posts ?? []) {
    const isOwn = post.unit === unit;
    const label = isOwn ? `${t.acts.ownUnit}：${post.unitName ?? post.unit}` : (post.unitName ?? post.unit);
    const group = byUnit.get(post.unit) ?? { label, people: new Map<string, string>() };
    byUnit.set(post.unit, group);
    for (const { person, shownAs, deputy, away } of post.holders) {
      if (group.people.has(person)) continue;
      if (away !== null) absent.set(person, { name: shownAs ?? post.title, away });
      const said = [...(deputy ? [t.shell.deputy] : []), ...(away === null ? [] : [awayText(away)])];
      const more = said.length === 0 ? '' : `（${said.join('，')}）`;
      group.people.set(person, `${shownAs ?? post.title} · ${post.title}${more}`);
    }
  }
  const ordered = [...byUnit].sort(([a], [b]) => Number(b === unit) - Number(a === unit));
  const options = ordered
    .filter(([, { people }]) => people.size > 0)
    .map(([, { label, people }]) => ({ label, options: [...people].map(([value, name]) => ({ value, label: name })) }));
  const held = new Set([...byUnit.values()].flatMap(({ people }) => [...people.keys()]));
  const others = (accounts.data?.accounts ?? [])
    .filter(({ person, disabled }) => !disabled && !held.has(person))
    .map(({ person, shownAs, account }) => ({ value: person, label: `${shownAs} · ${account}` }));
  const all = others.length === 0 ? options : [...options, { label: t.acts.withoutPost, options: others }];
  const { value } = props;
  const missing = (props.isMany ? (listOf(value) as string[]) : typeof value === 'string' ? [value] : [])
    .flatMap((person) => absent.get(person) ?? [])
    .map(({ name, away }) => `${name}：${awayText(away)}`);
  return (
    <>
      <Picker {...props} options={all} isLoading={posts.data === undefined} />
      {missing.length > 0 && (
        <Alert
          className="field-warning"
          type="warning"
          showIcon
          role="status"
          title={t.away.warn(missing.join('；'))}
        />
      )}
    </>
  );
}

/** Something that the matter has, by its words. */
export function IdField({ name, label, ...props }: PickerProps & { readonly name: string; readonly label: string }) {
  const { choices, isLoading } = useChoices(name, label);
  return <Picker {...props} options={choices} isLoading={isLoading} empty={t.acts.noneOf(label)} />;
}

interface MatterRow {
  readonly id: string;
  readonly number?: string | null;
  readonly name?: string | null;
  readonly project?: string | null;
  readonly employer?: unknown;
  readonly title?: string | null;
  /** Of an emergency, which has neither number nor name. */
  readonly raisedAt?: string;
  readonly lead?: { readonly name: string };
  readonly people?: number | null;
}

/** Kinds of matters whose lists can be searched. */
const SEARCHED: readonly string[] = ['complaint', 'case', 'project', 'company'];

/** Another matter, found by its number or name. */
export function MatterField({ kinds, ...props }: PickerProps & { readonly kinds: readonly string[] }) {
  const known = kinds.filter(isActKind);
  const [text, setText] = useState('');
  const [kind, setKind] = useState<ActKind>(known[0] ?? 'case');
  const isSearched = SEARCHED.includes(kind);
  const query = { limit: 30, ...(isSearched && text.trim() !== '' ? { contains: text.trim() } : {}) };
  const rows = useRead<{ readonly items: readonly MatterRow[] }>(placeOf(kind).base, { query });
  const options = (rows.data?.items ?? []).map((row) => ({ value: `${kind}-${row.id}`, label: wordsOfRow(row) }));
  return (
    <span className="act-matter">
      {known.length > 1 && (
        <Select
          value={kind}
          options={known.map((one) => ({ value: one, label: labelOf(one) }))}
          onChange={setKind}
          aria-label={t.acts.choose}
        />
      )}
      <Picker
        {...props}
        options={options}
        isLoading={rows.isFetching}
        onSearch={setText}
        empty={t.acts.noneOf(labelOf(kind))}
      />
    </span>
  );
}

function labelOf(kind: string): string {
  return (t.matters as Readonly<Record<string, string>>)[kind] ?? kind;
}

function wordsOfRow({ number, name, project, employer, title, id, raisedAt, lead, people }: MatterRow): string {
  if (raisedAt !== undefined) return t.acts.emergencyOf(instantText(raisedAt), lead?.name ?? '', people ?? null);
  const parts = [number, name, title, project, typeof employer === 'string' ? employer : null];
  const said = [...new Set(parts.filter((part): part is string => typeof part === 'string' && part !== ''))];
  return said.length === 0 ? id : said.join(' · ');
}
