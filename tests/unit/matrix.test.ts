import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../src/domain/matrix.ts';
import { emptyContent, honourOf, put, unitOf } from './content.ts';

function sample() {
  const content = emptyContent();
  put(content, 'units', {
    kho: unitOf('Kho', { succeededBy: ['moi'], succeededOn: '2023-07' }),
    tram: unitOf('Trạm', { succeededBy: ['moi'], succeededOn: '2023' }),
    moi: unitOf('Trung tâm'),
    yen: unitOf('Yên'),
  });
  const honours = [
    honourOf('1', { recipient: { unit: 'kho' }, year: 2021, status: 'decided', decision: 'd' }),
    honourOf('2', { recipient: { unit: 'kho' }, year: 2021, status: 'presented', decision: 'd' }),
    honourOf('3', { recipient: { unit: 'kho' }, year: 2021, status: 'voted' }),
    honourOf('4', { recipient: { unit: 'moi' }, year: 2024, status: 'registered' }),
    honourOf('5', { recipient: { unit: 'moi' }, year: 2024, status: 'revoked' }),
  ];
  put(content, 'honours', Object.fromEntries(honours.map((h) => [h.id, h])));
  return content;
}
const rowOf = (id: string, content = sample()) =>
  matrixOf(content).rows.find(({ unit }) => unit === id);

describe('matrixOf', () => {
  it('has a column for every year between the first and the last, newest first', () =>
    expect(matrixOf(sample()).years).toEqual([2024, 2023, 2022, 2021]));
  it('has a row for every unit in Vietnamese order, those without honours too', () =>
    expect(matrixOf(sample()).rows.map(({ unit }) => unit)).toEqual(['kho', 'tram', 'moi', 'yen']));
  it('keeps received, pending and revoked apart', () => {
    expect(rowOf('kho')?.cells.at(-1)).toEqual({
      year: 2021,
      received: 2,
      pending: 1,
      revoked: 0,
      pendingInWords: '1 đã được Khối bình xét',
    });
    expect(rowOf('moi')?.cells[0]).toEqual({
      year: 2024,
      received: 0,
      pending: 1,
      revoked: 1,
      pendingInWords: '1 đã đăng ký',
    });
    expect(rowOf('kho')).toMatchObject({ received: 2, pending: 1 });
  });
  it('tells years in which a unit was not there from years without honours', () => {
    const outside = (id: string) =>
      rowOf(id)?.cells.map(
        (cell) => cell.outside ?? (cell.received + cell.pending === 0 ? 'none' : 'some'),
      );
    expect(outside('kho')).toEqual(['after', 'none', 'none', 'some']);
    expect(outside('moi')).toEqual(['some', 'none', 'before', 'before']);
    expect(outside('yen')).toEqual(['none', 'none', 'none', 'none']);
  });
  it('never hides an honour behind a unit that should not be there', () => {
    const content = sample();
    put(content, 'honours', {
      late: honourOf('late', {
        recipient: { unit: 'kho' },
        year: 2024,
        status: 'decided',
        decision: 'd',
      }),
    });
    expect(rowOf('kho', content)?.cells[0]).toEqual({
      year: 2024,
      received: 1,
      pending: 0,
      revoked: 0,
      pendingInWords: '',
    });
  });
  it('is empty for a register that is', () =>
    expect(matrixOf(emptyContent())).toEqual({ years: [], rows: [] }));
});
