import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { CommandForm } from '../../acts/index.ts';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { useSession } from '../../session/use-session.ts';
import { Mark } from '../../shared/index.ts';
import { COUNTERS } from './roles.ts';

const m = t.rules;
export type Recount = AnswerOf<'GET /api/v1/recounts'>['recounts'][number];

/** Dry runs, the newest first; none for whoever may not look at them. */
export function useTrials(): readonly Recount[] {
  const { roles } = useSession();
  const enabled = COUNTERS.some((role) => roles.includes(role));
  return useApi('GET /api/v1/recounts', { query: { limit: 200 } }, { enabled, live: 'list' }).data?.recounts ?? [];
}

/** What a proposal would do to the clocks that run, or the way to find out. */
export function TrialOf({ proposalId, trial }: { readonly proposalId: string; readonly trial: Recount | undefined }) {
  const { roles } = useSession();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  if (trial !== undefined) {
    const { moves, lapses, spared } = trial.totals;
    return (
      <p>
        {m.changes.trialOf}：<Mark>{word(m.recount.status, trial.status)}</Mark>
        {m.recount.affected(moves, lapses, spared)}　<Link to={`/rules/recounts/${trial.id}`}>{m.recount.entries}</Link>
      </p>
    );
  }
  if (!roles.includes('coordinator')) return null;
  return (
    <p>
      <Button onClick={() => setIsOpen(true)}>{m.changes.trial}</Button>
      <Drawer open={isOpen} title={m.changes.newTrial} onClose={() => setIsOpen(false)} destroyOnHidden>
        <CommandForm
          kind="recount"
          id={null}
          command="open-recount"
          on={proposalId}
          preset={{ proposalId, rule: undefined, version: undefined }}
          onCancel={() => setIsOpen(false)}
          onDone={({ id }) => void navigate(`/rules/recounts/${id}`)}
        />
      </Drawer>
    </p>
  );
}
