"""What is found in PDF files, pictures and messages, in words."""

from foidesk.findings.codes import Code
from foidesk.findings.meaning import MAIL, PDF, PICTURES, Meaning
from foidesk.language.sentence import say

OF_PDF = {
    Code.FAILED_REDACTION: Meaning(
        say("Redaction that does not hold"),
        say(
            "Text lies under a box, a line, a highlight or in the colour of the page. It can be selected, "
            "copied and searched: covering it did not remove it."
        ),
        say(
            "Do not send this file. Redact the original with a tool that takes the words out, or print the "
            "covered pages and scan them; then check the new file."
        ),
        PDF,
    ),
    Code.LAYER: Meaning(
        say("Layer that is not shown"),
        say("The PDF has layers, and at least one of them is switched off. Anyone can switch it on."),
        say("Look at each layer, then print the PDF to a new PDF with only the layers that are to go."),
        PDF,
    ),
    Code.ANNOTATION: Meaning(
        say("Note or mark on a page"),
        say("Notes, stamps, drawings or comments lie on the pages; they carry words, names and dates."),
        say("Read them. Delete them, or print the PDF to a new PDF without “comments and markup”."),
        PDF,
    ),
    Code.ATTACHMENT: Meaning(
        say("File attached within the PDF"),
        say("Another file is attached inside the PDF. It was opened and examined too."),
        say("Look at it under “Attachments”, and delete it if it is not to be disclosed."),
        PDF,
    ),
    Code.JAVASCRIPT: Meaning(
        say("Program in the PDF"),
        say("The PDF carries a small program that runs when it is opened."),
        say("Print the PDF to a new PDF, which leaves the program behind."),
        PDF,
    ),
    Code.FORM_DATA: Meaning(
        say("Form that was filled in"),
        say(
            "The PDF is a form, and what was typed into it can be taken out of it, also where it is not "
            "shown."
        ),
        say(
            "Check what was typed, then print the PDF to a new PDF, which turns the fields into plain print."
        ),
        PDF,
    ),
    Code.EARLIER_REVISION: Meaning(
        say("Earlier version kept in the file"),
        say(
            "The PDF was changed and saved on top of its earlier self, which is still there and can be "
            "brought back: also what was deleted or covered since."
        ),
        say(
            "Print the PDF to a new PDF, or save it with “Save as” as an optimised copy, and check that file."
        ),
        PDF,
    ),
}
OF_PICTURES = {
    Code.LOCATION: Meaning(
        say("Where a picture was taken"),
        say("The camera noted where on earth it stood: often to within a few metres of somebody's home."),
        say("Remove the details of the picture (in Windows: Properties, Details, “Remove properties”)."),
        PICTURES,
    ),
    Code.DEVICE: Meaning(
        say("Who or what took a picture"),
        say(
            "The picture says with which camera or telephone it was taken, often with its serial number or "
            "owner, which ties it to a person and to other pictures."
        ),
        say("Remove the details of the picture (in Windows: Properties, Details, “Remove properties”)."),
        PICTURES,
    ),
    Code.EMBEDDED_THUMBNAIL: Meaning(
        say("Small picture that shows something else"),
        say(
            "The picture carries a small copy of itself that differs from it: it may show what was cut off "
            "or painted over since."
        ),
        say("Remove the details of the picture, or save it again without its preview, and check that file."),
        PICTURES,
    ),
}
OF_MAIL = {
    Code.TRANSPORT_HEADERS: Meaning(
        say("The route of a message"),
        say("The message carries lines about the computers it passed: their names, addresses and checks."),
        say("Disclose the message as a PDF or as text, not as the message itself."),
        MAIL,
    ),
    Code.BCC: Meaning(
        say("Blind copy"),
        say("The message names who received it without the others knowing."),
        say(
            "Decide whether that may be disclosed. If not, disclose the message as a PDF or text without "
            "that line."
        ),
        MAIL,
    ),
}
