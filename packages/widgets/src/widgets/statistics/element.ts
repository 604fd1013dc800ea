import { MotcuaElement } from '../../element/motcua-element.ts';
import { statistics } from './widget.ts';

/** `<motcua-statistics>`: the figures of a month, kept up to date. */
export class MotcuaStatistics extends MotcuaElement<'statistics'> {
  constructor() {
    super(statistics);
  }
}
