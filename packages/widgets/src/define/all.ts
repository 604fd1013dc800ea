import { define } from '../element/define.ts';
import { MotcuaApologies } from '../widgets/apologies/element.ts';
import { MotcuaContact } from '../widgets/contact/element.ts';
import { MotcuaLookup } from '../widgets/lookup/element.ts';
import { MotcuaProcedure } from '../widgets/procedure/element.ts';
import { MotcuaProcedures } from '../widgets/procedures/element.ts';
import { MotcuaStatistics } from '../widgets/statistics/element.ts';

// Not by importing the other files of this folder: what two entries share is built into a file that bundlers
// take for one without effects, and leave out.
define('motcua-apologies', MotcuaApologies);
define('motcua-contact', MotcuaContact);
define('motcua-lookup', MotcuaLookup);
define('motcua-procedure', MotcuaProcedure);
define('motcua-procedures', MotcuaProcedures);
define('motcua-statistics', MotcuaStatistics);
