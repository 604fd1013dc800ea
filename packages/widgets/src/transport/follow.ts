/** Tells the data of every event of a stream until it ends. */
export const follow = async (
  response: Response,
  onData: (data: unknown) => void,
): Promise<void> => {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const events = (rest + value).split(/\r?\n\r?\n/);
    rest = events.pop()!;
    for (const event of events) {
      const data = /^data: ?(.*)/m.exec(event);
      if (data) onData(JSON.parse(data[1]!));
    }
  }
};
