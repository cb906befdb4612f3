"""Who works on a request and who may not: its officers, their interests, a restriction, who knows who asks.

Promises: a request that is restricted exists for nobody but the officers named; somebody always remains who
may handle it and somebody who may approve. Whoever declared an interest decides and approves nothing of it.
The name and address of an applicant are known to those whose work needs them, and to others by an act with a
reason.
"""
