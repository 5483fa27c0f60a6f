import { Alert, Empty, Input, Space, Table } from 'antd';
import { useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { useKeyBindings } from '../../keyboard/keys-provider.tsx';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { useSession } from '../../session/use-session.ts';
import { Loaded, PageHead } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';
import { AuditTabs } from './audit-tabs.tsx';
import { peopleIn } from './find-people.ts';
import { replayPath } from './replay-routes.ts';
import { WATCHERS } from './roles.ts';
import '../rules/rules.css';

const m = t.audit.find;
const SHORTEST = 2;
const MOST_PEOPLE = 30;

/** Any matter by its words, any officer, any unit; each leads to what it has done. */
export function Page() {
  const [search, setSearch] = useSearchParams();
  const sought = (search.get('contains') ?? '').trim();
  const field = useRef<HTMLDivElement>(null);
  useKeyBindings(m.title, [{ keys: '/', label: m.search, run: () => field.current?.querySelector('input')?.focus() }]);
  return (
    <>
      <PageHead title={m.title} />
      <AuditTabs current="find" />
      <div ref={field} className="audit-search" role="search">
        <Input.Search
          key={sought}
          allowClear
          defaultValue={sought}
          maxLength={100}
          aria-label={m.search}
          placeholder={m.search}
          enterButton={m.submit}
          onSearch={(text) => setSearch(text.trim() === '' ? {} : { contains: text.trim() })}
        />
      </div>
      {sought.length < SHORTEST ? <p className="second">{m.lead}</p> : <Found key={sought} sought={sought} />}
    </>
  );
}

function Found({ sought }: { readonly sought: string }) {
  return (
    <>
      <Matters sought={sought} />
      <People sought={sought} />
      <Units sought={sought} />
    </>
  );
}

function Matters({ sought }: { readonly sought: string }) {
  const query = useApi('GET /api/v1/audit/matters', { query: { contains: sought } });
  return (
    <section className="sheet">
      <h2>{m.matters}</h2>
      <Loaded query={query}>
        {({ items, more }) => (
          <>
            <Table
              size="small"
              rowKey={({ kind, id }) => `${kind} ${id}`}
              pagination={false}
              scroll={{ x: 720 }}
              dataSource={[...items]}
              locale={{ emptyText: <Empty description={m.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
              columns={[
                {
                  title: m.columns.matter,
                  render: (_, { kind, id, number, name }) => (
                    <Link to={matterPath(kind, id)}>{number ?? name ?? word(t.matters, kind)}</Link>
                  ),
                },
                { title: m.columns.kind, render: (_, { kind }) => word(t.matters, kind) },
                { title: m.columns.name, dataIndex: 'name' },
                { title: m.columns.employer, dataIndex: 'employer' },
                { title: m.columns.unit, dataIndex: 'unitName' },
                {
                  title: m.see,
                  render: (_, { kind, id }) => (
                    <Space>
                      <Link to={`${matterPath(kind, id)}?tab=timeline`}>{m.timeline}</Link>
                      {replayPath(kind, id) !== null && <Link to={replayPath(kind, id) ?? ''}>{t.replay.link}</Link>}
                    </Space>
                  ),
                },
              ]}
            />
            {more && <Alert type="info" title={m.more} />}
          </>
        )}
      </Loaded>
    </section>
  );
}

function People({ sought }: { readonly sought: string }) {
  const query = useApi('GET /api/v1/posts', {});
  return (
    <section className="sheet">
      <h2>{m.people}</h2>
      <Loaded query={query}>
        {({ posts }) => {
          const people = peopleIn(posts, sought);
          return people.length === 0 ? (
            <p className="second">{m.none}</p>
          ) : (
            <Table
              size="small"
              rowKey={({ person, unit, post }) => `${person} ${unit} ${post}`}
              pagination={{ pageSize: MOST_PEOPLE, hideOnSinglePage: true }}
              scroll={{ x: 620 }}
              dataSource={[...people]}
              columns={[
                { title: m.person, dataIndex: 'shownAs' },
                { title: m.unit, dataIndex: 'unitName' },
                { title: m.post, dataIndex: 'post' },
                { title: m.see, render: (_, { person }) => <LinksOf name="actor" value={person} /> },
              ]}
            />
          );
        }}
      </Loaded>
    </section>
  );
}

function Units({ sought }: { readonly sought: string }) {
  const query = useApi('GET /api/v1/units', {});
  return (
    <section className="sheet">
      <h2>{m.units}</h2>
      <Loaded query={query}>
        {({ units }) => {
          const found = units.filter(({ name, id }) => name.includes(sought) || id === sought);
          return found.length === 0 ? (
            <p className="second">{m.none}</p>
          ) : (
            <Table
              size="small"
              rowKey="id"
              pagination={false}
              scroll={{ x: 520 }}
              dataSource={[...found]}
              columns={[
                { title: m.unit, dataIndex: 'name' },
                { title: m.see, render: (_, { id }) => <LinksOf name="unit" value={id} /> },
              ]}
            />
          );
        }}
      </Loaded>
    </section>
  );
}

/** Where the work and the records of somebody, or of a unit, are to be seen. */
function LinksOf({ name, value }: { readonly name: 'actor' | 'unit'; readonly value: string }) {
  const { roles } = useSession();
  const of = encodeURIComponent(value);
  return (
    <Space wrap size="middle">
      {name === 'actor' ? (
        <Link to={`/inbox?assignee=${of}`}>{m.work}</Link>
      ) : (
        <>
          <Link to={`/audit/as-of?unit=${of}`}>{m.queue}</Link>
          <Link to={`/cases?leadUnit=${of}`}>{m.cases}</Link>
          <Link to={`/complaints?holderUnit=${of}`}>{m.complaints}</Link>
        </>
      )}
      <Link to={`/audit/lists?${name}=${of}`}>{m.entries}</Link>
      {WATCHERS.some((role) => roles.includes(role)) && <Link to={`/audit/looks?${name}=${of}`}>{m.looks}</Link>}
    </Space>
  );
}
