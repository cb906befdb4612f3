"""Sections 21 to 44: what stands around the exemptions: conditions, purposes, persons, certificates."""

from foidesk.law.period import BEFORE_DPA_2018, SINCE_DPA_2018
from foidesk.law.provision import Instrument
from foidesk.law.sources import AS_IT_WAS_2008, REVISED_2026

_foia = Instrument("FOIA", REVISED_2026)

# fmt: off
PROVISIONS = (
    _foia.states("21", "Accessible by other means", "Information the applicant can reasonably get without "
                 "the Act is exempt."),
    _foia.states("21(2)", "What counts as accessible", "Information may be accessible although it must be "
                 "paid for, or where a duty exists to supply it."),
    _foia.states("21(2)(a)", "Accessible for payment", "Information may be reasonably accessible although it "
                 "must be paid for."),
    _foia.states("21(2)(b)", "Accessible under another duty", "Information that the authority must by law "
                 "supply on request is accessible."),
    _foia.states("21(3)", "What the authority itself offers", "What is only available from the authority on "
                 "request is accessible only under its publication scheme."),
    _foia.states("22", "To be published", "Information that is to be published is exempt for as long as it "
                 "is reasonable to wait."),
    _foia.states("22(1)(a)", "To be published: the intention", "It is held with a view to its publication, "
                 "by the authority or another, at some future date."),
    _foia.states("22(1)(b)", "To be published: held so already", "It was already so held when the request "
                 "was made."),
    _foia.states("22(1)(c)", "To be published: reasonable", "It is reasonable in all the circumstances to "
                 "withhold it until then."),
    _foia.states("22A", "Research", "Information from a continuing programme of research is exempt where "
                 "disclosure would do harm."),
    _foia.states("23", "Security bodies", "Information from, or relating to, bodies dealing with security "
                 "matters is exempt."),
    _foia.states("23(2)", "Security bodies: certificate", "A Minister’s certificate is conclusive, subject "
                 "to section 60."),
    _foia.states("23(3)", "Security bodies: the list", "The bodies to which section 23 applies, from (a) to "
                 "(p).", "Among them the National Crime Agency (n), the Intelligence and Security Committee "
                 "(o) and the Judicial Commissioners (p)."),
    _foia.states("24", "National security", "Information is exempt where that is required to safeguard "
                 "national security."),
    _foia.states("24(3)", "National security: certificate", "A Minister’s certificate that exemption is "
                 "required is conclusive, subject to section 60."),
    _foia.states("26", "Defence", "Information is exempt where disclosure would prejudice defence."),
    _foia.states("27", "International relations", "Information is exempt where disclosure would prejudice "
                 "relations abroad."),
    _foia.states("27(3)", "Confidential information from abroad", "Information is confidential while the "
                 "terms or the circumstances on which it was obtained require it."),
    _foia.states("28", "Relations within the United Kingdom", "Information is exempt where disclosure would "
                 "prejudice them."),
    _foia.states("29", "The economy", "Information is exempt where disclosure would prejudice the economy."),
    _foia.states("30", "Investigations and proceedings", "Information of the authority’s own investigations "
                 "is exempt."),
    _foia.states("30(1)", "Investigations and proceedings", "Information the authority has at any time held "
                 "for its own criminal investigations and proceedings."),
    _foia.states("31", "Law enforcement", "Information is exempt where disclosure would prejudice law "
                 "enforcement."),
    _foia.states("31(1)", "Law enforcement", "Disclosure would, or would be likely to, prejudice one of the "
                 "matters in (a) to (i)."),
    _foia.states("31(2)", "Purposes of law enforcement", "The purposes (a) to (j), of which 31(1)(g), (h) "
                 "and (i) must name one."),
    _foia.states("31(2)(a)", "Purpose: breach of the law", "Finding out whether anyone has failed to comply "
                 "with the law."),
    _foia.states("31(2)(b)", "Purpose: improper conduct", "Finding out whether anyone is responsible for "
                 "improper conduct."),
    _foia.states("31(2)(c)", "Purpose: regulatory action", "Finding out whether circumstances justify "
                 "regulatory action."),
    _foia.states("31(2)(d)", "Purpose: fitness", "Finding out a person’s fitness to manage a company or for "
                 "a profession or activity."),
    _foia.states("31(2)(e)", "Purpose: an accident", "Finding out the cause of an accident."),
    _foia.states("31(2)(f)", "Purpose: charities’ administration", "Protecting charities against misconduct "
                 "or mismanagement."),
    _foia.states("31(2)(g)", "Purpose: charities’ property", "Protecting the property of charities from loss "
                 "or misuse."),
    _foia.states("31(2)(h)", "Purpose: recovering charities’ property",
                 "Recovering the property of charities."),
    _foia.states("31(2)(i)", "Purpose: persons at work", "Securing the health, safety and welfare of persons "
                 "at work."),
    _foia.states("31(2)(j)", "Purpose: risk from work", "Protecting others from risk arising from the "
                 "actions of persons at work."),
    _foia.states("32", "Court records", "Information held only because it is in court or inquiry documents "
                 "is exempt."),
    _foia.states("33", "Audit functions", "Information is exempt where disclosure would prejudice audit of "
                 "other authorities."),
    _foia.states("33(1)", "Audit functions: of whom", "Section 33 is for authorities that audit other "
                 "authorities or examine how well they use their resources."),
    _foia.states("33(1)(a)", "Audit functions: accounts", "Functions of auditing the accounts of other "
                 "public authorities."),
    _foia.states("33(1)(b)", "Audit functions: resources", "Functions of examining the economy, efficiency "
                 "and effectiveness of other public authorities."),
    _foia.states("34", "Parliamentary privilege", "Information is exempt where that is required to avoid "
                 "infringing privilege."),
    _foia.states("34(3)", "Privilege: certificate", "A certificate of the Speaker or of the Clerk of the "
                 "Parliaments is conclusive."),
    _foia.states("35", "Government policy", "Information of government on its policy is exempt."),
    _foia.states("35(1)", "Government policy", "Information held by a government department or the Welsh "
                 "Government, of kinds (a) to (d)."),
    _foia.states("36", "Conduct of public affairs", "Information is exempt where disclosure would prejudice "
                 "public affairs."),
    _foia.states("36(2)", "Conduct of public affairs", "In the reasonable opinion of a qualified person, "
                 "disclosure would have, or would be likely to have, an effect named in (a) to (c)."),
    _foia.states("36(2)(b)", "Free and frank advice or views", "Disclosure would, or would be likely to, "
                 "inhibit advice or the exchange of views."),
    _foia.states("36(5)", "Qualified persons", "Who the qualified person is, by kind of authority."),
    _foia.states("36(5)(n)", "Qualified person: bodies of the Greater London Authority",
                 "For a functional body of the Greater London Authority, its chairman.",
                 "That this reaches the Mayor’s Office for Policing and Crime was not checked."),
    _foia.states("36(5)(o)", "Qualified person: all other authorities", "A Minister; or the authority, or an "
                 "officer or employee, whom a Minister has authorised.", "Whom a Minister has authorised "
                 "differs from office to office: keep the instrument of authorisation."),
    _foia.states("36(5)(o)(i)", "Qualified person: a Minister", "A Minister of the Crown."),
    _foia.states("36(5)(o)(ii)", "Qualified person: the authority", "The authority itself, if a Minister has "
                 "authorised it.", "For a commissioner, who is the authority in person, that is the "
                 "commissioner."),
    _foia.states("36(5)(o)(iii)", "Qualified person: an officer", "An officer or employee whom a Minister "
                 "has authorised."),
    _foia.states("36(6)", "Authorisation", "An authorisation may name a person or a class, be general or "
                 "limited, and carry conditions."),
    _foia.states("36(7)", "The two Houses: certificate", "A certificate of the qualified person of either "
                 "House is conclusive."),
    _foia.states("37", "The Sovereign and honours", "Communications with the Sovereign and the conferring of "
                 "honours are exempt."),
    _foia.states("37(1)", "The Sovereign and honours", "Communications with the Sovereign and the Royal "
                 "Family, and the conferring of honours."),
    _foia.states("38", "Health and safety", "Information is exempt where disclosure would endanger anyone."),
    _foia.states("39", "Environmental information", "What the environmental regulations govern is exempt, "
                 "and is handled under them."),
    _foia.states("39(1)", "Environmental information", "Information that the environmental information "
                 "regulations govern is exempt, and is handled under them."),
    _foia.states("40", "Personal data", "Personal data of the applicant, and of others under a condition, is "
                 "exempt."),
    _foia.states("40(2)", "Other people’s personal data", "Personal data of others is exempt where one of "
                 "three conditions is met."),
    _foia.states("40(3)(a)(i)", "First condition, until 2018: principles", "Disclosure to the public would "
                 "contravene a principle of the Data Protection Act 1998.", source=AS_IT_WAS_2008,
                 in_force=BEFORE_DPA_2018),
    _foia.states("40(3)(a)(ii)", "First condition, until 2018: damage or distress",
                 "Disclosure to the public would contravene section 10 of the Data Protection Act 1998.",
                 source=AS_IT_WAS_2008, in_force=BEFORE_DPA_2018),
    _foia.states("40(3)(b)", "First condition, until 2018: manual data", "Disclosure to the public would "
                 "contravene a principle if the exemptions in section 33A(1) of the Data Protection Act 1998 "
                 "were disregarded.", source=AS_IT_WAS_2008, in_force=BEFORE_DPA_2018),
    _foia.states("40(3A)", "First condition", "Disclosure to the public would contravene a data protection "
                 "principle, or would do so if the exemptions for unstructured manual data were disregarded.",
                 in_force=SINCE_DPA_2018),
    _foia.states("40(3A)(a)", "First condition: principles", "Disclosure to the public would contravene a "
                 "data protection principle.", in_force=SINCE_DPA_2018),
    _foia.states("40(3A)(b)", "First condition: manual data", "Disclosure to the public would do so if "
                 "section 24(1) of the Data Protection Act 2018 were disregarded.", in_force=SINCE_DPA_2018),
    _foia.states("40(3B)", "Second condition", "Disclosure to the public would contravene the person’s right "
                 "to object.", in_force=SINCE_DPA_2018),
    _foia.states("40(4)", "Second condition, until 2018", "Part IV of the Data Protection Act 1998 kept the "
                 "information from the person.", source=AS_IT_WAS_2008, in_force=BEFORE_DPA_2018),
    _foia.states("40(4A)", "Third condition", "On an access request by the person concerned the information "
                 "would be withheld.", in_force=SINCE_DPA_2018),
    _foia.states("40(4A)(a)", "Third condition: general processing", "On a subject access request it would "
                 "be withheld under the Data Protection Act 2018, sections 15, 16 or 26 or Schedule 2, 3 or "
                 "4.", in_force=SINCE_DPA_2018),
    _foia.states("40(4A)(b)", "Third condition: law enforcement", "On a law enforcement access request it "
                 "would be withheld under section 45(4) or 78A of the Data Protection Act 2018.",
                 "The mention of section 78A is wording of 2025/26; since which day is not established here.",
                 in_force=SINCE_DPA_2018),
    _foia.states("40(5B)", "Others’ data: neither confirming nor denying", "The duty to confirm or deny "
                 "falls away where one of (a) to (d) applies.", in_force=SINCE_DPA_2018),
    _foia.states("40(5B)(a)", "Others’ data: neither confirming nor denying, the principles",
                 "Confirming or denying would contravene a data protection principle, or would do so for "
                 "unstructured manual data.", in_force=SINCE_DPA_2018),
    _foia.states("40(7)", "Meanings for section 40", "The data protection principles are those of Article "
                 "5(1) of the UK GDPR and section 34(1) of the Data Protection Act 2018."),
    _foia.states("40(8)", "Legitimate interests", "Whether disclosure would be lawful is asked as if an "
                 "authority could rely on legitimate interests.", "Three steps: a legitimate interest, "
                 "necessity, and the balance with the person’s rights.", in_force=SINCE_DPA_2018),
    _foia.states("41", "Provided in confidence", "Information is exempt where disclosing it would be an "
                 "actionable breach."),
    _foia.states("41(1)(a)", "In confidence: obtained", "The authority obtained the information from another "
                 "person, which may be another authority."),
    _foia.states("41(1)(b)", "In confidence: breach", "Its disclosure to the public would be a breach of "
                 "confidence for which somebody could sue."),
    _foia.states("42", "Legal professional privilege", "Information that is privileged is exempt."),
    _foia.states("43", "Commercial interests", "Trade secrets are exempt, and what would prejudice "
                 "commercial interests."),
    _foia.states("44", "Prohibitions on disclosure", "Information whose disclosure is prohibited is exempt."),
    _foia.states("44(1)", "Prohibitions on disclosure", "Disclosure is prohibited by an enactment, "
                 "incompatible with an assimilated obligation, or a contempt of court."),
)
# fmt: on
