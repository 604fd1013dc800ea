import { define } from '../element/define.ts';
import { MotcuaProcedure } from '../widgets/procedure/element.ts';

define('motcua-procedure', MotcuaProcedure);
