"""What becomes of each file of a request, what may pass in one, and the schedule of what is withheld."""
