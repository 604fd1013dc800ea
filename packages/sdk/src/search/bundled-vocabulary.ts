import business from '../../data/search/vocabulary/business-and-welfare.json' with { type: 'json' };
import certification from '../../data/search/vocabulary/certification.json' with { type: 'json' };
import civilStatus from '../../data/search/vocabulary/civil-status.json' with { type: 'json' };
import elsewhere from '../../data/search/vocabulary/elsewhere.json' with { type: 'json' };
import english from '../../data/search/vocabulary/english.json' with { type: 'json' };
import insurance from '../../data/search/vocabulary/insurance.json' with { type: 'json' };
import land from '../../data/search/vocabulary/land-and-building.json' with { type: 'json' };
import military from '../../data/search/vocabulary/military-and-border.json' with { type: 'json' };
import nowhere from '../../data/search/vocabulary/nowhere.json' with { type: 'json' };
import other from '../../data/search/vocabulary/other.json' with { type: 'json' };
import police from '../../data/search/vocabulary/police.json' with { type: 'json' };
import topics from '../../data/search/vocabulary/topics.json' with { type: 'json' };
import words from '../../data/search/vocabulary/words.json' with { type: 'json' };
import type { Vocabulary } from './vocabulary.ts';

/** What people of any ward call its procedures; the tests hold each file to `parseVocabulary`. */
export const bundledVocabulary: readonly Vocabulary[] = [
  civilStatus,
  certification,
  police,
  business,
  insurance,
  land,
  military,
  other,
  english,
  elsewhere,
  nowhere,
  topics,
  words,
] as Vocabulary[];
