import { Alert, Button, Drawer, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { CommandForm } from '../../acts/index.ts';
import { newCommandId } from '../../api/command-id.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { useLast } from '../../shared/index.ts';
import { type End, periodIn, type Rule } from './rule-words.ts';

const m = t.rules;

type Change = 'ProposeParameterChange' | 'ProposeRuleChange';

/** What the 治欠办 may change of a rule, and what of it already waits for a second person. */
export function ChangeRule({ rule }: { readonly rule: Rule }) {
  const { roles } = useSession();
  const query = useApi('GET /api/v1/rules/{rule}', { params: { rule: rule.id } });
  const [opened, setOpened] = useState<{ readonly command: Change; readonly proposalId: string } | null>(null);
  const command = useLast(opened?.command);
  const [done, setDone] = useState<string | null>(null);
  const kept = query.data;
  if (kept === undefined) return null;
  const isCoordinator = roles.includes('coordinator');
  const names = Object.fromEntries(kept.parameters.map(({ name, label, unit }) => [name, `${label}（${unit}）`]));
  const open = (command: Change): void => setOpened({ command, proposalId: newCommandId() });
  return (
    <div className="part">
      <Space wrap>
        {isCoordinator && kept.changeable && (
          <Button type="primary" onClick={() => open('ProposeParameterChange')}>
            {m.change}
          </Button>
        )}
        {isCoordinator && <Button onClick={() => open('ProposeRuleChange')}>{m.changeRule}</Button>}
        {kept.changeable ? (
          isCoordinator && <span className="second">{m.changeHint}</span>
        ) : (
          <span className="second">{m.statutory}</span>
        )}
      </Space>
      {done !== null && (
        <Alert
          className="told-below"
          type="success"
          role="status"
          showIcon
          title={m.done(done)}
          action={<Link to="/rules/changes">{m.changes.title}</Link>}
        />
      )}
      {kept.pending.length > 0 && (
        <Alert
          className="told-below"
          type="info"
          showIcon
          title={m.pending(kept.pending.length)}
          action={<Link to="/rules/changes">{m.changes.title}</Link>}
        />
      )}
      <Drawer
        open={opened !== null}
        size={680}
        title={`${command === 'ProposeRuleChange' ? m.changeRule : m.change}：${rule.id}`}
        onClose={() => setOpened(null)}
        destroyOnHidden
      >
        {opened !== null && (
          <CommandForm
            kind="rulebook"
            id={null}
            command={opened.command}
            on={rule.id}
            preset={
              opened.command === 'ProposeParameterChange'
                ? { proposalId: opened.proposalId, rule: rule.id }
                : { proposalId: opened.proposalId }
            }
            initial={opened.command === 'ProposeParameterChange' ? numbersOf(rule) : { row: nextOf(rule) }}
            names={names}
            onCancel={() => setOpened(null)}
            onDone={() => {
              setDone(opened.command === 'ProposeRuleChange' ? m.changeRule : m.change);
              setOpened(null);
            }}
          />
        )}
      </Drawer>
    </div>
  );
}

/** The district's own numbers of a rule as they are; its examples would be those of the old ones. */
function numbersOf(rule: Rule): object {
  const period = periodIn(rule.end as End);
  return {
    ...(period === null ? {} : { period }),
    ...(rule.seasonal === undefined ? {} : { seasons: rule.seasonal }),
    ...(rule.reminders.length === 0 ? {} : { reminders: rule.reminders }),
    ...(rule.parameters === undefined ? {} : { values: rule.parameters }),
    ...(rule.choices === undefined ? {} : { choices: rule.choices }),
    text: rule.text,
  };
}

/** A row in full as its next version begins. */
function nextOf({ quote: _, version, ...row }: Rule): object {
  return { ...row, version: version + 1 };
}
