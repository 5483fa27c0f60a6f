import { Input, Table } from 'antd';
import { useSearchParams } from 'react-router';
import { Actions } from '../../acts/index.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { dayText, Loaded, Mark, PageHead } from '../../shared/index.ts';
import { AdminTabs } from './admin-tabs.tsx';
import { Mergers } from './mergers.tsx';

const m = t.admin.units;
/** Offered where it is shown what would move. */
const MERGING = ['ProposeMerger', 'ApproveMerger', 'RejectMerger'];

/** The units with their posts and whoever holds them. */
export function Page() {
  const { roles } = useSession();
  const [search, setSearch] = useSearchParams();
  const sought = search.get('contains') ?? '';
  const units = useApi('GET /api/v1/units', {});
  const posts = useApi('GET /api/v1/posts', {});
  return (
    <>
      <PageHead title={m.title} {...(units.data === undefined ? {} : { count: units.data.units.length })} />
      <AdminTabs current="units" />
      {roles.includes('administrator') && <Actions kind="organisation" id="" without={MERGING} />}
      <section className="sheet">
        <Input.Search
          key={sought}
          allowClear
          defaultValue={sought}
          aria-label={m.search}
          placeholder={m.search}
          onSearch={(text) => setSearch(text.trim() === '' ? {} : { contains: text.trim() }, { replace: true })}
        />
      </section>
      <Loaded query={posts} rows={8}>
        {({ posts: all }) => (
          <Loaded query={units}>
            {({ units: listed }) => {
              const rows = listed.map((unit) => ({ ...unit, posts: all.filter((post) => post.unit === unit.id) }));
              const fits = rows.filter(
                ({ id, name, posts: own }) =>
                  id.includes(sought) ||
                  name.includes(sought) ||
                  own.some(
                    ({ title, holders }) =>
                      title.includes(sought) || holders.some(({ shownAs }) => shownAs?.includes(sought) === true),
                  ),
              );
              return (
                <Table
                  size="small"
                  rowKey="id"
                  scroll={{ x: 620 }}
                  dataSource={fits}
                  pagination={{ pageSize: 30, hideOnSinglePage: true, showSizeChanger: false }}
                  locale={{ emptyText: m.none }}
                  columns={[
                    {
                      title: m.columns.unit,
                      width: 240,
                      render: (_, { id, name, outside, active, phone }) => (
                        <>
                          {name} {outside && <Mark>{m.outside}</Mark>} {!active && <Mark tone="bad">{m.ended}</Mark>}
                          <div className="second">
                            {id} {phone}
                          </div>
                        </>
                      ),
                    },
                    {
                      title: m.columns.posts,
                      render: (_, { posts: own, outside }) =>
                        own.length === 0
                          ? !outside && <span className="second">{m.noPosts}</span>
                          : own.map(({ id, title, holders }) => (
                              <div key={id}>
                                {title}：
                                {holders.length === 0 ? (
                                  <Mark tone="warn">{m.vacant}</Mark>
                                ) : (
                                  holders
                                    .map(({ person, shownAs, deputy, until }) => {
                                      const said = [
                                        ...(deputy ? [m.deputy] : []),
                                        ...(until === null ? [] : [m.until(dayText(until))]),
                                      ];
                                      const name = shownAs ?? person;
                                      return said.length === 0 ? name : `${name}（${said.join('，')}）`;
                                    })
                                    .join('、')
                                )}
                              </div>
                            )),
                    },
                  ]}
                />
              );
            }}
          </Loaded>
        )}
      </Loaded>
      <Loaded query={units}>{({ units: listed }) => <Mergers units={listed} />}</Loaded>
    </>
  );
}
