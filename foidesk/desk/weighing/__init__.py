"""The page on which an officer weighs whether a request is vexatious: notes, no score, no verdict."""
