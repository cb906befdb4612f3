"""Words of environmental information, by the limbs of regulation 2(1), and words that only look like them.

A word of nature alone (air, land, water, noise, energy, waste) says nothing: people land contracts, waste
money and work in an environment. Each sign below is such a word together with what makes it the thing itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foidesk.inbox.reading.clues import Clue, blanked, look, sign
from foidesk.law.citation import eir

_GAP = r"(?:[^\s.;?!]+\s+){0,5}"
_SHORT_GAP = r"(?:[^\s.;?!]+\s+){0,2}"
_MEASURED = (
    r"(?:levels?|measurements?|readings?|tests?|testing|surveys?|assessments?|monitoring|exposures?|"
    r"reports?|data)"
)
_MADE_OF = r"(?:contaminat\w+|remediat\w+)"
_GROUND = r"(?:land|soils?|sites?|ground|groundwater|rivers?|streams?|lakes?|aquifers?|brownfield)"
_NOISE = r"(?:levels?|measurements?|readings?|tests?|surveys?|assessments?|monitoring|exposures?)"
_POWER = r"(?:energy|electricity|heating oil|heating|fuel|diesel|water)"
_USED = r"(?:consum(?:ption|ed)|usage|uses?|used|kwh|mwh|litres|supplied|saved)"
_ANY_POWER = rf"(?:{_POWER}|gas|petrol)"
_CONSUMED = r"(?:consumption|consumed|usage|efficiency|kwh|mwh|litres)"
_KEPT = r"(?:landfill|recycl(?:ed?|ing)|incinerat\w+)"
_WASTE = r"(?:waste|rubbish)"
_RUBBISH = r"(?:waste|rubbish|plastics?|paper|cardboard|cans|glass|food)"

_ELEMENTS = "the elements of the environment: air, water, soil, land, landscape, living things"
_FACTORS = "a factor that affects the elements: energy, noise, radiation, waste, emissions or discharges"
_MEASURES = "a measure, plan or activity that is about the environment"
_STRUCTURES = "health, or the state of buildings, as the environment affects them"

_SIGNS = (
    sign(
        _ELEMENTS,
        eir("2(1)(a)"),
        rf"(?:air|water) quality|bathing water|(?:soil|groundwater|river|stream) {_MEASURED}",
        rf"(?:tests?|samples?|analys\w+|{_MEASURED}) of (?:the )?(?:soils?|groundwater|air|river|water)",
        rf"(?:soils?|topsoil)\s+{_GAP}(?:remov|contaminat|excavat|dug)\w*",
        rf"{_MADE_OF}\s+{_GAP}{_GROUND}|{_GROUND}\s+{_GAP}{_MADE_OF}",
        r"flood(?:ing)? (?:risks?|defences?|plains?|assessments?|maps?|surveys?)|(?:risk|extent) of flooding",
        r"biodiversity|(?:protected|invasive|rare|endangered) species|japanese knotweed|giant hogweed",
        r"(?:habitats?|ecolog(?:y|ical)|wildlife|bats?|newts?|badgers?|birds?|arboricultural|trees?) "
        r"(?:survey|report|assessment|plan|condition|appraisal)s?",
        rf"(?:effects?|impact) (?:of|on)\s+{_GAP}(?:bats?|newts?|badgers?|habitats?|wildlife|species|trees)",
        r"trees?\s+(?:were|was|have been|to be|that were)?\s*(?:felled|cut down|planted|removed)",
        rf"trees?\s+{_GAP}(?:pruned?|pollarded)|pruning (?:of )?(?:the )?trees?",
        r"tree (?:felling|pruning|preservation|planting)|felling of trees|hedgerows?\s+(?:removed|cut|"
        r"planted)",
        r"subsidence|ground stability|mine ?workings?|land[- ]?use (?:restriction|plan|change)s?",
        r"ancient woodland|nature reserve|site of special scientific interest|sssi",
    ),
    sign(
        _FACTORS,
        eir("2(1)(b)"),
        r"emissions?|emits?|emitted|greenhouse gas(?:es)?|carbon dioxide|t?co2e?|nitrogen (?:di)?oxides?|nox",
        r"(?:low|zero)[- ](?:carbon|emissions?)|carbon (?:footprint|neutral\w*|reduction|budget|"
        r"assessment|savings?|offset\w*|impact)",
        r"particulates?|pm2\.5|pm10|pollut(?:ion|ants?|ed)|exhaust fumes|fumes",
        r"how (?:loud|noisy|quiet) (?:is|was|are|were)|noisy (?:plant|installation|equipment|works|"
        r"machinery)",
        rf"(?:the|a|any|that|this) noise report|noise (?:pollution|{_NOISE})|{_NOISE} (?:of|to) (?:the "
        rf")?noise|decibels?",
        rf"hazardous waste|clinical waste|{_WASTE} (?:disposal|streams?|tonnage|arisings?)|fly-?tipping",
        rf"{_RUBBISH}\s+{_GAP}{_KEPT}|{_KEPT}\s+{_GAP}{_RUBBISH}|landfills?",
        r"recycling (?:awareness\s+)?(?:rates?|bins?|facilities|schemes?|campaigns?|awareness|points?)|"
        r"(?:waste|grey|"
        r"rain)[- ]?water",
        rf"(?:volumes?|tonnes|weights?|amounts?) of (?:the )?{_WASTE}|{_RUBBISH}\s+{_GAP}throw\w* away",
        rf"buried {_WASTE}|sewage|effluent|drainage (?:works?|surveys?|plans?)|smells? from the drains?",
        r"discharged?s? (?:in)?to (?:the )?(?:river|stream|sewer|water|sea|lake|ground)\w*",
        r"(?:oil|fuel|chemical|diesel) (?:spills?|leaks?|spillages?)|pesticides?|herbicides?|weed ?killers?",
        r"radon|asbestos|refrigerant gas(?:es)?|refrigerants?|f-gas(?:es)?|radioactiv\w+",
        r"(?:emits?|exposure to|levels? of) radiation|radiation (?:levels?|exposure|readings?)",
        rf"{_POWER}\s+{_SHORT_GAP}{_USED}|{_ANY_POWER}\s+{_SHORT_GAP}{_CONSUMED}|{_CONSUMED} of {_ANY_POWER}",
        rf"(?:electricity|heating oil)\s+{_GAP}(?:used|consumed)|kwhs?|mwhs?|amounts? of (?:energy|"
        rf"electricity|gas|heating oil|fuel)",
        rf"(?:energy|electricity)\s+{_GAP}generated?|energy[- ]efficien\w+",
        r"energy performance|renewable (?:energy|sources?|electricity)|(?:from|by) renewables?",
        r"(?:sustainable|green) (?:energy|electricity)|electricity generation|battery storage|solar and wind|"
        r"wind and solar",
        r"solar (?:panels?|power|energy|farms?)|photovoltaic\w*|heat pumps?|wind (?:turbines?|farms?)|"
        r"biomass boilers?",
        r"light pollution|dust (?:it caused|levels?|monitoring)|vibration levels?",
    ),
    sign(
        _MEASURES,
        eir("2(1)(c)"),
        r"declared? (?:a )?climate emergency|climate emergency (?:projects?|declarations?)",
        r"climate (?:change|action|emergency|adaptation|resilience) (?:strateg\w+|plans?|polic\w+|"
        r"declaration|targets?)",
        r"net[- ]zero|decarboni[sz]\w+|carbon (?:management )?plans?|environmental(?:ly)? (?:impacts?|"
        r"management|policy|policies|strategy|statements?|permits?|audits?|performance|sustainability)",
        r"(?:environmental )?sustainability (?:board|strategy|plan|policy)",
        r"(?:electric vehicle|ev) (?:charg(?:ing|e) ?points?|chargers?)",
    ),
    sign(
        _STRUCTURES,
        eir("2(1)(f)"),
        r"damp (?:and|or) mould|mould (?:and|or) damp|legionella|insulation standards?|loft insulation|"
        r"thermal (?:efficiency|insulation|imaging surveys?)",
    ),
)
_TRAPS = re.compile(
    r"(?:under|within|by|of) the environmental information regulations|environmental information regulations"
    r"|(?:biodiversity|sustainability|climate change|environmental?|recycling|waste|energy|ecolog\w+|tree) "
    r"(?:officers?|managers?|teams?|advis[eo]rs?|staff|posts?|jobs?|consultants?)"
    r"|environmental (?:health|protest\w*|activis\w*|campaigners?|scanning|crime|investigation)"
    r"|(?:financial|fiscal|budget\w*|long-term) sustainability|soil pipes?|(?:work|working|test|live|"
    r"hostile|toxic|"
    r"it|learning|home) environments?|flood of|climate surveys?|(?:stress|anxiety|heart|performance) "
    r"emissions?"
    r"|(?:cs|tear|nerve|laughing|pepper|incapacitant) gas|petrol (?:bombs?|stations?)|fuel cards?|energy "
    r"drinks?"
    r"|water (?:bottles?|cannons?|coolers?|pistols?)|net[- ]zero (?:cost|budget|effect|change)"
    r"|(?:data|sample|evidence|dna|cross)[- ](?:contaminat\w+|pollut\w+)",
    re.IGNORECASE,
)
_POLICING = re.compile(
    r"(?<!\w)(?:arrest\w*|offences?|offend\w*|convict\w*|prosecut\w*|protest\w*|activis\w*|campaigners?|"
    r"demonstrat\w*|crimes?|compensation|claimants?|seized|stolen|theft)(?!\w)",
    re.IGNORECASE,
)


def environmental(text: str) -> Iterator[Clue]:
    """The clues that a text asks for environmental information (EIR 2(1)).

    Where it speaks of arrests, protests, crimes or compensation one clue is not enough: then the people are
    meant, not the environment.
    """
    found = list(look(blanked(text, _TRAPS), _SIGNS))
    kinds = {clue.words.lower() for clue in found}
    if len(kinds) > 1 or not _POLICING.search(text):
        yield from found
