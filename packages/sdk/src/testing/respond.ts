import type { Operation } from '../contract/operations.ts';
import type { ServiceAnswers, ServiceOperation } from './answers.ts';
import type { ServiceData } from './data.ts';
import { requestId } from './fixtures/common.ts';
import { askedOf, type Asked } from './input.ts';
import { problemResponse, Refused } from './problems.ts';
import { rules } from './rules/index.ts';
import type { Streams } from './streams.ts';

/** Says something else than the service would: an answer of the operation's shape, or any `Response`. */
export type Answerer<Id extends ServiceOperation> = (
  asked: Asked,
) => ServiceAnswers[Id] | Response | Promise<ServiceAnswers[Id] | Response>;

export interface Room {
  data: ServiceData;
  answers: { [Id in ServiceOperation]?: Answerer<Id> | undefined };
  streams: Streams;
}

const jsonResponse = (body: unknown): Response => {
  const wait = (body as { retryAfterSeconds?: number | null }).retryAfterSeconds;
  return Response.json(body, {
    headers: { 'x-request-id': requestId, ...(wait ? { 'retry-after': String(wait) } : {}) },
  });
};

/** Answers one request: checked by the contract, then by the override or the rule. */
export const respond = async (
  room: Room,
  operation: Operation & { readonly id: ServiceOperation },
  request: Request,
  params: Record<string, unknown>,
): Promise<Response> => {
  const { data, answers, streams } = room;
  try {
    const asked = await askedOf(operation, request, params);
    const { ward = data.ward.code } = asked.params;
    if (ward !== data.ward.code) throw new Refused('ward-unknown');
    const say = answers[operation.id] ?? ((one: Asked) => rules[operation.id](room.data, one));
    if (operation.stream) return streams.open(() => say(asked), request.signal);
    const answer = await say(asked);
    return answer instanceof Response ? answer : jsonResponse(answer);
  } catch (error) {
    if (error instanceof Refused) return problemResponse(error.code, error.path);
    throw error;
  }
};
