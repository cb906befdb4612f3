"""PowerPoint presentations of 1997 to 2003 (`.ppt`, [MS-PPT]). Pure."""
