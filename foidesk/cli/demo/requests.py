"""What was asked of the demo office, in the applicants' own words. All of them are invented."""

from dataclasses import dataclass

from foidesk.cases.rules import AddressKind, Channel, NewApplicant
from foidesk.law.regime import Regime


@dataclass(frozen=True)
class Ask:
    """A request as somebody wrote it: what stands before the questions, the questions, and what follows.

    `regimes` are the laws of the questions where not all of them come under the Act.
    """

    title: str
    applicant: NewApplicant
    opening: str
    questions: tuple[str, ...]
    closing: str
    channel: Channel = Channel.EMAIL
    regimes: tuple[Regime, ...] = ()

    @property
    def words(self) -> str:
        """The whole letter."""
        numbered = "\n".join(f"{n}. {text}" for n, text in enumerate(self.questions, start=1))
        whole = ["Dear Freedom of Information team,", self.opening, numbered, self.closing]
        signed = [self.applicant.name]
        if self.applicant.address_kind is not AddressKind.EMAIL:
            signed.append(self.applicant.address)
        return "\n\n".join([*(part for part in whole if part), "\n".join(["Kind regards", *signed])])


def _by_mail(name: str, address: str) -> NewApplicant:
    return NewApplicant(name, AddressKind.EMAIL, address)


def _by_post(name: str, *lines: str) -> NewApplicant:
    return NewApplicant(name, AddressKind.POST, "\n".join(lines))


GRANTS = Ask(
    title="Safer Streets community grants",
    applicant=_by_mail("Tamsin Quillfeather", "tamsin@quillfeather.example"),
    opening="I volunteer with a youth club and we are thinking of applying for a grant next year. Under the "
    "Freedom of Information Act, please tell me:",
    questions=(
        (
            "How many applications for a Safer Streets community grant did you receive in {last}, and how "
            "many were successful?"
        ),
        (
            "For each successful application, the name of the organisation, what the money was for and how "
            "much it was given."
        ),
        "Who decides on the applications, and against what criteria?",
    ),
    closing="A reply by e-mail is fine.",
)
PLATFORM = Ask(
    title="Victim referral platform contract",
    applicant=_by_mail("Linus Farrowgate", "l.farrowgate@tenderwatch.example"),
    opening="This is a request under the Freedom of Information Act 2000 about the software your office pays "
    "for to refer victims of crime to support services.",
    questions=(
        "Which supplier provides the platform, and how was the contract awarded?",
        "When did the contract start, when does it end, and may it be extended?",
        "How much did you pay the supplier in {before} and in {last}?",
        "Please send me the supplier's day rates and the pricing model from its tender.",
    ),
    closing="Please answer the questions you can even if others take longer.",
)
CAMERAS = Ask(
    title="Speed cameras and the road safety fund",
    applicant=_by_post("Bernard Oxlade-Pym", "14 Fuller's Row", "Marlford", "Marlshire MX1 4QQ"),
    opening="Cars race down our road at night and I want to know what is being done about it.",
    questions=(
        "How many drivers did each of the fixed speed cameras in Marlford catch in {last}?",
        (
            "How much money did the Commissioner's road safety fund give out in {last}, and to how many "
            "projects?"
        ),
    ),
    closing="I have no computer, so please write to me at the address below.",
    channel=Channel.LETTER,
)
COMPLAINTS = Ask(
    title="Complaints about a named person",
    applicant=_by_mail("Greta Underbrook", "greta.underbrook@postbox.example"),
    opening="I am having trouble with a neighbour and believe that I am not the only one.",
    questions=(
        (
            "Please send me every complaint that your office has received about Mr Rufus Applegarth of Lower "
            "Marl, and tell me what was done about each of them."
        ),
    ),
    closing="I look forward to hearing from you within twenty working days.",
)
RENT = Ask(
    title="Cost of the Commissioner's offices",
    applicant=_by_post(
        "Winifred Tallowby", "The Old Forge", "2 Pound Lane", "Nether Marl", "Marlshire MX7 2PP"
    ),
    opening="I read in the Marlford Courier that your office has taken another floor of Marl House.",
    questions=(
        "How much floor space does your office rent, and at what rent a year?",
        "What was spent on moving and furniture in {last}?",
        "How many desks are there, and how many people use them on an ordinary weekday?",
    ),
    closing="",
    channel=Channel.LETTER,
)
EXPENSES = Ask(
    title="The Commissioner's travel and expenses",
    applicant=_by_mail("Casper Nettleship", "casper@marlfordcourier.example"),
    opening="I write for a local paper. For the period 1 April to 31 March in {last}, please provide:",
    questions=(
        "The total of the expenses claimed by the Commissioner, by category.",
        "Each journey outside the county that the office paid for, with date, place, purpose and cost.",
        "The total of the hospitality that the Commissioner accepted, and from whom.",
        "Copies of the receipts for overnight stays.",
    ),
    closing="I should prefer a spreadsheet for questions 1 and 2.",
)
CONTACT = Ask(
    title="Letters and calls to the Commissioner's office",
    applicant=_by_mail("Delphine Orchardson", "d.orchardson@mailbag.example"),
    opening="I am writing a dissertation on how elected offices deal with their post.",
    questions=(
        (
            "How many letters, e-mails and calls from the public did your office receive in each month of "
            "{last}?"
        ),
        "What were the ten most frequent subjects?",
        "How long did it take to answer, on average?",
        "Do you use any automatic tool to sort or answer what comes in? If so, which?",
    ),
    closing="Many thanks for your help.",
)
STAFF = Ask(
    title="Staff numbers and vacancies",
    applicant=_by_mail("Ivo Brackenridge", "ivo.brackenridge@jobsdata.example"),
    opening="Please treat this as a request under the FOI Act.",
    questions=(
        (
            "How many people does the Office of the Police and Crime Commissioner employ, in full-time "
            "equivalents, by team?"
        ),
        "How many posts are vacant, and since when?",
        "How many people left in {last}?",
    ),
    closing="",
)
MEETINGS = Ask(
    title="Meetings about policing in the north of the county",
    applicant=_by_mail("Hester Plumtree", "hester.plumtree@postbox.example"),
    opening="I should like to see what has been said about policing up here.",
    questions=("All notes of meetings about the north.",),
    closing="Thank you.",
)
CUSTODY = Ask(
    title="Correspondence about the custody suite",
    applicant=_by_mail("Magnus Oakenshaw", "magnus@oakenshaw.example"),
    opening="Under FOI I would like the following.",
    questions=(
        "All correspondence about the custody suite at Marlford.",
        "All reports about it.",
    ),
    closing="Electronic copies, please.",
)
VISITORS = Ask(
    title="Independent custody visiting scheme",
    applicant=NewApplicant("Juno Saltmarsh", AddressKind.HANDLE, "@juno_saltmarsh on chirrup.example"),
    opening="Saw your post about custody visitors! Some questions, as an FOI request please:",
    questions=(
        "How many independent custody visitors are there in Marlshire?",
        "How many visits did they make in {last}, and to which custody suites?",
        "What did they raise, and what was done about it?",
    ),
    closing="Reply to me on here, thanks.",
    channel=Channel.SOCIAL,
)
LEGAL = Ask(
    title="Spending on legal services",
    applicant=_by_mail("Philippa Greywether", "p.greywether@lawlist.example"),
    opening="I request the following information under section 1 of the Freedom of Information Act 2000:",
    questions=(
        "The total that your office spent on external legal advice in {before} and in {last}.",
        "The names of the firms and chambers instructed, and how much each was paid.",
        "The number of employment tribunal claims brought against your office in those two years.",
    ),
    closing="",
)
ROAD_SAFETY = Ask(
    title="Road safety fund awards to schools",
    applicant=_by_mail("Silas Merriweather-Boon", "silas@saferschoolruns.example"),
    opening="Our parents' group asks for information about the road safety fund and schools:",
    questions=(
        "How many schools applied to the road safety fund in {last}?",
        "How many of them received money?",
        "What is the highest and the lowest amount that a school was given?",
        "What share of the whole fund went to schools?",
        "Is there a limit to what one school can be given?",
        "How do you check that the money was spent on what it was given for?",
        "How many awards have ever been paid back, in whole or in part?",
    ),
    closing="With best wishes from all of us",
)
CONSULTANTS = Ask(
    title="Consultants and interim staff",
    applicant=_by_mail("Ottoline Hargreave-Finch", "ottoline@finchfacts.example"),
    opening="I'd like to know how much public money goes to consultants.",
    questions=(
        "How much did your office spend on consultants and interim staff in {last}?",
        "Which firms or agencies were paid more than £5,000, how much and what for?",
        "What was the highest day rate you paid?",
        "How many interim staff work for you at the moment?",
    ),
    closing="If a question is unclear please ring me, my number is 01632 960177.",
)
WATCH = Ask(
    title="Neighbourhood Watch funding",
    applicant=_by_post("Cuthbert Lanehouse", "Rose Cottage", "Mill Bank", "Upper Marl", "Marlshire MX6 3LL"),
    opening="I run the Neighbourhood Watch in our street and we have never had a penny.",
    questions=(
        "How much did the Commissioner give to Neighbourhood Watch groups in {last}?",
        "Who in your office decided which groups got something, and what e-mails did they write about it?",
    ),
    closing="",
    channel=Channel.LETTER,
)
ESTATES = Ask(
    title="Former police house at Nether Marl",
    applicant=_by_mail("Rosalind Thackwray", "r.thackwray@postbox.example"),
    opening="The old police house in our village has stood empty for years.",
    questions=(
        "Has the former police house in Church Lane, Nether Marl been sold, when, and for how much?",
        "Which other former police buildings are to be sold? I have heard there is a list.",
        "What did it cost to keep the house empty in {last}?",
    ),
    closing="Thank you in advance.",
)
AIR_BASE = Ask(
    title="Police air base at Upper Marl",
    applicant=_by_mail("Araminta Wexcombe", "araminta@wexcombe.example"),
    opening="A helicopter comes over our roof at all hours, and I want to know what it costs and how loud it "
    "is.",
    questions=(
        "How much did the Commissioner pay towards the air base in {before} and in {last}?",
        (
            "Every measurement of the noise around the base since it opened, and the drawings that show how "
            "far the noise reaches."
        ),
    ),
    closing="Please send the drawings on paper and in full size. I cannot read them on a screen.",
    regimes=(Regime.FOIA, Regime.EIR),
)
STOP_SEARCH = Ask(
    title="E-mails that mention stop and search",
    applicant=_by_mail("Crispin Yarborough-Dale", "crispin@yarborough-dale.example"),
    opening="I am researching how stop and search is overseen. Under the FOI Act please send me:",
    questions=(
        (
            "All e-mails that the Commissioner and the Deputy Commissioner sent or received in {before} and "
            "in {last} and that mention stop and search."
        ),
        "The number of meetings of the scrutiny panel for stop and search in {last}.",
    ),
    closing="",
)
HELPLINE = Ask(
    title="Offers for the victims' helpline",
    applicant=_by_post("Perpetua Inchbald", "9 Ropewalk", "Marlwick", "Marlshire MX4 8TT"),
    opening="I sit on the board of a small charity. We did not get the contract for the helpline and would "
    "like to understand why.",
    questions=(
        "Which organisations made an offer, and which was chosen?",
        "The price of each offer, with the points that it was given.",
    ),
    closing="",
    channel=Channel.LETTER,
)

DRONES = Ask(
    title="Drones bought with the Commissioner's money",
    applicant=_by_mail("Ottoline Marchbanks", "o.marchbanks@skywatch.example"),
    opening="",
    questions=(
        "Did your office pay for any drones, and in which year?",
        "What did each of them cost?",
    ),
    closing="",
)
DRONES_AGAIN = Ask(
    title="Drones, second copy",
    applicant=DRONES.applicant,
    opening="SECOND COPY, in case the first did not arrive.",
    questions=DRONES.questions,
    closing="",
)
STATION = Ask(
    title="Hours of the front counters",
    applicant=_by_mail("Dorcas Wainfleet", "dorcas@wainfleet.example"),
    opening="I could not get in twice.",
    questions=("When are the front counters of the police stations in Marlshire open?",),
    closing="Thank you.",
)
UNSORTED = Ask(
    title="FOI - cost of the Commissioner's newsletter",
    applicant=_by_mail("Barnaby Sedgewick", "barnaby.sedgewick@mailbag.example"),
    opening="Another glossy newsletter came through my door this morning.",
    questions=(
        "What does each edition cost to write, print and deliver?",
        "How many copies are printed, and who delivers them?",
        "How many people have asked not to get it?",
    ),
    closing="I look forward to your reply.",
)
