"""Old Excel workbooks (.xls): BIFF8, and BIFF5 as far as it says. Pure."""
