"""What an answer says of itself: that it is late, corrects another, refuses (FOIA 17, EIR 14). Pure."""

from collections.abc import Mapping

from foidesk.wording.names import Name

WORDS: Mapping[Name, str] = {
    Name.LATE: "This answer is late, and we are sorry. It was due on {due_on}; we are writing {working_days} "
    "after that. We have not kept to section 10(1) of the Act.",
    Name.LATE_EIR: "This answer is late, and we are sorry. It was due on {due_on}; we are writing "
    "{working_days} after that. We have not kept to regulation 5(2) of the Regulations.",
    Name.CORRECTION: "We sent you our answer on {answered_on}. Something in it was wrong, and we are sorry. "
    "This letter takes the place of what that letter said about {questions}; everything else in it stands.",
    Name.SUPPLEMENT: "We sent you our answer on {answered_on}. We have more to tell you since. This letter "
    "takes the place of what that letter said about {questions}; everything else in it stands.",
    Name.CORRECTED_BEFORE: "We corrected or added to that answer on {days} already.",
    Name.REFUSAL_EXEMPT: "For {questions} this letter is a refusal notice under section 17(1) of the Act.",
    Name.REFUSAL_NOT_OBLIGED: "For {questions} this letter is a refusal notice under section 17(5) of the "
    "Act.",
    Name.REFUSAL_EIR: "For {questions} this letter is a refusal under regulation 14 of the Regulations.",
}
