"""Logging a request, sorting what came in, the applicant's answer, and the files of a request."""
