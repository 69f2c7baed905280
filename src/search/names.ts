import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../domain/content.ts';
import { fold } from '../vietnamese/fold.ts';
import { leadershipRoleLabels } from '../vietnamese/labels.ts';
import type { LexiconData } from './lexicon.ts';

/** Written by the pages' build, which has the content, and taken by the index's. */
const namesFile = 'ten-goi.json';

/**
 * Names that mean the same, the best known first in each group: abbreviations and what they stand for; the names of a unit or an organisation through time, those of its successors,
 * its aliases and abbreviations; the title of a campaign and how it is called; the labels of an award.
 */
export function namesOf(content: Content): LexiconData['names'] {
  const province = provinceOf(content);
  const groups = [
    ...[...content.abbreviations.values()].flatMap(({ id, data }) =>
      data.meanings.map((meaning) => [id, meaning]),
    ),
    ...[...content.units.values()].map(({ id, data }) => [
      ...unitNames(content, id),
      ...data.succeededBy.flatMap((other) => unitNames(content, other)),
    ]),
    ...(province ? [[province, initialsOf(province)]] : []),
    ...Object.entries(signMeanings).map(([sign, meaning]) => [sign, meaning]),
    ...synonyms,
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

/** How people shorten words that documents write out. */
const signMeanings: Readonly<Record<string, string>> = {
  CN: 'chi nhánh',
  QĐ: 'Quyết định',
  KH: 'Kế hoạch',
  TTr: 'Tờ trình',
  NQ: 'Nghị quyết',
  GK: 'Giấy khen',
  KNC: 'Kỷ niệm chương',
  HCLĐ: 'Huân chương Lao động',
  SKKN: 'sáng kiến kinh nghiệm',
};

/** What people call things for which documents have a word of their own. */
const synonyms: LexiconData['names'] = [
  ['sáp nhập', 'hợp nhất'],
  ['chấm điểm', 'bình xét'],
  ['trưởng khối', leadershipRoleLabels.head],
  ['phó khối', leadershipRoleLabels.deputy],
  ['cam kết thi đua', 'giao ước thi đua'],
  ['gương sáng', 'gương điển hình'],
  ['đại hội thể thao', 'hội thao'],
];

/** `Tây Ninh` of `tỉnh Tây Ninh`, if the site names its territory. */
const provinceOf = (content: Content): string | undefined =>
  content.site.get('site')?.data.province.replace(/^(?:tỉnh|thành phố)\s+/i, '');

const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

const bodies = /^(?:Tổng cục|Chi cục|Cục|Sở|Ban)\s+/u;

/** All that a unit is called: its names in any time, what people say for short, and how they write it in one word (`cthue`, `haiquan`). */
export function unitNames(content: Content, id: string): string[] {
  const unit = content.units.get(id)?.data;
  if (!unit) return [];
  const names = [...unit.names].reverse().flatMap(({ name, short }) => [name, short]);
  const nicknames = unit.names.flatMap(({ short }) => {
    const own = short.replace(bodies, '');
    const joined = fold(own).replace(/[^a-z0-9]/g, '');
    if (own === short) return [];
    return [
      capital(own),
      fold(short.slice(0, short.length - own.length))
        .split(/\s+/)
        .map((word) => word.charAt(0))
        .join('') + joined,
      ...(own.includes(' ') ? [joined] : []),
    ];
  });
  return [...names, ...unit.abbreviations, ...unit.aliases, ...nicknames];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Takes the names that the pages' build has left in the site's folder. */
export function takeNames(folder: string): LexiconData['names'] {
  const file = join(folder, namesFile);
  const names = JSON.parse(readFileSync(file, 'utf8')) as LexiconData['names'];
  rmSync(file);
  return names;
}
