"""Part II of the Freedom of Information Act 2000 as data, one file for each run of sections."""
