import { Alert, Button, Checkbox, Input, Radio, Space } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { newCommandId } from '../../api/command-id.ts';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { t } from '../../messages/index.ts';
import { Loaded, PageHead, Person, ProblemAlert } from '../../shared/index.ts';
import { MatterPicker } from './matter-picker.tsx';
import { Obstacles } from './proposal-part.tsx';
import { matterWords } from './words.ts';
import '../admin/admin.css';

const m = t.erasure;
type Chosen = NonNullable<AnswerOf<'GET /api/v1/erasure/person'>['chosen']>;
type Ground = keyof typeof m.grounds;
const GROUNDS = Object.keys(m.grounds) as Ground[];

/** 提请删除个人信息: which matter, who, why; what stands in the way, and how each text reads without him. */
export function Page() {
  const [search, setSearch] = useSearchParams();
  const matter = search.get('matter');
  const [done, setDone] = useState(false);
  const named = useApi('GET /api/v1/erasure/person', { query: { matter: matter ?? undefined } });
  return (
    <>
      <PageHead title={m.propose}>
        <Link to="/erasure">{m.title}</Link>
      </PageHead>
      {done && <Alert className="part" type="success" role="status" showIcon title={m.form.proposed} />}
      <section className="sheet">
        <h2>{m.form.matter}</h2>
        <MatterPicker
          value={matter}
          name={named.data?.matter === null || named.data === undefined ? undefined : matterWords(named.data.matter)}
          onChange={(stream) => {
            setDone(false);
            setSearch({ matter: stream }, { replace: true });
          }}
        />
        {matter !== null && !done && <OfMatter key={matter} matter={matter} onDone={() => setDone(true)} />}
      </section>
    </>
  );
}

function OfMatter({ matter, onDone }: { readonly matter: string; readonly onDone: () => void }) {
  const [subject, setSubject] = useState<string | undefined>();
  const [ground, setGround] = useState<Ground>('request-upheld');
  const query = useApi('GET /api/v1/erasure/person', { query: { matter, subject, ground } });
  return (
    <Loaded query={query}>
      {({ persons, chosen }) => (
        <>
          <h3>{m.form.person}</h3>
          <Radio.Group value={subject} onChange={(event) => setSubject(String(event.target.value))}>
            <Space direction="vertical">
              {persons.map(({ person, phone, isEmployer }) => (
                <Radio key={person.subject} value={person.subject} disabled={person.masked === null}>
                  <Person value={person} reveal={revealOf(matter)} /> {phone !== null && <Person value={phone} />}{' '}
                  {isEmployer && <span className="second">{m.form.employer}</span>}
                </Radio>
              ))}
            </Space>
          </Radio.Group>
          <h3>{m.form.ground}</h3>
          <Radio.Group value={ground} onChange={(event) => setGround(event.target.value as Ground)}>
            <Space direction="vertical">
              {GROUNDS.map((one) => (
                <Radio key={one} value={one}>
                  {m.grounds[one]} <span className="second">{m.groundHints[one]}</span>
                </Radio>
              ))}
            </Space>
          </Radio.Group>
          <p className="second">{m.form.concealed}</p>
          {chosen !== null && chosen.subject === subject && (
            <OfPerson key={subject} matter={matter} ground={ground} chosen={chosen} onDone={onDone} />
          )}
        </>
      )}
    </Loaded>
  );
}

/** Whoever has to tell two of the same name apart states a reason. */
function revealOf(matter: string) {
  const id = matter.replace(/^(complaint|case)-/, '');
  const route = matter.startsWith('case-')
    ? ('POST /api/v1/cases/{id}/reveal-fields' as const)
    : ('POST /api/v1/complaints/{id}/reveal-fields' as const);
  return { route, id };
}

interface OfPersonProps {
  readonly matter: string;
  readonly ground: Ground;
  readonly chosen: Chosen;
  readonly onDone: () => void;
}

function OfPerson({ matter, ground, chosen, onDone }: OfPersonProps) {
  const { subject, obstacles, files, texts, elsewhere } = chosen;
  const [proposalId] = useState(newCommandId);
  const [copies, setCopies] = useState<Readonly<Record<string, string>>>({});
  const [covered, setCovered] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const sending = useCommand('POST /api/v1/erasure/propose-person-erasure');
  const named = texts.filter(({ names, subject: of }) => names || covered.includes(of));
  const others = texts.filter(({ names }) => !names);
  const isWhole =
    obstacles.length === 0 &&
    reason.trim() !== '' &&
    named.every(({ subject: of }) => (copies[of] ?? '').trim() !== '') &&
    elsewhere === 0;
  const submit = async (): Promise<void> => {
    const said = named.map(({ subject: of }) => ({ subject: of, copy: copies[of] ?? '' }));
    await sending.send({
      params: undefined,
      body: { proposalId, matter, subject, ground, reason, texts: said },
    });
    onDone();
  };
  return (
    <>
      <Obstacles obstacles={obstacles} title={m.obstaclesFirst} />
      {files.length > 0 && (
        <Alert
          className="part"
          type="warning"
          showIcon
          title={m.form.files}
          description={
            <ul>
              {files.map(({ matter: of, fileId, missing }) => (
                <li key={fileId}>
                  {matterWords(of)}：{missing}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <h3>{m.texts}</h3>
      <p>{named.length === 0 ? m.form.noTexts : m.form.texts}</p>
      {named.map(({ subject: of, event, text }) => (
        <div key={of} className="part">
          <blockquote>{text}</blockquote>
          <label>
            {m.form.copyOf(event)}
            <Input.TextArea
              rows={3}
              value={copies[of] ?? ''}
              onChange={({ target }) => setCopies({ ...copies, [of]: target.value })}
            />
          </label>
        </div>
      ))}
      {elsewhere > 0 && <Alert className="part" type="warning" showIcon title={m.form.elsewhere(elsewhere)} />}
      {others.length > 0 && (
        <details className="part">
          <summary>{m.form.others}</summary>
          {others.map(({ subject: of, event, text }) => (
            <p key={of}>
              <Checkbox
                checked={covered.includes(of)}
                onChange={({ target }) =>
                  setCovered(target.checked ? [...covered, of] : covered.filter((one) => one !== of))
                }
              >
                {m.form.cover}
              </Checkbox>{' '}
              <span className="second">{event}</span> {text}
            </p>
          ))}
        </details>
      )}
      <label>
        {m.form.reason}
        <Input.TextArea rows={2} value={reason} onChange={({ target }) => setReason(target.value)} />
      </label>
      {sending.error !== null && <ProblemAlert error={sending.error} sending />}
      <p>
        <Button
          type="primary"
          loading={sending.isPending}
          disabled={!isWhole}
          onClick={() => void submit().catch(() => undefined)}
        >
          {m.form.submit}
        </Button>
      </p>
    </>
  );
}
