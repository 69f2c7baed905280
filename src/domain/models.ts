import type { Model } from '../schemas/model.ts';
import { modelKindLabels, recognitionKinds } from '../vietnamese/labels.ts';
import { sentenceCase } from '../vietnamese/sentence-case.ts';

type Standing = Pick<Model, 'recognition' | 'kind'>;

/** The years of a model, newest first: «2023, 2022». */
const yearsInWords = (years: readonly number[]): string =>
  [...years].sort((a, b) => b - a).join(', ');

/** «gương điển hình năm 2022», «tập thể được đề nghị khen thưởng năm 2022»: a nominee is no model. */
export const modelStanding = ({
  recognition,
  kind,
  years,
}: Standing & Pick<Model, 'years'>): string =>
  `${recognitionKinds[recognition][recognition === 'recognised' ? 'any' : kind]} năm ${yearsInWords(years)}`;

/** What stands above the name: «Gương điển hình · Tập thể», «Tập thể được đề nghị khen thưởng». */
export const modelKicker = ({ recognition, kind }: Standing): string =>
  recognition === 'recognised'
    ? `${sentenceCase(recognitionKinds.recognised.any)} · ${modelKindLabels[kind]}`
    : sentenceCase(recognitionKinds.nominated[kind]);
