import { define } from '../element/define.ts';
import { MotcuaLookup } from '../widgets/lookup/element.ts';

define('motcua-lookup', MotcuaLookup);
