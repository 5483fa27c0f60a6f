import { Button, Empty, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useActDrawer } from '../../acts/index.ts';
import { newCommandId } from '../../api/command-id.ts';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Day, Loaded, Mark } from '../../shared/index.ts';
import { matterPage, matterWords } from './words.ts';

const m = t.erasure;
type Item = AnswerOf<'GET /api/v1/erasure/due'>['items'][number];

/** 到期可销毁: what has run out, where its day comes from, what stands in the way; several are proposed in one act. */
export function DueList({ mayPropose }: { readonly mayPropose: boolean }) {
  const query = useApi('GET /api/v1/erasure/due', {}, { live: 'list' });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const act = useActDrawer('erasure', null);
  return (
    <section className="sheet">
      <h2>{m.due.title}</h2>
      <p className="second">{m.due.hint}</p>
      {act.told}
      <Loaded query={query}>
        {({ items, total }) => {
          const free = items.filter(({ obstacles, proposed }) => obstacles.length === 0 && !proposed);
          const picked = chosen.filter((stream) => free.some(({ matter }) => matter.stream === stream));
          return (
            <>
              {total > items.length && <p className="second">{m.due.more(total)}</p>}
              {mayPropose && picked.length > 0 && (
                <p>
                  <Button
                    type="primary"
                    onClick={() =>
                      act.open({
                        command: 'ProposeDisposal',
                        title: m.due.propose(picked.length),
                        preset: { proposalId: newCommandId(), matters: picked },
                        about: free
                          .filter(({ matter }) => picked.includes(matter.stream))
                          .map(({ matter }) => matterWords(matter))
                          .join('、'),
                      })
                    }
                  >
                    {m.due.propose(picked.length)}
                  </Button>
                </p>
              )}
              <Table<Item>
                size="small"
                rowKey={({ matter }) => matter.stream}
                scroll={{ x: 760 }}
                pagination={{ pageSize: 20, hideOnSinglePage: true }}
                dataSource={[...items]}
                locale={{ emptyText: <Empty description={m.due.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
                {...(mayPropose
                  ? {
                      rowSelection: {
                        selectedRowKeys: [...picked],
                        onChange: (keys) => setChosen(keys.map(String)),
                        getCheckboxProps: ({ obstacles, proposed, matter }) => ({
                          disabled: proposed || obstacles.length > 0,
                          'aria-label': matterWords(matter),
                        }),
                      },
                    }
                  : {})}
                columns={[
                  {
                    title: m.columns.matters,
                    render: (_, { matter, complaints }) => (
                      <>
                        <Link to={matterPage(matter)}>{matterWords(matter)}</Link>
                        {complaints > 0 && <div className="second">{m.due.complaints(complaints)}</div>}
                      </>
                    ),
                  },
                  { title: m.columns.until, render: (_, { until }) => <Day day={until} /> },
                  {
                    title: m.columns.because,
                    render: (_, { because }) => because.map((one) => <div key={one}>{one}</div>),
                  },
                  {
                    title: m.columns.obstacles,
                    render: (_, { obstacles, proposed }) => (
                      <>
                        {proposed && <Mark tone="info">{m.due.proposed}</Mark>}
                        {obstacles.map(({ code, text }) => (
                          <div key={code}>{text}</div>
                        ))}
                      </>
                    ),
                  },
                ]}
              />
            </>
          );
        }}
      </Loaded>
      {act.drawer}
    </section>
  );
}
