import { type ComponentType, createContext, useContext } from 'react';
import type { ActKind } from '../places.ts';

export interface UploadProps {
  /** What the paper is for. */
  readonly title: string;
  readonly onDone: (fileId: string) => void;
  readonly onClose: () => void;
}

/** What the fields of one open form share. */
export interface FormFrame {
  readonly kind: ActKind;
  /** Of the matter; null where the command opens one. */
  readonly id: string | null;
  readonly command: string;
  /** What the names of values are called, where a field takes values by name. */
  readonly names?: Readonly<Record<string, string>> | undefined;
  /** What is wrong in the field at a path, in Chinese. */
  readonly issueAt: (path: string) => string | undefined;
  /** The record at the root of the form, for fields that depend on others. */
  readonly root: Readonly<Record<string, unknown>>;
  /** Takes a new file into evidence from within the form. */
  readonly Upload: ComponentType<UploadProps>;
}

export const FormContext = createContext<FormFrame | null>(null);

export function useFormFrame(): FormFrame {
  const frame = useContext(FormContext);
  if (frame === null) throw new Error('a field stands outside a form');
  return frame;
}

/** Element id of the field at a path. */
export const fieldId = (path: string): string => `act${path.replace(/[^A-Za-z0-9]/g, '-')}`;
