"""Word documents of 1997 to 2003 (`.doc`, [MS-DOC]). Pure."""
