"""What is found in spreadsheets, in words."""

from foidesk.findings.codes import Code
from foidesk.findings.meaning import OFFICE, SHEETS, Meaning
from foidesk.language.sentence import say

OF_SHEETS = {
    Code.HIDDEN_SHEET: Meaning(
        say("Hidden sheet"),
        say(
            "A whole sheet of the workbook is not shown, but anyone who has the file can show it again with "
            "two clicks. Some sheets are hidden so that even the menu of Excel does not list them."
        ),
        say(
            "Show the sheet and look at what is in it. If it is not to be disclosed, delete it, or copy the "
            "sheet that is to go into a new file; then check the new file."
        ),
        SHEETS,
    ),
    Code.HIDDEN_ROWS: Meaning(
        say("Hidden rows"),
        say("Rows with something in them are not shown: hidden by hand, filtered away, or of no height."),
        say(
            "Clear all filters, select the whole sheet, choose “Unhide rows”, and read what appears. Delete "
            "what is not to be disclosed, or copy only the visible cells into a new file."
        ),
        SHEETS,
    ),
    Code.HIDDEN_COLUMNS: Meaning(
        say("Hidden columns"),
        say("Columns with something in them are not shown: hidden by hand, folded away, or of no width."),
        say(
            "Select the whole sheet, choose “Unhide columns”, and read what appears. Delete what is not to "
            "be disclosed, or copy only the visible cells into a new file."
        ),
        SHEETS,
    ),
    Code.PIVOT_CACHE: Meaning(
        say("Data kept behind a pivot table"),
        say(
            "A pivot table keeps its own copy of all rows it was made from, even after the sheet with those "
            "rows was deleted. A double click on a total brings them back."
        ),
        say("Copy the pivot table, paste it into a new file as values, and send that file."),
        SHEETS,
    ),
    Code.DATA_MODEL: Meaning(
        say("Data model"),
        say("The workbook carries tables of Power Pivot that no sheet shows."),
        say("Copy what is to be disclosed into a new file as values, and send that file."),
        SHEETS,
    ),
    Code.EXTERNAL_LINK: Meaning(
        say("Link to another workbook"),
        say(
            "Formulas refer to another workbook. Its name and place are in the file, and so is a copy of the "
            "values that were fetched from it."
        ),
        say(
            "In Excel choose Data, then “Edit links”, then “Break link”; or paste as values into a new file."
        ),
        SHEETS,
    ),
    Code.CONNECTION: Meaning(
        say("Connection to a source of data"),
        say(
            "The workbook knows how to fetch data from a database, a file or a website: names of servers, "
            "and sometimes an account with its password, are in it."
        ),
        say("Delete it under Data, “Queries and connections”, or paste as values into a new file."),
        SHEETS,
    ),
    Code.DEFINED_NAME: Meaning(
        say("Hidden name"),
        say("A name for a range of cells is itself hidden, or points at cells that are not shown."),
        say(
            "Look at it in the Name Manager and delete it, or copy what is to be disclosed into a new file "
            "as values."
        ),
        SHEETS,
    ),
    Code.HIDDEN_SHAPE: Meaning(
        say("Hidden picture or text box"),
        say("A picture, box or chart lies on the sheet but is not shown."),
        say("In Excel choose “Find & Select”, then “Selection Pane”: show it, look at it, delete it."),
        SHEETS,
    ),
    Code.REVISION_LOG: Meaning(
        say("Log of changes"),
        say("The workbook was shared, and keeps who changed which cell and what stood there before."),
        say("Stop sharing the workbook, which deletes the log, or paste as values into a new file."),
        SHEETS,
    ),
    Code.CHART_CACHE: Meaning(
        say("Data kept behind a chart"),
        say(
            "A chart keeps the figures it was drawn from, and they are not all shown: their sheet is hidden, "
            "was deleted, or lies in another file."
        ),
        say("Copy the chart and paste it as a picture, then delete the chart."),
        OFFICE,
    ),
}
