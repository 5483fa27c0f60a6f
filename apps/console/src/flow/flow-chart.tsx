import { Empty, Skeleton, Switch, Tag } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useApi } from '../api/use-api.ts';
import { type ActKind, paramsOf, patternOf, useRead } from '../acts/places.ts';
import { t } from '../messages/index.ts';
import { Loaded } from '../shared/loaded.tsx';
import { Instant } from '../shared/values.tsx';
import { chartOf, type Position, type ProcessMap, STARTS } from './chart.ts';

const Drawing = lazy(async () => ({ default: (await import('./drawing.tsx')).Drawing }));

/** Only what is handled step by step has a place on the chart. */
export const hasChart = (kind: string): boolean => kind in STARTS;

/** Where a matter stands on the chart of Attachment 2: drawn, and told in words below. */
export function FlowChart({ kind, id }: { readonly kind: ActKind; readonly id: string }) {
  const start = STARTS[kind];
  if (start === undefined) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t.flow.none} />;
  return <OnTheMap kind={kind} id={id} start={start} />;
}

interface Placed {
  readonly kind: ActKind;
  readonly id: string;
  readonly start: string;
}

function OnTheMap({ kind, id, start }: Placed) {
  const map = useApi('GET /api/v1/process-map', {});
  const position = useRead<Position>(patternOf(kind, 'position'), paramsOf(kind, id));
  return (
    <Loaded query={map}>
      {(known) => <Loaded query={position}>{(where) => <Told map={known} position={where} start={start} />}</Loaded>}
    </Loaded>
  );
}

interface ToldProps {
  readonly map: ProcessMap;
  readonly position: Position;
  readonly start: string;
}

function Told({ map, position, start }: ToldProps) {
  const [all, setAll] = useState(false);
  const chart = useMemo(() => chartOf(map, position, start, all), [map, position, start, all]);
  const nameOf = new Map(map.nodes.map(({ node, label }) => [node, label]));
  const name = (node: string): string => nameOf.get(node) ?? node;
  const ahead = chart.edges.filter(({ standing }) => standing === 'ahead');
  return (
    <section className="flow" aria-label={t.flow.title}>
      <div className="flow-head">
        <span>
          <Tag className="flow-key flow-now">{t.flow.now}</Tag>
          <Tag className="flow-key flow-walked">{t.flow.walked}</Tag>
          <Tag className="flow-key flow-ahead">{t.flow.ahead}</Tag>
          <Tag className="flow-key flow-other">{t.flow.other}</Tag>
        </span>
        <label>
          <Switch size="small" checked={all} onChange={setAll} /> {t.flow.all}
        </label>
      </div>
      <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 6 }} />}>
        <Drawing key={String(all)} chart={chart} />
      </Suspense>
      <div className="flow-words">
        <h3>{t.flow.activeTitle}</h3>
        <p>{position.active.length === 0 ? '—' : position.active.map(({ label }) => label).join('、')}</p>
        <h3>{t.flow.walkedTitle}</h3>
        <ol>
          <li>
            {name(start)}（{t.flow.started}）
          </li>
          {position.walked.map(({ from, to, label, at }) => (
            <li key={`${from}>${to}`}>
              {at === null ? t.flow.notDated : <Instant at={at} />} {t.flow.way(name(from), name(to))}（{label}）
            </li>
          ))}
        </ol>
        {ahead.length > 0 && (
          <>
            <h3>{t.flow.aheadTitle}</h3>
            <ul>
              {ahead.map(({ from, to, label, isBack }) => (
                <li key={`${from}>${to}`}>
                  {t.flow.way(name(from), name(to))}（{isBack ? `${t.flow.back}：${label}` : label}）
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
