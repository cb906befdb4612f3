"""Sentences of the pure rooms, which a page can say in another language.

Promises: a sentence is English by itself and needs nobody to say it; whoever translates gets its pattern and
what fills it, never a finished line. Pure.
"""
