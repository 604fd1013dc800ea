import { define } from '../element/define.ts';
import { MotcuaProcedures } from '../widgets/procedures/element.ts';

define('motcua-procedures', MotcuaProcedures);
