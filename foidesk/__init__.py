"""FOI Desk: a freedom of information request from the inbox to the disclosure log."""
