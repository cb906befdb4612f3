"""Words beside which a name stands, words that are none though they begin with a capital, and what is named
after people.
"""

TITLES = (
    r"Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|Baroness|Viscount|Rev(?:d|erend)?|Fr|Cllr|Councillor|"
    r"Alderman|Rabbi|Imam|Capt(?:ain)?|Maj|Lt|Col(?:onel)?|HHJ|Judge|MR|MRS|MS|MISS|DR|CLLR|PROF"
)
RANKS = (
    r"A/Sgt|T/Sgt|PC|PS|DC|DS|DI|DCI|DSU|DCS|D/?Supt|WPC|WDC|WPS|PCSO|SPC|TDC|DPC|APS|A/PS|T/PS|A/DS|T/DS|A/Insp|T/Insp|"
    r"Insp|Inspector|C/?Insp|Ch(?:ief)? Insp(?:ector)?|Supt|Superintendent|Chief Superintendent|Ch Supt|"
    r"Sgt|Sergeant|Constable|Chief Constable|ACC|DCC|ACO|Commander"
)
_ROLES_SAID = (
    "officer,manager,caseworker,director,chief executive,clerk,coordinator,co-ordinator,advisor,adviser,"
    "solicitor,barrister,coroner,registrar,chair,chairman,chairwoman,chairperson,treasurer,commissioner,"
    "investigator,analyst,administrator,leader,landlord,landlady,complainant,claimant,witness,victim,suspect,"
    "defendant,appellant,respondent,patient,author,neighbour,secretary,editor,reporter,journalist,auditor,"
    "inspector,supervisor,teacher,headteacher,tenant,applicant,requester,doctor,nurse,engineer,partner,"
    "next of kin"
)
_ROLES = _ROLES_SAID.split(",")
_KIN = ("wife", "husband", "son", "daughter", "brother", "sister", "mother", "father", "partner")
ROLES = "|".join(
    (
        *(form for role in _ROLES for form in (role, role.capitalize())),
        "Chief Executive",
        *(f"{whose} {kin}" for whose in ("his", "her", "their") for kin in _KIN),
    )
)
"""Each begins with a letter itself, not a choice of two, so that a search can leap to it."""


def _set(spaced: str) -> frozenset[str]:
    return frozenset(spaced.split(" "))


PARTICLES = _set(
    "ab af al ap bin da das de del della den der di dos du el ibn la le mac ní san st ten ter van von zu ó"
)
OF_SENTENCES = _set(
    "a advocate all also although an and annex answer any appendix are as at bcc be both but by cc "
    "chancellor date dc dear december di dr ds each either february figure five following for four friday "
    "from further had has have he her his how however i if in is it its january july justice lieutenant "
    "madam may mayor mayoress me miss monday mr mrs ms my neither no not note november october of on one "
    "or our part pc please president provost ps question re saturday section see sent september she since "
    "so some speaker subject such sunday table than thank thanks that the their them then there these "
    "they this those three thursday to total tuesday two was we wednesday were what when where which "
    "while who will with would yes you your yours"
)
OF_OFFICES = _set(
    "access act administration administrator advice adviser advisor advocate agency analyst and appeals "
    "assistant association authority avenue bank bill board borough branch britain british building "
    "bureau cabinet care caseworker central centre chair chairman chamber charity charter chief children "
    "city civil clerk close code college commission commissioner committee communications community "
    "companies company complaints compliance constable constabulary contact control coordinator corporate "
    "council councillor county court crescent crime criminal custody customer data democratic department "
    "deputy designate digital director directorate district division drive east eastern economic "
    "education emergency enforcement england enquiries environment estates european executive external "
    "finance fire fleet force form foundation freedom fund gardens general governance government governor "
    "group grove guidance hall head headquarters health highways hill home hospital house housing human "
    "inc information inquiry inspectorate institute intelligence internal investigation investigations "
    "ireland it joint justice kingdom lane lead leader legal library licensing lieutenant limited llp "
    "local london ltd madam major management manager march marketing mayor mayoress media medical member "
    "members ministry monitoring national neighbourhood network north northern office officer officers "
    "operations order organisation page panel parish park parliament partnership payroll people "
    "performance personal place plan planning plc police policing policy port president press primary "
    "private probation procurement professional programme project property prosecution protection provost "
    "public purchase quality records recruitment region regional registrar registry regulations report "
    "rescue research resource resources response review road royal safety scheme school scotland scrutiny "
    "secondary secretary section security senior service services sir social society solicitor solicitors "
    "south southern speaker special square staff standards state station statistics strategy street "
    "supplier supply support surgery team technology terrace town trading training transport treasury "
    "tribunal trust uk unit united university usa victims village wales ward way welfare west western "
    "workforce works world yard youth"
)
"""What offices and bodies are called; some of it is a surname as well."""
NOT_NAMES = OF_SENTENCES | OF_OFFICES
SURNAMES = _set("banks bishop hall hill lane law major may page park street ward")
"""Of those, what is more likely a surname when a forename stands before it."""
NAMED_AFTER = _set(
    "& -class academy avenue award bar barracks bridge building cakes centre clinic close college "
    "community company construction cottage court crescent drive engineering estate farm foundation fund "
    "gallery garden gardens group hall hospice hospital hotel house infant infants inn institute junior "
    "lane library limited llp lodge ltd medal memorial museum nursery park partners pier pitch plc pool "
    "primary prize products pub road school secondary shoes shop sixth solicitors square stadium stand "
    "station statue stores street supermarket surgery terrace theatre tower trophy trust university walk "
    "ward way wing woods yard"
)
"""After a name, these make it that of a place or a thing."""
AFTER_MS = (OF_OFFICES - SURNAMES - _set("march west england ireland")) | _set(
    "azure bing copilot defender dos dynamics edge entra excel exchange explorer forms intune lists onedrive "
    "onenote outlook paint planner powerpoint powershell publisher purview sharepoint sql stream teams "
    "therapy visio windows word yammer"
)
"""Programs of Microsoft, and what is named after an illness: "MS Teams", "MS Society"."""
VESSELS = _set("hms hmy mv rms rv ss sv")
NOT_DEAR = _set(
    "all colleague colleagues sir sirs applicant team editor resident residents customer requester requestor "
    "friend friends member members parent parents madam diary"
)
"""Whom a letter greets that greets nobody by name."""
_BRANDS = (
    "captain morgan,dr martens,dr oetker,dr pepper,dr who,lady day,lady justice,lord chancellor,"
    "miss selfridge,miss world,mr bean,mr clutch,mr kipling,mr muscle,mr porter,mr sheen,"
    "mr whippy,pc world,sir madam"
)
BRANDS = frozenset(tuple(brand.split(" ")) for brand in _BRANDS.split(","))
PLACEHOLDERS = _set(
    "agency anonymous applicable blank company confidential female forename male n/a na name nil no none "
    "not null organisation other others redacted self surname tba tbc tbd total totals undisclosed "
    "unknown unspecified vacancy vacant various withheld yes"
)
"""What stands in a column of names where there is none."""
