"""Help for those who work here twice a week and have forgotten the procedure in between."""
