import { Alert, Button, Space, Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { PageHead, ProblemAlert } from '../../shared/index.ts';
import { DraftsPanel } from './drafts-panel.tsx';
import { DuplicatesPanel } from './duplicates-panel.tsx';
import { FileHash } from './evidence-part.tsx';
import { IntakeForm } from './intake-form.tsx';
import { LookUp } from './look-up.tsx';
import { titleOf } from './model/draft.ts';
import { Receipt } from './receipt.tsx';
import { useCheck } from './use-check.ts';
import { type Done, type Drafts, useDrafts } from './use-drafts.ts';
import './intake.css';

const m = t.intake;

/** 登记 at the window, and 查询 for whoever comes without a receipt. */
export function Page() {
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') === 'look-up' ? 'look-up' : 'form';
  return (
    <>
      <PageHead title={m.title} />
      <Tabs
        className="intake-tabs"
        activeKey={tab}
        destroyOnHidden
        onChange={(key) => setSearch(key === 'form' ? {} : { tab: key })}
        items={[
          { key: 'form', label: m.tabs.form, children: <Register /> },
          { key: 'look-up', label: m.tabs.lookUp, children: <LookUp /> },
        ]}
      />
    </>
  );
}

function Register() {
  const { account, unit } = useSession();
  const drafts = useDrafts(account, unit);
  const check = useCheck(drafts.current);
  const { current, done } = drafts;
  return (
    <div className="intake">
      <div className="intake-main">
        {done !== null ? (
          <Registered done={done} drafts={drafts} />
        ) : current.standing === 'editing' ? (
          <IntakeForm key={current.id} drafts={drafts} check={check} />
        ) : (
          <Waiting drafts={drafts} />
        )}
      </div>
      <aside className="intake-side" aria-label={m.drafts.title}>
        {current.standing === 'editing' && done === null && (
          <section className="intake-part" aria-labelledby="intake-duplicates">
            <h2 id="intake-duplicates">{m.duplicates.title}</h2>
            <DuplicatesPanel draft={current} check={check} />
          </section>
        )}
        <section className="intake-part" aria-labelledby="intake-drafts">
          <h2 id="intake-drafts">{m.drafts.title}</h2>
          <DraftsPanel drafts={drafts} />
        </section>
      </aside>
    </div>
  );
}

/** Whole, and not in yet. */
function Waiting({ drafts }: { readonly drafts: Drafts }) {
  const { current, isSending, error } = drafts;
  const { standing } = current;
  const words =
    standing === 'waiting' ? m.drafts.waiting : standing === 'registered' ? m.drafts.files : m.drafts.unanswered;
  return (
    <section className="intake-part">
      <h2>{titleOf(current) === '' ? m.drafts.untitled : titleOf(current)}</h2>
      <Alert type="warning" showIcon role="status" title={words} />
      {error !== null && standing !== 'waiting' && <ProblemAlert error={error} sending />}
      <Space wrap className="intake-waiting">
        <Button type="primary" loading={isSending} onClick={() => void drafts.send()}>
          {m.drafts.sendNow}
        </Button>
        {standing === 'waiting' && (
          <Button onClick={() => drafts.changeDraft({ standing: 'editing' })}>{m.drafts.change}</Button>
        )}
        <Button onClick={drafts.fresh}>{m.drafts.fresh}</Button>
      </Space>
    </section>
  );
}

function Registered({ done, drafts }: { readonly done: Done; readonly drafts: Drafts }) {
  const { error } = drafts;
  return (
    <>
      <div className="intake-done">
        <Alert type="success" showIcon role="status" title={m.receipt.done(done.number)} />
        {done.warnings.length > 0 && (
          <Alert
            type="info"
            showIcon
            title={m.receipt.warnings}
            description={done.warnings.map(({ text }) => text).join('；')}
          />
        )}
        {error !== null && (
          <>
            <Alert type="warning" showIcon title={m.drafts.files} />
            <ProblemAlert error={error} />
          </>
        )}
        {done.files.length > 0 && (
          <ul className="intake-files">
            {done.files.map((file) => (
              <li key={file.key}>
                <strong>{file.name}</strong>
                <FileHash file={file} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <Receipt id={done.id} number={done.number} receiptCode={done.receiptCode} onNext={drafts.fresh} />
    </>
  );
}
