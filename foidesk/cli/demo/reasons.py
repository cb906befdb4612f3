"""Refusals of the demo office with their reasons in full, so that a case officer may learn from them."""

from foidesk.cli.demo.answers import Decided, disclosed
from foidesk.decisions.answer import Decision, Ground, Held, Outcome, Reason, ReasonKind
from foidesk.law import exemptions
from foidesk.law.exemption import Limb

ASKED_OF_SUPPLIER = (
    "We have been asked how the price that we pay for the platform is built up. Would it harm you if we "
    "disclosed the total, the yearly fee, the day rates or the pricing model? If so, please say how, and how "
    "you know."
)
SUPPLIER_SAID = (
    "No objection to questions 1 to 3, nor to the components of the price. An objection to the day rates and "
    "to the figures of the model: a competitor could work out what we shall offer in two tenders that are "
    "about to be invited, and bid just below it."
)
_RATES = Ground(
    exemptions.get("FOIA 43(2)"),
    limb=Limb.WOULD_BE_LIKELY_TO,
    reasons=(
        Reason(
            ReasonKind.WHY,
            "The day rates and the pricing model are Lanternfish Systems' own. They show how the company "
            "arrives at a price: what it charges for each grade of staff, which discounts it gives for "
            "volume, and how much it allows for risk. It has kept them from its competitors, and they are "
            "still in use. The total that we paid is a different matter, and we have given it to you under "
            "question 3.",
        ),
        Reason(ReasonKind.WHOSE_INTERESTS, "The interests are those of Lanternfish Systems and our own."),
        Reason(
            ReasonKind.HARM,
            "At least four companies offer platforms of this kind, and two police areas are about to invite "
            "tenders for one. With the rates and the model a competitor could work out what Lanternfish will "
            "offer there and bid just below it. The company told us so when we asked it, named the two "
            "tenders, and agreed that everything else may be disclosed.\n\n"
            "Our own contract must be tendered again within two years. If the present rates were public, "
            "bidders would place their offers near to them instead of making their best one, and we would "
            "pay more than we need to.",
        ),
        Reason(
            ReasonKind.FOR,
            "People should be able to see that public money is well spent, and on what.\n"
            "It would help to judge whether the price was reasonable beside those of other police areas.\n"
            "It would show that the tender was judged fairly.",
        ),
        Reason(
            ReasonKind.AGAINST,
            "There is a public interest in fair competition for public contracts, which suffers where one "
            "bidder's prices are known to the others.\n"
            "Suppliers should be able to tell us in detail how a price is made up; that helps us to get "
            "value for money.\n"
            "We should be able to tender this service again without having shown our hand.",
        ),
        Reason(
            ReasonKind.BALANCE,
            "What was paid, to whom, for what and for how long is now public, and it answers most of the "
            "question whether the money was well spent. The rates and the model would add only a little to "
            "that. Against it stands a harm that is near and specific: two tenders in the coming months, and "
            "our own within two years. So the public interest in keeping this part back outweighs the public "
            "interest in disclosing it at this time. That may be different once those tenders are over.",
        ),
        Reason(
            ReasonKind.CONSULTED,
            "Lanternfish Systems was asked by letter and answered within a week: no objection to questions "
            "1 to 3, an objection with reasons to question 4. The decision is ours.",
        ),
    ),
)
PLATFORM: Decided = {
    1: (
        disclosed(
            "Lanternfish Systems Ltd. The contract was awarded after an open tender, in which four companies "
            "made an offer. It went to the offer with the most points, of which 60 per cent were for quality "
            "and 40 per cent for price."
        ),
    ),
    2: (
        disclosed(
            "It started on the first day of the financial year {before}, for two years. After that it has no "
            "fixed end: it renews itself for a year at a time, at most twice, unless one side gives three "
            "months' notice."
        ),
    ),
    3: (disclosed("£46,800 in {before} and £48,200 in {last}, both without VAT."),),
    4: (
        disclosed(
            "The price has three components: a yearly fee for the platform, a fee for each referral above "
            "9,000 a year, and day rates for changes that we order. We ordered 22 days of changes in {last}.",
            label="how the price is built up",
        ),
        Decision(
            held=Held.HELD,
            outcome=Outcome.WITHHELD,
            label="the day rates and the figures of the pricing model",
            grounds=(_RATES,),
        ),
    ),
}

COMPLAINTS: Decided = {
    1: (
        Decision(
            held=Held.NCND,
            outcome=Outcome.NCND,
            grounds=(
                Ground(
                    exemptions.ncnd("FOIA 40(5B)(a)(i)"),
                    reasons=(
                        Reason(
                            ReasonKind.WHY,
                            "You ask about a person whom you name. To say whether anybody has complained "
                            "about that person would tell everyone something about him, since an answer "
                            "under the Act is an answer to the whole world. That would be personal data, "
                            "and to give it out would contravene the first data protection principle: it "
                            "would be neither fair nor lawful (Article 5(1)(a) of the UK GDPR).",
                        ),
                        Reason(
                            ReasonKind.LEGITIMATE_INTEREST,
                            "There is a legitimate interest in knowing that complaints are dealt with "
                            "properly, and somebody in a dispute with a neighbour has an interest in "
                            "learning of others in the same position.",
                        ),
                        Reason(
                            ReasonKind.NECESSITY,
                            "It is not necessary to answer to the whole world for that. How we deal with "
                            "complaints is described on our website, with figures for every year. Whoever "
                            "is troubled by a neighbour can speak to the neighbourhood team of the force, "
                            "or to the district council.",
                        ),
                        Reason(
                            ReasonKind.RIGHTS,
                            "A private person does not expect the public to be told whether anyone has "
                            "complained of him, true or not. It could harm his standing and expose him to "
                            "hostility. His rights outweigh the interest described above. We would give "
                            "the same answer about any other person.",
                        ),
                    ),
                ),
            ),
        ),
    ),
}

_NAMES = Ground(
    exemptions.get("FOIA 40(2)+40(3A)(a)"),
    reasons=(
        Reason(
            ReasonKind.WHY,
            "The six e-mails name two members of staff below the level of head of department. Their names "
            "and direct addresses are their personal data, and disclosure would contravene the first data "
            "protection principle: it would be neither fair nor lawful (Article 5(1)(a) of the UK GDPR).",
        ),
        Reason(
            ReasonKind.LEGITIMATE_INTEREST,
            "There is a legitimate interest in knowing how the groups were chosen and that it was done "
            "fairly.",
        ),
        Reason(
            ReasonKind.NECESSITY,
            "The content of the e-mails and the posts of those who wrote them serve that interest. The names "
            "add nothing to it.",
        ),
        Reason(
            ReasonKind.RIGHTS,
            "The two do not take decisions or speak for the office, and were told that their names are not "
            "published. They may expect us to keep to that.",
        ),
    ),
)
WATCH: Decided = {
    1: (disclosed("£7,400 in {last}, to nine Neighbourhood Watch groups."),),
    2: (
        disclosed(
            "The grants panel decided. Six e-mails were written about it. They say, in the order in which "
            "they were sent, that 14 groups applied, that five had spent less than half of an earlier grant, "
            "and that the other nine should get what they asked for, up to £1,000 each.",
            label="who decided, and what the e-mails say",
        ),
        Decision(
            held=Held.HELD,
            outcome=Outcome.WITHHELD,
            label="the names of those who wrote the e-mails",
            grounds=(_NAMES,),
        ),
    ),
}
