import { distance } from 'fastest-levenshtein';
import type { Content } from '../../../domain/content.ts';
import { nameAt } from '../../../domain/names.ts';
import { mayCover, type PartialDate } from '../../../domain/time.ts';
import { awardPart, leadsTeam } from './cells.ts';
import { canonicalTone, fold, lettersOf } from '../../../vietnamese/fold.ts';

/** What a name in a file stands for in the content. */
export type Found =
  | { how: 'exact'; id: string; name: string }
  /** Written shorter than the content has it: `BK UBND tỉnh`. */
  | { how: 'short'; id: string; name: string }
  /** A name of the unit, but not at that date; `name` is the one it bore then. */
  | { how: 'other-time'; id: string; name: string }
  /** Several entries bear it. */
  | { how: 'several'; ids: string[] }
  /** Nothing bears it; one name differs by a few letters. */
  | { how: 'near'; id: string; name: string };

/** What the content knows by name, as of a date. */
export interface Known {
  unit: (text: string) => Found | undefined;
  award: (text: string) => Found | undefined;
  organisation: (text: string) => Found | undefined;
  /** The end of a text that names a unit, the longest one: where it begins. */
  unitAtEnd: (text: string) => { start: number; found: Found } | undefined;
}

/** General abbreviations of the field; those of the content are added, and go before. */
const abbreviations: Readonly<Record<string, string>> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  BHXH: 'Bảo hiểm xã hội',
  KBNN: 'Kho bạc Nhà nước',
  NHNN: 'Ngân hàng Nhà nước',
  QLTT: 'Quản lý thị trường',
  LĐLĐ: 'Liên đoàn Lao động',
  BK: 'Bằng khen',
  GK: 'Giấy khen',
  KNC: 'Kỷ niệm chương',
  HCLĐ: 'Huân chương Lao động',
  CSTĐ: 'Chiến sĩ thi đua',
  CSTĐCS: 'Chiến sĩ thi đua cơ sở',
  LĐTT: 'Lao động tiên tiến',
  TTLĐTT: 'Tập thể Lao động tiên tiến',
  TTLĐXS: 'Tập thể Lao động xuất sắc',
  TTg: 'Thủ tướng Chính phủ',
  CT: 'Chủ tịch',
};

interface Names {
  add: (name: string, id: string) => void;
  find: (text: string) => Found | undefined;
  nearest: (text: string) => Found | undefined;
}

/** Names by their letters: marks, capitals, dashes and spaces are what people write differently. */
function namesBy(keyOf: (text: string) => string, shortKeyOf?: (text: string) => string): Names {
  const [whole, short] = [
    new Map<string, Map<string, string>>(),
    new Map<string, Map<string, string>>(),
  ];
  const put = (keys: typeof whole, key: string, id: string, name: string) => {
    if (key === '') return;
    const ids = keys.get(key) ?? new Map<string, string>();
    if (!ids.has(id)) ids.set(id, name);
    keys.set(key, ids);
  };
  const read = (
    ids: Map<string, string> | undefined,
    how: 'exact' | 'short',
  ): Found | undefined => {
    if (!ids) return undefined;
    const [[id, name] = ['', ''], ...others] = [...ids];
    return others.length > 0 ? { how: 'several', ids: [...ids.keys()] } : { how, id, name };
  };
  return {
    add: (name, id) => {
      put(whole, keyOf(name), id, name);
      if (shortKeyOf) put(short, shortKeyOf(name), id, name);
    },
    find: (text) =>
      read(whole.get(keyOf(text)), 'exact') ??
      (shortKeyOf ? read(short.get(shortKeyOf(text)), 'short') : undefined),
    nearest: (text) => {
      const key = keyOf(text);
      const close = [...whole]
        .map(([other, ids]) => ({ ids, off: distance(key, other), isEnd: isEndOf(key, other) }))
        .filter(({ off, isEnd }) => off <= Math.min(2, key.length / 5) || isEnd)
        .sort((a, b) => a.off - b.off)[0];
      const [id, name] = [...(close?.ids ?? [])][0] ?? [];
      return id === undefined || name === undefined ? undefined : { how: 'near', id, name };
    },
  };
}

/** `Cục Thuế tỉnh …` and `Thuế tỉnh …`: the rank of a body comes and goes. */
const isEndOf = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= 10 &&
  Math.abs(one.length - other.length) <= 8 &&
  (one.endsWith(other) || other.endsWith(one));

/** @param date of the decision: units are known by the names they bore then */
export function knownIn(content: Content, date: PartialDate | undefined): Known {
  const meanings = new Map(Object.entries(abbreviations));
  for (const { id, data } of content.abbreviations.values())
    if (data.meanings.length === 1) meanings.set(id, data.meanings[0] as string);
  const expanded = (text: string) =>
    canonicalTone(text).replace(/[\p{L}\d]+/gu, (word) => meanings.get(word) ?? word);
  const keyOf = (text: string) => lettersOf(expanded(text));

  const [atDate, atOtherTimes] = [namesBy(keyOf), namesBy(keyOf)];
  for (const { id, data } of content.units.values()) {
    // A change known by its year alone leaves both names possible in that year.
    const holding =
      date === undefined ? data.names : data.names.filter((name) => mayCover(name, date));
    const then = holding.length > 0 ? holding : [nameAt(data, date ?? '9999')];
    for (const name of data.names)
      for (const text of [name.name, name.short, name.asWritten])
        if (text !== undefined) (then.includes(name) ? atDate : atOtherTimes).add(text, id);
    for (const text of [...data.aliases, ...data.abbreviations]) atDate.add(text, id);
  }
  const nameThen = (id: string) => {
    const unit = content.units.get(id)?.data;
    return unit ? nameAt(unit, date ?? '9999').name : id;
  };
  const exactUnit = (text: string): Found | undefined => {
    const found = atDate.find(text);
    if (found) return found;
    const before = atOtherTimes.find(text);
    return before?.how === 'exact'
      ? { how: 'other-time', id: before.id, name: nameThen(before.id) }
      : before;
  };
  const remembered = new Map<string, Found | undefined>();
  const unitExactly = (text: string): Found | undefined => {
    if (!remembered.has(text)) remembered.set(text, exactUnit(text));
    return remembered.get(text);
  };

  const place = placeNameOf(content);
  const awards = namesBy(
    (text) => lettersOf(expanded(awardPart(text))),
    (text) =>
      fold(expanded(awardPart(text)))
        .replace(/\b(?:cua|chu tich)\b/g, '')
        .replace(/[^\p{L}\p{N}]+/gu, '')
        .replace(new RegExp(`${place === '' ? '$^' : place}$`), ''),
  );
  for (const { id, data } of content.awards.values())
    for (const text of [...data.labels.map(({ label }) => label), ...data.abbreviations])
      awards.add(text, id);

  const organisations = namesBy(keyOf);
  for (const { id, data } of content.organisations.values())
    for (const name of data.names)
      for (const text of [name.name, name.short, name.asWritten])
        if (text !== undefined) organisations.add(text, id);

  return {
    unit: (text) => unitExactly(text) ?? atDate.nearest(text),
    award: (text) => awards.find(text) ?? awards.nearest(text),
    organisation: (text) => organisations.find(text),
    unitAtEnd: (text) => {
      for (const { index } of text.matchAll(/(?<![\p{L}\d])[\p{L}\d]/gu)) {
        // “Trưởng phòng Thống kê” leads a department of that name, not the unit.
        if (leadsTeam(text.slice(0, index))) continue;
        const found = unitExactly(text.slice(index));
        if (found) return { start: index, found };
      }
      return undefined;
    },
  };
}

/** The letters of the territory's own name, which awards are often written without. */
const placeNameOf = (content: Content): string => {
  const province = [...content.site.values()][0]?.data.province;
  return typeof province === 'string'
    ? lettersOf(province.replace(/^(?:tỉnh|thành phố)\s+/iu, ''))
    : '';
};
