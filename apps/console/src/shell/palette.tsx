import { SearchOutlined } from '@ant-design/icons';
import { Input, Modal } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../api/use-api.ts';
import { t } from '../messages/index.ts';
import { matterPath } from '../shared/matters.ts';
import './palette.css';

interface Place {
  readonly path: string;
  readonly label: string;
  readonly hint: string | null;
}

const SHORTEST = 2;
const MOST = 8;

/** One field to go anywhere: pages by name, matters by number. Opened with Ctrl+K on every page. */
export function Palette({ pages, isOn }: { readonly pages: readonly Omit<Place, 'hint'>[]; readonly isOn: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (!isOn) return undefined;
    const pressed = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k')
        return;
      event.preventDefault();
      setIsOpen(true);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [isOn]);
  return (
    <Modal
      open={isOpen}
      title={t.palette.title}
      footer={null}
      onCancel={() => setIsOpen(false)}
      destroyOnHidden
      className="palette"
    >
      <Places pages={pages} onGone={() => setIsOpen(false)} />
    </Modal>
  );
}

function Places({ pages, onGone }: { readonly pages: readonly Omit<Place, 'hint'>[]; readonly onGone: () => void }) {
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const contains = text.trim();
  const query = { contains, limit: MOST };
  const isAsked = contains.length >= SHORTEST;
  const complaints = useApi('GET /api/v1/complaints', { query }, { enabled: isAsked });
  const cases = useApi('GET /api/v1/cases', { query }, { enabled: isAsked });
  const found: readonly Place[] = isAsked
    ? [
        ...(complaints.data?.items ?? []).map(({ id: matter, number, project, employer }) => ({
          ...{ path: matterPath('complaint', matter), label: number, hint: project ?? employer },
        })),
        ...(cases.data?.items ?? []).map(({ id: matter, number, project }) => ({
          ...{ path: matterPath('case', matter), label: number, hint: project },
        })),
      ].slice(0, MOST)
    : [];
  const places: readonly Place[] = [
    ...pages
      .filter(({ label }) => contains === '' || label.includes(contains))
      .map((page) => ({ ...page, hint: null })),
    ...found,
  ];
  const current = Math.min(at, Math.max(0, places.length - 1));
  const go = (place: Place | undefined): void => {
    if (place === undefined) return;
    onGone();
    void navigate(place.path);
  };
  const optionId = (index: number): string => `${id}-${index}`;
  return (
    <>
      <Input
        autoFocus
        prefix={<SearchOutlined />}
        value={text}
        maxLength={100}
        role="combobox"
        aria-label={t.palette.title}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={places.length === 0 ? undefined : optionId(current)}
        placeholder={t.palette.hint}
        onChange={({ target }) => {
          setText(target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            setAt(Math.min(Math.max(current + (event.key === 'ArrowDown' ? 1 : -1), 0), places.length - 1));
          } else if (event.key === 'Enter') go(places[current]);
        }}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={t.palette.places} className="palette-places">
        {places.map((place, index) => (
          <li
            key={place.path}
            id={optionId(index)}
            role="option"
            aria-selected={index === current}
            onClick={() => go(place)}
          >
            {place.label}
            {place.hint !== null && <span className="second">{place.hint}</span>}
          </li>
        ))}
      </ul>
      {places.length === 0 && <p role="status">{t.palette.nothing}</p>}
    </>
  );
}
