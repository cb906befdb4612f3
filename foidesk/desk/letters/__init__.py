"""Letters on the desk: drafting, seeing them as they will look, putting right what is wanting."""
