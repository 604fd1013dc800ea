/** What a ward's answers are made of; a write names those that it changes. */
export const parts = ['catalogue', 'figures', 'letters'] as const;
export type Part = (typeof parts)[number];

/** The revision at which each part changed last. */
export type PartRevisions = Readonly<Record<Part, number>>;
