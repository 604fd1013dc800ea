// Made from `operations.ts` by `npm run contract`; a test compares.
import type * as contract from './operations.ts';
import type { PackedOf } from './pack.ts';
import {
  bothDates,
  channelOfProcedure,
  fewDays,
  limitOrProcedure,
  oneSameDay,
  pauseFromItsBegin,
  twoGroupings,
  unitOfExtension,
  unitOfLimit,
  wholePeriod,
} from './rules.ts';

/** Shape of a problem. */
export const problemShape = '{type title status# detail code requestId errors{path message}*}';

/** Those that are known. */
export const problemCodes = [
  'request-invalid',
  'body-invalid',
  'body-too-large',
  'body-type-unsupported',
  'ward-unknown',
  'procedure-unknown',
  'apology-unknown',
  'apology-refused',
  'route-unknown',
  'method-not-allowed',
  'address-too-long',
  'unauthorized',
  'forbidden',
  'body-too-slow',
  'import-refused',
  'import-busy',
  'import-failed',
  'live-full',
  'too-many-requests',
  'store-unwritable',
  'internal',
] as const;

export const apologiesDraft = [
  'apologies.draft POST /wards/{ward}/apologies apologies',
  '',
  '',
  '{=dossier<1,40> reason~ newDue/^\\d{4}-\\d\\d-\\d\\d$/$~ explanation<1,500>~ unit<1,200>~}',
  '{id# changed! apology{number? date? state reason procedure{code title} field unit? signatoryOffice? originalDue newDue? daysLate# late! finished!} revision#}',
] as unknown as PackedOf<typeof contract.apologiesDraft>;

export const apologiesGet = [
  'apologies.get GET /wards/{ward}/apologies/{number}',
  '{number<1,40>}',
  '',
  '',
  '{number? date? state reason procedure{code title} field unit? signatoryOffice? originalDue newDue? daysLate# late! finished!}',
] as unknown as PackedOf<typeof contract.apologiesGet>;

export const apologiesList = [
  'apologies.list GET /wards/{ward}/apologies',
  '',
  '{=period/^\\d{4}-(0[1-9]|1[0-2])$/~ from/^\\d{4}-\\d\\d-\\d\\d$/$~ to/^\\d{4}-\\d\\d-\\d\\d$/$~ cursor<1,200>~ limit#1,500~}',
  '',
  '{items{number? date? state reason procedure{code title} field unit? signatoryOffice? originalDue newDue? daysLate# late! finished!}* nextCursor? total# period{from to} dossiers#? late#? owed#? figures{lettersInTime{percent#? numerator#? denominator#? interval{low# high#}? rule} promisesKept{percent#? numerator#? denominator#? interval{low# high#}? rule} daysToLetter{median#? n# rule}}? asOf? source? sample! revision#}',
  wholePeriod,
] as unknown as PackedOf<typeof contract.apologiesList>;

export const apologiesPublish = [
  'apologies.publish POST /wards/{ward}/apologies/{id}/publish apologies',
  '{id#1,999999999}',
  '',
  '',
  '{id# changed! apology{number? date? state reason procedure{code title} field unit? signatoryOffice? originalDue newDue? daysLate# late! finished!} revision#}',
] as unknown as PackedOf<typeof contract.apologiesPublish>;

export const apologiesSettle = [
  'apologies.settle POST /wards/{ward}/apologies/{id}/settle apologies',
  '{id#1,999999999}',
  '',
  '',
  '{id# changed! apology{number? date? state reason procedure{code title} field unit? signatoryOffice? originalDue newDue? daysLate# late! finished!} revision#}',
] as unknown as PackedOf<typeof contract.apologiesSettle>;

export const apologiesSign = [
  'apologies.sign POST /wards/{ward}/apologies/{id}/sign apologies',
  '{id#1,999999999}',
  '',
  '{=number<1,40> office<1,200> date/^\\d{4}-\\d\\d-\\d\\d$/$~}',
  '{id# changed! apology{number? date? state reason procedure{code title} field unit? signatoryOffice? originalDue newDue? daysLate# late! finished!} revision#}',
] as unknown as PackedOf<typeof contract.apologiesSign>;

export const calendarDeadline = [
  'calendar.deadline GET /calendar/deadline',
  '',
  '{=limit#1,366~ unit[hour|working-day|day|month|same-day]~ procedure<1,40>~ channel[online|in-person|postal]~ receivedAt/^\\d{4}-\\d\\d-\\d\\d(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,3})?)?(Z|[+-]\\d\\d:\\d\\d)?)?$/$~ pausedFrom/^\\d{4}-\\d\\d-\\d\\d(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,3})?)?(Z|[+-]\\d\\d:\\d\\d)?)?$/$~ pausedUntil/^\\d{4}-\\d\\d-\\d\\d(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,3})?)?(Z|[+-]\\d\\d:\\d\\d)?)?$/$~ extension#1,366~ extensionUnit[hour|working-day|day|month]~}',
  '',
  '{receivedAt procedure{code title}? deadlines{limit{amount# unit} channels* dueAt? basis days{date reason counted# total# part name? nameEn? pairedWith?}*}* unstated* localRules{subject text textEn basis?}* hours{days#* opens closes}*}',
  limitOrProcedure,
  unitOfLimit,
  oneSameDay,
  channelOfProcedure,
  pauseFromItsBegin,
  unitOfExtension,
] as unknown as PackedOf<typeof contract.calendarDeadline>;

export const calendarHolidays = [
  'calendar.holidays GET /calendar/holidays',
  '',
  '{=year#2025,2035~}',
  '',
  '{year# basis days{date kind name nameEn source pairedWith?}*}',
] as unknown as PackedOf<typeof contract.calendarHolidays>;

export const chainEntries = [
  'chain.list GET /wards/{ward}/chain',
  '',
  '{=cursor<1,200>~ limit#1,500~}',
  '',
  '{items{number# kind subject at content previous hash}* nextCursor? total# head? revision#}',
] as unknown as PackedOf<typeof contract.chainEntries>;

export const dossiersLookup = [
  'dossiers.lookup POST /wards/{ward}/dossiers/lookup',
  '',
  '',
  '{=code<1,60>_ phoneLast4/^\\d{4}$/~}',
  '{code state digits detail{procedure{code title} field unit? channel receivedAt dueAt? dueIsWholeDay! finishedAt? returnedAt? overdue! supplements{requestedAt? receivedAt? dueBefore? dueAfter?}* apology{number publishedAt newDue? state page}?~}? retryAfterSeconds#? asOf?}',
] as unknown as PackedOf<typeof contract.dossiersLookup>;

export const feedbackCreate = [
  'feedback.create POST /wards/{ward}/feedback feedback',
  '',
  '{=period/^\\d{4}-(0[1-9]|1[0-2])$/~ from/^\\d{4}-\\d\\d-\\d\\d$/$~ to/^\\d{4}-\\d\\d-\\d\\d$/$~ dryRun(!|[true|false])~}',
  'file',
  '{outcome kind read# new# changed# unchanged# refused{row# column kind code reason}* refusedRows# unreadColumns# period{from to}? importId#? revision#}',
  wholePeriod,
] as unknown as PackedOf<typeof contract.feedbackCreate>;

export const feedbackEntries = [
  'feedback.list GET /wards/{ward}/feedback',
  '',
  '{=period/^\\d{4}-(0[1-9]|1[0-2])$/~ from/^\\d{4}-\\d\\d-\\d\\d$/$~ to/^\\d{4}-\\d\\d-\\d\\d$/$~ cursor<1,200>~ limit#1,500~}',
  '',
  '{items{id# kind receivedOn field? subject answer? answeredOn?}* nextCursor? total# period{from to} figures{received# remarks# proposals# answered# open# answeredShare{percent#? numerator#? denominator#? interval{low# high#}? rule} daysToAnswer{median#? n# rule} coverage{days# of#}}? revision#}',
  wholePeriod,
] as unknown as PackedOf<typeof contract.feedbackEntries>;

export const importsCreate = [
  'imports.create POST /wards/{ward}/imports imports',
  '',
  '{=asOf<10,40>~ dryRun(!|[true|false])~ skipBadRows(!|[true|false])~ replaceSample(!|[true|false])~ mapping<1,60>~ encoding[utf-8|utf-16le|utf-16be|windows-1258|windows-1252|tcvn3|vni]~}',
  'file',
  '{outcome read# taken# unchanged# older# changes{new# changed# firstPromisesKept# byKind{status# received# due# firstPromise# finished# returned# procedure# field# channel# unit# supplements# phone#} examples{row#? changes{kind from(|#)? to(|#)?}*}*} refused{row# column kind code reason}* refusedRows# superseded{row# by#}* encoding{name certainty} asOf asOfFrom period{from to}? figures{carriedOver# received# receivedOnline# receivedInPerson# receivedPostal# resolved# resolvedEarly# resolvedOnDue# resolvedLate# withdrawn# stopped# inProgress# inProgressOverdue# inProgressInTerm# waitingOnCitizen# refused# byField%{carriedOver# received# receivedOnline# receivedInPerson# receivedPostal# resolved# resolvedEarly# resolvedOnDue# resolvedLate# withdrawn# stopped# inProgress# inProgressOverdue# inProgressInTerm# waitingOnCitizen# refused#}}? figuresBefore{carriedOver# received# receivedOnline# receivedInPerson# receivedPostal# resolved# resolvedEarly# resolvedOnDue# resolvedLate# withdrawn# stopped# inProgress# inProgressOverdue# inProgressInTerm# waitingOnCitizen# refused# byField%{carriedOver# received# receivedOnline# receivedInPerson# receivedPostal# resolved# resolvedEarly# resolvedOnDue# resolvedLate# withdrawn# stopped# inProgress# inProgressOverdue# inProgressInTerm# waitingOnCitizen# refused#}}? corrections{month number# changes{figure was#? is#?}*}* importId#? revision#}',
] as unknown as PackedOf<typeof contract.importsCreate>;

export const proceduresFields = [
  'procedures.fields GET /wards/{ward}/fields',
  '',
  '',
  '',
  '{items{key label count# providers*}* nextCursor? total#}',
] as unknown as PackedOf<typeof contract.proceduresFields>;

export const proceduresGet = [
  'procedures.get GET /wards/{ward}/procedures/{code}',
  '{code<1,40>}',
  '',
  '',
  '{code title field provider channels* purpose{vi en}? aliases* methods{channel timeLimits({state[published|sample] value{amount# unit}* source asOf?}|{state/^(?!(published|sample)$)/ value-}) fees({state[published|sample] value{amount# currency}* source asOf?}|{state/^(?!(published|sample)$)/ value-})}* localRules{subject text textEn basis? from~ until~}* subjects({state[published|sample] value* source asOf?}|{state/^(?!(published|sample)$)/ value-}) results({state[published|sample] value* source asOf?}|{state/^(?!(published|sample)$)/ value-}) paperCount({state[published|sample] value# source asOf?}|{state/^(?!(published|sample)$)/ value-}) legalBasis({state[published|sample] value* source asOf?}|{state/^(?!(published|sample)$)/ value-}) decision({state[published|sample] value source asOf?}|{state/^(?!(published|sample)$)/ value-}) officialUrl({state[published|sample] value source asOf?}|{state/^(?!(published|sample)$)/ value-}) guide{bring{vi en as? when{vi en}? lookUp{vi en}?}* whoMayFile{vi en}* goodToKnow{vi en}* terms{name{vi en} meaning{vi en}}* complete! reviewed}? taken{from to dossiers#? medianDays#? p90Days#? sample!}? differences{field channel? shown({state[published|sample] value source asOf?}|{state/^(?!(published|sample)$)/ value-}) other({state[published|sample] value source asOf?}|{state/^(?!(published|sample)$)/ value-})}*~ former{from until changes{field channel? before? after?}*}*~}',
] as unknown as PackedOf<typeof contract.proceduresGet>;

export const proceduresList = [
  'procedures.list GET /wards/{ward}/procedures',
  '',
  '{=q<0,200>~ field<0,200>~ channel[online|in-person|postal]~ provider[ward|police|military|social-insurance|land-registry]~ cursor<1,200>~ limit#1,500~}',
  '',
  '{items{code title field provider channels* purpose{vi en}?}* nextCursor? total# elsewhere{office{vi en} why{vi en}}? facets{field{key count#}* provider{key count#}* channel{key count#}*}}',
] as unknown as PackedOf<typeof contract.proceduresList>;

export const publicationsList = [
  'publications.list GET /wards/{ward}/publications',
  '',
  '{=quarter/^\\d{4}-Q[1-4]$/~ cursor<1,200>~ limit#1,500~}',
  '',
  '{items{at kind code title field successor? changes{field channel? before? after?}*}* nextCursor? total# quarter since? asOf revision#}',
] as unknown as PackedOf<typeof contract.publicationsList>;

export const reportsGet = [
  'reports.get GET /wards/{ward}/reports/{month}',
  '{month/^\\d{4}-(0[1-9]|1[0-2])$/}',
  '{=from/^\\d{4}-\\d\\d-\\d\\d$/$~ to/^\\d{4}-\\d\\d-\\d\\d$/$~}',
  '',
  '{ward month period{from to} state asOf? source? sample! revision# frame{authority* number placeAndDate title subject recipients* signature*} sections{number title parts{number? title? basis paragraphs* form!}*}* figures{carriedOver# received# receivedOnline# receivedInPerson# receivedPostal# resolved# resolvedEarly# resolvedOnDue# resolvedLate# withdrawn# stopped# inProgress# inProgressOverdue# inProgressInTerm# waitingOnCitizen# refused#}? form{rows{field cells{received#? receivedOnline#? receivedOtherwise#? carriedOver#? resolved#? resolvedEarly#? resolvedOnDue#? resolvedLate#? inProgress#? inProgressInTerm#? inProgressOverdue#?}}* total{received#? receivedOnline#? receivedOtherwise#? carriedOver#? resolved#? resolvedEarly#? resolvedOnDue#? resolvedLate#? inProgress#? inProgressInTerm#? inProgressOverdue#?}}? findings{code level part? message}*}',
  bothDates,
] as unknown as PackedOf<typeof contract.reportsGet>;

export const statisticsGet = [
  'statistics.get GET /wards/{ward}/statistics',
  '',
  '{=period/^\\d{4}-(0[1-9]|1[0-2])$/~ from/^\\d{4}-\\d\\d-\\d\\d$/$~ to/^\\d{4}-\\d\\d-\\d\\d$/$~ groupBy[field|channel|procedure|day]~ thenBy[field|channel|procedure|day]~}',
  '',
  '{ward period{from to} state asOf? source? sample! revision# outOfSync! figures{carriedOver# received# receivedOnline# receivedInPerson# receivedPostal# resolved# resolvedEarly# resolvedOnDue# resolvedLate# withdrawn# stopped# inProgress# inProgressOverdue# inProgressInTerm# waitingOnCitizen# refused#}? rates{resolvedShare{percent#? numerator#? denominator#? interval{low# high#}? rule} onTimeShare{percent#? numerator#? denominator#? interval{low# high#}? rule} withdrawnShare{percent#? numerator#? denominator#? interval{low# high#}? rule} refusedShare{percent#? numerator#? denominator#? interval{low# high#}? rule} inProgressShare{percent#? numerator#? denominator#? interval{low# high#}? rule} onlineShare{percent#? numerator#? denominator#? interval{low# high#}? rule} overdueShare{percent#? numerator#? denominator#? interval{low# high#}? rule}}? timeliness{official{percent#? numerator#? denominator#? interval{low# high#}? rule words} lived{percent#? numerator#? denominator#? interval{low# high#}? rule words} difference supplemented{percent#? numerator#? denominator#? interval{low# high#}? rule} rescheduled{percent#? numerator#? denominator#? interval{low# high#}? rule}}? waiting{whole{results# medianDays#? p90Days#? histogram{from# to#? results#}*} authority{results# medianDays#? p90Days#? histogram{from# to#? results#}*} citizen{results# medianDays#? p90Days#? histogram{from# to#? results#}*}}? load{all#** inPerson#** untimed#}? groupBy? thenBy? groups{key label then{key label}? figures{carriedOver#? received#? receivedOnline#? receivedInPerson#? receivedPostal#? resolved#? resolvedEarly#? resolvedOnDue#? resolvedLate#? withdrawn#? stopped#? inProgress#? inProgressOverdue#? inProgressInTerm#? waitingOnCitizen#? refused#?} rates{resolvedShare{percent#? numerator#? denominator#? interval{low# high#}? rule} onTimeShare{percent#? numerator#? denominator#? interval{low# high#}? rule} withdrawnShare{percent#? numerator#? denominator#? interval{low# high#}? rule} refusedShare{percent#? numerator#? denominator#? interval{low# high#}? rule} inProgressShare{percent#? numerator#? denominator#? interval{low# high#}? rule} onlineShare{percent#? numerator#? denominator#? interval{low# high#}? rule} overdueShare{percent#? numerator#? denominator#? interval{low# high#}? rule}}}*? hiding{below# shorterThanDays# cells#}? oddRows{finishedWithoutDate# openWithFinish# finishedBeforeReceived# withoutDueDate# notCounted#}? feedback{received# remarks# proposals# answered# open# answeredShare{percent#? numerator#? denominator#? interval{low# high#}? rule} daysToAnswer{median#? n# rule} coverage{days# of#}}? satisfaction{ratings# levels{satisfied# neutral# dissatisfied#}? satisfiedShare{percent#? numerator#? denominator#? interval{low# high#}? rule} responseRate{percent#? numerator#? denominator#? interval{low# high#}? rule} desks{desk ratings#? levels{satisfied# neutral# dissatisfied#}? satisfiedShare{percent#? numerator#? denominator#? interval{low# high#}? rule}}* least# coverage{days# of#}}? closed{closedAt asOf figures{carriedOver# received# receivedOnline# receivedInPerson# receivedPostal# resolved# resolvedEarly# resolvedOnDue# resolvedLate# withdrawn# stopped# inProgress# inProgressOverdue# inProgressInTerm# waitingOnCitizen# refused#} entry{number# hash} corrections{number# at reason changes{figure was#? is#?}*}*}? chain{length# head}?}',
  wholePeriod,
  twoGroupings,
  fewDays,
] as unknown as PackedOf<typeof contract.statisticsGet>;

export const statisticsLive = [
  'statistics.live GET /wards/{ward}/statistics/live',
  '',
  '{=period/^\\d{4}-(0[1-9]|1[0-2])$/~ from/^\\d{4}-\\d\\d-\\d\\d$/$~ to/^\\d{4}-\\d\\d-\\d\\d$/$~ groupBy[field|channel|procedure|day]~ thenBy[field|channel|procedure|day]~}',
  '',
  '{ward period{from to} state asOf? source? sample! revision# outOfSync! figures{carriedOver# received# receivedOnline# receivedInPerson# receivedPostal# resolved# resolvedEarly# resolvedOnDue# resolvedLate# withdrawn# stopped# inProgress# inProgressOverdue# inProgressInTerm# waitingOnCitizen# refused#}? rates{resolvedShare{percent#? numerator#? denominator#? interval{low# high#}? rule} onTimeShare{percent#? numerator#? denominator#? interval{low# high#}? rule} withdrawnShare{percent#? numerator#? denominator#? interval{low# high#}? rule} refusedShare{percent#? numerator#? denominator#? interval{low# high#}? rule} inProgressShare{percent#? numerator#? denominator#? interval{low# high#}? rule} onlineShare{percent#? numerator#? denominator#? interval{low# high#}? rule} overdueShare{percent#? numerator#? denominator#? interval{low# high#}? rule}}? timeliness{official{percent#? numerator#? denominator#? interval{low# high#}? rule words} lived{percent#? numerator#? denominator#? interval{low# high#}? rule words} difference supplemented{percent#? numerator#? denominator#? interval{low# high#}? rule} rescheduled{percent#? numerator#? denominator#? interval{low# high#}? rule}}? waiting{whole{results# medianDays#? p90Days#? histogram{from# to#? results#}*} authority{results# medianDays#? p90Days#? histogram{from# to#? results#}*} citizen{results# medianDays#? p90Days#? histogram{from# to#? results#}*}}? load{all#** inPerson#** untimed#}? groupBy? thenBy? groups{key label then{key label}? figures{carriedOver#? received#? receivedOnline#? receivedInPerson#? receivedPostal#? resolved#? resolvedEarly#? resolvedOnDue#? resolvedLate#? withdrawn#? stopped#? inProgress#? inProgressOverdue#? inProgressInTerm#? waitingOnCitizen#? refused#?} rates{resolvedShare{percent#? numerator#? denominator#? interval{low# high#}? rule} onTimeShare{percent#? numerator#? denominator#? interval{low# high#}? rule} withdrawnShare{percent#? numerator#? denominator#? interval{low# high#}? rule} refusedShare{percent#? numerator#? denominator#? interval{low# high#}? rule} inProgressShare{percent#? numerator#? denominator#? interval{low# high#}? rule} onlineShare{percent#? numerator#? denominator#? interval{low# high#}? rule} overdueShare{percent#? numerator#? denominator#? interval{low# high#}? rule}}}*? hiding{below# shorterThanDays# cells#}? oddRows{finishedWithoutDate# openWithFinish# finishedBeforeReceived# withoutDueDate# notCounted#}? feedback{received# remarks# proposals# answered# open# answeredShare{percent#? numerator#? denominator#? interval{low# high#}? rule} daysToAnswer{median#? n# rule} coverage{days# of#}}? satisfaction{ratings# levels{satisfied# neutral# dissatisfied#}? satisfiedShare{percent#? numerator#? denominator#? interval{low# high#}? rule} responseRate{percent#? numerator#? denominator#? interval{low# high#}? rule} desks{desk ratings#? levels{satisfied# neutral# dissatisfied#}? satisfiedShare{percent#? numerator#? denominator#? interval{low# high#}? rule}}* least# coverage{days# of#}}? closed{closedAt asOf figures{carriedOver# received# receivedOnline# receivedInPerson# receivedPostal# resolved# resolvedEarly# resolvedOnDue# resolvedLate# withdrawn# stopped# inProgress# inProgressOverdue# inProgressInTerm# waitingOnCitizen# refused#} entry{number# hash} corrections{number# at reason changes{figure was#? is#?}*}*}? chain{length# head}?}',
  wholePeriod,
  twoGroupings,
  fewDays,
] as unknown as PackedOf<typeof contract.statisticsLive>;

export const wardGet = [
  'ward.get GET /wards/{ward}',
  '',
  '',
  '',
  '{code name nameEn city cityEn centre{name nameEn director areaSquareMetres#? equipment* address({state[published|sample] value source asOf?}|{state/^(?!(published|sample)$)/ value-}) hotline({state[published|sample] value{display dial hours} source asOf?}|{state/^(?!(published|sample)$)/ value-}) zalo({state[published|sample] value source asOf?}|{state/^(?!(published|sample)$)/ value-}) email({state[published|sample] value source asOf?}|{state/^(?!(published|sample)$)/ value-}) website({state[published|sample] value source asOf?}|{state/^(?!(published|sample)$)/ value-}) hours{days#* opens closes}* desks{label labelEn provider}* staff{role roleEn count#}* accounts({state[published|sample] value{purpose holder institution number}* source asOf?}|{state/^(?!(published|sample)$)/ value-})} filingPortal dataLicence({state[published|sample] value source asOf?}|{state/^(?!(published|sample)$)/ value-}) data{asOf? newestMonth? since? source? sample! revision#}}',
] as unknown as PackedOf<typeof contract.wardGet>;

/** All of them. */
export const operations = [
  apologiesDraft,
  apologiesGet,
  apologiesList,
  apologiesPublish,
  apologiesSettle,
  apologiesSign,
  calendarDeadline,
  calendarHolidays,
  chainEntries,
  dossiersLookup,
  feedbackCreate,
  feedbackEntries,
  importsCreate,
  proceduresFields,
  proceduresGet,
  proceduresList,
  publicationsList,
  reportsGet,
  statisticsGet,
  statisticsLive,
  wardGet,
];
