/** An event as the stream says it. */
export interface ServerEvent {
  /** `message` where the stream names none. */
  type: string;
  data: string;
  /** The last id that the stream has given until here; empty when it gave none. */
  id: string;
}

export interface Heard {
  event(event: ServerEvent): void;
  /** Milliseconds to wait before a new connection. */
  retry(milliseconds: number): void;
  comment(): void;
}

/**
 * Reads `text/event-stream` (WHATWG HTML, 9.2.6), one piece a call, and hears the same however the
 * bytes are cut. A call answers `false` once an event that has not ended is longer than `limit`
 * characters.
 */
export const createParser = (heard: Heard, limit: number): ((bytes: Uint8Array) => boolean) => {
  // Platforms differ in how many marks they drop when one is cut, so it is dropped here.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest = '';
  let atStart = true;
  let afterReturn = false;
  let [type, data, id] = ['', '', ''];

  const line = (whole: string): void => {
    const text = atStart && whole[0] === '\uFEFF' ? whole.slice(1) : whole;
    atStart = false;
    if (text === '') {
      if (data) heard.event({ type: type || 'message', data: data.slice(0, -1), id });
      type = data = '';
      return;
    }
    const colon = text.indexOf(':');
    if (colon === 0) return heard.comment();
    const name = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? '' : text.slice(text[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (name === 'data') data += `${value}\n`;
    else if (name === 'event') type = value;
    else if (name === 'id') id = value.includes('\0') ? id : value;
    else if (name === 'retry' && /^\d+$/.test(value)) heard.retry(Number(value));
  };

  return (bytes) => {
    const text = decoder.decode(bytes, { stream: true });
    // The second half of a CRLF that was cut ends no line of its own.
    const lines = (afterReturn && text[0] === '\n' ? text.slice(1) : text).split(/\r\n|[\r\n]/);
    if (text) afterReturn = text.endsWith('\r');
    lines[0] = rest + lines[0]!;
    rest = lines.pop()!;
    lines.forEach(line);
    return rest.length + data.length <= limit;
  };
};
