import { Alert, Button, Drawer, Empty, Space, Table } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { CommandForm } from '../../acts/index.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { useSession } from '../../session/use-session.ts';
import { Day, Instant, Loaded, Mark, PageHead } from '../../shared/index.ts';
import { Facts } from '../matter/said.tsx';
import { Changes } from './changes.tsx';
import { NoticeProposals } from './notice-proposals.tsx';
import { subjectOf } from './recount-words.ts';
import { COUNTERS } from './roles.ts';
import type { Rule } from './rule-words.ts';
import { RulesTabs } from './rules-tabs.tsx';
import { TrialOf, useTrials } from './trial-of.tsx';
import './rules.css';

const m = t.rules.changes;

/** What waits for a second person, and what it would do to the clocks that run. */
export function Page() {
  const { roles } = useSession();
  const isCounter = COUNTERS.some((role) => roles.includes(role));
  return (
    <>
      <PageHead title={m.title} />
      <RulesTabs current="changes" />
      {!roles.includes('coordinator') && <p className="second">{m.noActs}</p>}
      <RuleProposals />
      <NoticeProposals />
      {isCounter && <Trials />}
    </>
  );
}

interface Opened {
  readonly command: 'ApproveRuleChange' | 'RejectRuleChange';
  readonly proposalId: string;
}

function RuleProposals() {
  const { roles } = useSession();
  const query = useApi('GET /api/v1/rulebook/proposals', {}, { live: 'list' });
  const trials = useTrials();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const title = opened?.command === 'RejectRuleChange' ? m.reject : m.approve;
  return (
    <section className="sheet">
      <h2>{m.rules}</h2>
      {done !== null && <Alert type="success" role="status" showIcon title={t.rules.done(done)} />}
      <Loaded query={query}>
        {({ proposals }) =>
          proposals.length === 0 ? (
            <p className="second">{m.noRules}</p>
          ) : (
            proposals.map(({ proposalId, by, byShownAs, at, reason, document, row, changes }) => {
              const rule = row as Rule;
              return (
                <article key={proposalId} className="proposal">
                  <h3>
                    <Link to={`/rules/${rule.id}`}>{rule.id}</Link> {rule.title}
                  </h3>
                  <Facts
                    facts={[
                      { label: m.by, value: byShownAs ?? by },
                      { label: m.at, value: <Instant at={at} /> },
                      { label: m.effectiveFrom, value: <Day day={rule.effectiveFrom} /> },
                      { label: t.rules.reason, value: reason, wide: true },
                      { label: t.rules.document, value: document, wide: true },
                      { label: t.rules.sense, value: rule.text, wide: true },
                    ]}
                  />
                  <Changes changes={changes} />
                  {COUNTERS.some((role) => roles.includes(role)) && (
                    <TrialOf proposalId={proposalId} trial={trials.find((trial) => trial.proposalId === proposalId)} />
                  )}
                  {roles.includes('coordinator') && (
                    <Space wrap>
                      <Button type="primary" onClick={() => setOpened({ command: 'ApproveRuleChange', proposalId })}>
                        {m.approve}
                      </Button>
                      <Button onClick={() => setOpened({ command: 'RejectRuleChange', proposalId })}>{m.reject}</Button>
                      <span className="second">{m.twoPersons}</span>
                    </Space>
                  )}
                </article>
              );
            })
          )
        }
      </Loaded>
      <Drawer open={opened !== null} title={title} onClose={() => setOpened(null)} destroyOnHidden>
        {opened !== null && (
          <CommandForm
            kind="rulebook"
            id={null}
            command={opened.command}
            on={opened.proposalId}
            preset={{ proposalId: opened.proposalId }}
            onCancel={() => setOpened(null)}
            onDone={() => {
              setDone(title);
              setOpened(null);
            }}
          />
        )}
      </Drawer>
    </section>
  );
}

function Trials() {
  const { roles } = useSession();
  const navigate = useNavigate();
  const query = useApi('GET /api/v1/recounts', { query: { limit: 200 } }, { live: 'list' });
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className="sheet">
      <h2>{m.trials}</h2>
      <Loaded query={query}>
        {({ recounts }) => (
          <Table
            size="small"
            rowKey="id"
            scroll={{ x: 640 }}
            dataSource={[...recounts]}
            pagination={{ pageSize: 20, hideOnSinglePage: true }}
            locale={{ emptyText: <Empty description={m.noTrials} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
            columns={[
              {
                title: t.rules.recount.list.subject,
                render: (_, recount) => <Link to={`/rules/recounts/${recount.id}`}>{subjectOf(recount)}</Link>,
              },
              {
                title: t.rules.recount.list.status,
                render: (_, { status }) => <Mark>{word(t.rules.recount.status, status)}</Mark>,
              },
              {
                title: t.rules.recount.list.requested,
                render: (_, { requested }) =>
                  requested === null ? null : (
                    <>
                      {requested.byShownAs} <Instant at={requested.at} />
                    </>
                  ),
              },
              {
                title: t.rules.recount.list.affected,
                render: (_, { totals: { moves, lapses, spared } }) => t.rules.recount.affected(moves, lapses, spared),
              },
            ]}
          />
        )}
      </Loaded>
      {roles.includes('coordinator') && <Button onClick={() => setIsOpen(true)}>{m.newTrial}</Button>}
      <Drawer open={isOpen} title={m.newTrial} onClose={() => setIsOpen(false)} destroyOnHidden>
        <CommandForm
          kind="recount"
          id={null}
          command="open-recount"
          onCancel={() => setIsOpen(false)}
          onDone={({ id }) => void navigate(`/rules/recounts/${id}`)}
        />
      </Drawer>
    </section>
  );
}
