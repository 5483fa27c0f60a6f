import { Mark } from '../../shared/index.ts';
import { Link } from 'react-router';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { businessNow } from '../../shared/business-time.ts';
import { inBeijing, instantText, money } from '../../shared/format.ts';
import { matterPath } from '../../shared/matters.ts';
import { registrationOf } from './model/body.ts';
import type { Draft } from './model/draft.ts';
import type { Check, Possible } from './use-check.ts';

const m = t.intake.duplicates;
const ROWS = Object.keys(m.rows) as (keyof typeof m.rows)[];

/** What the same person may have brought forward already, beside what is being filled in, with the reason. */
export function DuplicatesPanel({ draft, check }: { readonly draft: Draft; readonly check: Check }) {
  const { answer, isOffline } = check;
  if (isOffline) return <p className="second">{m.offline}</p>;
  if (answer === null || (answer.possible.length === 0 && answer.elsewhere === 0)) {
    return <p className="second">{m.none}</p>;
  }
  return (
    <div role="status">
      {answer.possible.map((one) => (
        <Beside key={one.id} draft={draft} one={one} />
      ))}
      {answer.elsewhere > 0 && <p>{m.elsewhere(answer.elsewhere)}</p>}
      <p className="second">{m.note}</p>
    </div>
  );
}

function Beside({ draft, one }: { readonly draft: Draft; readonly one: Possible }) {
  const now = ofDraft(draft);
  const then = ofKnown(one);
  return (
    <table className="intake-beside">
      <caption>
        {one.reasons.join('、')} {one.concealed && <Mark tone="bad">{m.concealed}</Mark>}
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{m.now}</th>
          <th scope="col">
            <Link to={matterPath('complaint', one.id)} target="_blank" title={m.open}>
              {one.number}
            </Link>
          </th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => (
          <tr key={row}>
            <th scope="row">{m.rows[row]}</th>
            <td>{now[row]}</td>
            <td>{then[row]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Facts = Readonly<Partial<Record<keyof typeof m.rows, string | null>>>;

function ofKnown({ receivedAt, channel, employer, project, people, amountFen, stage, ended, holder }: Possible): Facts {
  return {
    ...{ received: instantText(receivedAt), channel: word(t.words.channel, channel) ?? channel, employer, project },
    ...{ people: String(people), amount: amountFen === null ? t.intake.unknown : money(amountFen) },
    ...{ stage: ended ? m.ended : (stage?.label ?? null), holder: holder?.name ?? null },
  };
}

function ofDraft(draft: Draft): Facts {
  const { channel, employerName, projectName } = draft.form;
  const { peopleSaid, amountFen } = registrationOf(draft, inBeijing(businessNow()).day).body;
  return {
    channel: t.words.channel[channel],
    employer: employerName,
    project: projectName,
    people: peopleSaid === 'unknown' ? t.intake.unknown : String(peopleSaid),
    amount: amountFen === 'unknown' ? t.intake.unknown : money(amountFen),
  };
}
