import { Checkbox, Segmented } from 'antd';
import { t } from '../messages/index.ts';
import { Mark } from '../shared/index.ts';
import type { Person } from './model.ts';

const m = t.telling;

interface PersonsProps {
  readonly number: string;
  readonly persons: readonly Person[];
  readonly results: ReadonlyMap<string, boolean>;
  readonly onChoose: (ids: readonly string[], isChosen: boolean) => void;
  readonly onResult: (id: string, reached: boolean) => void;
}

/** The persons of one complaint: who can be told with the others with his result, the others with why not. */
export function Persons({ number, persons, results, onChoose, onResult }: PersonsProps) {
  const able = persons.flatMap(({ claimantId, left }) => (left === null ? [claimantId] : []));
  const chosen = able.filter((id) => results.has(id));
  return (
    <fieldset className="act-record">
      <legend>
        {number}{' '}
        {able.length > 1 && (
          <Checkbox
            checked={chosen.length === able.length}
            indeterminate={chosen.length > 0 && chosen.length < able.length}
            onChange={({ target }) => onChoose(able, target.checked)}
          >
            {m.all}
          </Checkbox>
        )}
      </legend>
      <ul className="tell-persons">
        {persons.map(({ claimantId, name, phone, left }) => (
          <li key={claimantId}>
            <Checkbox
              disabled={left !== null}
              checked={left === null && results.has(claimantId)}
              onChange={({ target }) => onChoose([claimantId], target.checked)}
            >
              {name ?? m.concealedName} {phone !== null && <span className="second">{phone}</span>}
            </Checkbox>
            {left !== null && <Mark>{m.left[left]}</Mark>}
            {left === null && results.has(claimantId) && (
              <Segmented
                size="small"
                aria-label={m.resultOf(name ?? m.concealedName)}
                value={results.get(claimantId) === true ? 'reached' : 'notReached'}
                options={[
                  { value: 'reached', label: m.reached },
                  { value: 'notReached', label: m.notReached },
                ]}
                onChange={(value) => onResult(claimantId, value === 'reached')}
              />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
