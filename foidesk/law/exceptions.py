"""Part 3 of the Environmental Information Regulations 2004 as data: the exceptions, in the order of the text.

Every exception of regulation 12 is qualified: the public interest is always weighed, with a presumption in
favour of disclosure (12(2)). Harm must be what disclosure *would* do; “would be likely to” is not enough.
``foidesk.law.exemptions`` is the door to these rows as to those of the Act.
"""

from functools import partial

from foidesk.law.exemption import Need, PublicInterest
from foidesk.law.period import SINCE_DPA_2018
from foidesk.law.rows import ADVERSE_EFFECT, CLASS, DATA_PROTECTION, A, Q, exempt, neither
from foidesk.law.sources import EIR_2015, EIR_2018

_SAY_12_3 = "Personal data is disclosed only as regulation 13 allows (regulation 12(3))."
_exception, _silence = partial(exempt, of="EIR", source=EIR_2015), partial(neither, of="EIR", source=EIR_2015)
_personal = partial(exempt, of="EIR", source=EIR_2018, in_force=SINCE_DPA_2018, notes=(_SAY_12_3,))
_personal_silence = partial(neither, of="EIR", source=EIR_2018, in_force=SINCE_DPA_2018)

# fmt: off
EXCEPTIONS = (
    _exception("5(3)", "The applicant’s own personal data", A, CLASS, None,
               "The information is personal data about the applicant: the duty to make environmental "
               "information available does not reach it.",
               helps={Need.SUBJECT_ACCESS},
               notes=("Not an exception but an exclusion. The applicant’s right is subject access.",
                      "Regulation 13(5A), neither confirming nor denying, is for the data of others only.")),
    _exception("12(4)(a)", "Information not held", Q, CLASS, None,
               "The authority does not hold the information when the request is received.",
               public_interest=PublicInterest.FORMAL, needs={Need.TRANSFER},
               notes=("Here “not held” is an exception and needs a refusal under regulation 14.",
                      "The public interest cannot decide anything: the test is formal.",
                      "Transfer the request, or name whoever may hold the information (regulation 10).")),
    _exception("12(4)(b)", "Manifestly unreasonable request", Q, CLASS, None,
               "The request is manifestly unreasonable, because it is vexatious or because of the burden or "
               "cost of answering it.",
               needs={Need.UNREASONABLE},
               notes=("There is no fixed limit of cost as in section 12 of the Act.",
                      "Help to narrow the request is due (regulation 9).")),
    _exception("12(4)(c)", "Request too general", Q, CLASS, None, "The request is formulated in too general "
               "a manner, and the authority has asked for particulars and helped the applicant to give them.",
               needs={Need.PARTICULARS_ASKED},
               notes=("Only after regulation 9(2) was complied with, within 20 working days.",)),
    _exception("12(4)(d)", "Unfinished material", Q, CLASS, None,
               "The request relates to material still in the course of completion, to unfinished documents "
               "or to incomplete data.",
               needs={Need.COMPLETION},
               notes=("The refusal names any other authority preparing it and when it will end, if known.",
                      "Regulation 14(4) requires that.")),
    _exception("12(4)(e)", "Internal communications", Q, CLASS, None, "The request involves the disclosure "
               "of internal communications, also those between government departments.",
               notes=("Between two authorities that are not government departments they are not internal.",)),
    _exception("12(5)(a)", "International relations, defence, national security or public safety",
               Q, ADVERSE_EFFECT, "12(6)",
               "Disclosure would adversely affect international relations, defence, national security or "
               "public safety.", helps={Need.MINISTERIAL_CERTIFICATE},
               notes=("Say which of the four is meant.",
                      "For national security a Minister’s certificate is conclusive (regulation 15).")),
    _exception("12(5)(b)", "The course of justice and inquiries", Q, ADVERSE_EFFECT, None,
               "Disclosure would adversely affect the course of justice, a person’s fair trial, or the "
               "ability of a public authority to conduct a criminal or disciplinary inquiry.",
               helps={Need.LEGAL_ADVISER}, notes=("It covers legal professional privilege.",)),
    _exception("12(5)(c)", "Intellectual property rights", Q, ADVERSE_EFFECT, None,
               "Disclosure would adversely affect intellectual property rights.",
               helps={Need.THIRD_PARTY_VIEW}),
    _exception("12(5)(d)", "Confidentiality of proceedings", Q, ADVERSE_EFFECT, None,
               "Disclosure would adversely affect the confidentiality of a public authority’s proceedings, "
               "where the law provides it.", needs={Need.CONFIDENTIAL_BY_LAW, Need.NOT_EMISSIONS}),
    _exception("12(5)(e)", "Commercial or industrial confidentiality", Q, ADVERSE_EFFECT, None,
               "Disclosure would adversely affect the confidentiality of commercial or industrial "
               "information, where the law provides it to protect a legitimate economic interest.",
               needs={Need.CONFIDENTIAL_BY_LAW, Need.ECONOMIC_INTEREST, Need.NOT_EMISSIONS},
               helps={Need.THIRD_PARTY_VIEW}),
    _exception("12(5)(f)", "Interests of whoever supplied the information", Q, ADVERSE_EFFECT, None,
               "Disclosure would adversely affect the interests of the person who provided the information, "
               "who was not and could not be obliged to supply it, did not supply it so that it may be "
               "disclosed anyway, and has not consented.",
               needs={Need.SUPPLIED_FREELY, Need.PROVIDED_BY, Need.NOT_EMISSIONS},
               helps={Need.THIRD_PARTY_VIEW},
               notes=("All three conditions must be met: 12(5)(f)(i), (ii) and (iii).",)),
    _exception("12(5)(g)", "Protection of the environment", Q, ADVERSE_EFFECT, None,
               "Disclosure would adversely affect the protection of the environment to which the information "
               "relates.", needs={Need.NOT_EMISSIONS}),
    _personal("13(1)(a)", "Other people’s personal data: the data protection principles", A, DATA_PROTECTION,
              "13(5A)+13(5B)(a)", "Disclosure to the public would contravene a data protection principle, "
              "usually lawfulness: a legitimate interest, necessity, and the balance with the person’s "
              "rights must each be considered.", condition="13(2A)", needs={Need.LEGITIMATE_INTERESTS}),
    _personal("13(1)(b)", "Other people’s personal data: an objection", Q, DATA_PROTECTION, "13(5A)+13(5B)",
              "Disclosure to the public would contravene the person’s right to object, and the public "
              "interest in not disclosing outweighs that in disclosing.", condition="13(2B)"),
    _personal("13(1)(b)", "Other people’s personal data: withheld from the person", Q, DATA_PROTECTION,
              "13(5A)+13(5B)", "The person would not be given it on a subject access request, and the public "
              "interest in not disclosing outweighs that in disclosing.", condition="13(3A)"),
)

NCND = (
    _silence("12(6)", "International relations, defence, national security or public safety", Q,
             ADVERSE_EFFECT, "Confirming or denying would itself disclose something that would adversely "
             "affect international relations, defence, national security or public safety, and would "
             "not be in the public interest.",
             notes=("Only for these interests, not for the rest of regulation 12.",
                    "Whether information exists and is held is itself information (regulation 12(7)).")),
    _personal_silence("13(5A)", "Other people’s personal data, the principles", A, DATA_PROTECTION,
                      "Confirming or denying would contravene a data protection principle.",
                      needs={Need.LEGITIMATE_INTERESTS}, also="+13(5B)(a)"),
    _personal_silence("13(5A)", "Other people’s personal data, an objection or a refused access request", Q,
                      DATA_PROTECTION, "Confirming or denying would contravene the person’s right to object, "
                      "or the person would not be told on a subject access request whether it is held; and "
                      "the public interest in not saying outweighs that in saying.", also="+13(5B)",
                      notes=("Say which of regulation 13(5B)(b) to (e) is met.",)),
)
# fmt: on
