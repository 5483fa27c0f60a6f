import { Alert, Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { CommandForm } from '../../acts/index.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { DataAsOf, dayText, Loaded, Mark, PageHead, type Tone, useLast } from '../../shared/index.ts';
import { said } from '../matter/said.tsx';
import { Part } from '../matter/parts.tsx';
import '../matter/matter.css';
import { Announcement } from './announcement.tsx';
import { DraftLines } from './draft-lines.tsx';
import {
  type Asked,
  changesSince,
  isFinallyOut,
  type PartProps,
  periodText,
  type Publication,
  type PublicationAct,
  stepOf,
} from './model.ts';
import { Published } from './published.tsx';
import './publication.css';

const m = t.publication;
const TONES: Readonly<Record<string, Tone>> = { submitted: 'warn', approved: 'info', published: 'good' };

/** One quarter: what the log has, what of it is taken in and why, who decides, where it was published and what became of it. */
export function Page() {
  const { id = '', period = '' } = useParams();
  const query = useApi('GET /api/v1/duties/{id}/publications/{period}', { params: { id, period } }, { live: 'list' });
  const offers = useApi('GET /api/v1/duties/{id}/actions', { params: { id } }, { live: 'list' });
  const [asked, setAsked] = useState<Asked | null>(null);
  const title = useLast(asked?.title);
  const [done, setDone] = useState<string | null>(null);
  const may = (command: string): boolean =>
    offers.data?.actions.some((one) => one.command === command && one.refusal === null) ?? false;
  return (
    <>
      <PageHead title={m.title(periodText(period))}>
        <Link className="publication-back" to={`/duties/${id}`}>
          {m.back}
        </Link>
        {query.data !== undefined && (
          <DataAsOf
            at={query.data.at}
            readAt={query.dataUpdatedAt}
            isReading={query.isFetching}
            onRefresh={() => void query.refetch()}
          />
        )}
      </PageHead>
      <Loaded query={query} rows={8}>
        {(publication) => (
          <section className="publication">
            {done !== null && (
              <div className="publication-note">
                <Alert
                  type="success"
                  role="status"
                  showIcon
                  title={m.done(done)}
                  closable={{ onClose: () => setDone(null), 'aria-label': m.close }}
                />
              </div>
            )}
            <Course publication={publication} may={may} onAct={setAsked} />
            <Body publication={publication} may={may} onAct={setAsked} />
          </section>
        )}
      </Loaded>
      <Drawer
        open={asked !== null}
        size={620}
        title={title}
        onClose={() => setAsked(null)}
        destroyOnHidden
        className="act-drawer"
      >
        {asked !== null && (
          <CommandForm
            key={`${asked.command} ${JSON.stringify(asked.preset)}`}
            kind="duty"
            id={id}
            command={asked.command}
            on={`${period} ${JSON.stringify(asked.preset ?? {})}`}
            preset={{ period, ...asked.preset }}
            version={query.data?.version}
            onCancel={() => setAsked(null)}
            onDone={() => {
              setDone(asked.title);
              setAsked(null);
            }}
          />
        )}
      </Drawer>
    </>
  );
}

/** How far it has got, what is to be done next, and the button that does it. */
function Course({ publication, may, onAct }: PartProps) {
  const { status, from, to, approvedOn, approvedByShownAs, number, returned, zero } = publication;
  const changed = changesSince(publication);
  return (
    <>
      <p>
        <Mark tone={TONES[status] ?? 'plain'}>{word(m.statuses, status)}</Mark>{' '}
        {zero && <Mark tone="info">{m.zero}</Mark>} {m.range(dayText(from), dayText(to))}
        {approvedOn !== null && `　${m.approvedBy(approvedByShownAs ?? '', dayText(approvedOn))}`}
        {number !== null && `　${m.numbered(number)}`}
      </p>
      <div className="publication-note">
        <Alert
          type={status === 'published' ? 'success' : 'info'}
          role="status"
          showIcon
          title={stepWords(publication)}
          action={<NextAct publication={publication} may={may} onAct={onAct} />}
        />
      </div>
      {returned !== null && status !== 'published' && (
        <div className="publication-note">
          <Alert type="warning" showIcon title={m.returned} description={said(returned)} />
        </div>
      )}
      {changed !== null && (
        <div className="publication-note">
          <Alert
            type="warning"
            showIcon
            title={m.changed(changed.fresh, changed.gone, changed.overtaken)}
            action={
              may('DrawPublication') && (
                <Button onClick={() => onAct({ command: 'DrawPublication', title: m.acts.again })}>
                  {m.acts.again}
                </Button>
              )
            }
          />
        </div>
      )}
    </>
  );
}

function stepWords(publication: Publication): string {
  const { zero, published, lines } = publication;
  const step = stepOf(publication);
  if (step === 'published') {
    const on = dayText(published?.on ?? '');
    return zero ? m.steps.publishedZero(on) : m.steps.published(on);
  }
  if (step === 'choose') return m.steps.choose(lines.filter((line) => line.in).length);
  return step === 'file' && zero ? m.steps.fileZero : m.steps[step];
}

function NextAct({ publication, may, onAct }: PartProps) {
  const step = stepOf(publication);
  const button = (command: PublicationAct, title: string, preset: Asked['preset'] = {}) =>
    may(command) && (
      <Button type="primary" onClick={() => onAct({ command, title, preset })}>
        {title}
      </Button>
    );
  switch (step) {
    case 'draw':
      return button('DrawPublication', m.acts.DrawPublication);
    case 'choose':
      return button('SubmitPublication', m.acts.SubmitPublication, { zero: false });
    case 'zero':
      return button('SubmitPublication', m.acts.submitZero, { zero: true });
    case 'decide':
      return button('DecidePublication', m.acts.DecidePublication);
    case 'file':
      return button('FilePublication', m.acts.FilePublication);
    default:
      return null;
  }
}

function Body({ publication, may, onAct }: PartProps) {
  const { lines, fresh, status, published } = publication;
  const taken = lines.filter((line) => line.in);
  const left = lines.filter((line) => !line.in);
  const mayChoose = status !== 'not-drawn' && status !== 'published' && may('ChoosePublicationLine');
  if (published !== null) return <Published publication={publication} may={may} onAct={onAct} />;
  return (
    <>
      {fresh.length > 0 && (
        <Part title={m.parts.fresh(fresh.length)}>
          <DraftLines publication={publication} lines={fresh} mayChoose={false} />
        </Part>
      )}
      <Part title={m.parts.in(taken.length)}>
        {taken.length === 0 && <p className="second">{m.noneIn}</p>}
        <DraftLines publication={publication} lines={taken} mayChoose={mayChoose} />
        {status !== 'not-drawn' && may('AddPublicationLine') && (
          <Button onClick={() => onAct({ command: 'AddPublicationLine', title: m.acts.AddPublicationLine })}>
            {m.acts.AddPublicationLine}
          </Button>
        )}
      </Part>
      <Part title={m.parts.out(left.length)}>
        {left.length === 0 && <p className="second">{m.noneOut}</p>}
        <DraftLines
          publication={publication}
          lines={[...left].sort((one, other) => Number(isFinallyOut(one)) - Number(isFinallyOut(other)))}
          mayChoose={mayChoose}
        />
      </Part>
      <div className="publication-announcement">
        <Part title={m.parts.letter}>
          <Announcement publication={publication} />
        </Part>
      </div>
    </>
  );
}
