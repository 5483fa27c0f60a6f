import { Mark } from '../../shared/index.ts';
import { Card, Space } from 'antd';
import { Link } from 'react-router';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { IS_DEMO } from '../../page.ts';
import { useSession } from '../../session/use-session.ts';
import { PROPOSERS } from '../erasure/roles.ts';
import { ClockStrip } from './clock-strip.tsx';
import type { HeadFacts } from './head-facts.ts';
import { activeRungs } from './ladder.ts';
import { CLOCKS, has, type Matter } from './routes-of.ts';
import { Said } from './said.tsx';

const m = t.matterPage.head;

/** Where the matter stands at a glance: stage, holder, rung, urgency, every clock that runs. */
export function MatterHead({ matter, facts }: { readonly matter: Matter; readonly facts: HeadFacts }) {
  const { kind } = matter;
  const { roles } = useSession();
  const { stages, holder, urgent, marks, ladders } = facts;
  const rungs = activeRungs(ladders);
  return (
    <Card size="small" className="matter-head">
      <Space wrap size={[16, 6]} className="matter-facts">
        <span>
          <Mark>{t.matters[kind]}</Mark>
          {IS_DEMO && <Mark tone="warn">{m.demo}</Mark>}
          {marks.map((mark) => (
            <Mark key={mark} tone="info">
              {mark}
            </Mark>
          ))}
        </span>
        {stages.length > 0 && (
          <span>
            <span className="second">{m.stage}</span> <strong>{stages.join('、')}</strong>
          </span>
        )}
        {holder !== null && (
          <span>
            <span className="second">{holder.label}</span> <strong>{holder.name}</strong>
          </span>
        )}
        {rungs.length > 0 && (
          <span>
            <span className="second">{m.rung}</span>{' '}
            {rungs.map(({ id, rung, status, unitName }) => (
              <Mark key={`${unitName} ${id}`} tone="bad">
                {m.rungOf(word(t.words.rung, rung) ?? rung, unitName, word(t.words.rungStatus, status) ?? status)}
              </Mark>
            ))}
          </span>
        )}
        {(kind === 'complaint' || kind === 'case') && PROPOSERS.some((role) => roles.includes(role)) && (
          <Link className="second" to={`/erasure/propose?matter=${kind}-${matter.id}`}>
            {t.erasure.propose}
          </Link>
        )}
        {urgent !== undefined && (
          <span className="urgent">
            <Mark tone="bad">{m.urgent}</Mark> <Said value={urgent} />
          </span>
        )}
      </Space>
      {has(CLOCKS, kind) && <ClockStrip matter={{ ...matter, kind }} />}
    </Card>
  );
}
