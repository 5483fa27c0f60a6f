import type { S3Settings } from './s3-store.ts';

/** Kinds of files that have a limit of their own. */
export type FileClass = 'document' | 'picture' | 'audio' | 'video';

/**
 * Most bytes of one file by its class, of all files of one matter that officers bring (`matter`), and of all that workers and
 * companies send for it (`outside`).
 */
export type EvidenceLimits = Readonly<Record<FileClass | 'matter' | 'outside', number>>;

export interface EvidenceSettings {
  /** Null: the local folder. */
  readonly s3: S3Settings | null;
  readonly limits: EvidenceLimits;
  /** Command that looks into each file; absent: none is looked into. */
  readonly scan?: string;
}

const MEGABYTE = 2 ** 20;

export const DEFAULT_LIMITS: EvidenceLimits = {
  document: 50 * MEGABYTE,
  picture: 20 * MEGABYTE,
  audio: 100 * MEGABYTE,
  video: 300 * MEGABYTE,
  matter: 3000 * MEGABYTE,
  outside: 1500 * MEGABYTE,
};

const LIMIT = /^(document|picture|audio|video|matter|outside)=([1-9]\d{0,5})$/;

/** `picture=10,video=500`: megabytes; what is not named keeps its default. Null where it cannot be read. */
export function readLimits(text: string): EvidenceLimits | null {
  const read = text.split(',').map((part) => LIMIT.exec(part.trim()));
  if (read.some((match) => match === null)) return null;
  const named = read.map((match) => [match?.[1] ?? '', Number(match?.[2]) * MEGABYTE]);
  return { ...DEFAULT_LIMITS, ...(Object.fromEntries(named) as Partial<EvidenceLimits>) };
}
