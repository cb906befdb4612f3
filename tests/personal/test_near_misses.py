"""What ordinary papers are full of is no personal data; and what a heading says is."""

import pytest

from foidesk.findings.codes import BLOCKS_AT
from foidesk.personal.finder import spans
from foidesk.personal.span import Kind

ORDINARY = [
    "Our reference FOI 2025/0417-03, your reference 01234567890.",
    "ISBN 978-0-14-103614-4, ISSN 2049-3630, DOI 10.1093/ajae/aaq063",
    "Crime number 12/34567/25, custody record 33CE/1234/25, incident 20250401-0117.",
    "Spend rose from £1,234,567 to £2,345,678.90 (12.5%), or 01.23% of 9,876,543.",
    "2021 2022 2023 2024\n1044 1012 998 1201\n01234 56789 01234 56789",
    "Regulation 12(4)(b) of the EIR, section 40(2), reg 5 EIR and Schedule 12A, Part VA.",
    "The meeting of 12/03/2025 began at 10.00; the next is on 4 April 2025.",
    "Server 10.14.0.22, fe80::1ff:fe23:4567:890a, GUID 3f2504e0-4f89-11d3-9a0c-0305e82c3301.",
    "SHA-256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "Grid reference TQ 308 794, UPRN 100023336956, USRN 20400101.",
    "Company number 09912345, VAT GB 441 2273 18, charity 1104772.",
    "image001.png@01D9A1B2.C3D4E5F6 and icon@2x.png",
    "Microsoft Windows 10.0.19045.3803 build 20250401123059017",
    "The Chief Constable and the Head of Legal Services met the Police and Crime Commissioner for Marlshire.",
    "Dear Sir or Madam,\n\nYours faithfully,\n\nInformation Governance Team",
    "Yours sincerely,\n\nOffice of the Police and Crime Commissioner",
    "Job title: Data Protection Officer, Northmere Council, Castle Street.",
    "Dr Martens, Mr Kipling, PC World and the MV Lady Margaret.",
    "MS Office 2016, MS Word, MS Teams and MS SQL; an MS Access database and an add-on for MS O365.",
    "The MS Society and the MS Trust support people who live with it.",
    "Example PA, Sample MS. Effects of exercise. Invented Rev 2015;93:60-73.",
    "Specimen R, Mockler DS. Benefits of sleep. Exp Rev\nOncol Hematol \r\n2014;92:194-202.",
    "Name: WaterBody\nAuthor: DataModel",
    "The force bought 40 BMW 320D, 12 PC 100 laptops and one A4 printer for M25 patrols in the B12 room.",
    (
        "Complain to the Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow, SK9 5AF, "
        "telephone 0303 123 1113, icocasework@ico.org.uk."
    ),
    "Call 101, or 0800 555 111 for Crimestoppers.",
    "Postcodes LN1 to LN9; the area LN99 4QT has 1,204 households.",
    "Version 1.2.3.4567890123, timestamp 1699999999, 2025-04-01T10:11:12+01:00",
    "Invoice AB12CDE-001 of batch 4111 1111 1111 1112",
]


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_give_nothing(text: str) -> None:
    assert [(span.kind, text[span.start : span.end]) for span in spans(text) if span.sure >= BLOCKS_AT] == []


PEOPLE = [
    ("A call from MS JANE OKAFOR.", "JANE OKAFOR"),
    ("Seen by MS WARD on Monday.", "WARD"),
    ("Interviewed by DS. Okafor in 2015.", "Okafor"),
    ("The Rev Jane Sample 2015 memorial", "Jane Sample"),
    ("Name: MacDonald\n", "MacDonald"),
]


@pytest.mark.parametrize(("text", "name"), PEOPLE)
def test_people_beside_them_are_still_found(text: str, name: str) -> None:
    found = [text[span.start : span.end] for span in spans(text) if span.sure >= BLOCKS_AT]
    assert found == [name]


COLUMNS = [
    ("Reference", [f"{n}" for n in range(9434765000, 9434765200)]),
    ("Amount", ["1,204.00", "-44.17", "10,000.00", "0.123456789012"]),
    ("Date", ["12/03/1981", "14/02/2025"]),
    ("Date closed", ["1992-07-30 00:00:00", "2001-06-05 00:00:00"]),
    ("ID", [f"{n:011d}" for n in range(1_632_960_000, 1_632_960_050)]),
    ("Transaction", [f"{4_111_111_111_110_000 + n}" for n in range(100)]),
    ("Total", ["1183", "271", "88"]),
    ("Name", ["Northmere", "Stainmoor", "Upper Stain"]),
    ("File name", ["Grace Lindqvist.docx"]),
    ("Company name", ["Weld and Sons Ltd"]),
    ("Ward", ["Dock Street", "Castle", "Abbey"]),
    ("Web address", ["www.example.org/4 High Street"]),
    ("Number of officers", ["12", "14"]),
]


@pytest.mark.parametrize(("heading", "values"), COLUMNS)
def test_columns_of_ordinary_values_give_nothing(heading: str, values: list[str]) -> None:
    text = "\n".join(values)
    assert [
        (span.kind, text[span.start : span.end]) for span in spans(text, heading) if span.sure >= BLOCKS_AT
    ] == []


TELLING = [
    ("DOB", "12/03/1981", Kind.DATE_OF_BIRTH),
    ("dateOfBirth", "1981-03-12 00:00:00", Kind.DATE_OF_BIRTH),
    ("BIRTH_DATE", "29657", Kind.DATE_OF_BIRTH),
    ("NINO", "JT654321", Kind.NI_NUMBER),
    ("nhs_no", "9991234500", Kind.NHS_NUMBER),
    ("Collar No", "4471", Kind.COLLAR_NUMBER),
    ("Service number", "36012", Kind.COLLAR_NUMBER),
    ("Staff ID", "A10442", Kind.COLLAR_NUMBER),
    ("Surname", "O'NEILL", Kind.NAME),
    ("SURNAME", "West", Kind.NAME),
    ("Officer's name", "Fox, Grace", Kind.NAME),
    ("Reg", "WELD 1", Kind.VEHICLE_MARK),
    ("Home address", "14 Mill Lane, Northmere", Kind.ADDRESS),
    ("Home address", "14 Mill Lane, Northmere, LN99 4QT", Kind.ADDRESS),
    ("Mobile", "07700900101", Kind.TELEPHONE),
    ("Tel", "01632 960114", Kind.TELEPHONE),
    ("Passport", "533801064", Kind.PASSPORT),
]


@pytest.mark.parametrize(("heading", "value", "kind"), TELLING)
def test_a_heading_tells(heading: str, value: str, kind: Kind) -> None:
    found = [span for span in spans(value, heading) if span.sure >= BLOCKS_AT]
    assert [span.kind for span in found] == [kind]
