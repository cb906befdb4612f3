"""Full text: words by authority and kind, found again by their stems. It knows no case.

Promises: what is found is the office's own and, where that is asked, public; whatever a stranger types is a
search and never a fault; the index changes in the transaction of what it tells of. Words are split in one way
on both databases and stemmed by each in its own (SQLite's Porter, PostgreSQL's English), so that ordinary
searches find the same. The words lie in the table `index_words`, which Django does not know: whoever erases
something calls `remove`.
"""
