import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EvidenceScanFailed } from './evidence-errors.ts';

/** What was found in a file: `not-scanned` where nobody has said by what to look. */
export type ScanResult = 'clean' | 'infected' | 'not-scanned';

/** Reads the clear bytes to their end, or as far as it needs to. @throws EvidenceScanFailed */
export type Scanner = (bytes: AsyncIterable<Uint8Array>) => Promise<Exclude<ScanResult, 'not-scanned'>>;

const PATIENCE_MS = 120_000;
const CLEAN = 0;
const INFECTED = 1;

/**
 * A program that gets the file on its standard input and answers by its exit code as ClamAV's `clamdscan -` does: 0 clean,
 * 1 infected, anything else could not look. It is run as it stands, by no shell.
 */
export function commandScanner(command: string): Scanner {
  const [program = '', ...args] = command.split(/\s+/).filter((part) => part !== '');
  return async (bytes) => {
    const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'ignore'], timeout: PATIENCE_MS });
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code));
    });
    // Whoever has seen enough closes its end; its exit code says what it saw.
    const given = pipeline(Readable.from(bytes), child.stdin).catch(() => undefined);
    const code = await ended.catch((error: unknown) => {
      throw new EvidenceScanFailed(error);
    });
    await given;
    if (code === CLEAN) return 'clean';
    if (code === INFECTED) return 'infected';
    throw new EvidenceScanFailed(new Error(`scanner ended with ${String(code)}`));
  };
}
