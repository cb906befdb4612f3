"""What is found in word processing and slides, in words, and what these share with spreadsheets."""

from foidesk.findings.codes import Code
from foidesk.findings.meaning import OFFICE, PAPERS, Meaning
from foidesk.language.sentence import say

OF_PAPERS = {
    Code.TRACKED_CHANGE: Meaning(
        say("Tracked change"),
        say(
            "Words that were deleted, added or moved while changes were tracked are still in the file, with "
            "who did it and when."
        ),
        say(
            "In Word choose Review, then “Accept all changes” or “Reject all changes”, and “Stop tracking”. "
            "Save, and check the file again."
        ),
        PAPERS,
    ),
    Code.HIDDEN_SLIDE: Meaning(
        say("Hidden slide"),
        say("A slide is left out when the slides are shown, but is in the file."),
        say("Look at it. Delete it if it is not to be disclosed, or show it if it is."),
        say("Slides"),
    ),
    Code.SPEAKER_NOTES: Meaning(
        say("Speaker notes"),
        say("Under a slide stand notes for whoever spoke. People write there what they would not show."),
        say(
            "Read the notes of each slide. In PowerPoint choose File, Info, “Inspect Document” to remove "
            "them all."
        ),
        say("Slides"),
    ),
}
OF_OFFICE = {
    Code.COMMENT: Meaning(
        say("Comment"),
        say("Somebody wrote a comment, which carries their name and often what was thought of the text."),
        say("Read the comments, then delete all of them under Review. Save, and check the file again."),
        OFFICE,
    ),
    Code.HIDDEN_TEXT: Meaning(
        say("Hidden text"),
        say(
            "Words are in the file that its reader can't see: marked as hidden, white on white, too small to "
            "read, outside the page, or in cells that show nothing."
        ),
        say("Make the words visible and read them. Delete them if they are not to be disclosed."),
        say("Spreadsheets, word processing, slides and PDF"),
    ),
    Code.EMBEDDED_OBJECT: Meaning(
        say("Embedded file"),
        say(
            "Another file lies in this one: often a whole workbook behind a small table or chart. A double "
            "click opens all of it."
        ),
        say("Replace it with a picture of what is to be shown: cut, then “Paste special” as picture."),
        OFFICE,
    ),
    Code.MACRO: Meaning(
        say("Macro"),
        say(
            "The file carries a small program. It can hold names, passwords and places of files, and whoever "
            "receives it will be warned of it, or refused it."
        ),
        say("Save the file as a kind without macros (.xlsx, .docx, .pptx), and check that file."),
        OFFICE,
    ),
    Code.CUSTOM_XML: Meaning(
        say("Data in the file that it does not show"),
        say("A program put data of its own into the file, and the file does not show them."),
        say(
            "Choose File, Info, “Inspect Document” and remove “Custom XML data”, or copy the content into a "
            "new file."
        ),
        OFFICE,
    ),
    Code.DOCUMENT_PROPERTY: Meaning(
        say("Person named in the properties"),
        say(
            "The properties of the file name a person, an account, a staff number, a sensitivity label or a "
            "folder of a person: who wrote it, who saved it last, where it lay."
        ),
        say(
            "In Word, Excel and PowerPoint choose File, Info, “Inspect Document” and remove “Document "
            "properties and personal information”. Of a PDF empty File, Properties; of a picture choose "
            "Properties, Details, “Remove properties”. Save, and check the file again."
        ),
        say("Spreadsheets, word processing, slides, PDF and pictures"),
    ),
}
