import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../domain/content.ts';
import type { LexiconData } from './lexicon.ts';

/** Written by the pages' build, which has the content, and taken by the index's. */
const namesFile = 'ten-goi.json';

/**
 * Names that mean the same, the best known first in each group: abbreviations and what they stand for; the names of a unit or an organisation through time, those of its successors,
 * its aliases and abbreviations; the title of a campaign and how it is called; the labels of an award.
 */
export function namesOf(content: Content): LexiconData['names'] {
  const unitNames = (id: string): string[] => {
    const unit = content.units.get(id)?.data;
    return unit
      ? [
          ...[...unit.names].reverse().flatMap(({ name, short }) => [name, short]),
          ...unit.abbreviations,
          ...unit.aliases,
        ]
      : [];
  };
  const groups = [
    ...[...content.abbreviations.values()].flatMap(({ id, data }) =>
      data.meanings.map((meaning) => [id, meaning]),
    ),
    ...[...content.units.values()].map(({ id, data }) => [
      ...unitNames(id),
      ...data.succeededBy.flatMap(unitNames),
    ]),
    ...[...content.organisations.values()].map(({ data }) =>
      [...data.names].reverse().flatMap(({ name, short }) => [name, short]),
    ),
    ...[...content.campaigns.values()].map(({ data }) => [data.title, ...data.aliases]),
    ...[...content.awards.values()].map(({ data }) => [
      ...[...data.labels].reverse().map(({ label }) => label),
      ...data.abbreviations,
    ]),
  ];
  return groups.map((group) => [...new Set(group)]).filter((group) => group.length > 1);
}

/** Takes the names that the pages' build has left in the site's folder. */
export function takeNames(folder: string): LexiconData['names'] {
  const file = join(folder, namesFile);
  const names = JSON.parse(readFileSync(file, 'utf8')) as LexiconData['names'];
  rmSync(file);
  return names;
}
