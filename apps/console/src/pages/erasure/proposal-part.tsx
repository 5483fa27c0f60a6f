import { Alert, Button, Space } from 'antd';
import { Link } from 'react-router';
import { useActDrawer } from '../../acts/index.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Loaded, Person } from '../../shared/index.ts';
import { Facts, said } from '../matter/said.tsx';
import { aboutWords, matterPage, matterWords } from './words.ts';

const m = t.erasure;

/** One proposal as whoever decides on it reads it: who (masked), which texts, what stands in the way today. */
export function ProposalPart({ id }: { readonly id: string }) {
  const query = useApi('GET /api/v1/erasure/proposals/{proposal}', { params: { proposal: id } });
  const act = useActDrawer('erasure', null);
  const buttons = [
    { may: 'approve', command: 'ApproveErasure', title: m.approve, primary: true },
    { may: 'refuse', command: 'RefuseErasure', title: m.refuse, primary: false },
    { may: 'withdraw', command: 'WithdrawErasure', title: m.withdraw, primary: false },
  ];
  return (
    <Loaded query={query}>
      {({ kind, ground, person, matters, reason, decidedFor, texts, obstacles, may, status }) => (
        <>
          {act.told}
          <Facts
            facts={[
              { label: m.columns.what, value: word(m.kinds, kind) },
              { label: m.facts.ground, value: ground === null ? null : word(m.grounds, ground) },
              { label: m.facts.person, value: person === null ? null : <Person value={person} /> },
              { label: m.facts.reason, value: said(reason), wide: true },
              { label: m.facts.decidedFor, value: said(decidedFor), wide: true },
            ]}
          />
          <h3>{m.columns.matters}</h3>
          <ul>
            {matters.map(({ matter, done, leftFor }) => (
              <li key={matter.stream}>
                <Link to={matterPage(matter)}>{matterWords(matter)}</Link>{' '}
                {done === true ? m.erased : done === false ? leftFor : status === 'approved' ? m.pending : ''}
              </li>
            ))}
          </ul>
          {texts.length > 0 && <h3>{m.texts}</h3>}
          {texts.map(({ text, copy }, index) => (
            <Facts
              key={`${index} ${text ?? ''}`}
              facts={[
                { label: m.original, value: text ?? m.gone, wide: true },
                { label: m.copy, value: said(copy), wide: true },
              ]}
            />
          ))}
          {(status === 'proposed' || status === 'approved') && <Obstacles obstacles={obstacles} />}
          <Space wrap>
            {buttons
              .filter((one) => may.includes(one.may))
              .map(({ command, title, primary }) => (
                <Button
                  key={command}
                  type={primary ? 'primary' : 'default'}
                  onClick={() =>
                    act.open({
                      ...{ command, title, preset: { proposalId: id }, about: aboutWords(matters) },
                      ...(command === 'ApproveErasure' ? { warning: m.irrevocable } : {}),
                    })
                  }
                >
                  {title}
                </Button>
              ))}
          </Space>
          {act.drawer}
        </>
      )}
    </Loaded>
  );
}

/** What stands in the way, in the words of the refusal. */
export function Obstacles({
  obstacles,
  title = m.obstacles,
}: {
  readonly title?: string;
  readonly obstacles: readonly { readonly code: string; readonly text: string }[];
}) {
  if (obstacles.length === 0) return <Alert className="part" type="success" showIcon title={m.noObstacles} />;
  return (
    <Alert
      className="part"
      type="warning"
      showIcon
      title={title}
      description={
        <ul>
          {obstacles.map(({ code, text }, index) => (
            <li key={`${code} ${index}`}>{text}</li>
          ))}
        </ul>
      }
    />
  );
}
