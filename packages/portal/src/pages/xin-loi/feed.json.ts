import { jsonFeedOf } from '../../components/apologies/followers.ts';
import type { Called } from '../../components/shared/site-address.ts';

export const GET = (called: Called) => jsonFeedOf({ ...called, language: 'vi' });
