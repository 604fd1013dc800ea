import { define } from '../element/define.ts';
import { MotcuaStatistics } from '../widgets/statistics/element.ts';

define('motcua-statistics', MotcuaStatistics);
