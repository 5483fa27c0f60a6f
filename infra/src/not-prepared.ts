/** A program of the stack is missing; the message is one sentence for the person at the terminal. */
export class NotPrepared extends Error {
  constructor(what: string, command: string) {
    super(`还没有准备好：缺少${what}，请先执行 ${command}。`);
    this.name = 'NotPrepared';
  }
}
