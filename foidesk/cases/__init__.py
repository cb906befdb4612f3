"""A request: its applicant, its questions, its state, every dated happening and every deadline.

Promises: this room alone asks the clock and stores what it says, also for what other rooms report; a date
is never edited: a happening is added, and a later one may stand in the place of one that was wrong; only a
person closes what an applicant let lapse; nothing here looks up to the rooms above. What only an upper room
can know (that a letter was approved and has left) it must bring as a witness, a `Clearance`.
"""
