"""The stream of an old Excel workbook: BIFF8, and BIFF5 as far as it says."""
