import { Alert, Button, Drawer, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { CommandForm } from '../../acts/index.ts';
import { newCommandId } from '../../api/command-id.ts';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { Day, dayText, Instant, Loaded, useLast } from '../../shared/index.ts';
import { Facts } from '../matter/said.tsx';
import { ProposeNotice } from './propose-notice.tsx';
import { COUNTERS } from './roles.ts';
import { TrialOf, useTrials } from './trial-of.tsx';

const m = t.rules.changes;
type Proposal = AnswerOf<'GET /api/v1/holiday-notices'>['proposals'][number];

interface Opened {
  readonly command: string;
  readonly title: string;
  readonly preset: Readonly<Record<string, string>>;
}

/** Holiday notices that wait for a second person, and the way to propose one. */
export function NoticeProposals() {
  const { roles } = useSession();
  const isCoordinator = roles.includes('coordinator');
  const query = useApi('GET /api/v1/holiday-notices', {}, { live: 'list' });
  const trials = useTrials();
  const [opened, setOpened] = useState<Opened | null>(null);
  const title = useLast(opened?.title);
  const [done, setDone] = useState<string | null>(null);
  return (
    <section className="sheet">
      <h2>{m.notices}</h2>
      {done !== null && <Alert type="success" role="status" showIcon title={t.rules.done(done)} />}
      <Loaded query={query}>
        {({ proposals }) =>
          proposals.length === 0 ? (
            <p className="second">{m.noNotices}</p>
          ) : (
            proposals.map((proposal) => {
              const trial = trials.find(({ proposalId }) => proposalId === proposal.proposalId);
              const isReady = trial?.status === 'ready';
              return (
                <article key={proposal.proposalId} className="proposal">
                  <NoticeWords proposal={proposal} />
                  {COUNTERS.some((role) => roles.includes(role)) && (
                    <TrialOf proposalId={proposal.proposalId} trial={trial} />
                  )}
                  {isCoordinator && (
                    <Space wrap>
                      <Button
                        type="primary"
                        disabled={!isReady}
                        title={isReady ? undefined : m.trialMissing}
                        onClick={() =>
                          setOpened({
                            command: 'ApproveHolidayNotice',
                            title: m.approve,
                            preset: { proposalId: proposal.proposalId, trial: `recount-${trial?.id ?? ''}` },
                          })
                        }
                      >
                        {m.approve}
                      </Button>
                      <Button
                        onClick={() =>
                          setOpened({
                            command: 'RejectHolidayNotice',
                            title: m.reject,
                            preset: { proposalId: proposal.proposalId },
                          })
                        }
                      >
                        {m.reject}
                      </Button>
                      <span className="second">{isReady ? m.twoPersons : m.trialMissing}</span>
                    </Space>
                  )}
                </article>
              );
            })
          )
        }
      </Loaded>
      {isCoordinator && (
        <Button
          onClick={() =>
            setOpened({
              command: 'ProposeHolidayNotice',
              title: t.rules.calendar.propose,
              preset: { proposalId: newCommandId() },
            })
          }
        >
          {t.rules.calendar.propose}
        </Button>
      )}
      <Drawer open={opened !== null} size={620} title={title} onClose={() => setOpened(null)} destroyOnHidden>
        {opened?.command === 'ProposeHolidayNotice' && (
          <ProposeNotice
            preset={opened.preset}
            onCancel={() => setOpened(null)}
            onDone={() => {
              setDone(opened.title);
              setOpened(null);
            }}
          />
        )}
        {opened !== null && opened.command !== 'ProposeHolidayNotice' && (
          <CommandForm
            kind="calendar"
            id={null}
            command={opened.command}
            on={opened.preset['trial'] === undefined ? undefined : opened.preset['proposalId']}
            preset={opened.preset}
            onCancel={() => setOpened(null)}
            onDone={() => {
              setDone(opened.title);
              setOpened(null);
            }}
          />
        )}
      </Drawer>
    </section>
  );
}

interface NoticeYear {
  readonly year: number;
  readonly notice: string | null;
  readonly daysOff: readonly string[];
  readonly statutory: readonly string[];
  readonly makeupDays: readonly string[];
}

function NoticeWords({ proposal }: { readonly proposal: Proposal }) {
  const year = proposal.year as NoticeYear;
  return (
    <>
      <h3>
        <Link to={`/rules/calendar?year=${year.year}`}>{m.year(year.year)}</Link> {year.notice}
      </h3>
      <Facts
        facts={[
          { label: m.by, value: proposal.byShownAs ?? proposal.by },
          { label: m.at, value: <Instant at={proposal.at} /> },
          { label: m.publishedOn, value: <Day day={proposal.publishedOn} /> },
          { label: m.daysOff, value: [...year.statutory, ...year.daysOff].sort().map(dayText).join('、'), wide: true },
          { label: m.makeupDays, value: year.makeupDays.map(dayText).join('、'), wide: true },
          ...(proposal.revises === undefined ? [] : [{ label: '', value: m.revises(proposal.revises) }]),
        ]}
      />
    </>
  );
}
