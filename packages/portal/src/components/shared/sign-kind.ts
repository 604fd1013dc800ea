/** What a sign says: shape and colour stand beside a word, never alone. */
export type SignKind = 'done' | 'attention' | 'moving' | 'still' | 'unknown' | 'note';
