"""What a letter is made of: parts, questions and answers, provisions, claims, dates, kind."""
