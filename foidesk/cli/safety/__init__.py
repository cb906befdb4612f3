"""What an office on a network needs before it may go live: `foidesk check --deploy` refuses what is unsafe.

Each module looks at one side of the installation and gives a `Finding` for each thing that is not as it
should be, with what to do. What can't be known from here, such as whether the clock is right, is not guessed.
"""
