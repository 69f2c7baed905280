import { describe, expect, it } from 'vitest';
import { openSearch } from '../../src/outputs/opensearch.ts';

const site = {
  shortTitle: 'Khối A & B',
  search: 'https://khoi-thi-dua.example/khoi/tim-kiem/',
  icon: 'https://khoi-thi-dua.example/khoi/favicon.svg',
};
const nameIn = (xml: string) => /<ShortName>(.*)<\/ShortName>/.exec(xml)?.[1];

describe('the OpenSearch description', () => {
  it('says where and how to search', () => {
    expect(openSearch(site)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
        <ShortName>Khối A &amp; B</ShortName>
        <Description>Tìm trong trang thông tin: Khối A &amp; B</Description>
        <Url type="text/html" method="get" template="https://khoi-thi-dua.example/khoi/tim-kiem/?q={searchTerms}" />
        <Image type="image/svg+xml">https://khoi-thi-dua.example/khoi/favicon.svg</Image>
        <Language>vi</Language>
        <InputEncoding>UTF-8</InputEncoding>
        <OutputEncoding>UTF-8</OutputEncoding>
      </OpenSearchDescription>
      "
    `);
  });

  it('never has a name longer than browsers take', () => {
    expect(nameIn(openSearch({ ...site, shortTitle: 'Khối thi đua các cơ quan Trung ương' }))).toBe(
      'Khối thi đua',
    );
  });
});
