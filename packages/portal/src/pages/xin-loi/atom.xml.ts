import { atomOf } from '../../components/apologies/followers.ts';

export const GET = ({ locals, url }: { locals: App.Locals; url: URL }) =>
  atomOf({ locals, url, language: 'vi' });
