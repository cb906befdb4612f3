"""Settings: the first set-up, the office, people and roles, mail, facts to look at again."""
