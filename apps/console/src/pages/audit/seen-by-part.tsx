import { Button, Table } from 'antd';
import { useState } from 'react';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Loaded } from '../../shared/index.ts';
import { REPLAYED, type ReplayedPlace, type SeenBy, type SeenByKey } from './replay-routes.ts';

const m = t.replay.seenBy;

interface Asked {
  readonly place: ReplayedPlace;
  readonly id: string;
  readonly at: string;
}

/** Who could see the matter at a moment, and why; asked only when somebody wants to know. */
export function SeenByPart(asked: Asked) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="sheet">
      <h2>{m.title}</h2>
      {isOpen ? <Answer {...asked} /> : <Button onClick={() => setOpen(true)}>{m.ask}</Button>}
    </section>
  );
}

function Answer({ place, id, at }: Asked) {
  const query = useApi(REPLAYED[place].seenBy as SeenByKey, { params: { id }, query: { asOf: at } });
  return (
    <Loaded query={query} rows={6}>
      {(seen) => (
        <>
          <p className="second">{m.lead(seen.day)}</p>
          <Notes seen={seen} />
          <Table
            size="small"
            rowKey="unit"
            pagination={false}
            scroll={{ x: 640 }}
            dataSource={[...seen.units]}
            locale={{ emptyText: m.nobody }}
            columns={[
              { title: m.unit, render: (_, { unit, unitName }) => unitName ?? unit },
              {
                title: m.relation,
                render: (_, { relations }) => relations.map(({ label }) => label).join('、') || m.none,
              },
              {
                title: m.person,
                render: (_, { people }) => (
                  <ul className="replay-people">
                    {people.map((one) => (
                      <li key={`${one.person} ${one.post}`}>
                        {one.shownAs}，{one.postTitle}
                        {one.deputy && `（${m.deputy}）`}
                        <div className="second">{whyOf(one)}</div>
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
        </>
      )}
    </Loaded>
  );
}

function whyOf({ by, mayReveal, mayLink }: SeenBy['units'][number]['people'][number]): string {
  const roles = by.map(({ roleLabel, words }) => `${roleLabel}：${words}`);
  return [...roles, ...(mayReveal ? [m.reveal] : []), ...(mayLink ? [m.link] : [])].join('；');
}

function Notes({ seen }: { readonly seen: SeenBy }) {
  const units = seen.conflicts.map(({ unit, unitName }) => unitName ?? unit).join('、');
  const notes = [
    ...(seen.receipt ? [m.receipt] : []),
    ...(seen.concealed > 0 ? [m.concealed(seen.concealed)] : []),
    ...(units === '' ? [] : [m.conflicts(units)]),
  ];
  return notes.length === 0 ? null : <p>{notes.join('')}</p>;
}
