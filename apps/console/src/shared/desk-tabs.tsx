import { Segmented } from 'antd';
import { useNavigate } from 'react-router';
import { useSession } from '../session/use-session.ts';
import type { Role } from '../shell/registry.ts';
import './desk-tabs.css';

interface DeskPlace {
  readonly path: string;
  /** Absent: whoever has the entry of the navigation. */
  readonly roles?: readonly Role[];
}

interface DeskTabsProps<Place extends string> {
  /** What the places are called together. */
  readonly label: string;
  readonly labels: Readonly<Record<Place, string>>;
  /** In their order. */
  readonly places: Readonly<Record<Place, DeskPlace>>;
  readonly current: Place;
}

/** Pages of one entry of the navigation, those that the post has. */
export function DeskTabs<Place extends string>({ label, labels, places, current }: DeskTabsProps<Place>) {
  const navigate = useNavigate();
  const { roles } = useSession();
  const open = (Object.keys(places) as Place[]).filter(
    (place) => places[place].roles?.some((role) => roles.includes(role)) ?? true,
  );
  return (
    <div className="desk-tabs">
      <Segmented
        aria-label={label}
        value={current}
        options={open.map((value) => ({ value, label: labels[value] }))}
        onChange={(to) => void navigate(places[to].path)}
      />
    </div>
  );
}
