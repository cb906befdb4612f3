"""What a letter is built of: headings, paragraphs and lists, as an accessible document and as plain text.

Pure. Promises: both forms say the same words; nothing that somebody typed becomes markup.
"""
