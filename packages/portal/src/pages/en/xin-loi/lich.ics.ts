import { calendarOf } from '../../../components/apologies/followers.ts';

export const GET = ({ locals, url }: { locals: App.Locals; url: URL }) =>
  calendarOf({ locals, url, language: 'en' });
