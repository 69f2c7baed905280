import type { CollectionName } from '../schemas/index.ts';
import type { Content } from './content.ts';

export interface Reference {
  collection: CollectionName;
  id: string;
}

/** What an entry names, by collection. Each pair is written down once, in the entry that names the other. */
export type Relations = {
  /** Everything that an entry names and everything that names it, without doubles, in content order. */
  of: (collection: CollectionName, id: string) => Reference[];
};

/** Builds the two-way index over the whole content: whatever an entry leads to also leads back. */
export function relationsOf(content: Content): Relations {
  const neighbours = new Map<string, Map<string, Reference>>();
  const join = (a: Reference, b: Reference) => {
    if (!content[a.collection].has(a.id) || !content[b.collection].has(b.id)) return;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const key = keyOf(from);
      if (!neighbours.has(key)) neighbours.set(key, new Map());
      neighbours.get(key)?.set(keyOf(to), to);
    }
  };
  for (const { from, to } of namedReferences(content)) join(from, to);
  return {
    of: (collection, id) => [...(neighbours.get(keyOf({ collection, id }))?.values() ?? [])],
  };
}

/** Every reference that an entry's data holds to an entry that is shown to readers. */
function* namedReferences(content: Content): Generator<{ from: Reference; to: Reference }> {
  const many = function* (
    from: Reference,
    collection: CollectionName,
    ids: readonly (string | undefined)[],
  ) {
    for (const id of ids) if (id) yield { from, to: { collection, id } };
  };
  for (const [id, { data }] of content.news) {
    const from: Reference = { collection: 'news', id };
    yield* many(from, 'conferences', [data.conference]);
    yield* many(from, 'campaigns', data.campaigns);
    yield* many(from, 'units', data.units);
    yield* many(from, 'people', data.people);
    yield* many(from, 'documents', data.documents);
    yield* many(from, 'honours', data.honours);
  }
  for (const [id, { data }] of content.conferences) {
    const from: Reference = { collection: 'conferences', id };
    yield* many(from, 'units', [
      data.host,
      ...(data.attendees?.units ?? []),
      ...data.pledges.flatMap((p) => p.signatories),
    ]);
    yield* many(
      from,
      'units',
      data.figures.map((f) => ('unit' in f.subject ? f.subject.unit : undefined)),
    );
    yield* many(from, 'people', [
      ...(data.attendees?.people ?? []).map((p) => p.person),
      data.tasks?.setBy,
      ...data.comments.map((c) => c.by),
    ]);
    yield* many(
      from,
      'people',
      data.pledges.flatMap((p) => p.witnesses.map((w) => w.person)),
    );
    yield* many(from, 'campaigns', [
      ...data.campaigns,
      ...(data.tasks?.items ?? []).flatMap((t) => t.campaigns),
    ]);
    yield* many(from, 'documents', [
      ...data.documents,
      ...(data.tasks?.items ?? []).flatMap((t) => t.documents),
    ]);
  }
  for (const [id, { data }] of content.honours) {
    const from: Reference = { collection: 'honours', id };
    const r = data.recipient;
    if ('unit' in r) yield* many(from, 'units', [r.unit]);
    if ('person' in r) yield* many(from, 'people', [r.person]);
    if ('model' in r) {
      yield* many(from, 'models', [r.model]);
      yield* many(from, 'units', [content.models.get(r.model)?.data.unit]);
    }
    yield* many(from, 'awards', [data.award]);
    yield* many(from, 'documents', [data.decision]);
    yield* many(from, 'conferences', [data.conference]);
  }
  for (const [id, { data }] of content.models) {
    const from: Reference = { collection: 'models', id };
    yield* many(from, 'units', [data.unit]);
    yield* many(from, 'people', [data.person]);
    yield* many(from, 'honours', data.honours);
    yield* many(from, 'campaigns', data.campaigns);
  }
  for (const [id, { data }] of content.campaigns) {
    const from: Reference = { collection: 'campaigns', id };
    yield* many(from, 'documents', [data.document]);
    yield* many(from, 'campaigns', data.related);
    yield* many(
      from,
      'units',
      data.results.map((r) => r.unit),
    );
  }
  for (const [id, { data }] of content.scoring) {
    const from: Reference = { collection: 'scoring', id };
    yield* many(from, 'documents', [data.document]);
    yield* many(
      from,
      'units',
      data.units.map(({ unit }) => unit),
    );
  }
  for (const [id, { data }] of content.units)
    yield* many({ collection: 'units', id }, 'units', data.succeededBy);
  for (const [id, { data }] of content.people)
    yield* many(
      { collection: 'people', id },
      'units',
      data.offices.map((o) => o.unit),
    );
  const leadership = content.leadership.get('leadership')?.data;
  for (const handover of leadership?.handovers ?? []) {
    if (!handover.conference) continue;
    yield* many({ collection: 'conferences', id: handover.conference }, 'units', [
      handover.from,
      handover.to,
    ]);
  }
}

const keyOf = ({ collection, id }: Reference) => `${collection}/${id}`;
