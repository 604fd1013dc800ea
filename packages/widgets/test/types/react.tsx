/** Compiled, never run: what React's types allow and what they refuse. */
import type {} from '../../src/frameworks/react.ts';
import type {} from 'react';

export const right = (
  <>
    <motcua-statistics
      endpoint="https://motcua.example"
      ward="11411"
      period="2025-07"
      heading-level={3}
      className="x"
      onmotcua-load={(event) => event.detail.data?.figures?.received.toFixed()}
      onmotcua-error={(event) => event.detail.kind satisfies string}
    >
      <a href="/">figures</a>
    </motcua-statistics>
    <motcua-procedure endpoint="/" ward="11411" code="1.001193" key="1" />
  </>
);

export const wrong = (
  <>
    {/* @ts-expect-error: the code is missing */}
    <motcua-procedure endpoint="/" ward="11411" />
    {/* @ts-expect-error: no such theme */}
    <motcua-contact endpoint="/" ward="11411" theme="black" />
    {/* @ts-expect-error: the ward is missing */}
    <motcua-contact endpoint="/" />
    {/* @ts-expect-error: a misspelt name */}
    <motcua-apologies endpoint="/" ward="11411" perod="2025-07" />
  </>
);
