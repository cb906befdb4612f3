"""How a provision puts a common test in the words of its own subsection, and what else it asks for."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from foidesk.grounds.ask import Ask
from foidesk.grounds.kinds import Provision, ReasonKind
from foidesk.law.citation import Citation, eir, foia
from foidesk.law.exemption import Exemption


@dataclass(frozen=True)
class Words:
    """The question, the help beside it and, where it differs, what is said when the text is not there."""

    asks: str
    help: str
    lacking: str = ""

    def said_in(self, ask: Ask) -> Ask:
        """The test in these words."""
        return replace(ask, asks=self.asks, help=self.help, lacking=self.lacking or ask.lacking)


@dataclass(frozen=True)
class OwnWords:
    """The words of a provision for tests that others have too, and `more` tests of its own.

    `warning` is what an officer should think of before relying on it at all.
    """

    words: Mapping[ReasonKind, Words]
    more: tuple[Ask, ...] = ()
    warning: str = ""


def _why(asks: str, help_text: str, lacking: str = "", *, warning: str = "") -> OwnWords:
    return OwnWords({ReasonKind.WHY: Words(asks, help_text, lacking)}, warning=warning)


def _harm(asks: str, help_text: str, lacking: str = "") -> OwnWords:
    return OwnWords({ReasonKind.HARM: Words(asks, help_text, lacking)})


def _which(help_text: str) -> OwnWords:
    return _why("What in this information does it protect?", help_text)


# fmt: off
_NOTHING = OwnWords({})
_REQUIRED = _harm("Why is exemption required to safeguard national security?",
                  "There is no test of how likely harm is. Say what has to be safeguarded, and why that "
                  "takes no less than this exemption.",
                  "say why exemption is required to safeguard national security.")
_INVESTIGATION = _why("For which investigation or proceedings was it held?",
                      "It is enough that it was held for them at some time. They must be the office's own, "
                      "and criminal.", "say for which investigation or proceedings it was held.")
_MASK = (
    "Directly or indirectly. Section 23(3) lists the bodies. Where section 24 is cited in the alternative, "
    "nothing in the letter may show which of the two applies."
)
_WHOSE = Ask(ReasonKind.WHOSE_INTERESTS, "Whose commercial interests are they?",
             "Name each in a sentence: the supplier, a competitor, or the office itself.",
             "say whose commercial interests they are.", foia("43(2)"))
_NOT_OBTAINED = (
    "A contract that the office itself concluded was normally not obtained from the other side, so its terms "
    "are not exempt here (Derry City Council v Information Commissioner, EA/2006/0014). Think of section "
    "43(2) instead."
)
_SPECIAL = (
    "Data about health, ethnic origin, beliefs, trade unions, sex life or offences can hardly ever be "
    "disclosed: a legitimate interest alone never suffices for it. Then the three steps may be short."
)
_OPINION = _harm("What would be prejudiced or inhibited, and how?",
                 "As the qualified person sees it: whose advice, which exchange of views, or which other "
                 "conduct of public affairs, and what would come of it.")
# Where two rows are about one provision, that nearer to it speaks.
_OWN: tuple[tuple[Citation, OwnWords], ...] = (
    (foia("22A(1)"),
     _why("Which programme of research is it, and what report will come of it?",
          "The programme must be continuing, and the report meant to be published.")),
    (foia("23"), _why("Which security body supplied it, or does it relate to?", _MASK)),
    (foia("24"), _REQUIRED),
    (foia("27(2)"),
     _why("From which State or organisation was it obtained, and on what terms?",
          "It is confidential while the terms, or the circumstances of its being obtained, ask for that.")),
    (foia("28(1)"),
     _why("Relations between which administrations?",
          "Those of the United Kingdom, Scotland, Wales and Northern Ireland. A force or an office like "
          "this is none.")),
    (foia("30(1)"), _INVESTIGATION),
    (foia("30(2)"),
     _why("For which functions was it obtained, and what has it to do with a confidential source?",
          "Don't name the source, here or anywhere else.")),
    (foia("31(3)"),
     _why("Which paragraph of section 31(1) would be prejudiced, and why?",
          "For paragraphs (g) to (i) name the purpose in section 31(2) too.")),
    (foia("32"),
     _why("Which document is it contained in?",
          "Of which court, inquiry or arbitration, and of which proceedings. It is exempt only if it is "
          "held for no other reason than that this document contains it.",
          "say which document contains it, and that it is held only because of that.")),
    (foia("33"),
     _why("Which functions of this office would be prejudiced?",
          "Auditing other authorities' accounts, or examining how economically and effectively they use "
          "their resources (section 33(1)). A person must review whether this office has them.")),
    (foia("34"),
     _why("Why is exemption required to avoid infringing Parliament's privileges?",
          "Name the House and the proceedings.")),
    (foia("36(2)"), _OPINION),
    (foia("36(3)"), _OPINION),
    (foia("36(4)"),
     _why("Which effect in section 36(2) would disclosure have?",
          "And what makes it statistical information. No qualified person's opinion is needed.")),
    (foia("38"),
     _harm("Whose health or safety would be endangered, and how?",
           "Physical or mental health, or safety, of any individual. Say what would lead from disclosure "
           "to the danger, and how you know.",
           "say whose health or safety would be endangered, and how.")),
    (foia("39"),
     _why("What makes it environmental information?",
          "Then the Environmental Information Regulations decide: change the regime of this question, "
          "and decide it again there.")),
    (foia("40(3A)"),
     _why("Whose personal data is it, and which principle would disclosure contravene?",
          "Usually the first: lawful, fair and transparent (Article 5(1)(a) of the UK GDPR). Disclosing "
          "to the applicant is disclosing to everyone.", warning=_SPECIAL)),
    (foia("40(3B)"),
     _why("What did the person object to, and why would disclosure contravene that?",
          "An objection under Article 21 of the UK GDPR, made for reasons of the person's own situation.")),
    (foia("40(4A)(a)"),
     _why("Which provision would keep it from the person it is about?",
          "Section 15, 16 or 26 of, or Schedule 2, 3 or 4 to, the Data Protection Act 2018.")),
    (foia("40(4A)(b)"),
     _why("Which provision would keep it from the person it is about?",
          "Section 45(4) or 78A of the Data Protection Act 2018.")),
    (foia("40(5B)(a)"), OwnWords({}, warning=_SPECIAL)),
    (foia("41"), OwnWords({}, warning=_NOT_OBTAINED)),
    (foia("42"),
     _why("Which privilege is it: of advice, or of litigation?",
          "Who advised whom, about what. And that it was not lost, by showing the advice to others.")),
    (foia("43(1)"), _why("What makes it a trade secret?", "What it is used for, and how it is kept secret.")),
    (foia("43(2)"), OwnWords({}, (_WHOSE,))),
    (foia("43(3)"), OwnWords({}, (_WHOSE,))),
    (foia("44(1)(b)"), _why("Which assimilated obligation is it?", "Name the instrument and the article.")),
    (foia("44(1)(c)"), _why("Which order, or which proceedings?", "Name the court, and what it ordered.")),
    (eir("12(4)(b)"),
     _why("What makes the request manifestly unreasonable?",
          "Its burden, with the hours and what they would keep from being done: there is no fixed limit "
          "of cost here. Or that it is vexatious. “Manifestly” means that it is plain to see.",
          "say what makes the request manifestly unreasonable.")),
    (eir("12(4)(d)"),
     _why("What is not finished yet?",
          "Material still being completed, a document that is a draft, or data still being gathered.")),
    (eir("12(4)(e)"),
     _why("Between whom did it pass?",
          "Within this office. What passes between the office and the force, or another authority, is "
          "not internal.")),
    (eir("12(5)(a)"), _which("Say which of the four it is: defence, for example, or public safety.")),
    (eir("12(5)(b)"), _which("Say which course of justice, trial or inquiry it is, or which legal advice.")),
    (eir("13(2A)"),
     _why("Whose personal data is it, and which principle would disclosure contravene?",
          "Usually the first: lawful, fair and transparent (Article 5(1)(a) of the UK GDPR). Disclosing "
          "to the applicant is disclosing to everyone.", warning=_SPECIAL)),
)


# fmt: on
def own_words(provision: Provision) -> OwnWords:
    """The words of one provision; those of section 40(2) go by its condition."""
    condition = provision.condition if isinstance(provision, Exemption) else None
    at = condition or provision.citation
    found = [(len(cited.parts), words) for cited, words in _OWN if at.within(cited)]
    return max(found, key=lambda one: one[0])[1] if found else _NOTHING
