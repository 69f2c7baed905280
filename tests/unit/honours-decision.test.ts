import { describe, expect, it } from 'vitest';
import { readDecision, yearIn } from '../../src/authoring/import/honours/decision.ts';

const decision = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH THỬ',
  '_______',
  'Số: 12/QĐ-UBND',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Thử, ngày 15 tháng 5 năm 2025',
  'QUYẾT ĐỊNH',
  'Về việc tặng Bằng khen',
  'của Chủ tịch Ủy ban nhân dân tỉnh',
  '________',
  'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THỬ',
  'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
  'Theo đề nghị tại Tờ trình số 876/TTr-SNV ngày 09 tháng 5 năm 2025.',
  'QUYẾT ĐỊNH:',
  'Điều 1. Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho 02 (hai) tập thể và 3 cá nhân',
  'đã có thành tích xuất sắc trong công tác năm 2024 (có danh sách kèm theo).',
  'Điều 2. Kinh phí trích từ Quỹ năm 2025.',
  'Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành.',
  'Nơi nhận:',
  '- Như Điều 3;',
  'KT. CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'Nguyễn Văn Thử',
];
const annex = [
  'DANH SÁCH',
  'Tập thể, cá nhân được tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
  '(Kèm theo Quyết định số 12/QĐ-UBND ngày 15/5/2025 của Chủ tịch UBND tỉnh)',
];

describe('readDecision', () => {
  it('reads what a decision says, each with the words it stands in', () => {
    expect(readDecision([...decision, ...annex])).toEqual({
      isDecision: true,
      isProposal: false,
      number: { value: '12/QĐ-UBND', words: 'Số: 12/QĐ-UBND' },
      date: { value: '2025-05-15', words: 'Thử, ngày 15 tháng 5 năm 2025' },
      issuer: {
        value: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THỬ',
        words: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THỬ',
      },
      title: {
        value: 'Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
        words: 'Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      },
      signer: { value: 'Phó Chủ tịch Nguyễn Văn Thử', words: 'PHÓ CHỦ TỊCH … Nguyễn Văn Thử' },
      award: {
        value: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
        words: 'Tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      },
      year: { value: 2024, words: 'sắc trong công tác năm 2024' },
      counts: { value: { collectives: 2, individuals: 3 }, words: '02 (hai) tập thể và 3 cá nhân' },
    });
  });

  it('reads the same whatever else stands before and between', () => {
    const marked = decision.flatMap((line) => [line, '-----']);
    expect(readDecision(marked)).toMatchObject({
      isDecision: true,
      number: { value: '12/QĐ-UBND' },
      date: { value: '2025-05-15' },
    });
  });

  it('reads an annex alone: whose it is, and no more', () => {
    expect(readDecision(annex)).toEqual({
      isDecision: false,
      isProposal: false,
      number: { value: '12/QĐ-UBND', words: 'Kèm theo Quyết định số 12/QĐ-UBND' },
      date: { value: '2025-05-15', words: 'ngày 15/5/2025' },
      issuer: { value: 'Chủ tịch UBND tỉnh', words: 'của Chủ tịch UBND tỉnh' },
      award: {
        value: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
        words: 'tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
      },
    });
  });

  it('leaves open what is written by hand: no number, no day', () => {
    const blank = decision.map((line) =>
      line.startsWith('Số:')
        ? 'Số:      /QĐ-UBND'
        : line.replace('ngày 15 tháng 5 năm 2025', 'ngày    tháng 5 năm 2025'),
    );
    const read = readDecision(blank);
    expect([read.isDecision, read.number, read.date]).toEqual([true, undefined, undefined]);
  });

  it('takes no award where a decision gives several', () => {
    const several = decision.map((line) =>
      line.startsWith('Điều 1')
        ? 'Điều 1. Tặng Bằng khen cho 2 tập thể, tặng danh hiệu Chiến sĩ thi đua cơ sở cho 3 cá nhân'
        : line,
    );
    expect(
      readDecision(several.filter((line) => !/^(?:Về việc|của Chủ)/.test(line))).award,
    ).toBeUndefined();
  });

  it('does not take the numbers and days of other documents', () => {
    const cited = decision.filter((line) => !/^(?:Số:|Thử, ngày)/.test(line));
    const read = readDecision(cited);
    expect([read.number, read.date]).toEqual([undefined, undefined]);
  });

  it('reads loại hình where the decision names it', () => {
    const sudden = decision.map((line) =>
      line.replace('thành tích xuất sắc', 'thành tích đột xuất'),
    );
    expect(readDecision(sudden).form).toEqual({ value: 'đột xuất', words: 'thành tích đột xuất' });
    expect(readDecision(decision).form).toBeUndefined();
  });

  it('knows a list of proposals', () => {
    expect(readDecision(['DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2025']).isProposal).toBe(true);
    expect(readDecision(annex).isProposal).toBe(false);
    expect(readDecision(decision).isProposal).toBe(false);
  });
});

describe('yearIn', () => {
  it.each([
    ['thành tích xuất sắc trong công tác năm 2024', 2024],
    ['ngày 15 tháng 5 năm 2025', undefined],
    ['năm 2023 và năm 2024', undefined],
    ['năm học 2023-2024', undefined],
  ])('%s', (text, year) => {
    expect(yearIn(text)?.value).toBe(year);
  });
});
