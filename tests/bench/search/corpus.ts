import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { CliError } from '../../../src/files/errors.ts';
import { messages } from '../../../src/process/messages.ts';

export interface BenchDocument {
  id: string;
  title: string;
  /** Paragraphs are divided by blank lines. */
  text: string;
}

export interface BenchQuery {
  query: string;
  /** The ids of the documents that answer it. */
  relevant: string[];
  form: string;
  marks: boolean;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

export const readCorpus = (file: string): BenchDocument[] =>
  linesOf(file).map((line) => ({
    id: textOf(line['id']),
    title: textOf(line['title']),
    text: textOf(line['text']),
  }));

export const readQueries = (file: string): BenchQuery[] =>
  linesOf(file).map((line) => {
    const relevant = line['relevant'];
    return {
      query: textOf(line['query']),
      relevant: (Array.isArray(relevant) ? relevant : [relevant]).map(textOf),
      form: textOf(line['form']),
      marks: line['marks'] === true,
    };
  });

/** The objects of a file with one a line, gzipped or not. */
function linesOf(file: string): Record<string, unknown>[] {
  let data: Buffer;
  try {
    data = readFileSync(file);
  } catch {
    throw new CliError(messages.benchFileUnreadable(file));
  }
  const text = (data[0] === 0x1f && data[1] === 0x8b ? gunzipSync(data) : data)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      const value: unknown = JSON.parse(line);
      if (typeof value === 'object' && value !== null) return [value as Record<string, unknown>];
    } catch {
      // said below
    }
    throw new CliError(messages.benchLineWrong(file, i + 1));
  });
}
