import { publicTexts } from '../messages/public.ts';
import { countOf, type Detail, type Draft, fenOf, isAnonymous } from './draft.ts';
import { money } from '../shared/format.ts';

const t = publicTexts.form;

interface Line {
  readonly label: string;
  readonly text: string;
}

export function StepReview({
  draft,
  files,
  goTo,
}: {
  readonly draft: Draft;
  readonly files: readonly File[];
  readonly goTo: (step: number) => void;
}) {
  const parts: readonly (readonly Line[])[] = [what(draft, files.length), who(draft), person(draft)];
  return (
    <>
      {parts.map((lines, step) => {
        const title = t.steps[step] ?? '';
        return (
          <section className="card" key={title}>
            <h2>{title}</h2>
            <dl>
              {lines.map(({ label, text }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
            <button type="button" className="link" onClick={() => goTo(step)}>
              {t.change(title)}
            </button>
          </section>
        );
      })}
    </>
  );
}

function what(draft: Draft, files: number): readonly Line[] {
  const fen = draft.amountUnknown ? null : fenOf(draft.amount);
  const people = draft.peopleUnknown ? null : countOf(draft.people);
  const details = (Object.keys(t.details) as Detail[]).flatMap((detail) => {
    const text = (draft.details[detail] ?? '').trim();
    return text === '' ? [] : [{ label: t.details[detail], text }];
  });
  return [
    { label: t.statement, text: draft.statement.trim() },
    { label: t.amount, text: fen === null ? publicTexts.unknown : money(fen) },
    { label: t.people, text: people === null ? publicTexts.unknown : String(people) },
    ...details,
    ...(files === 0 ? [] : [{ label: t.files, text: t.filesChosen(files) }]),
  ];
}

function who(draft: Draft): readonly Line[] {
  const project = [draft.projectName.trim(), draft.projectPlace.trim()].filter((one) => one !== '').join('，');
  const employer = [
    draft.employer === '' ? publicTexts.unknown : t.employers[draft.employer],
    ...(draft.employer === 'company' || draft.employer === 'person' ? [draft.employerName.trim()] : []),
    draft.employerPhone.trim(),
  ];
  return [
    { label: t.project, text: draft.projectUnknown || project === '' ? publicTexts.unknown : project },
    { label: t.employer, text: employer.filter((one) => one !== '').join('，') },
  ];
}

function person(draft: Draft): readonly Line[] {
  const isConcealed = draft.kind === 'report' || draft.concealment === 'concealed';
  return [
    { label: t.who, text: t.whose[draft.kind] },
    { label: t.name, text: draft.name.trim() === '' ? t.anonymous : draft.name.trim() },
    { label: t.phone, text: draft.phone.trim() === '' ? t.noPhone : draft.phone.trim() },
    ...(isAnonymous(draft) ? [] : [{ label: t.concealment, text: isConcealed ? t.concealed : t.open }]),
  ];
}
