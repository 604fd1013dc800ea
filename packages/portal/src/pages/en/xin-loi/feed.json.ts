import { jsonFeedOf } from '../../../components/apologies/followers.ts';

export const GET = ({ locals, url }: { locals: App.Locals; url: URL }) =>
  jsonFeedOf({ locals, url, language: 'en' });
