import './apologies.ts';
import './contact.ts';
import './lookup.ts';
import './procedure.ts';
import './procedures.ts';
import './statistics.ts';
