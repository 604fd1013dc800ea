import { define } from '../element/define.ts';
import { MotcuaContact } from '../widgets/contact/element.ts';

define('motcua-contact', MotcuaContact);
