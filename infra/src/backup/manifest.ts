import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const BACKUP_FORMAT = 'qingxin-backup';
export const MANIFEST = 'manifest.json';
export const DATABASE_FOLDER = 'database';
export const OBJECTS_FOLDER = 'evidence';

/** One table as it was at the moment of the backup: a gzip of one row a line, each PostgreSQL's own text of the row. */
export interface DumpedTable {
  /** `schema.table`. */
  readonly table: string;
  /** In the order in which each row gives them. */
  readonly columns: readonly string[];
  readonly rows: number;
  /** Of the file, hex. */
  readonly sha256: string;
}

export interface BackupManifest {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: 1;
  readonly madeAt: string;
  /** Migrations of the database, by name and hash; the restore brings a new one to exactly these before it reads the rows in. */
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[];
  readonly tables: readonly DumpedTable[];
  /** Next values of the sequences, by `schema.sequence`. */
  readonly sequences: Readonly<Record<string, string>>;
  /** Position of the last event in it. */
  readonly lastPosition: number;
  /** Evidence files beside the database; null: they are in a bucket, which is saved by its own means. */
  readonly evidence: { readonly files: number } | null;
}

export type BackupProblem =
  /** No finished backup in that folder. */
  | 'backup-incomplete'
  /** A file of the backup is not as it was written. */
  | 'backup-damaged'
  /** The place where it should go holds something. */
  | 'target-not-empty'
  /** No erasure register where it was said to be. */
  | 'anchors-missing'
  | 'keys-missing'
  /** Keys in the backup's own folder would open it for whoever has the copy. */
  | 'keys-not-apart';

export class BackupRefused extends Error {
  readonly code: BackupProblem;
  readonly path: string;

  constructor(code: BackupProblem, path: string) {
    super(`${code}: ${path}`);
    this.name = 'BackupRefused';
    this.code = code;
    this.path = path;
  }
}

/** @throws BackupRefused */
export function readManifest(folder: string): BackupManifest {
  const path = join(folder, MANIFEST);
  // Written last, so that a backup that was broken off has none.
  if (!existsSync(path)) throw new BackupRefused('backup-incomplete', folder);
  try {
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as BackupManifest;
    if (manifest.format === BACKUP_FORMAT && manifest.version === 1) return manifest;
  } catch {
    // Told below.
  }
  throw new BackupRefused('backup-damaged', path);
}

export const fileOfTable = (folder: string, table: string): string => join(folder, DATABASE_FOLDER, `${table}.rows.gz`);
