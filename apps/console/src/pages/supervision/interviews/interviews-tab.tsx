import { Empty, Segmented, Space } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../../../api/use-api.ts';
import { t } from '../../../messages/index.ts';
import { inBeijing, Loaded } from '../../../shared/index.ts';
import { matterPath } from '../../../shared/matters.ts';
import { nameOfCard } from '../model.ts';
import { InterviewDays } from './interview-days.tsx';
import { MonthGrid } from './month-grid.tsx';

const m = t.supervision.interviews;
/** As the frame's styles have it. */
const NARROW = '(max-width: 767px)';

/** 约谈: those that wait to be issued, and the others in a month or one after the other. */
export function InterviewsTab({
  today: at,
  unit,
}: {
  readonly today: string | undefined;
  readonly unit: string | undefined;
}) {
  const [search, setSearch] = useSearchParams();
  const query = useApi('GET /api/v1/supervision/interviews', { query: { limit: 200 } }, { live: 'list' });
  const today = inBeijing(at ?? '1970-01-01T00:00:00Z').day;
  const shown = search.get('month') ?? today.slice(0, 7);
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(shown) ? shown : today.slice(0, 7);
  // Seven days side by side want more room than a telephone has.
  const isList = (search.get('view') ?? (matchMedia(NARROW).matches ? 'list' : 'month')) === 'list';
  const set = (name: string, value: string | null): void => {
    const next = new URLSearchParams(search);
    if (value === null) next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  return (
    <>
      <Space wrap className="lane-filters">
        <Segmented
          aria-label={m.view}
          value={isList ? 'list' : 'month'}
          options={[
            { value: 'month', label: m.asMonth },
            { value: 'list', label: m.asList },
          ]}
          onChange={(view) => set('view', view)}
        />
      </Space>
      <Proposed unit={unit} />
      {at !== undefined && (
        <Loaded query={query} rows={5}>
          {({ items, total }) => {
            const own = items.filter((one) => unit === undefined || one.unit === unit);
            return (
              <>
                {total > items.length && <p className="second">{m.more(items.length, total)}</p>}
                {isList && own.length === 0 && <Empty description={m.none} />}
                {isList ? (
                  <InterviewDays interviews={own} today={today} />
                ) : (
                  <MonthGrid interviews={own} today={today} month={month} onMonth={(next) => set('month', next)} />
                )}
              </>
            );
          }}
        </Loaded>
      )}
    </>
  );
}

/** 约谈 that are proposed and have no day yet. */
function Proposed({ unit }: { readonly unit: string | undefined }) {
  const asked = { unit, rung: 'E3', status: 'proposed', limit: 50 } as const;
  const query = useApi('GET /api/v1/supervision/lanes', { query: asked }, { live: 'list' });
  if (query.data === undefined || query.data.items.length === 0) return null;
  const { items, total } = query.data;
  return (
    <section className="part">
      <h2>{m.proposed(total)}</h2>
      <ul className="recent">
        {items.map((card) => (
          <li key={`${card.id}/${card.rungId}`}>
            <Link to={matterPath(card.kind, card.id)}>{nameOfCard(card)}</Link>{' '}
            <span className="second">{card.unitName ?? card.unit}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
