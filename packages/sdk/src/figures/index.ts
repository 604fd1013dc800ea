export { ratesOf, percent } from './rates.ts';
export { brokenIdentities } from './identity.ts';
export { figureNames, rateNames } from '../contract/figure-names.ts';
