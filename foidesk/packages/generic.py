"""Authors who are nobody: programs, machines as they came from the shop, and organisations."""

import re

_PROGRAMS = re.compile(
    r"(?:python[- ]?(?:docx|pptx)|openpyxl|xlsx?writer|xlwt|apache|poi\b|microsoft|ms (?:office|word|excel)"
    r"|office (?:365|20\d\d)|libre ?office|open ?office|star ?office|neo ?office|collabora|only ?office|wps\b"
    r"|kingsoft|google (?:docs|sheets|slides|inc|llc|workspace)|adobe|acrobat|acrobat pdfmaker|pdf ?creator"
    r"|aspose|crystal (?:reports|decisions)|oracle|sap\b(?! \w+$)|spire\b|docx4j|jasper"
    r"|telerik|itext|tcpdf|fpdf"
    r"|php ?(?:word|excel|spreadsheet|office|powerpoint)|epplus|closedxml|sheet ?js|exceljs|pandoc|latex"
    r"|quartz|ghostscript|npoi|e-?i?ceblue|syncfusion|gembox|softmaker|calligra|abiword|gnumeric|apple|numbers\b"
    r"|pages\b|keynote|power ?bi|tableau|cognos|business ?objects|ssrs|sql server|servicenow|salesforce"
    r"|sharepoint|unknown|un-?named|odfdo|odfpy|pscript|wkhtml|chrom(?:e|ium)|mozilla|skia|canva|docusign"
    r"|system ?(?:account|administrator|user)?$|windows (?:user|xp|7|8|10|11))(?:\b|$)",
    re.I,
)
_DEFAULTS = """
admin, administrator, administrador, administrateur, admin user, user, users, user name, username,
owner, author, authors, home, home user, guest, default, anonymous, anon, none, n/a, na, nobody,
test, tester, test user, pc, my pc, laptop, desktop, computer, customer, valued customer, preferred
customer, registered user, licensed user, staff, employee, student, teacher, office, office user,
hp, hp user, hewlett-packard, dell, dell user, acer, acer user, asus, asus user, lenovo, lenovo
user, toshiba, sony, samsung, fujitsu, medion, vaio, apple, mac, macbook, benutzer, utilisateur,
usuario, root, calc, writer, impress, draw, 微软用户, utilisateur windows, windows-benutzer,
standarduser, standard user, localadmin, local admin, temp, word, excel, powerpoint,
sap, webmaster, private, redacted, removed, deleted, [redacted], system, service account, sa, dbo,
me, x, xx, xxx, foi, foia, foi officer, foi team, freedom of information, information governance,
data protection, home office, nhs, mod, moj, hmrc, dvla, ons, bbc, ico, dwp, dfe, defra, dhsc, fcdo,
opcc, psni, cps, hmpps, hse, tfl, gla, nao, lga, hmg, uk government, gov.uk
"""
_LAST_WORDS = """
council constabulary police ltd ltd. limited plc inc inc. llc llp gmbh university college school
academy trust nhs authority commission committee team unit service services agency department
directorate board company corporation foundation association government parliament hospital library
division ministry secretariat partnership society institute bureau treasury borough commissioner
consortium federation union group network centre office
"""
_NOBODY = frozenset(_DEFAULTS.replace("\n", " ").strip().split(", "))
_BODIES = frozenset(_LAST_WORDS.split())
_OF = re.compile(
    r"(?:office|department|ministry|bank|university|house|board|institute|city|school) (?:of|for) ", re.I
)


def nobody(value: str) -> bool:
    """Whether an author is a program, a machine's default or an organisation, and no person."""
    words = " ".join(value.strip().strip("\"'“”‘’<>").split())
    if words.lower() in _NOBODY or _PROGRAMS.match(words):
        return True
    # “Smith, Jane (Legal Services)” and “Jane Smith - HR Team” name a person; “Legal Services” does not.
    if re.search(r"[,;()\\/@\d]| [-–—|] ", words):
        return False
    each = words.lower().split()
    return bool(_OF.match(words)) or (
        len(each) > 1 and (each[-1] in _BODIES or words.lower() == "home office")
    )
