import * as sdk from '@motcua/sdk';
import { runAll } from '../../behaviours/run.ts';

export default {
  async fetch(request: Request): Promise<Response> {
    const origin = new URL(request.url).searchParams.get('origin');
    return Response.json(await runAll(origin!, sdk));
  },
};
