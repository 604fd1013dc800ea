import { tableStyle } from '../../element/styles/table-style.ts';
import { sampleStyle } from '../../element/styles/sample-style.ts';

export const reserve = 'max(37em,58em - 44%)';

export const style =
  tableStyle +
  sampleStyle +
  `
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(6.5em, 1fr)); gap: .6em }
dd b { font-size: 2em; line-height: 1.2 }
svg { fill: var(--accent); height: .75em; margin-right: .6em; width: .75em }
.bar { border-radius: 4px; height: 1.4em; margin-top: .6em; width: 100% }
.bad { fill: var(--bad) }
.good { fill: var(--good) }
.pale { opacity: .5 }
caption { text-align: start }
td { overflow-wrap: initial; text-align: end }
@media (forced-colors: active) { rect { stroke: Canvas } }
`;
