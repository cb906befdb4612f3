"""Old Excel workbooks (.xls). Pure."""
