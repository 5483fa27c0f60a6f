import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { KeySequence } from './sequence.ts';

export interface KeyBinding {
  /** `j`, `Enter`, `?`, or two after one another: `g i`. */
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
}

/** What one page or part binds, under a heading of the sheet. */
export interface KeyGroup {
  readonly title: string;
  readonly bindings: readonly KeyBinding[];
}

interface Keys {
  readonly register: (group: { readonly current: KeyGroup }) => () => void;
  readonly groups: () => readonly KeyGroup[];
  readonly isOn: boolean;
  readonly setOn: (on: boolean) => void;
  readonly isSheetOpen: boolean;
  readonly setSheetOpen: (open: boolean) => void;
}

const KeysContext = createContext<Keys | null>(null);
const SETTING = 'qingxin.keys';
const FIELDS = 'input,textarea,select,[contenteditable="true"],[role="combobox"],[role="menu"],[role="listbox"]';

const OVER_THE_PAGE =
  '.ant-modal-wrap:not([style*="display: none"]),.ant-drawer-open .act-drawer,.act-drawer.ant-drawer-open';

/** One listener for all keys of all pages. Nothing is taken from whoever types, from a dialogue, or from the browser's own. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const groups = useRef<{ readonly current: KeyGroup }[]>([]);
  const [isOn, setIsOn] = useState(() => localStorage.getItem(SETTING) !== 'off');
  const [isSheetOpen, setSheetOpen] = useState(false);
  useEffect(() => {
    if (!isOn) return undefined;
    const sequence = new KeySequence();
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
      const all = [...groups.current].reverse().flatMap(({ current }) => current.bindings);
      const found = sequence.press(event.key, event.timeStamp, ['?', ...all.map(({ keys }) => keys)]);
      if (found === null) return;
      event.preventDefault();
      if (found === '?') setSheetOpen(true);
      else all.find(({ keys }) => keys === found)?.run();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [isOn]);
  const keys = useMemo<Keys>(
    () => ({
      register: (group) => {
        groups.current.push(group);
        return () => {
          groups.current = groups.current.filter((one) => one !== group);
        };
      },
      groups: () => groups.current.map(({ current }) => current),
      isOn,
      setOn: (on) => {
        localStorage.setItem(SETTING, on ? 'on' : 'off');
        setIsOn(on);
      },
      isSheetOpen,
      setSheetOpen,
    }),
    [isOn, isSheetOpen],
  );
  return <KeysContext.Provider value={keys}>{children}</KeysContext.Provider>;
}

export function useKeys(): Keys {
  const keys = useContext(KeysContext);
  if (keys === null) throw new Error('keys are used outside their provider');
  return keys;
}

/** Binds keys for as long as the part that calls it is shown. */
export function useKeyBindings(title: string, bindings: readonly KeyBinding[]): void {
  const { register } = useKeys();
  const group = useRef<KeyGroup>({ title, bindings });
  useEffect(() => {
    group.current = { title, bindings };
  });
  useEffect(() => register(group), [register]);
}

/** Enter and the blank belong to whatever has the focus, if it is something that they work on. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(FIELDS) !== null || document.querySelector(OVER_THE_PAGE) !== null) return true;
  return (key === 'Enter' || key === ' ') && target.closest('a,button,[role="button"],summary') !== null;
}
