import { listStyle } from '../../element/styles/list-style.ts';
import { tableStyle } from '../../element/styles/table-style.ts';

export const reserve = 'max(52em,105em - 105%)';

export const style =
  listStyle +
  tableStyle +
  `
table { overflow-wrap: break-word }
td { padding-left: 1em }
`;
