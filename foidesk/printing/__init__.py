"""Any document as pages, and chosen cells of a sheet as a plain table, each made afresh.

Pure. Promises: a transcript is marked as one; nothing that was hidden is printed; no formula runs.
"""
