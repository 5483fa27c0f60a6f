import { Table } from 'antd';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Day, Loaded, Mark, PageHead } from '../../shared/index.ts';
import { forceText } from './rule-words.ts';
import { RulesTabs } from './rules-tabs.tsx';
import '../lists/lists.css';
import './rules.css';

const m = t.rules.routing;
type Row = AnswerOf<'GET /api/v1/routing'>['routes'][number];

/** Which unit a matter belongs to by its trade; advice to whoever is asked first. */
export function Page() {
  const query = useApi('GET /api/v1/routing', {});
  return (
    <>
      <PageHead title={m.title} />
      <RulesTabs current="routing" />
      <p className="second">{m.hint}</p>
      <Loaded query={query} rows={8}>
        {({ routes }) => (
          <Table<Row>
            className="list"
            size="small"
            rowKey="id"
            scroll={{ x: 760 }}
            dataSource={[...routes]}
            pagination={false}
            columns={[
              {
                title: m.columns.title,
                width: '22%',
                render: (_, { id, title, source, mark }) => (
                  <>
                    <strong>{title}</strong>
                    <div>
                      {source} <Mark>{`${mark} ${word(t.words.mark, mark) ?? ''}`}</Mark>
                    </div>
                    <div className="second">{id}</div>
                  </>
                ),
              },
              {
                title: m.columns.units,
                width: '20%',
                render: (_, { units, destination }) => destination ?? units.map(({ name }) => name).join('、'),
              },
              {
                title: m.columns.words,
                render: (_, { words, note }) => (
                  <>
                    {words.join('、')}
                    <div className="second">{note}</div>
                  </>
                ),
              },
              { title: m.columns.examples, width: '22%', render: (_, row) => <Examples row={row} /> },
              {
                title: t.rules.columns.force,
                render: (_, { effectiveFrom, effectiveTo }) => forceText(effectiveFrom, effectiveTo),
              },
            ]}
          />
        )}
      </Loaded>
    </>
  );
}

function Examples({ row: { examples } }: { readonly row: Row }) {
  return (
    <ul className="plain-list">
      {examples.map(({ on, said, applies }) => (
        <li key={`${on} ${said}`}>
          <Day day={on} /> {said} <Mark tone={applies ? 'good' : 'info'}>{t.rules.norms.applies(applies)}</Mark>
        </li>
      ))}
    </ul>
  );
}
