import { define } from '../element/define.ts';
import { MotcuaApologies } from '../widgets/apologies/element.ts';

define('motcua-apologies', MotcuaApologies);
