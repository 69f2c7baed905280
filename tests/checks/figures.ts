/** A conference that states figures; all made up. */
export const conference = (figures: string, body = ''): string => `---
title: Hội nghị thử
date: 2023-02-24
kinds: [tong-ket]
summary: S.
figures:
${figures}published: 2026-11-22
sources: [tai-lieu-thu]
---

${body}
`;

export const figure = (id: string, value: string, more = ''): string =>
  `  - { id: ${id}, subject: { unit: hai-quan }, measure: Thu ngân sách, year: 2022, ${value}, source: tai-lieu-thu${more} }\n`;

export const conferenceFile = 'conferences/2023/hoi-nghi-thu/index.md';
