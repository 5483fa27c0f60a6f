export type PostgresRefusal =
  | 'binaries-missing'
  | 'data-folder-version'
  | 'data-folder-foreign'
  | 'data-folder-unreachable'
  | 'passwords-missing'
  | 'already-running'
  | 'port-taken'
  | 'start-failed';

/** Why the embedded server does not start; the message is meant for the person at the terminal, in both languages. */
export class PostgresRefused extends Error {
  readonly code: PostgresRefusal;

  constructor(code: PostgresRefusal, chinese: string, english: string) {
    super(`${chinese}\n${english}`);
    this.name = 'PostgresRefused';
    this.code = code;
  }
}
