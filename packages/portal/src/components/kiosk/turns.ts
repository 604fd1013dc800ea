/**
 * A form in the hall may be sent once. Whoever comes next and presses “back” and “reload” would else be
 * shown what the person before looked up; so each form carries a number of its own, good for one answer.
 */
const longest = 15 * 60_000;
const most = 500;
const given = new Map<string, number>();

/** A number for one form. Kept in memory: after a restart the form is filled in again. */
export const giveTurn = (now = Date.now()): string => {
  const turn = crypto.randomUUID();
  given.set(turn, now);
  for (const [old, at] of given) {
    if (given.size <= most && now - at < longest) break;
    given.delete(old);
  }
  return turn;
};

/** Whether a form with this number may be answered; never twice. */
export const takeTurn = (turn: string, now = Date.now()): boolean => {
  const at = given.get(turn);
  given.delete(turn);
  return at !== undefined && now - at < longest;
};
