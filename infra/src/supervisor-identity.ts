import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/**
 * What tells one process from every other that ever had or will have its pid: start time and command line.
 * @returns undefined when there is no such process
 */
export async function identify(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return identifyWithPs(pid);
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, which may itself hold blanks and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, startTime] = [fields[0], fields[19]];
    if (state === 'Z' || startTime === undefined) return undefined;
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8');
    return `${startTime} ${commandLine.split('\0').join(' ').trim()}`;
  } catch {
    return undefined;
  }
}

function identifyWithPs(pid: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile('ps', ['-p', String(pid), '-o', 'lstart=,command='], (error, stdout) => {
      resolve(error === null && stdout.trim() !== '' ? stdout.trim() : undefined);
    });
  });
}
