"""From facts to a letter: blocks of words, then an accessible document and plain text of the same words.

Promises: the same facts and phrases make the same letter; no empty field can stand in one; a paragraph
appears where its decision calls for it and nowhere else; nothing that an applicant wrote can become markup.
Pure: it knows no table.
"""
