/** A name that leads to its page. Addresses are without the base path. */
export interface Link {
  label: string;
  address: string;
}

export type HonourState = 'registered' | 'voted' | 'proposed' | 'decided' | 'presented' | 'revoked';

interface Named extends Link {
  /** What it is called by, in any time. */
  names: readonly string[];
}

/** What the record holds of the things that are asked for, in words for readers. Written by the pages' build, which knows them. */
export interface Facts {
  units: readonly (Named & {
    membership: readonly { from?: string; to?: string; asOf?: string }[];
  })[];
  /** The last day for which a source says who was a member, and the names of that day. */
  members?: { asOf: string; units: readonly Link[]; source: string };
  people: readonly (Named & { offices: readonly string[]; source: string })[];
  /** Oldest first. */
  terms: readonly {
    role: 'head' | 'deputy' | 'overseer';
    from: number;
    to: number;
    holder: Link;
    /** The place of the unit among the units. */
    unit?: number;
    note?: string;
    period: string;
    source: string;
  }[];
  awards: readonly Omit<Named, 'address'>[];
  /** Newest year first, in the order of the register. */
  honours: readonly {
    year: number;
    state: HonourState;
    award: number;
    unit?: number;
    person?: number;
    /** Who, and what was said of it: `Cục Hải quan …`, `được đề nghị tặng Cờ …`. */
    who: string;
    what: string;
    address: string;
    source: string;
  }[];
  documents: readonly {
    kind: string;
    number: string;
    date: string;
    title: string;
    address: string;
    source: string;
  }[];
  /** Latest statement of each. */
  figures: readonly {
    unit?: number;
    subject: string;
    measure: string;
    year: number;
    text: string;
    address: string;
    source: string;
  }[];
  /** Oldest first. */
  meetings: readonly { date: string; title: string; kinds: readonly string[]; address: string }[];
  contact: readonly { term: string; value: string }[];
  /** Attached files that are pictures of pages: nothing in them can be found. */
  scans: number;
}

/** What is said above the results. */
export interface Said {
  /** `missing`: the record does not hold what was asked for; the items are what there is. */
  state: 'answer' | 'missing';
  lead: string;
  /** Where the lead leads: to the list that the items are of. */
  to?: string;
  items: readonly { link: Link; text: string }[];
  /** Where to read on. */
  more?: Link;
  /** Titles of the sources. */
  sources: readonly string[];
}
