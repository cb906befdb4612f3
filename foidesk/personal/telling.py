"""What a finding of personal data says: how many of what, and how sure, in words."""

from foidesk.language.sentence import Sentence, say
from foidesk.personal.span import Kind

_ONE = {
    Kind.APPLICANT: say("detail of the applicant"),
    Kind.PERSON: say("detail of a person known to the office"),
    Kind.EMAIL: say("e-mail address"),
    Kind.TELEPHONE: say("telephone number"),
    Kind.NI_NUMBER: say("National Insurance number"),
    Kind.NHS_NUMBER: say("NHS number"),
    Kind.PASSPORT: say("passport number"),
    Kind.DRIVING_LICENCE: say("driving licence number"),
    Kind.PAYMENT_CARD: say("payment card number"),
    Kind.BANK_ACCOUNT: say("sort code with account number"),
    Kind.DATE_OF_BIRTH: say("date of birth"),
    Kind.ADDRESS: say("postal address"),
    Kind.VEHICLE_MARK: say("vehicle registration mark"),
    Kind.COLLAR_NUMBER: say("collar, warrant or staff number"),
    Kind.NAME: say("name of a person"),
}
_MANY = {
    Kind.APPLICANT: say("details of the applicant"),
    Kind.PERSON: say("details of people known to the office"),
    Kind.EMAIL: say("e-mail addresses"),
    Kind.TELEPHONE: say("telephone numbers"),
    Kind.NI_NUMBER: say("National Insurance numbers"),
    Kind.NHS_NUMBER: say("NHS numbers"),
    Kind.PASSPORT: say("passport numbers"),
    Kind.DRIVING_LICENCE: say("driving licence numbers"),
    Kind.PAYMENT_CARD: say("payment card numbers"),
    Kind.BANK_ACCOUNT: say("sort codes with account numbers"),
    Kind.DATE_OF_BIRTH: say("dates of birth"),
    Kind.ADDRESS: say("postal addresses"),
    Kind.VEHICLE_MARK: say("vehicle registration marks"),
    Kind.COLLAR_NUMBER: say("collar, warrant or staff numbers"),
    Kind.NAME: say("names of people"),
}


def sentence(kind: Kind, count: int, heading: str, *, likely: bool) -> Sentence:
    """“41 National Insurance numbers in the column “NINO”.” or “Perhaps 1 telephone number.”"""
    what = _ONE[kind] if count == 1 else _MANY[kind]
    n = f"{count:,}"
    if heading and likely:
        return say("{n} {what} in the column “{heading}”.", n=n, what=what, heading=heading)
    if heading:
        return say("Perhaps {n} {what} in the column “{heading}”.", n=n, what=what, heading=heading)
    return say("{n} {what}.", n=n, what=what) if likely else say("Perhaps {n} {what}.", n=n, what=what)
