"""What is found in text of any kind, and what is said of a file as a whole."""

from foidesk.findings.codes import Code
from foidesk.findings.meaning import ANY, Meaning
from foidesk.language.sentence import say

OF_TEXT = {
    Code.TRACKING_LINK: Meaning(
        say("Web address that follows people"),
        say(
            "A web address was rewritten by a mail system, or marked to follow whoever opens it. It often "
            "carries the mailbox of the member of staff who received it."
        ),
        say("Replace it with the true address, which is given where it could be found."),
        ANY,
    ),
    Code.PERSONAL_DATA: Meaning(
        say("Details of a person"),
        say(
            "Something in the text looks like a detail of a person. How likely that is differs: a number "
            "whose check digit is right and that stands beside its name is surer than six digits alone. "
            "What is less than half sure is only pointed out and keeps nothing from leaving."
        ),
        say(
            "Read it in its place. If it identifies somebody and there is no ground for disclosing it, "
            "redact it; if it is yours to publish, say so when you let the file pass."
        ),
        ANY,
    ),
}
OF_THE_FILE = {
    Code.ARCHIVE: Meaning(
        say("Archive that is not opened here"),
        say("Files are packed into it in a way that is not opened here, so nobody can say what is in them."),
        say("Unpack it and check the files themselves, or pack them again as .zip."),
        say("7z and RAR archives"),
    ),
    Code.ENCRYPTED: Meaning(
        say("Locked with a password"),
        say("The file can't be opened without a password, so nobody can say what is in it."),
        say("Open it, save it without a password, and check that file."),
        say("Office files, PDF, archives, messages"),
    ),
    Code.BOMB: Meaning(
        say("Unpacks to far too much"),
        say(
            "The file is small but unpacks to so much that it would fill a computer. It was not read to its "
            "end."
        ),
        say(
            "Do not open it. Ask whoever sent it for another copy; if they know nothing of it, tell your IT."
        ),
        ANY,
    ),
    Code.TRUNCATED: Meaning(
        say("Damaged or cut short"),
        say("A part of the file is missing or broken, so that not all of it could be examined."),
        say("Open it in its program and save it again, or ask for a fresh copy."),
        ANY,
    ),
    Code.TYPE_MISMATCH: Meaning(
        say("Name and content disagree"),
        say(
            "The ending of the name promises one kind of file, the content is another. Whoever looked at it "
            "may not have seen what it really is."
        ),
        say("Open it in the right program, look at it, and save it under the right ending."),
        ANY,
    ),
    Code.UNKNOWN_TYPE: Meaning(
        say("Unknown kind of file"),
        say("It is of no kind that is known here, so nobody can say what is in it."),
        say("Save it as an ordinary document or as PDF, and check that file."),
        ANY,
    ),
    Code.UNREADABLE: Meaning(
        say("Could not be examined"),
        say("Something kept the file from being examined; what it was stands beside the finding."),
        say(
            "Save it again in the program it was made with, and check that copy. Sound and film need two "
            "people who listen to or watch all of it."
        ),
        ANY,
    ),
}
