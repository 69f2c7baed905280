import { describe, expect, it } from 'vitest';
import { pageGraph, scriptText } from '../../src/outputs/json-ld.ts';
import { dataset, event, model, officeHolder, unit } from '../../src/outputs/json-ld-entries.ts';
import { faultsOf } from '../site/schema-org.ts';

const address = 'https://vi-du.vn/trang/';
const home = 'https://vi-du.vn/';

describe('structured data', () => {
  it('names a unit through time and lets a proposal be no award', () => {
    const node = unit({
      address,
      summary: 'Một đơn vị.',
      bloc: 'Khối Mẫu',
      aliases: ['CM'],
      membership: [{ period: 'tính đến 24/02/2023' }],
      names: [
        { name: 'Cục Mẫu', to: '2025' },
        { name: 'Chi cục Mẫu', from: '2025', parent: 'Sở Mẫu' },
      ],
      honours: [
        { label: 'Cờ thi đua', year: 2022, received: false },
        { label: 'Bằng khen', year: 2021, received: true },
      ],
    });
    expect(faultsOf(node)).toEqual([]);
    expect(node).toMatchObject({
      name: 'Chi cục Mẫu',
      award: ['Bằng khen năm 2021'],
      alternateName: [
        { '@type': 'Role', alternateName: 'Cục Mẫu', endDate: '2025' },
        { '@type': 'Role', alternateName: 'Chi cục Mẫu', startDate: '2025' },
        'CM',
      ],
    });
    const nominated = model({
      address,
      name: 'Cục Mẫu',
      individual: false,
      summary: 'Tóm tắt.',
      period: 'năm 2022',
      unit: { name: 'Cục Mẫu', address },
      honours: [{ label: 'Cờ thi đua', year: 2022, received: false }],
    });
    expect(nominated).not.toHaveProperty('award');
  });

  it('says of a meeting no place, organizer or status that nobody states', () => {
    const node = event({
      address,
      title: 'Hội nghị',
      summary: 'Tóm tắt.',
      date: '2023-02-24',
      kinds: ['Tổng kết'],
      people: [],
      image: `${home}a.png`,
      ahead: false,
    });
    expect(faultsOf(node)).toEqual([]);
    for (const unsaid of ['location', 'organizer', 'eventStatus', 'attendee'])
      expect(node).not.toHaveProperty(unsaid);
    expect(
      event({
        address,
        title: 'Hội nghị',
        summary: 'Tóm tắt.',
        date: '2030-02-24',
        kinds: [],
        place: 'Hội trường',
        people: [],
        image: `${home}a.png`,
        ahead: true,
      }),
    ).toMatchObject({
      eventStatus: 'https://schema.org/EventScheduled',
      location: { name: 'Hội trường' },
    });
  });

  it('describes people in office and open data in the words of the vocabulary', () => {
    const person = officeHolder({
      address,
      name: 'Nguyễn Văn Mẫu',
      honorific: 'Ông',
      offices: [{ label: 'Trưởng phòng', from: '2020', period: 'từ 2020' }],
      honours: [],
    });
    const data = dataset({
      address,
      home,
      name: 'Khen thưởng',
      description: 'Danh sách khen thưởng của Khối qua các năm, mỗi mục một dòng.',
      licence: 'https://vi-du.vn/giay-phep/',
      version: '2026-11-22',
      distributions: [{ address: `${home}a.csv`, type: 'text/csv' }],
    });
    expect([...faultsOf(person), ...faultsOf(data)]).toEqual([]);
  });

  it('cannot end the script that holds it', () => {
    const graph = pageGraph({
      address,
      home,
      title: '</script><b>',
      description: 'Mô tả',
      crumbs: [{ label: 'Trang chủ', address: home }],
      sources: [],
    });
    expect(scriptText(graph)).not.toContain('<');
    expect(JSON.parse(scriptText(graph))).toEqual(graph);
  });

  it('is held to the vocabulary by a test that sees faults', () => {
    expect(faultsOf({ '@type': 'Persona' })).toHaveLength(1);
    expect(faultsOf({ '@type': 'Person', headline: 'x' })).toHaveLength(1);
    expect(faultsOf({ '@type': 'NewsArticle', datePublished: '22/11/2026' })).toHaveLength(1);
    expect(faultsOf({ '@type': 'Event', organizer: { '@type': 'Place', name: 'x' } })).toHaveLength(
      1,
    );
    expect(faultsOf({ '@type': 'Event', eventStatus: 'EventHeld' })).toHaveLength(1);
  });
});
