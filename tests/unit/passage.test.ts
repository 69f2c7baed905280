import { describe, expect, it } from 'vitest';
import { passageOf } from '../../src/domain/passage.ts';
import { honourOf } from './content.ts';

const stage = (honours: Parameters<typeof passageOf>[0], step: string) =>
  passageOf(honours).find((one) => one.step === step);
const proposed = honourOf('p', {
  steps: [
    { status: 'voted', date: '2023-02' },
    { status: 'proposed', date: '2023-02-24', by: 'khoi', to: 'tinh' },
  ],
});

describe('passageOf', () => {
  it('names the five steps in their order', () =>
    expect(passageOf([]).map(({ step }) => step)).toEqual([
      'registered',
      'voted',
      'proposed',
      'decided',
      'presented',
    ]));
  it('tells what is on record from what no source states and from what is awaited', () => {
    expect(
      passageOf([proposed]).map(({ recorded, passed, waiting }) => [recorded, passed, waiting]),
    ).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [1, 0, 0],
      [0, 0, 1],
      [0, 0, 0],
    ]);
  });
  it('awaits the presentation only of what is decided', () => {
    expect(
      stage([proposed, honourOf('d', { status: 'decided', decision: 'x' })], 'presented')?.waiting,
    ).toBe(1);
  });
  it('fills as the record does', () => {
    const full = honourOf('f', {
      status: 'presented',
      decision: 'x',
      steps: (['registered', 'voted', 'proposed', 'decided', 'presented'] as const).map(
        (status, i) => ({ status, date: `2023-0${i + 1}` }),
      ),
    });
    expect(
      passageOf([full]).every(
        ({ recorded, passed, waiting }) => recorded === 1 && passed === 0 && waiting === 0,
      ),
    ).toBe(true);
  });
  it('joins the same date and bodies, and counts them', () => {
    expect(
      stage(
        [
          proposed,
          { ...proposed, id: 'q' },
          honourOf('r', { steps: [{ status: 'proposed', date: '2022' }] }),
        ],
        'proposed',
      )?.passings,
    ).toEqual([
      { date: '2022', count: 1 },
      { date: '2023-02-24', by: 'khoi', to: 'tinh', count: 2 },
    ]);
  });
  it('awaits nothing of what is withdrawn', () => {
    const revoked = honourOf('v', {
      status: 'revoked',
      decision: 'x',
      steps: [
        { status: 'decided', date: '2023-03' },
        { status: 'revoked', date: '2024' },
      ],
    });
    expect(passageOf([revoked]).map(({ waiting }) => waiting)).toEqual([0, 0, 0, 0, 0]);
    expect(stage([revoked], 'decided')?.recorded).toBe(1);
  });
});
