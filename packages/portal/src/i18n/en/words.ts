import type { words as source } from '../vi/words.ts';

export const words: typeof source = {
  channels: {
    online: 'Online',
    'in-person': 'In person',
    postal: 'By post',
  },
  providers: {
    ward: 'The ward',
    police: 'Police',
    military: 'The ward’s military command',
    'social-insurance': 'Social insurance',
    'land-registry': 'Land registry',
  },
  providerOf: {
    ward: (name) => `People’s Committee of ${name}`,
    military: (name) => `Military Command of ${name}`,
  },
  units: {
    hour: 'working hours',
    'working-day': 'working days',
    day: 'days',
    month: 'months',
  },
  dong: 'VND',
  or: 'or',
  dependsOnCase: 'depending on the case',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
