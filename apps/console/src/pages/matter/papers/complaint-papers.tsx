import { useApi } from '../../../api/use-api.ts';
import { t } from '../../../messages/index.ts';
import { Download } from '../../../shared/index.ts';
import type { Complaint } from '../overview/complaint.tsx';
import { Part } from '../parts.tsx';
import { askOf, type Matter } from '../routes-of.ts';
import { PaperTable } from './paper-table.tsx';

const m = t.matterPage.papers;

const FORMS = ['registration-form', 'receipt', 'statement-record', 'representatives-letter', 'authorisation'] as const;

/** Letters by what they need to have happened. */
function lettersDue(data: Complaint) {
  return [
    ...(data.accepted === null ? [] : (['acceptance-decision'] as const)),
    ...(data.declined === null ? [] : (['decline-decision'] as const)),
    ...(data.supplement === null ? [] : (['supplement-notice'] as const)),
    ...(data.notWage === null ? [] : (['not-wage-notice'] as const)),
    ...(data.accepted !== null && (data.kind === 'petition' || data.channel === 'petition')
      ? (['petition-acceptance-notice'] as const)
      : []),
  ];
}

export function ComplaintPapers({ matter, data }: { readonly matter: Matter; readonly data: Complaint }) {
  const { params, query: asked } = askOf(matter);
  const papers = useApi('GET /api/v1/complaints/{id}/papers', { params });
  const forms = FORMS.filter((form) => form !== 'representatives-letter' || data.claimants.length > 1);
  return (
    <>
      <Part title={m.forms}>
        <p className="second">{m.unstampedNote}</p>
        <ul className="downloads">
          {forms.map((form) => (
            <li key={form}>
              <Download
                route="GET /api/v1/complaints/{id}/forms/{form}"
                asked={{ params: { ...params, form }, query: asked }}
                name={`${m.names[form]}.pdf`}
              >
                {m.names[form]}
              </Download>
            </li>
          ))}
          {data.handOffs.map(({ id, toUnit, toUnitName }) => (
            <li key={id}>
              <Download
                route="GET /api/v1/complaints/{id}/hand-offs/{handOffId}/form"
                asked={{ params: { ...params, handOffId: id }, query: asked }}
                name={`${id}.docx`}
              >
                {m.handOff(toUnitName ?? toUnit)}
              </Download>
              <Download
                route="GET /api/v1/complaints/{id}/hand-offs/{handOffId}/letter"
                asked={{ params: { ...params, handOffId: id }, query: asked }}
                name={`${id}.docx`}
              >
                {m.handOffLetter(toUnitName ?? toUnit)}
              </Download>
            </li>
          ))}
        </ul>
      </Part>
      {lettersDue(data).length > 0 && (
        <Part title={m.letters}>
          <ul className="downloads">
            {lettersDue(data).map((letter) => (
              <li key={letter}>
                <Download
                  route="GET /api/v1/complaints/{id}/letters/{letter}"
                  asked={{ params: { ...params, letter }, query: asked }}
                  name={`${m.names[letter]}.docx`}
                >
                  {m.names[letter]}
                </Download>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <PaperTable query={papers} kind="complaint" id={matter.id} />
    </>
  );
}
