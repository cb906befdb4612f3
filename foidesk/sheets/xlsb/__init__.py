"""Binary Excel workbooks: the package of an .xlsx with records in place of XML."""
