import { Button, Drawer, Empty, Table } from 'antd';
import { useState } from 'react';
import type { AnswerOf } from '../../api/client.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Instant, Mark, type Tone } from '../../shared/index.ts';
import { ProposalPart } from './proposal-part.tsx';
import { aboutWords } from './words.ts';

const m = t.erasure;
export type Proposal = AnswerOf<'GET /api/v1/erasure'>['proposals'][number];

const TONES: Readonly<Record<string, Tone>> = {
  ...{ proposed: 'warn', approved: 'info', refused: 'bad', withdrawn: 'plain', done: 'good' },
};

/** Proposals, the newest first; one of them opens beside the list. */
export function Proposals({
  title,
  none,
  proposals,
}: {
  readonly title: string;
  readonly none: string;
  readonly proposals: readonly Proposal[];
}) {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <section className="sheet">
      <h2>{title}</h2>
      <Table<Proposal>
        size="small"
        rowKey="id"
        scroll={{ x: 760 }}
        pagination={{ pageSize: 10, hideOnSinglePage: true }}
        dataSource={[...proposals]}
        locale={{ emptyText: <Empty description={none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
        columns={[
          {
            title: m.columns.what,
            render: (_, { kind, ground }) => [word(m.kinds, kind), word(m.grounds, ground)].filter(Boolean).join(' · '),
          },
          { title: m.columns.matters, render: (_, { matters }) => aboutWords(matters) },
          { title: m.columns.proposed, render: (_, { proposed }) => <Signed signed={proposed} /> },
          { title: m.columns.status, render: (_, proposal) => <Standing proposal={proposal} /> },
          {
            title: m.columns.decided,
            render: (_, { decided }) => (decided === null ? null : <Signed signed={decided} />),
          },
          {
            title: '',
            render: (_, { id }) => (
              <Button size="small" onClick={() => setOpened(id)}>
                {m.open}
              </Button>
            ),
          },
        ]}
      />
      <Drawer open={opened !== null} size={720} title={m.proposals} destroyOnHidden onClose={() => setOpened(null)}>
        {opened !== null && <ProposalPart id={opened} />}
      </Drawer>
    </section>
  );
}

/** Who signed, of which unit, when. */
export function Signed({ signed }: { readonly signed: Proposal['proposed'] }) {
  return (
    <>
      {signed.unit?.name} {signed.byShownAs}
      <div className="second">
        <Instant at={signed.at} />
      </div>
    </>
  );
}

function Standing({ proposal: { status, keys, matters } }: { readonly proposal: Proposal }) {
  const left = matters.filter(({ done }) => done === false).length;
  return (
    <>
      <Mark tone={TONES[status] ?? 'plain'}>{word(m.status, status)}</Mark>
      {keys > 0 && <div className="second">{m.keys(keys)}</div>}
      {left > 0 && <div className="second">{m.left(left)}</div>}
    </>
  );
}
