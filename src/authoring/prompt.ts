import { createInterface } from 'node:readline';

/** The person at the keyboard does not want to go on: Ctrl-C, Ctrl-D, or the end of the input. */
export class Cancelled extends Error {}

export interface Prompt {
  /** What was typed, trimmed. Rejects with {@link Cancelled}. */
  ask: (question: string) => Promise<string>;
  say: (text: string) => void;
  close: () => void;
}

/** Asks questions line by line. Lines that come before their question (pasted, or from a test) wait for it. */
export function openPrompt(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Prompt {
  const lines = createInterface({ input, output });
  const typed: string[] = [];
  let waiting: { resolve: (line: string) => void; reject: (error: Error) => void } | undefined;
  let ended = false;
  const stop = () => {
    ended = true;
    waiting?.reject(new Cancelled());
    waiting = undefined;
  };
  lines.on('line', (line) => {
    if (waiting) waiting.resolve(line.trim());
    else typed.push(line.trim());
    waiting = undefined;
  });
  lines.on('SIGINT', () => lines.close());
  lines.on('close', stop);
  return {
    ask: (question) => {
      const line = typed.shift();
      if (line !== undefined) {
        output.write(`${question}${line}\n`);
        return Promise.resolve(line);
      }
      if (ended) return Promise.reject(new Cancelled());
      lines.setPrompt(question);
      lines.prompt();
      return new Promise((resolve, reject) => (waiting = { resolve, reject }));
    },
    say: (text) => output.write(`${text}\n`),
    close: () => lines.close(),
  };
}
