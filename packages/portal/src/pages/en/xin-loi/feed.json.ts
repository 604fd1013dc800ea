import { jsonFeedOf } from '../../../components/apologies/followers.ts';
import type { Called } from '../../../components/shared/site-address.ts';

export const GET = ({ locals, request }: Called) => jsonFeedOf({ locals, request, language: 'en' });
